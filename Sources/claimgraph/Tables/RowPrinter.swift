import ArgumentParser
import ClaimGraphKit

/// How rows are printed.
enum RowFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json, jsonl, csv, tsv
}

/// What rows are, as JSON says it.
enum RowKind: String {
    case matches, groups, path, neighbourhood, sql, names
}

/// Prints rows on standard output as they come.
final class RowPrinter {
    private let format: RowFormat
    private let isRaw: Bool
    private let countOnly: Bool
    private let kind: RowKind
    private let limit: Int?
    private let output = BufferedOutput()
    private var writer: (any RowWriter)?
    private var count = 0

    /// - Parameters:
    ///   - isRaw: whether cells of CSV and TSV that look like formulas stay as they are.
    ///   - countOnly: whether only the number of rows is printed.
    ///   - limit: how many rows are printed at most.
    init(
        _ format: RowFormat, kind: RowKind, isRaw: Bool = false, countOnly: Bool = false,
        limit: Int? = nil
    ) {
        self.format = format
        self.kind = kind
        self.isRaw = isRaw
        self.countOnly = countOnly
        self.limit = limit
    }

    /// Whether no more rows are wanted.
    var isFull: Bool { !countOnly && limit.map { count >= $0 } ?? false }

    /// Takes the columns, before the rows.
    func begin(_ columns: [Column]) throws {
        guard !countOnly else { return }
        writer =
            switch format {
            case .table: TableWriter(output, columns, width: Terminal.tableWidth)
            case .csv, .tsv: DelimitedWriter(output, columns, format, isRaw: isRaw)
            case .json: JSONRowWriter(output, columns, kind)
            case .jsonl: JSONLineWriter(output, columns)
            }
        try writer?.begin()
    }

    /// Prints a row: a cell for each column.
    func add(_ row: [Cell]) throws {
        guard !isFull else { return }
        count += 1
        try writer?.add(row)
    }

    /// Ends the output; the command's exit status is 1 where there were no rows.
    func finish() throws {
        if countOnly { try writeCount() } else { try writer?.finish() }
        try output.flush()
        if count == 0 { throw ExitCode(1) }
    }

    private func writeCount() throws {
        let text =
            switch format {
            case .table: "\(count)\n"
            case .csv, .tsv: "count\n\(count)\n"
            case .json:
                #"{"version":\#(JSONRowWriter.version),"kind":"count","count":\#(count)}"# + "\n"
            case .jsonl: #"{"count":\#(count)}"# + "\n"
            }
        try output.write(text.utf8)
    }
}
