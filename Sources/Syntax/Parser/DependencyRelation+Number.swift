package import Annotations

extension DependencyRelation {
    private static let numbers = Dictionary(
        uniqueKeysWithValues: DependencyRelation.allCases.enumerated().map { ($1, $0) })

    /// Its place in the order of the declaration: the class that models score.
    package var number: Int { Self.numbers[self] ?? 0 }
}
