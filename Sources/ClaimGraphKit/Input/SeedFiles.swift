import Foundation

/// Files and folders of source documents, in the order in which they are read.
///
/// A folder stands for all its `.txt` files, those of its subfolders included, sorted by their
/// path's bytes. A `manifest.json` in it, or beside a file, tells what is known of them.
public struct SeedFiles: Sendable {
    private struct Entry {
        var path: String
        var metadata: SourceText.Metadata
    }

    private let entries: [Entry]

    /// How many texts there are.
    public var count: Int { entries.count }

    /// The texts at `paths`, each a file or a folder; a file that is named twice is read once.
    public init(_ paths: [String]) throws(ClaimGraphError) {
        var entries: [Entry] = []
        var manifests: [String: SeedManifest] = [:]
        var seen: Set<String> = []
        for path in paths {
            for (folder, name) in try Self.files(at: path) {
                if manifests[folder] == nil { manifests[folder] = try SeedManifest(folder: folder) }
                let file = folder.isEmpty ? name : folder + "/" + name
                guard seen.insert(URL(filePath: file).standardized.path()).inserted else {
                    continue
                }
                let metadata = manifests[folder]?.entries[name] ?? SourceText.Metadata()
                entries.append(Entry(path: file, metadata: metadata))
            }
        }
        self.entries = entries
    }

    /// Reads the text at `index`.
    public func text(_ index: Int) throws(ClaimGraphError) -> SourceText {
        let entry = entries[index]
        let name = entry.path.split(separator: "/").last.map(String.init) ?? entry.path
        return SourceText(
            name: name, path: entry.path, bytes: try FileBytes.read(entry.path),
            metadata: entry.metadata)
    }

    /// The files that `path` stands for, as a folder and a path in it.
    private static func files(at path: String) throws(ClaimGraphError) -> [(String, String)] {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ClaimGraphError(path: path, "no such file or folder")
        }
        guard isFolder.boolValue else {
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            let folder = parts.dropLast().joined(separator: "/")
            let root = parts.count == 1 ? "." : folder.isEmpty ? "/" : folder
            return [(root, String(parts.last ?? ""))]
        }
        let root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        let names = (FileManager.default.enumerator(atPath: root)?.allObjects ?? [])
            .compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        guard !names.isEmpty else {
            throw ClaimGraphError(
                path: path, "holds no .txt files; name the files, or a folder with some")
        }
        return names.map { (root, $0) }
    }
}
