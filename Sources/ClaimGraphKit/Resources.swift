import Foundation

/// Finds the models and tables that ship with the program, from whatever folder it is started.
///
/// Looked for in this order: the folder that `CLAIMGRAPH_RESOURCES` names; `share/claimgraph`
/// beside the folder of the program (`make install`); the bundle that SwiftPM builds beside it.
public struct Resources: Sendable {
    /// The folder that holds them.
    public let folder: String

    /// The files in `folder`.
    public init(folder: String) { self.folder = folder }

    /// The files that belong to the running program.
    public static func bundled() throws(ClaimGraphError) -> Resources {
        let places = candidates()
        for place in places where FileManager.default.fileExists(atPath: place + "/boilerplate.txt")
        {
            return Resources(folder: place)
        }
        throw ClaimGraphError(
            "the models are not beside the program (looked in \(places.joined(separator: ", "))); "
                + "run `make install`, or set CLAIMGRAPH_RESOURCES to their folder")
    }

    /// `Bundle.module` is left alone: it traps where the bundle is gone, as it is once the program
    /// is installed.
    private static func candidates() -> [String] {
        let environment = ProcessInfo.processInfo.environment["CLAIMGRAPH_RESOURCES"]
        let executable = try? FileManager.default.destinationOfSymbolicLink(
            atPath: "/proc/self/exe")
        // A test runner is the toolchain's, and its first argument lies among the build products.
        let programs = [executable, CommandLine.arguments.first].compactMap(\.self).map {
            URL(filePath: $0).resolvingSymlinksInPath().deletingLastPathComponent()
        }
        let installed = programs.map {
            $0.deletingLastPathComponent().appending(path: "share/claimgraph").path()
        }
        let built = programs.map {
            $0.appending(path: "claimgraph_ClaimGraphKit.resources/Resources").path()
        }
        return (environment.map { [$0] } ?? []) + installed + built
    }

    /// The path of a file among them.
    public func path(_ name: String) -> String { folder + "/" + name }

    /// The text of a table among them.
    func text(_ name: String) throws(ClaimGraphError) -> String {
        String(decoding: try FileBytes.read(path(name)), as: UTF8.self)
    }

    /// The bytes of a table among them.
    func bytes(_ name: String) throws(ClaimGraphError) -> [UInt8] {
        try FileBytes.read(path(name))
    }
}
