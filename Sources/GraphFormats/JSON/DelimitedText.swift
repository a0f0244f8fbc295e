/// Writes rows as CSV (RFC 4180) or TSV.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, NUL, a tab or a carriage return
/// for a formula, even a quoted one (CWE-1236): an apostrophe before it keeps it text.
public struct DelimitedText: Sendable {
    /// Between the cells.
    public enum Delimiter: Sendable {
        /// `,`, cells quoted where they have to be.
        case comma
        /// A tab; tabs and line ends in cells become spaces.
        case tab
    }

    private let delimiter: Delimiter
    private let guardsFormulas: Bool

    /// A writer with this delimiter, which guards against formulas unless told otherwise.
    public init(_ delimiter: Delimiter, guardsFormulas: Bool = true) {
        self.delimiter = delimiter
        self.guardsFormulas = guardsFormulas
    }

    /// A row, with its line feed.
    public func row(_ cells: [String]) -> String {
        switch delimiter {
        case .comma: cells.map { quoted(guarded($0)) }.joined(separator: ",") + "\n"
        case .tab:
            cells.map { guarded(Self.onOneLine($0)) }.joined(separator: "\t") + "\n"
        }
    }

    private static func onOneLine(_ cell: String) -> String {
        guard cell.utf8.contains(where: { (0x09...0x0D).contains($0) }) else { return cell }
        let bytes = cell.utf8.map { (0x09...0x0D).contains($0) ? UInt8(ascii: " ") : $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func guarded(_ cell: String) -> String {
        guard guardsFormulas, let first = cell.utf8.first, "=+-@\t\r\0".utf8.contains(first),
            Double(cell) == nil
        else { return cell }
        return "'" + cell
    }

    private func quoted(_ cell: String) -> String {
        guard cell.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
