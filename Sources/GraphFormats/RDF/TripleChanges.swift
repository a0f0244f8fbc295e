public import Claims
public import RDFXML
public import XMLStreaming

/// What changed between two graphs, as triples: there are no blank nodes, so the difference of the
/// sorted N-Triples is exact, and applying it to the old graph gives the new one.
public struct TripleChanges: Sendable {
    /// How changes are written down.
    public enum Format: Hashable, Sendable {
        /// RDF Patch (https://afs.github.io/rdf-delta/rdf-patch.html), one transaction.
        case patch
        /// SPARQL 1.1 Update: `DELETE DATA`, then `INSERT DATA`, in blocks.
        case sparqlUpdate
    }

    /// How many triples a block of a SPARQL Update holds: engines read a block whole.
    static let blockSize = 10_000

    private let before: NTriplesLines
    private let after: NTriplesLines
    /// Where the lines are in `before` that are gone.
    private let deletedLines: [Range<Int>]
    /// Where the lines are in `after` that are new.
    private let addedLines: [Range<Int>]

    /// The changes from `old` to `new`.
    public init(
        from old: ClaimGraph, to new: ClaimGraph, options: ClaimGraphRDF.Options
    ) throws(RDFError) {
        self.init(
            try NTriplesLines(old, options), try NTriplesLines(new, options))
    }

    private init(_ before: NTriplesLines, _ after: NTriplesLines) {
        var (deleted, added): ([Range<Int>], [Range<Int>]) = ([], [])
        var (left, right) = (0, 0)
        while left < before.ranges.count && right < after.ranges.count {
            let (old, new) = (before.ranges[left], after.ranges[right])
            let (oldLine, newLine) = (before.line(old), after.line(new))
            if ByteComparison.areEqual(oldLine, newLine) {
                left += 1
                right += 1
            } else if ByteComparison.isLess(oldLine, newLine) {
                deleted.append(old)
                left += 1
            } else {
                added.append(new)
                right += 1
            }
        }
        self.before = before
        self.after = after
        deletedLines = deleted + before.ranges[left...]
        addedLines = added + after.ranges[right...]
    }

    /// Whether the graphs have the same triples.
    public var isEmpty: Bool { deletedLines.isEmpty && addedLines.isEmpty }

    /// The triples that are gone, one N-Triples line each, sorted.
    public var deleted: [String] { deletedLines.map { before.text($0) } }

    /// The triples that are new, one N-Triples line each, sorted.
    public var added: [String] { addedLines.map { after.text($0) } }

    /// Writes the changes to `sink`, which is finished.
    public func write(_ format: Format, to sink: any ByteSink) throws(XMLStreamError) {
        var output = LineOutput(sink)
        switch format {
        case .patch:
            try output.write("TX .\n")
            for line in deletedLines { try output.write(before.line(line), behind: "D ") }
            for line in addedLines { try output.write(after.line(line), behind: "A ") }
            try output.write("TC .\n")
        case .sparqlUpdate:
            try Self.write("DELETE", deletedLines, before, &output)
            try Self.write("INSERT", addedLines, after, &output)
        }
        try output.finish()
    }

    private static func write(
        _ operation: String, _ ranges: [Range<Int>], _ lines: NTriplesLines,
        _ output: inout LineOutput
    ) throws(XMLStreamError) {
        for (index, range) in ranges.enumerated() {
            if index % blockSize == 0 {
                try output.write(index == 0 ? "" : "} ;\n")
                try output.write("\(operation) DATA {\n")
            }
            try output.write(lines.line(range), behind: "")
        }
        if !ranges.isEmpty { try output.write("} ;\n") }
    }
}

/// Sorted N-Triples in memory, by line.
private struct NTriplesLines: Sendable {
    private let bytes: [UInt8]
    /// Where each line is, without its line feed, in the order of the lines' bytes.
    let ranges: [Range<Int>]

    init(_ graph: ClaimGraph, _ options: ClaimGraphRDF.Options) throws(RDFError) {
        let sink = MemorySink()
        _ = try ClaimGraphRDF.write(graph, as: .nTriples, to: sink, options: options)
        bytes = sink.bytes
        var ranges: [Range<Int>] = []
        var start = 0
        var isSorted = true
        for index in bytes.indices where bytes[index] == 0x0A {
            if let last = ranges.last, isSorted {
                isSorted = Self.isLess(last, start..<index, bytes)
            }
            ranges.append(start..<index)
            start = index + 1
        }
        self.ranges = isSorted ? ranges : Self.sorted(ranges, bytes)
    }

    /// Where characters were replaced, triples may have become the same, or stand out of order.
    private static func sorted(_ ranges: [Range<Int>], _ bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in ranges.sorted(by: { isLess($0, $1, bytes) }) {
            if let last = result.last, !isLess(last, range, bytes) { continue }
            result.append(range)
        }
        return result
    }

    private static func isLess(
        _ left: Range<Int>, _ right: Range<Int>, _ bytes: [UInt8]
    ) -> Bool {
        let all = bytes.span
        return ByteComparison.isLess(all.extracting(left), all.extracting(right))
    }

    @_lifetime(borrow self)
    func line(_ range: Range<Int>) -> Span<UInt8> { bytes.span.extracting(range) }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// Collects lines to blocks.
private struct LineOutput {
    private static let blockSize = 64 << 10

    private let sink: any ByteSink
    private var block: [UInt8] = []

    init(_ sink: any ByteSink) { self.sink = sink }

    mutating func write(_ text: String) throws(XMLStreamError) {
        block.append(contentsOf: text.utf8)
        if block.count >= Self.blockSize { try flush() }
    }

    mutating func write(_ line: Span<UInt8>, behind prefix: String) throws(XMLStreamError) {
        block.append(contentsOf: prefix.utf8)
        for index in 0..<line.count { block.append(line[index]) }
        block.append(0x0A)
        if block.count >= Self.blockSize { try flush() }
    }

    mutating func finish() throws(XMLStreamError) {
        try flush()
        try sink.finish()
    }

    private mutating func flush() throws(XMLStreamError) {
        try sink.write(block.span)
        block.removeAll(keepingCapacity: true)
    }
}
