import Annotations
import Claims
import GRDB

/// The entities of a database by id and name, through its indexes.
struct DatabaseDirectory: EntityDirectory {
    private let database: Database

    init(_ database: Database) { self.database = database }

    func label(of id: EntityID) throws -> String? {
        try texts("SELECT label FROM entity WHERE id = ?", id.text).first
    }

    func entities(labelled folded: String) throws -> [EntityID] {
        try texts(
            "SELECT entity FROM entity_name WHERE folded = ? AND position = 0 ORDER BY 1", folded
        ).map { EntityID($0) }
    }

    func entities(named folded: String) throws -> [EntityID] {
        try texts(
            "SELECT DISTINCT entity FROM entity_name WHERE folded = ? AND position > 0 ORDER BY 1",
            folded
        ).map { EntityID($0) }
    }

    func forEachEntity(_ body: (_ label: String, _ names: [String]) -> Void) throws {
        var rows = try BulkStatement(
            database,
            """
            SELECT entity.label, entity_name.name
            FROM entity_name JOIN entity ON entity.id = entity_name.entity
            """)
        while try rows.next() {
            guard let label = rows.text(), let name = rows.text() else { continue }
            body(label, [name])
        }
    }

    private func texts(_ sql: String, _ argument: String) throws -> [String] {
        var rows = try BulkStatement(database, sql)
        rows.bind(argument)
        var texts: [String] = []
        while try rows.next() { rows.text().map { texts.append($0) } }
        return texts
    }
}
