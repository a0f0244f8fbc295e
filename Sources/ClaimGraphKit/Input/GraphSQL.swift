import Foundation
public import GraphSQLite

/// Read-only SQL on a graph's database.
public enum GraphSQL {
    /// How long a statement may take.
    public static let timeLimit = Duration.seconds(10)

    /// Runs `statement` on the database at `path`: calls `begin` with the names of its columns, then
    /// `row` with each row as it is found.
    ///
    /// - Throws: ``ClaimGraphError`` that says what is wrong with file or statement, or what the
    ///   closures throw.
    public static func run(
        _ statement: String, on path: String, begin: ([String]) throws -> Void,
        row: ([SQLValue]) throws -> Void
    ) throws {
        guard try GraphFileKind(path: path) == .sqlite else {
            throw ClaimGraphError(path: path, "--sql needs a .sqlite export")
        }
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw ClaimGraphError(path: path, "no such file, or not readable")
        }
        do {
            try GraphDatabase.run(
                statement, on: path, limit: timeLimit, begin: begin, row: row)
        } catch let error as GraphDatabaseError {
            throw ClaimGraphError(path: path, error.description)
        }
    }
}
