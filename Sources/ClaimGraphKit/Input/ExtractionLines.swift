public import Claims
import GraphFormats

/// The graph in files of lines that `extract` printed.
public struct ExtractionLines: Sendable {
    /// The longest line, in bytes: a document's line is a few times as long as its text.
    private static let maximumByteCount = 256 << 20

    private let paths: [String]

    /// The lines in `paths`; `-` stands for standard input.
    public init(paths: [String]) { self.paths = paths }

    /// All of them, merged.
    public func graph() throws(ClaimGraphError) -> ClaimGraph {
        var parts: [ClaimGraph] = []
        let reader = ExtractionLineReader()
        for path in paths {
            var lines = try ByteStream(
                path: path, separator: 0x0A, maximumByteCount: Self.maximumByteCount)
            while let line = try lines.next() {
                guard line.contains(where: { $0 > 0x20 }) else { continue }
                do {
                    parts.append(try reader.graph(line))
                } catch {
                    throw ClaimGraphError(
                        path: path, line: lines.recordNumber,
                        "\(error.description); expected a line of `claimgraph extract`")
                }
            }
        }
        return ClaimGraph.merging(parts)
    }
}
