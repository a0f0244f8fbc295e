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

    private static func candidates() -> [String] {
        let environment = ProcessInfo.processInfo.environment["CLAIMGRAPH_RESOURCES"]
        let executable =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        let program = URL(filePath: executable ?? CommandLine.arguments.first ?? "")
            .resolvingSymlinksInPath().deletingLastPathComponent()
        // SwiftPM lays a target's resources into a bundle beside the products, and the test
        // runner's executable is the toolchain's, so its first argument is looked at as well.
        let bundle = "claimgraph_ClaimGraphKit.resources/Resources"
        let products = [program.appending(path: bundle).path()] + Bundle.module.candidatePaths
        let installed = program.deletingLastPathComponent().appending(path: "share/claimgraph")
        return (environment.map { [$0] } ?? []) + [installed.path()] + products
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

extension Bundle {
    fileprivate var candidatePaths: [String] {
        [
            bundleURL.appending(path: "Resources").path(),
            resourceURL?.appending(path: "Resources").path(),
        ]
        .compactMap(\.self)
    }
}
