package import Annotations

/// The form of all tables of knowledge, the sources' and a user's: UTF-8, tabs between cells, `|`
/// between values of a cell, a header of column names, no quoting; empty lines and lines that begin
/// with `#` do not count. `docs/Knowledge.md` tells what each column holds.
package enum KnowledgeTable {
    /// A column of a table.
    package enum Column: String, CaseIterable, Sendable {
        case id, kind, type, label, aliases, acronyms, foreign, surnames, adjectives, demonyms
        case capitals, seats, country, gender, born, died, prior, offices, remove, source

        /// The role of the names in the column.
        var role: NameRole? {
            switch self {
            case .aliases: .alias
            case .acronyms: .acronym
            case .foreign: .foreign
            case .surnames: .surname
            case .adjectives: .adjective
            case .demonyms: .demonym
            case .capitals: .capital
            case .seats: .seat
            default: nil
            }
        }
    }

    /// All columns, for messages.
    static var columnNames: String {
        Column.allCases.map(\.rawValue).joined(separator: ", ")
    }

    /// The entries of a table; `template` gives what is known of an id elsewhere, so that its
    /// line may leave out label and kind. With `isKnown`, states and organisations that lines refer to must
    /// be in the table or known to it.
    ///
    /// - Throws: ``KnowledgeTableError`` at the first fault.
    package static func entries(
        in bytes: [UInt8], file: String,
        template: (String) -> KnowledgeEntry? = { _ in nil },
        isKnown: ((EntityID) -> Bool)? = nil
    ) throws(KnowledgeTableError) -> [KnowledgeEntry] {
        var header: KnowledgeHeader?
        var entries: [KnowledgeEntry] = []
        var seen: Set<String> = []
        var references: [KnowledgeRow.Reference] = []
        var number = 0
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            let text = try Self.text(line, file: file, line: number)
            if text.isEmpty || text.hasPrefix("#") { continue }
            guard let known = header else {
                header = try KnowledgeHeader(text, file: file, line: number)
                continue
            }
            var row = try KnowledgeRow(text, header: known, file: file, line: number)
            let entry = try row.entry(template: template)
            guard seen.insert(entry.id.text).inserted else {
                throw row.error(.repeatedEntity(entry.id.text), .id)
            }
            entries.append(entry)
            references += row.references
        }
        if let isKnown {
            for reference in references where !seen.contains(reference.id.text) {
                guard isKnown(reference.id) else { throw reference.error }
            }
        }
        guard header != nil else {
            throw KnowledgeTableError(.missingHeader, file: file, line: 1, column: 1)
        }
        return entries
    }

    private static func text(
        _ line: some Sequence<UInt8>, file: String, line number: Int
    ) throws(KnowledgeTableError) -> String {
        var bytes = Array(line)
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw KnowledgeTableError(.notUTF8, file: file, line: number, column: 1)
        }
        if let place = text.unicodeScalars.firstIndex(where: { $0.value < 0x20 && $0 != "\t" }) {
            let column = text.unicodeScalars.distance(from: text.startIndex, to: place) + 1
            throw KnowledgeTableError(.controlCharacter, file: file, line: number, column: column)
        }
        return text
    }
}
