import CReference

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The files of one size, written by the C reference where they are not there.
struct Workload: Sendable {
    static let seed: UInt64 = 20_241_017

    let edges: Int
    let folder: String

    func path(_ name: String) -> String { "\(folder)/bench-\(edges)-\(name)" }

    var graphML: String { path("a.graphml") }
    var changedGraphML: String { path("b.graphml") }
    var rdf: String { path("a.rdf") }

    /// Makes what is missing.
    func prepare() throws {
        try make(graphML, changed: 0, cref_write_graphml)
        try make(changedGraphML, changed: 1, cref_write_graphml)
        try make(rdf, changed: 0, cref_write_rdf)
    }

    private func make(
        _ path: String, changed: UInt32,
        _ write: (OpaquePointer, UnsafePointer<CChar>) -> Int32
    ) throws {
        if access(path, R_OK) == 0 { return }
        guard let graph = cref_make(edges, Self.seed, changed) else {
            throw BenchmarkError("out of memory")
        }
        defer { cref_free(graph) }
        guard write(graph, path + ".new") == 0, rename(path + ".new", path) == 0 else {
            throw BenchmarkError("cannot write \(path)")
        }
    }

    /// Bytes of a file; 0 where it is not there.
    static func size(of path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// A number that files of the same bytes share.
    static func hash(of path: String) throws -> UInt64 {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { throw BenchmarkError("cannot open \(path)") }
        defer { close(file) }
        var buffer = [CChar](repeating: 0, count: 1 << 20)
        var hash: UInt64 = 1
        while true {
            var filled = 0
            while filled < buffer.count {
                let count = buffer.withUnsafeMutableBytes {
                    read(file, $0.baseAddress.map { $0 + filled }, $0.count - filled)
                }
                if count <= 0 { break }
                filled += count
            }
            if filled == 0 { return hash }
            hash = cref_hash_bytes(hash, buffer, filled)
        }
    }
}
