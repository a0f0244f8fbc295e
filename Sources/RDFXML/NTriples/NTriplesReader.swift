/// Reads N-Triples from chunks of bytes. https://www.w3.org/TR/n-triples/
///
/// Keeps the line that is not finished yet, nothing else. The first error ends the reading.
public struct NTriplesReader<Receiver: TripleReceiver & ~Copyable>: ~Copyable {
    /// Takes the triples.
    public private(set) var receiver: Receiver
    private var line = 1
    private var partial: [UInt8] = []
    private var scratch: [UInt8] = []
    private let maximumLineLength: Int

    /// A reader that hands its triples to `receiver`; lines above `maximumLineLength` bytes are
    /// refused.
    public init(_ receiver: consuming Receiver, maximumLineLength: Int = 64 << 20) {
        self.receiver = receiver
        self.maximumLineLength = maximumLineLength
    }

    /// Reads the next bytes of the input, cut anywhere.
    public mutating func feed(_ chunk: Span<UInt8>) throws(RDFError) {
        var offset = 0
        while offset < chunk.count {
            let end = Self.lineEnd(chunk, from: offset)
            let piece = chunk.extracting(offset..<end)
            guard partial.count + piece.count <= maximumLineLength else {
                throw RDFError(
                    .limit, "line longer than \(maximumLineLength) bytes", line: line, column: 1)
            }
            if end == chunk.count {
                partial.append(piece)
                return
            }
            if partial.isEmpty {
                try Self.readLine(piece, line, &scratch, &receiver)
            } else {
                partial.append(piece)
                try Self.readLine(partial, line, &scratch, &receiver)
                partial.removeAll(keepingCapacity: true)
            }
            line += 1
            offset = end + 1
        }
    }

    /// Reads what is left and hands the receiver back.
    public consuming func finish() throws(RDFError) -> Receiver {
        try Self.readLine(partial, line, &scratch, &receiver)
        return receiver
    }

    private static func lineEnd(_ chunk: Span<UInt8>, from start: Int) -> Int {
        var offset = start
        while offset < chunk.count, chunk[offset] != UInt8(ascii: "\n") { offset += 1 }
        return offset
    }

    private static func readLine(
        _ text: [UInt8], _ line: Int, _ scratch: inout [UInt8], _ receiver: inout Receiver
    ) throws(RDFError) {
        try readLine(text.span, line, &scratch, &receiver)
    }

    private static func readLine(
        _ text: Span<UInt8>, _ line: Int, _ scratch: inout [UInt8], _ receiver: inout Receiver
    ) throws(RDFError) {
        var offset = 0
        while true {
            scratch.removeAll(keepingCapacity: true)
            let parsed: NTriplesLine.Parsed?
            do throws(NTriplesLine.Fault) {
                parsed = try NTriplesLine.next(text, &offset, &scratch)
            } catch {
                throw RDFError(.syntax, error.message, line: line, column: error.offset + 1)
            }
            guard let parsed else { return }
            try receiver.receive(
                subject: parsed.subject.bytes(text, scratch.span),
                predicate: parsed.predicate.value.span(text, scratch.span),
                object: parsed.object.bytes(text, scratch.span))
        }
    }
}

/// Reads a whole text of N-Triples into values.
public func parseNTriples(_ text: String) throws(RDFError) -> [Triple] {
    var reader = NTriplesReader(TripleCollector())
    try reader.feed(text.utf8.span)
    return try reader.finish().triples
}
