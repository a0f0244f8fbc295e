import Annotations
import Claims
import GRDB

/// Writes entities with their names, appearances and mentions.
struct EntityInsertion {
    private var entity: BulkStatement
    private var name: BulkStatement
    private var appearance: BulkStatement
    private var appearanceName: BulkStatement
    private var mention: BulkStatement

    init(_ database: Database) throws {
        entity = try BulkStatement(database, into: "entity", columns: 7)
        name = try BulkStatement(database, into: "entity_name", columns: 4)
        appearance = try BulkStatement(database, into: "appearance", columns: 4)
        appearanceName = try BulkStatement(database, into: "appearance_name", columns: 4)
        mention = try BulkStatement(database, into: "mention", columns: 5)
    }

    /// Writes `entities`; how many rows that made.
    consuming func insert(_ entities: [EntityRecord]) throws -> Int {
        var insertion = self
        for record in entities {
            try insertion.insertEntity(record)
            for (document, appearance) in record.appearances.sorted(by: { $0.key < $1.key }) {
                try insertion.insert(appearance, of: record.id, in: document)
            }
        }
        return insertion.entity.count + insertion.name.count + insertion.appearance.count
            + insertion.appearanceName.count + insertion.mention.count
    }

    private mutating func insertEntity(_ record: EntityRecord) throws {
        let isLinked = record.id.isWikidata
        entity.bind(record.id.text)
        entity.bind(record.kind.rawValue)
        entity.bind(record.label)
        entity.bind(record.affiliation?.text)
        entity.bind(isLinked ? "http://www.wikidata.org/entity/\(record.id.text)" : nil)
        entity.bind(record.mentionCount)
        entity.bind(record.documentCount)
        try entity.insert()
        // The label comes first, at position 0.
        for (position, text) in ([record.label] + record.otherNames).enumerated() {
            name.bind(record.id.text)
            name.bind(position)
            name.bind(text)
            name.bind(NameFolding.fold(text))
            try name.insert()
        }
    }

    private mutating func insert(
        _ record: EntityRecord.Appearance, of id: EntityID, in document: DocumentID
    ) throws {
        appearance.bind(id.text)
        appearance.bind(document.text)
        appearance.bind(record.label)
        appearance.bind(record.affiliation?.text)
        try appearance.insert()
        for (position, text) in record.names.enumerated() {
            appearanceName.bind(id.text)
            appearanceName.bind(document.text)
            appearanceName.bind(position)
            appearanceName.bind(text)
            try appearanceName.insert()
        }
        for (position, range) in record.mentions.enumerated() {
            mention.bind(id.text)
            mention.bind(document.text)
            mention.bind(position)
            mention.bind(range)
            try mention.insert()
        }
    }
}
