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
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA mmap_size = 1073741824; PRAGMA trusted_schema = OFF")
        }
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            return try queue.read { database in
                try check(database)
                return try body(database)
            }
        } catch let error as DatabaseError {
            throw GraphDatabaseError(description: message(error))
        }
    }

    private static func check(_ database: Database) throws {
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        // The first version did not mark its files.
        let isOurs =
            try application == GraphSchema.applicationID
            || version == 1 && database.tableExists("statement")
        guard isOurs else {
            throw GraphDatabaseError(description: "is an SQLite database, but none of ours")
        }
        guard version == GraphSchema.version else {
            throw GraphDatabaseError(
                description: "is of version \(version) of the tables, this program reads version "
                    + "\(GraphSchema.version): build or convert the graph anew")
        }
    }

    /// In SQLite's words, without its numbers.
    static func message(_ error: DatabaseError) -> String {
        switch error.resultCode {
        case .SQLITE_NOTADB: "is no SQLite database"
        case .SQLITE_CORRUPT: "is damaged: \(error.message ?? "malformed")"
        case .SQLITE_READONLY: "only statements that read are allowed"
        default: error.message ?? "\(error)"
        }
    }
}

/// Checks a database beyond what SQLite itself promises.
package enum GraphDatabaseCheck {
    private static let references = [
        ("statement", "claim", "claim"), ("statement", "document", "document"),
        ("statement", "source", "entity"), ("claim_object", "object", "entity"),
        ("claim", "subject", "entity"), ("edge", "source", "entity"), ("edge", "target", "entity"),
        ("edge", "claim", "claim"), ("mention", "document", "document"),
        ("mention", "entity", "entity"), ("appearance", "document", "document"),
    ]

    /// What is wrong with the database at `path`, one line each.
    package static func problems(_ path: String) throws -> [String] {
        try GraphDatabase.reading(path) { database in
            let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check")
            var problems = integrity.filter { $0 != "ok" }
            for (table, column, target) in references {
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
