import Foundation
import TestSupport

/// The built command, run as a person would.
struct Tool {
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String
    }

    /// The folder of the build products: that of the test runner.
    private static let products = URL(filePath: CommandLine.arguments[0])
        .resolvingSymlinksInPath().deletingLastPathComponent()

    static let path: String = {
        let beside = products.appending(path: "claimgraph").path()
        if FileManager.default.isExecutableFile(atPath: beside) { return beside }
        return ProjectFolders.repository.appending(path: ".build/debug/claimgraph").path()
    }()

    /// Runs the command with `arguments` and waits for its end.
    ///
    /// - Parameter output: a path that standard output is led to, instead of being collected.
    static func run(
        _ arguments: [String], input: String = "", output: String? = nil
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = ProjectFolders.repository
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput =
            try output.map { try FileHandle(forWritingTo: URL(filePath: $0)) as Any } ?? stdout
        process.standardError = stderr
        var environment = ProcessInfo.processInfo.environment
        environment["CLAIMGRAPH_RESOURCES"] = ProjectFolders.resources.path()
        process.environment = environment
        try process.run()
        // Written and read beside each other: a pipe holds only so much.
        let errors = Collector(stderr.fileHandleForReading)
        let written = Writer(stdin.fileHandleForWriting, Data(input.utf8))
        let collected = output == nil ? stdout.fileHandleForReading.readDataToEndOfFile() : Data()
        process.waitUntilExit()
        written.wait()
        return Outcome(
            status: process.terminationStatus, output: String(decoding: collected, as: UTF8.self),
            errors: String(decoding: errors.wait(), as: UTF8.self))
    }

    /// Runs a shell command line in the repository, with the command's folder first in PATH.
    static func shell(_ line: String) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", "set -o pipefail; " + line]
        process.currentDirectoryURL = ProjectFolders.repository
        let (stdout, stderr) = (Pipe(), Pipe())
        process.standardOutput = stdout
        process.standardError = stderr
        var environment = ProcessInfo.processInfo.environment
        environment["CLAIMGRAPH_RESOURCES"] = ProjectFolders.resources.path()
        let folder = URL(filePath: path).deletingLastPathComponent().path()
        environment["PATH"] = folder + ":" + (environment["PATH"] ?? "")
        process.environment = environment
        try process.run()
        let errors = Collector(stderr.fileHandleForReading)
        let collected = stdout.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: String(decoding: collected, as: UTF8.self),
            errors: String(decoding: errors.wait(), as: UTF8.self))
    }
}

/// Reads a handle to its end on another thread.
private final class Collector: @unchecked Sendable {
    // @unchecked Sendable because `data` is written before the semaphore is signalled.
    private var data = Data()
    private let done = DispatchSemaphore(value: 0)

    init(_ handle: FileHandle) {
        DispatchQueue.global().async {
            self.data = handle.readDataToEndOfFile()
            self.done.signal()
        }
    }

    func wait() -> Data {
        done.wait()
        return data
    }
}

/// Writes to a handle on another thread; a reader that goes away is no error.
private final class Writer: Sendable {
    private let done = DispatchSemaphore(value: 0)

    init(_ handle: FileHandle, _ data: Data) {
        let done = done
        DispatchQueue.global().async {
            try? handle.write(contentsOf: data)
            try? handle.close()
            done.signal()
        }
    }

    func wait() { done.wait() }
}
