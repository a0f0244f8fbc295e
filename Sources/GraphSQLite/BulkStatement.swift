import GRDB
import GRDBSQLite

/// A prepared statement that is bound and stepped a million times: without the conversions and
/// allocations that GRDB makes for each value.
///
/// Values are bound and read in the order of the columns; a run or a step starts over.
@safe
struct BulkStatement {
    // GRDB finalises the C statement when this goes.
    private let statement: Statement
    private let handle: OpaquePointer
    private let connection: OpaquePointer?
    private var column: Int32 = 0
    /// How many rows `insert` wrote.
    private(set) var count = 0

    /// SQLite copies what is bound.
    private static let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ database: Database, _ sql: String) throws {
        statement = try database.makeStatement(sql: sql)
        unsafe handle = statement.sqliteStatement
        unsafe connection = database.sqliteConnection
    }

    /// An insertion of whole rows into `table`, which has `columns` columns.
    init(_ database: Database, into table: String, columns: Int) throws {
        let marks = Array(repeating: "?", count: columns).joined(separator: ", ")
        try self.init(database, "INSERT INTO \(table) VALUES (\(marks))")
    }

    // MARK: Binding

    mutating func bind(_ text: String?) {
        column += 1
        guard var text else { return _ = unsafe sqlite3_bind_null(handle, column) }
        text.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
                guard let start = bytes.baseAddress else {
                    // No address would be NULL.
                    _ = unsafe sqlite3_bind_text(handle, column, "", 0, Self.transient)
                    return
                }
                _ = unsafe sqlite3_bind_text(
                    handle, column, start, Int32(bytes.count), Self.transient)
            }
        }
    }

    mutating func bind(_ number: Int?) {
        column += 1
        guard let number else { return _ = unsafe sqlite3_bind_null(handle, column) }
        _ = unsafe sqlite3_bind_int64(handle, column, sqlite3_int64(number))
    }

    mutating func bind(_ number: Double) {
        column += 1
        _ = unsafe sqlite3_bind_double(handle, column, number)
    }

    mutating func bind(_ range: Range<Int>?) {
        bind(range?.lowerBound)
        bind(range?.upperBound)
    }

    /// Writes the row that was bound.
    mutating func insert() throws {
        column = 0
        count += 1
        let result = unsafe sqlite3_step(handle)
        _ = unsafe sqlite3_reset(handle)
        guard result == SQLITE_DONE else { throw failure(result) }
    }

    // MARK: Reading

    /// Goes to the next row; false at the end, when the statement is ready to be bound again.
    mutating func next() throws -> Bool {
        column = 0
        let result = unsafe sqlite3_step(handle)
        if result == SQLITE_ROW { return true }
        _ = unsafe sqlite3_reset(handle)
        guard result == SQLITE_DONE else { throw failure(result) }
        return false
    }

    mutating func text() -> String? {
        defer { column += 1 }
        guard let start = unsafe sqlite3_column_text(handle, column) else { return nil }
        let count = unsafe Int(sqlite3_column_bytes(handle, column))
        return unsafe String(
            decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    mutating func integer() -> Int {
        defer { column += 1 }
        return unsafe Int(sqlite3_column_int64(handle, column))
    }

    mutating func real() -> Double {
        defer { column += 1 }
        return unsafe sqlite3_column_double(handle, column)
    }

    mutating func range() -> Range<Int> {
        let (lower, upper) = (integer(), integer())
        return lower..<max(lower, upper)
    }

    private func failure(_ code: Int32) -> GraphDatabaseError {
        let message = unsafe connection.map { unsafe String(cString: sqlite3_errmsg($0)) }
        return GraphDatabaseError(description: message ?? "SQLite error \(code)")
    }
}
