/// A table for a terminal: columns as wide as their cells, the last ones cut to fit.
struct TextTable {
    /// The least width a column that is cut keeps.
    private static let minimumWidth = 12

    private let header: [String]
    private var rows: [[String]] = []

    init(_ header: [String]) { self.header = header }

    mutating func add(_ row: [String]) { rows.append(row.map(Self.plain)) }

    /// The lines, none wider than `width` columns; not cut where `width` is nil.
    func lines(width: Int?) -> [String] {
        var widths = header.indices.map { column in
            ([header] + rows).map { Self.width($0[column]) }.max() ?? 0
        }
        if let width {
            let gaps = 2 * (widths.count - 1)
            while widths.reduce(0, +) + gaps > width,
                let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
                widths[widest] > Self.minimumWidth
            {
                widths[widest] -= 1
            }
        }
        return ([header] + rows).map { row in
            zip(row, widths).map(Self.fitted).joined(separator: "  ").trimmedAtEnd
        }
    }

    /// Hostile text must not steer the terminal: control characters, escapes and marks that
    /// turn the direction of writing become U+FFFD.
    static func plain(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: result.append(" ")
            case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069:
                result.append("\u{FFFD}")
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func fitted(_ cell: String, _ width: Int) -> String {
        let length = self.width(cell)
        guard length > width else { return cell + String(repeating: " ", count: width - length) }
        return String(cell.prefix(max(0, width - 1))) + "…"
    }

    private static func width(_ text: String) -> Int { text.count }
}

extension String {
    fileprivate var trimmedAtEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
