/// The layout of a table for a terminal: which columns it has, and how wide they are.
///
/// Where the columns do not fit, those that can be done without go first, then the widest are cut.
struct TableLayout {
    /// The least width a column keeps while others can be left out.
    private static let minimumWidth = 12
    private static let gap = "  "

    /// By column of the rows: its width; nil where it is left out.
    private let widths: [Int?]

    /// - Parameters:
    ///   - sample: rows of ``TextTable/plain(_:)`` cells, whose widths count.
    ///   - width: of a line, in columns of the terminal.
    init(_ columns: [Column], sample: [[String]], width: Int) {
        var widths: [Int?] = columns.indices.map { index in
            guard columns[index].place == .everywhere else { return nil }
            let cells = sample.map { DisplayWidth.of($0[index]) }
            return max(DisplayWidth.of(columns[index].name), cells.max() ?? 0)
        }
        let order = columns.indices.filter { columns[$0].dispensability > 0 }
            .sorted { columns[$0].dispensability > columns[$1].dispensability }
        for column in order {
            let least = widths.map { $0.map { min($0, Self.minimumWidth) } }
            if Self.total(least) <= width { break }
            widths[column] = nil
        }
        while Self.total(widths) > width,
            let widest = widths.indices.max(by: { widths[$0] ?? 0 < widths[$1] ?? 0 }),
            let present = widths[widest], present > 1
        {
            widths[widest] = present - 1
        }
        self.widths = widths
    }

    private static func total(_ widths: [Int?]) -> Int {
        let present = widths.compactMap(\.self)
        return present.reduce(0, +) + gap.count * max(0, present.count - 1)
    }

    /// A line of the row's ``TextTable/plain(_:)`` cells.
    func line(_ cells: [String]) -> String {
        var line = zip(cells, widths).compactMap { cell, width in
            width.map { DisplayWidth.fitted(cell, to: $0) }
        }.joined(separator: Self.gap)
        while line.last == " " { line.removeLast() }
        return line
    }
}
