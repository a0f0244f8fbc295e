package import GRDB

/// Opens databases for reading.
package enum GraphDatabase {
    /// Runs `body` on the database at `path`, opened read-only, if it is one of ours.
    ///
    /// - Throws: what SQLite says, or that the file is of another kind or version.
    package static func reading<Result>(
        _ path: String, _ body: (Database) throws -> Result
    ) throws -> Result {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        return try queue.read { database in
            let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            guard version == GraphSchema.version else {
                throw GraphDatabaseWriter.WriteError(
                    description: "is no graph of version \(GraphSchema.version) but of \(version)")
            }
            return try body(database)
        }
    }
}

/// Checks a database beyond what SQLite itself promises.
package enum GraphDatabaseCheck {
    private static let orphans = [
        ("statement", "claim", "claim"), ("statement", "document", "document"),
        ("statement", "source", "entity"), ("claim_object", "object", "entity"),
        ("claim", "subject", "entity"), ("edge", "source", "entity"), ("edge", "target", "entity"),
    ]

    /// What is wrong with the database at `path`, one line each.
    package static func problems(_ path: String) throws -> [String] {
        try GraphDatabase.reading(path) { database in
            let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check")
            var problems = integrity.filter { $0 != "ok" }
            for (table, column, target) in orphans {
                let missing = try String.fetchAll(
                    database,
                    sql: """
                        SELECT DISTINCT \(column) FROM \(table)
                        WHERE \(column) IS NOT NULL AND \(column) NOT IN (SELECT id FROM \(target))
                        """)
                problems += missing.map { "\(table).\(column) names \($0), which is no \(target)" }
            }
            return problems
        }
    }
}

extension GraphDatabase {
    /// The columns and rows of a statement; values as text, NULL as the empty string. The
    /// connection is read-only, so a statement that writes is an error; one that takes longer
    /// than `limit` is interrupted.
    package static func rows(
        _ statement: String, _ path: String, limit: Duration
    ) throws -> (columns: [String], rows: [[String]]) {
        try reading(path) { database in
            let prepared = try database.makeStatement(sql: statement)
            let deadline = ContinuousClock.now + limit
            var rows: [[String]] = []
            let cursor = try Row.fetchCursor(prepared)
            while let row = try cursor.next() {
                guard .now < deadline else {
                    throw GraphDatabaseWriter.WriteError(
                        description: "took longer than \(limit); ask for less")
                }
                rows.append(row.databaseValues.map(text))
            }
            return (Array(prepared.columnNames), rows)
        }
    }

    private static func text(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null: ""
        case .int64(let number): String(number)
        case .double(let number): number.description
        case .string(let text): text
        case .blob(let data): "(\(data.count) bytes)"
        }
    }
}
