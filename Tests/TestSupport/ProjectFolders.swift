public import Foundation

/// Where the repository and the shared data beside it are, seen from the tests.
public enum ProjectFolders {
    /// The repository's top folder.
    public static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The models and tables that ship.
    public static let resources = repository.appending(path: "Sources/ClaimGraphKit/Resources")

    /// `../shared`, the corpora and gold annotations that are not part of the project; nil where
    /// it is not there, which is said once on standard output.
    public static let shared: URL? = {
        let folder = repository.deletingLastPathComponent().appending(path: "shared")
        if FileManager.default.fileExists(atPath: folder.path()) { return folder }
        print("skipped: the tests that need ../shared, which is not beside this checkout")
        return nil
    }()
}

/// A folder of its own for one test, removed with the value.
public final class TemporaryFolder {
    /// The folder.
    public let url: URL

    /// Makes a new folder.
    public init() throws {
        url = FileManager.default.temporaryDirectory.appending(
            path: "claimgraph-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The path of a file in it.
    public func path(_ name: String) -> String { url.appending(path: name).path() }

    /// Writes a file into it and gives its path.
    public func write(_ text: String, to name: String) throws -> String {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file.path()
    }
}
