import Foundation

/// What the first bytes of a file tell: files of another kind are named as what they are, instead
/// of failing somewhere in a parser.
enum FileSignature {
    private static let byteCount = 4096
    private static let sqlite = Array("SQLite format 3\0".utf8)
    private static let packed: [(bytes: [UInt8], name: String)] = [
        ([0x1F, 0x8B], "gzip"), (Array("BZh".utf8), "bzip2"), ([0x50, 0x4B, 0x03, 0x04], "zip"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
    ]

    /// Throws where the file at `path` is visibly not of `kind`.
    static func check(_ path: String, _ kind: GraphFileKind) throws(ClaimGraphError) {
        let bytes = try beginning(path)
        guard !bytes.isEmpty else { throw ClaimGraphError(path: path, "is empty") }
        if let packed = packed.first(where: { bytes.starts(with: $0.bytes) }) {
            throw ClaimGraphError(path: path, "is compressed with \(packed.name): unpack it first")
        }
        guard bytes.starts(with: sqlite) == (kind == .sqlite) else {
            throw ClaimGraphError(
                path: path,
                kind == .sqlite
                    ? "is no SQLite database" : "is an SQLite database: name it .sqlite")
        }
        if kind != .sqlite, kind != .graphml, kind != .rdf, bytes.contains(0) {
            throw ClaimGraphError(path: path, "is no text: a byte of it is 0")
        }
    }

    /// Whether an XML file is RDF/XML and not GraphML, as far as its beginning tells.
    static func isRDF(_ path: String) -> Bool {
        guard let bytes = try? beginning(path) else { return false }
        return String(decoding: bytes, as: UTF8.self).contains("22-rdf-syntax-ns#")
    }

    /// Whether GraphML declares attributes of one of our views that can be read back, as far as its
    /// beginning tells.
    static func holdsClaims(_ path: String) -> Bool {
        guard let bytes = try? beginning(path, 1 << 18) else { return false }
        let text = String(decoding: bytes, as: UTF8.self)
        return ["claim", "sha256"].contains {
            text.contains("attr.name=\"\($0)\"") || text.contains("attr.name='\($0)'")
        }
    }

    private static func beginning(
        _ path: String, _ byteCount: Int = byteCount
    ) throws(ClaimGraphError) -> [UInt8] {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ClaimGraphError(path: path, "no such file")
        }
        guard !isFolder.boolValue else { throw ClaimGraphError(path: path, "is a folder") }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw ClaimGraphError(path: path, "not readable")
        }
        do {
            return [UInt8](try handle.read(upToCount: byteCount) ?? Data())
        } catch {
            throw ClaimGraphError(path: path, "cannot be read: \(FileBytes.reason(error))")
        }
    }
}
