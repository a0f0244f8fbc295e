public import Annotations
public import Claims
import Foundation

/// A graph by what a person names: an export of any format, a folder or file of seeds, or either
/// of these in a git revision (`HEAD~1:seeds`).
public struct GraphSource: Sendable {
    private let name: String
    private let jobs: Int

    /// The graph that `name` stands for; seeds are read on `jobs` cores.
    public init(_ name: String, jobs: Int = 1) {
        self.name = name
        self.jobs = jobs
    }

    /// The graph, as it was on record on `date` where one is given.
    public func graph(asOf date: CalendarDate? = nil) async throws -> ClaimGraph {
        let graph = try await whole()
        return date.map(graph.asOf) ?? graph
    }

    /// The export that the name is the path of, if it is one.
    var file: GraphFile? {
        FileManager.default.fileExists(atPath: name) ? try? GraphFile(name) : nil
    }

    private func whole() async throws -> ClaimGraph {
        if FileManager.default.fileExists(atPath: name) { return try await graph(at: name) }
        guard let colon = name.firstIndex(of: ":"), colon != name.startIndex else {
            throw ClaimGraphError(path: name, "no such file, folder or git revision (REV:PATH)")
        }
        let checkout = try GitRevision(
            revision: String(name[..<colon]), path: String(name[name.index(after: colon)...]))
        defer { checkout.remove() }
        return try await graph(at: checkout.path)
    }

    private func graph(at path: String) async throws -> ClaimGraph {
        let isSeed = path.hasSuffix(".txt") || (try? GraphFileKind(path: path)) == nil
        guard isSeed else { return try GraphFile(path).graph() }
        let pipeline = try Pipeline(Resources.bundled())
        return try await Extractor(pipeline, jobs: jobs).graph(SourceTexts(paths: [path]))
    }
}

/// A file or folder of a git revision, laid out in a temporary folder.
private struct GitRevision {
    let path: String
    private let folder: String

    init(revision: String, path: String) throws(ClaimGraphError) {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "claimgraph-\(UUID().uuidString)").path()
        self.path = folder + "/" + path
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            // git resolves what the user names; `--` keeps a path from being taken for an option.
            let archive = folder + "/archive.tar"
            try Self.run([
                "git", "archive", "--format=tar", "-o", archive, "--", revision, path,
            ])
            try Self.run(["tar", "-xf", archive, "-C", folder])
        } catch {
            try? FileManager.default.removeItem(atPath: folder)
            throw ClaimGraphError(
                path: "\(revision):\(path)", "git knows no such revision and path (\(error))")
        }
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    private static func run(_ command: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let message = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw ClaimGraphError(
                String(decoding: message, as: UTF8.self).split(separator: "\n").first
                    .map(String.init) ?? "exit \(process.terminationStatus)")
        }
    }
}
