import Foundation

/// A file or folder of a git revision, laid out in a temporary folder that goes when nobody holds
/// this any more.
final class GitRevision: Sendable {
    /// Where it is.
    let path: String
    private let folder: String

    /// What `name` stands for, `REV:PATH`, by the git of the current folder.
    init(_ name: String) throws(ClaimGraphError) {
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, !name.hasPrefix(":") else {
            throw ClaimGraphError(path: name, "no such file, folder or git revision (REV:PATH)")
        }
        folder = FileManager.default.temporaryDirectory
            .appending(path: "claimgraph-\(UUID().uuidString)").path()
        path = folder + "/" + parts[1]
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            // git resolves what the user names; `--` keeps a path from being taken for an option.
            let archive = folder + "/archive.tar"
            try Self.run(["git", "archive", "--format=tar", "-o", archive, "--"] + parts)
            try Self.run(["tar", "-xf", archive, "-C", folder])
        } catch {
            let reason = (error as? ClaimGraphError)?.message ?? FileBytes.reason(error)
            throw ClaimGraphError(path: name, reason)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Runs a command; what it says first where it fails, without its own word for an error.
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
            let line = String(decoding: message, as: UTF8.self).split(separator: "\n").first
            let reason = line.map { $0.trimmingPrefix("fatal: ") } ?? "stopped without a reason"
            throw ClaimGraphError("\(command[0]): \(reason)")
        }
    }
}
