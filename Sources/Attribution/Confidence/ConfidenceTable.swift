/// Weights of a logistic model: how likely an attribution with some features is right.
///
/// The file has a line for each feature, with a tab between name and weight in natural-log odds;
/// `#` begins a comment.
public struct ConfidenceTable: Sendable {
    private let weights: [String: Double]

    /// The table in which everything is certain.
    public static let certain = ConfidenceTable(weights: [:])

    /// A table with these weights.
    package init(weights: [String: Double]) { self.weights = weights }

    /// Reads the table's text.
    public init(text: String) throws(ConfidenceTableError) {
        var weights: [String: Double] = [:]
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            if line.isEmpty || line.first == "#" { continue }
            let fields = line.split(separator: "\t")
            guard fields.count == 2, let weight = Double(fields[1]) else {
                throw ConfidenceTableError(line: number)
            }
            weights[String(fields[0])] = weight
        }
        self.weights = weights
    }

    /// The probability for the features `names`, 0 to 1; 1 where the table is empty.
    package func probability(_ names: [String]) -> Double {
        if weights.isEmpty { return 1 }
        let sum = names.reduce(0) { $0 + (weights[$1] ?? 0) }
        return Logistic.probability(sum)
    }
}

/// A line of the table that cannot be read.
public struct ConfidenceTableError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line's number, from 1.
    public let line: Int

    /// `confidence.tsv:3: error: expected a name, a tab and a number`
    public var description: String {
        "confidence.tsv:\(line): error: expected a name, a tab and a number"
    }
}

/// The logistic function without a C library: the exponential by its continued fraction.
package enum Logistic {
    /// `1 / (1 + e^-x)`.
    package static func probability(_ x: Double) -> Double {
        if x < -30 { return 0 }
        if x > 30 { return 1 }
        return 1 / (1 + exponential(-x))
    }

    /// `e^x` for -30...30: Taylor's series on x / 64, squared six times.
    private static func exponential(_ x: Double) -> Double {
        let small = x / 64
        var term = 1.0
        var sum = 1.0
        for order in 1...12 {
            term *= small / Double(order)
            sum += term
        }
        for _ in 0..<6 { sum *= sum }
        return sum
    }
}
