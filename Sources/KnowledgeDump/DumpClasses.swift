import Annotations

/// Which classes of Wikidata are people, states and organisations, and of what type: from lines of
/// `class`, kind, type and items parted by spaces; subclasses count, and the first line wins.
/// `hint` and properties: items without any of these are no organisations. `office` and items: what
/// is an instance of these is an office.
public struct DumpClasses: Sendable {
    /// A line's kind and type.
    struct Meaning: Hashable, Sendable {
        var kind: EntityKind
        var type: String
    }

    /// The meanings in the order of the lines.
    private(set) var meanings: [Meaning] = []
    /// For each class the place of its meaning.
    private(set) var roots: [(item: UInt32, meaning: Int)] = []
    /// The properties that organisations have.
    private(set) var hints: Set<UInt32> = []
    /// The classes of offices.
    private(set) var offices: Set<UInt32> = []
    /// Genders: items and what they are.
    private(set) var genders: [UInt32: String] = [:]

    /// The classes of the table `text`, which errors call `file`.
    public init(table text: String, file: String) throws(DumpError) {
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            if line.isEmpty || line.hasPrefix("#") { continue }
            let cells = line.split(separator: "\t").map(String.init)
            guard add(cells) else { throw DumpError(.malformedClasses(line: number), file: file) }
        }
    }

    private mutating func add(_ cells: [String]) -> Bool {
        guard let last = cells.last, cells.count > 1 else { return false }
        let numbers = last.split(separator: " ").compactMap { UInt32($0.dropFirst()) }
        guard numbers.count == last.split(separator: " ").count, !numbers.isEmpty else {
            return false
        }
        switch cells[0] {
        case "class":
            guard cells.count == 4, let kind = EntityKind(rawValue: cells[1]) else { return false }
            meanings.append(Meaning(kind: kind, type: cells[2] == "-" ? "" : cells[2]))
            roots += numbers.map { ($0, meanings.count - 1) }
        case "hint": hints.formUnion(numbers)
        case "office": offices.formUnion(numbers)
        case "gender":
            guard cells.count == 3 else { return false }
            for item in numbers { genders[item] = cells[1] }
        default: return false
        }
        return true
    }
}
