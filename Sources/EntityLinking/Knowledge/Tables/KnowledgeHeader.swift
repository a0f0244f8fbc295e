/// The first line of a table: the names of the columns. `kind=person` instead of a name gives a
/// column's value for all lines, which have no cell for it then.
struct KnowledgeHeader {
    /// The columns that lines have cells for, in order.
    private(set) var columns: [KnowledgeTable.Column] = []
    /// The values that hold for all lines.
    private(set) var constants: [KnowledgeTable.Column: Substring] = [:]

    /// Reads the header `text`, which is the line `line` of `file`.
    init(_ text: String, file: String, line: Int) throws(KnowledgeTableError) {
        var place = 1
        for cell in text.split(separator: "\t", omittingEmptySubsequences: false) {
            let parts = cell.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            guard let column = KnowledgeTable.Column(rawValue: name) else {
                throw KnowledgeTableError(
                    .unknownColumn(name), file: file, line: line, column: place)
            }
            guard !has(column) else {
                throw KnowledgeTableError(
                    .repeatedColumn(name), file: file, line: line, column: place)
            }
            if parts.count > 1 { constants[column] = parts[1] } else { columns.append(column) }
            place += cell.unicodeScalars.count + 1
        }
        for needed in [KnowledgeTable.Column.id, .kind, .label] where !has(needed) {
            throw KnowledgeTableError(
                .missingColumn(needed.rawValue), file: file, line: line, column: 1)
        }
    }

    private func has(_ column: KnowledgeTable.Column) -> Bool {
        columns.contains(column) || constants[column] != nil
    }
}
