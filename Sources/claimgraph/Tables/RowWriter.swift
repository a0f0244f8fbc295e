import GraphFormats

/// Writes rows in one format.
protocol RowWriter {
    mutating func begin() throws
    mutating func add(_ row: [Cell]) throws
    mutating func finish() throws
}

/// Lines for people: columns as wide as the cells of the first rows, cut to fit.
struct TableWriter: RowWriter {
    /// How many rows are looked at before the first is printed.
    private static let sampleCount = 500

    private let output: BufferedOutput
    private let columns: [Column]
    private let width: Int
    private var waiting: [[String]] = []
    private var layout: TableLayout?

    init(_ output: BufferedOutput, _ columns: [Column], width: Int) {
        self.output = output
        self.columns = columns
        self.width = width
    }

    func begin() {}

    mutating func add(_ row: [Cell]) throws {
        let cells = row.map { TextTable.plain($0.text) }
        guard layout == nil else { return try write(cells) }
        waiting.append(cells)
        if waiting.count == Self.sampleCount { try start() }
    }

    mutating func finish() throws {
        if layout == nil, !waiting.isEmpty { try start() }
    }

    private mutating func start() throws {
        layout = TableLayout(columns, sample: waiting, width: width)
        try write(columns.map(\.name))
        for row in waiting { try write(row) }
        waiting = []
    }

    private func write(_ cells: [String]) throws {
        guard let layout else { return }
        try output.write((layout.line(cells) + "\n").utf8)
    }
}

/// CSV and TSV with a header.
struct DelimitedWriter: RowWriter {
    private let output: BufferedOutput
    private let columns: [Column]
    private let text: DelimitedText

    init(_ output: BufferedOutput, _ columns: [Column], _ format: RowFormat, isRaw: Bool) {
        self.output = output
        self.columns = columns
        text = DelimitedText(format == .csv ? .comma : .tab, guardsFormulas: !isRaw)
    }

    func begin() throws { try output.write(text.row(columns.map(\.name)).utf8) }

    func add(_ row: [Cell]) throws { try output.write(text.row(row.map(\.text)).utf8) }

    func finish() {}
}

/// A JSON object a line.
struct JSONLineWriter: RowWriter {
    private let output: BufferedOutput
    private let columns: [Column]

    init(_ output: BufferedOutput, _ columns: [Column]) {
        self.output = output
        self.columns = columns
    }

    func begin() {}

    func add(_ row: [Cell]) throws {
        try output.write(Self.object(columns, row))
        try output.write([0x0A])
    }

    func finish() {}

    static func object(_ columns: [Column], _ row: [Cell]) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        for (column, cell) in zip(columns, row) {
            writer.key(column.name)
            cell.write(to: &writer)
        }
        writer.endObject()
        return writer.bytes
    }
}

/// One JSON object that says what it is, with the rows in it.
struct JSONRowWriter: RowWriter {
    /// The version of what stands in `schemas/query.schema.json`.
    static let version = 1

    private let output: BufferedOutput
    private let columns: [Column]
    private let kind: RowKind
    private var isFirst = true

    init(_ output: BufferedOutput, _ columns: [Column], _ kind: RowKind) {
        self.output = output
        self.columns = columns
        self.kind = kind
    }

    func begin() throws {
        let head = #"{"version":\#(Self.version),"kind":"\#(kind.rawValue)","rows":["#
        try output.write(head.utf8)
    }

    mutating func add(_ row: [Cell]) throws {
        try output.write((isFirst ? "\n" : ",\n").utf8)
        isFirst = false
        try output.write(JSONLineWriter.object(columns, row))
    }

    func finish() throws { try output.write((isFirst ? "]}\n" : "\n]}\n").utf8) }
}
