import Annotations

/// One line of a table, cut into cells.
struct KnowledgeRow {
    private var cells: [KnowledgeTable.Column: (text: Substring, place: Int)] = [:]
    private let file: String
    private let line: Int
    /// The entities that the line refers to.
    private(set) var references: [Reference] = []

    /// An entity that a line refers to, and the error if there is none.
    struct Reference {
        var id: EntityID
        var error: KnowledgeTableError
    }

    /// Cuts `text` into the cells of `header`.
    init(
        _ text: String, header: KnowledgeHeader, file: String, line: Int
    ) throws(KnowledgeTableError) {
        self.file = file
        self.line = line
        let parts = text.split(separator: "\t", omittingEmptySubsequences: false)
        guard parts.count == header.columns.count else {
            throw KnowledgeTableError(
                .wrongCellCount(found: parts.count, expected: header.columns.count), file: file,
                line: line, column: 1)
        }
        cells = header.constants.mapValues { ($0, 1) }
        var place = 1
        for (column, part) in zip(header.columns, parts) {
            cells[column] = (part, place)
            place += part.unicodeScalars.count + 1
        }
    }

    /// An error at the beginning of a cell.
    func error(
        _ code: KnowledgeTableError.Code, _ column: KnowledgeTable.Column
    ) -> KnowledgeTableError {
        KnowledgeTableError(code, file: file, line: line, column: cells[column]?.place ?? 1)
    }

    /// The line's entry, begun from `template` where the id is known already.
    mutating func entry(
        template: (String) -> KnowledgeEntry?
    ) throws(KnowledgeTableError) -> KnowledgeEntry {
        var entry = try begin(template: template)
        if let type = value(.type) { entry.type = type }
        for column in KnowledgeTable.Column.allCases {
            guard let role = column.role else { continue }
            entry.names += values(column).map { KnowledgeEntry.Name($0, role) }
        }
        if let country = value(.country) { entry.country = try reference(country, .country) }
        if let gender = value(.gender) { entry.gender = try self.gender(gender) }
        if let born = value(.born) { entry.born = try date(born, .born) }
        if let died = value(.died) { entry.died = try date(died, .died) }
        if let prior = value(.prior) {
            guard let number = Double(prior), (0...1).contains(number) else {
                throw error(.malformedPrior(prior), .prior)
            }
            entry.prior = number
        }
        for office in values(.offices) {
            entry.offices.append(try term(office, country: entry.country))
        }
        entry.removedNames = values(.remove)
        return entry
    }

    private func begin(
        template: (String) -> KnowledgeEntry?
    ) throws(KnowledgeTableError) -> KnowledgeEntry {
        let written = value(.id)
        if let written { _ = try identifier(written, .id) }
        let known = written.flatMap(template)
        let label = value(.label)
        guard let label = label ?? known?.label else { throw error(.emptyCell("label"), .label) }
        let kindText = value(.kind)
        let kind = kindText.flatMap { EntityKind(rawValue: $0) }
        if let kindText, kind == nil { throw error(.unknownKind(kindText), .kind) }
        guard let kind = kind ?? known?.kind else { throw error(.emptyCell("kind"), .kind) }
        let id = written.map { EntityID($0) } ?? Self.identifier(label: label, kind: kind)
        var entry = known ?? template(id.text) ?? KnowledgeEntry(id: id, kind: kind, label: label)
        if entry.label != label { entry.names.append(KnowledgeEntry.Name(entry.label, .alias)) }
        entry.label = label
        entry.kind = kind
        return entry
    }

    /// `kind:slug`, the id of entities that Wikidata does not have.
    static func identifier(label: String, kind: EntityKind) -> EntityID {
        let slug = NameKey.key(of: label).map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "-") : $0 }
        return EntityID("\(kind.rawValue):\(String(decoding: slug, as: UTF8.self))")
    }

    private func value(_ column: KnowledgeTable.Column) -> String? {
        guard let text = cells[column]?.text, !text.isEmpty else { return nil }
        return String(text)
    }

    private func values(_ column: KnowledgeTable.Column) -> [String] {
        (cells[column]?.text ?? "").split(separator: "|").map(String.init)
    }

    private mutating func reference(
        _ text: String, _ column: KnowledgeTable.Column
    ) throws(KnowledgeTableError) -> EntityID {
        let id = try identifier(text, column)
        references.append(Reference(id: id, error: error(.unknownEntity(text), column)))
        return id
    }

    private func identifier(
        _ text: String, _ column: KnowledgeTable.Column
    ) throws(KnowledgeTableError) -> EntityID {
        let id = EntityID(text)
        let isLocal = EntityKind.allCases.contains { kind in
            text.hasPrefix(kind.rawValue + ":") && text.utf8.count > kind.rawValue.utf8.count + 1
        }
        guard id.isWikidata || isLocal else { throw error(.malformedID(text), column) }
        return id
    }

    private func date(
        _ text: String, _ column: KnowledgeTable.Column
    ) throws(KnowledgeTableError) -> CalendarDate {
        guard let date = CalendarDate(iso: text) else {
            throw error(.malformedDate(text), column)
        }
        return date
    }

    private func gender(_ text: String) throws(KnowledgeTableError) -> KnowledgeEntity.Gender {
        switch text {
        case "female": .female
        case "male": .male
        case "other": .other
        default: throw error(.unknownGender(text), .gender)
        }
    }

    /// `title;of;start;end`; without `of` the office belongs to the person's country, with `-` to
    /// nothing known; an end after `<=` is the latest that is possible, one after `~` a day
    /// on which the person still held the office.
    private mutating func term(
        _ text: String, country: EntityID?
    ) throws(KnowledgeTableError) -> KnowledgeEntry.Term {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        guard parts.count == 4, !parts[0].isEmpty else {
            throw error(.malformedOffice(text), .offices)
        }
        var end = parts[3]
        var endKind = Office.End.exact
        if end.hasPrefix("<=") {
            (end, endKind) = (end.dropFirst(2), .atMost)
        } else if end.hasPrefix("~") {
            (end, endKind) = (end.dropFirst(), .stillThere)
        }
        let jurisdiction: EntityID? =
            switch parts[1] {
            case "": country
            case "-": nil
            default: try reference(String(parts[1]), .offices)
            }
        return KnowledgeEntry.Term(
            title: String(parts[0]), jurisdiction: jurisdiction,
            start: parts[2].isEmpty ? nil : try date(String(parts[2]), .offices),
            end: end.isEmpty ? nil : try date(String(end), .offices), endKind: endKind)
    }
}
