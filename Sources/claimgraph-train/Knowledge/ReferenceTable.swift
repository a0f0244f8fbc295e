import Foundation

/// A table of the reference data: tabs between cells, one header line, no quoting.
struct ReferenceTable {
    private let columns: [String: Int]
    /// The lines' cells, without the header.
    let rows: [[Substring]]

    /// Reads the table `name` in the folder `directory`.
    init(_ name: String, in directory: String) throws {
        let path = directory + "/" + name
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let lines = text.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
        guard let header = lines.first else { throw CocoaError(.fileReadCorruptFile) }
        columns = Dictionary(
            header.enumerated().map { (String($0.element), $0.offset) },
            uniquingKeysWith: { first, _ in first })
        rows = Array(lines.dropFirst())
    }

    /// The cell of `row` under `column`; empty where there is none.
    func cell(_ row: [Substring], _ column: String) -> String {
        guard let index = columns[column], index < row.count else { return "" }
        return String(row[index])
    }

    /// The values of a cell, which bars part.
    func values(_ row: [Substring], _ column: String) -> [String] {
        cell(row, column).split(separator: "|")
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }
}
