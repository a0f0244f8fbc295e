import GRDBSQLite

/// A connection on which a person's own SQL runs: it can read, and nothing else.
///
/// The file is opened read-only; an authorizer refuses what does not read the graph (attaching
/// files, pragmas, functions that load or reach files, transactions); a progress handler stops what
/// takes too long.
@safe
package final class ReadOnlySQL {
    private let connection: OpaquePointer?
    private let limit: Duration
    /// Unsafe to move: SQLite holds its address.
    private let deadline = Deadline()

    private final class Deadline {
        var instant: ContinuousClock.Instant?
    }

    /// Opens the database at `path`; a statement may take `limit`.
    package init(_ path: String, limit: Duration) throws(GraphDatabaseError) {
        self.limit = limit
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
        let result = unsafe sqlite3_open_v2(path, &opened, flags, nil)
        unsafe connection = opened
        guard result == SQLITE_OK else {
            throw GraphDatabaseError(description: "cannot be opened: \(message)")
        }
        // FTS5 declares its columns as it is first used, which the authorizer would take for writing.
        unsafe sqlite3_exec(
            connection, "SELECT rowid FROM quotes WHERE quotes MATCH 'a' LIMIT 1", nil, nil, nil)
        unsafe sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0)
        unsafe sqlite3_set_authorizer(
            connection,
            { _, action, first, second, _, _ in unsafe Authorizer.decide(action, first, second) },
            nil)
        let context = unsafe Unmanaged.passUnretained(deadline).toOpaque()
        unsafe sqlite3_progress_handler(
            connection, 10_000,
            { context in
                guard let context = unsafe context else { return 0 }
                let deadline = unsafe Unmanaged<Deadline>.fromOpaque(context)
                    .takeUnretainedValue()
                return deadline.instant.map { .now > $0 } ?? false ? 1 : 0
            }, context)
    }

    deinit { unsafe sqlite3_close_v2(connection) }

    private var message: String {
        unsafe sqlite3_errmsg(connection).map { unsafe String(cString: $0) } ?? "out of memory"
    }

    /// Runs one statement: calls `begin` with the names of its columns, then `body` with each row
    /// as it is found.
    ///
    /// - Throws: ``GraphDatabaseError`` that says what is wrong with the statement, or what `begin`
    ///   and `body` throw.
    package func run(
        _ sql: String, begin: ([String]) throws -> Void, row: ([SQLValue]) throws -> Void
    ) throws {
        let statement = unsafe try prepare(sql)
        defer { unsafe sqlite3_finalize(statement) }
        let count = unsafe sqlite3_column_count(statement)
        guard count > 0 else {
            throw GraphDatabaseError(description: "SQL: the statement gives no rows")
        }
        try begin(
            (0..<count).map { column in
                unsafe sqlite3_column_name(statement, column).map { unsafe String(cString: $0) }
                    ?? ""
            })
        deadline.instant = .now + limit
        defer { deadline.instant = nil }
        while true {
            switch unsafe sqlite3_step(statement) {
            case SQLITE_ROW:
                try row((0..<count).map { unsafe Self.value(statement, $0) })
            case SQLITE_DONE: return
            case SQLITE_INTERRUPT:
                throw GraphDatabaseError(
                    description: "SQL: took longer than \(limit); ask for less")
            default: throw GraphDatabaseError(description: "SQL: \(message)")
            }
        }
    }

    private func prepare(_ sql: String) throws(GraphDatabaseError) -> OpaquePointer {
        var statement: OpaquePointer?
        var rest = ""
        let result = unsafe sql.withCString { start in
            var tail: UnsafePointer<CChar>?
            let result = unsafe sqlite3_prepare_v2(connection, start, -1, &statement, &tail)
            rest = unsafe tail.map { unsafe String(cString: $0) } ?? ""
            return result
        }
        guard result == SQLITE_OK else { throw failure(result, sql) }
        guard let statement = unsafe statement else {
            throw GraphDatabaseError(description: "SQL: there is no statement")
        }
        guard rest.allSatisfy({ $0.isWhitespace || $0 == ";" }) else {
            unsafe sqlite3_finalize(statement)
            throw GraphDatabaseError(description: "SQL: one statement at a time")
        }
        return unsafe statement
    }

    private func failure(_ result: Int32, _ sql: String) -> GraphDatabaseError {
        if result == SQLITE_AUTH {
            return GraphDatabaseError(
                description: "SQL: only statements that read the graph are allowed (\(message))")
        }
        var text = "SQL: \(message)"
        let offset = Int(unsafe sqlite3_error_offset(connection))
        if offset >= 0, offset <= sql.utf8.count {
            let before = String(decoding: sql.utf8.prefix(offset), as: UTF8.self)
            text += ", at character \(before.count + 1)"
        }
        if message.contains("no such table") {
            text += "; there are \(Authorizer.views.joined(separator: ", "))"
        }
        return GraphDatabaseError(description: text)
    }

    private static func value(_ statement: OpaquePointer, _ column: Int32) -> SQLValue {
        switch unsafe sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: return unsafe .integer(Int(sqlite3_column_int64(statement, column)))
        case SQLITE_FLOAT: return unsafe .real(sqlite3_column_double(statement, column))
        case SQLITE_BLOB:
            return unsafe .blob(count: Int(sqlite3_column_bytes(statement, column)))
        case SQLITE_TEXT:
            guard let start = unsafe sqlite3_column_text(statement, column) else { return .null }
            let count = unsafe Int(sqlite3_column_bytes(statement, column))
            return unsafe .text(
                String(
                    decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        default: return .null
        }
    }
}

/// What a person's SQL may do.
private enum Authorizer {
    /// What people ask for: the views, and the full-text index.
    static let views = [
        "claims", "contested", "documents", "edges", "entities", "statements", "quotes",
    ]

    /// Pragmas that tell of tables; full-text search asks for the version of the data.
    private static let pragmas: Set<String> = [
        "data_version", "table_info", "table_xinfo", "table_list", "index_list", "index_info",
        "index_xinfo", "function_list", "compile_options",
    ]

    /// Functions that reach beyond the database.
    private static let functions: Set<String> = [
        "load_extension", "readfile", "writefile", "edit", "fts3_tokenizer", "fsdir",
    ]

    static func decide(
        _ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?
    ) -> Int32 {
        func name(_ pointer: UnsafePointer<CChar>?) -> String {
            unsafe pointer.map { unsafe String(cString: $0).lowercased() } ?? ""
        }
        let isAllowed =
            switch action {
            case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: true
            case SQLITE_FUNCTION: unsafe !functions.contains(name(second))
            case SQLITE_PRAGMA: unsafe pragmas.contains(name(first))
            default: false
            }
        return isAllowed ? SQLITE_OK : SQLITE_DENY
    }
}
