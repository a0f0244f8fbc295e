/// Writes rows as CSV (RFC 4180) or TSV.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a
/// formula, even a quoted one (CWE-1236): an apostrophe before it keeps it text.
public struct DelimitedText: Sendable {
    /// Between the cells.
    public enum Delimiter: Sendable {
        /// `,`, cells quoted where they have to be.
        case comma
        /// A tab; tabs and line feeds in cells become spaces.
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
            cells.map { cell in
                guarded(cell.replacing("\t", with: " ").replacing("\n", with: " "))
            }.joined(separator: "\t") + "\n"
        }
    }

    private func guarded(_ cell: String) -> String {
        guard guardsFormulas, let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first),
            Double(cell) == nil
        else { return cell }
        return "'" + cell
    }

    private func quoted(_ cell: String) -> String {
        guard cell.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
