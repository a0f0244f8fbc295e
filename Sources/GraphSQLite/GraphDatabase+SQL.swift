extension GraphDatabase {
    /// Runs a person's SQL on the database at `path`, if it is one of ours: see ``ReadOnlySQL``.
    package static func run(
        _ sql: String, on path: String, limit: Duration, begin: ([String]) throws -> Void,
        row: ([SQLValue]) throws -> Void
    ) throws {
        try reading(path) { _ in }
        try ReadOnlySQL(path, limit: limit).run(sql, begin: begin, row: row)
    }
}
