/// A table for a terminal, all of whose rows are known before it is printed.
struct TextTable {
    private let header: [String]
    private var rows: [[String]] = []

    init(_ header: [String]) { self.header = header }

    mutating func add(_ row: [String]) { rows.append(row.map(Self.plain)) }

    /// The lines, none wider than `width` columns; not cut where `width` is nil.
    func lines(width: Int?) -> [String] {
        let layout = TableLayout(
            header.map { Column($0) }, sample: rows, width: width ?? .max)
        return ([header] + rows).map(layout.line)
    }

    /// Hostile text must not steer the terminal: control characters, escapes, invisible tags and
    /// marks that turn the direction of writing become U+FFFD.
    static func plain(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: result.append(" ")
            case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069,
                0xFEFF, 0xE0000...0xE007F:
                result.append("\u{FFFD}")
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
