import ArgumentParser
import ClaimGraphKit
import GraphFormats

/// How rows are printed.
enum RowFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json, jsonl, csv, tsv
}

/// Prints rows of cells on standard output.
struct RowPrinter {
    let format: RowFormat
    var countOnly = false

    /// Prints the rows; the command's exit status is 1 where there are none.
    func finish(_ columns: [String], _ rows: [[String]]) throws {
        if countOnly { try write("\(rows.count)\n") } else { try write(text(columns, rows)) }
        if rows.isEmpty { throw ExitCode(1) }
    }

    private func write(_ text: String) throws {
        try StandardOutput().write(Array(text.utf8))
    }

    private func text(_ columns: [String], _ rows: [[String]]) -> String {
        switch format {
        case .table:
            guard !rows.isEmpty else { return "" }
            var table = TextTable(columns)
            for row in rows { table.add(row) }
            return table.lines(width: Terminal.width).map { $0 + "\n" }.joined()
        case .csv, .tsv:
            let writer = DelimitedText(format == .csv ? .comma : .tab)
            return ([columns] + rows).map(writer.row).joined()
        case .json: return "[" + objects(columns, rows).joined(separator: ",\n ") + "]\n"
        case .jsonl: return objects(columns, rows).map { $0 + "\n" }.joined()
        }
    }

    private func objects(_ columns: [String], _ rows: [[String]]) -> [String] {
        rows.map { row in
            var writer = JSONWriter()
            writer.beginObject()
            for (column, cell) in zip(columns, row) {
                writer.key(column)
                if Self.numbers.contains(column), let number = Int(cell) {
                    writer.value(number)
                } else {
                    writer.value(cell.isEmpty ? nil : cell)
                }
            }
            writer.endObject()
            return String(decoding: writer.bytes, as: UTF8.self)
        }
    }

    private static let numbers: Set<String> = ["statements", "count"]
}
