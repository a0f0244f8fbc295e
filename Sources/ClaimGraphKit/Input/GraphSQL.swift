import Foundation
import GraphSQLite

/// Read-only SQL on a graph's database.
public enum GraphSQL {
    /// How long a statement may take.
    public static let timeLimit = Duration.seconds(10)

    /// The columns and rows of `statement` on the database at `path`; values as text, NULL empty.
    public static func run(
        _ statement: String, on path: String
    ) throws(ClaimGraphError) -> (columns: [String], rows: [[String]]) {
        guard try GraphFileKind(path: path) == .sqlite else {
            throw ClaimGraphError(path: path, "--sql needs a .sqlite export")
        }
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw ClaimGraphError(path: path, "no such file, or not readable")
        }
        do {
            return try GraphDatabase.rows(statement, path, limit: timeLimit)
        } catch {
            throw ClaimGraphError(path: path, "\(error)")
        }
    }
}
