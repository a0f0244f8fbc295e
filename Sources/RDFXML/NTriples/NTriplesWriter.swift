public import XMLStreaming

/// Writes N-Triples, streaming, one triple a line, in canonical form: one space between terms, no
/// escapes but `\" \\ \t \b \n \r \f`, and `\u` with four digits for the other control characters.
/// https://www.w3.org/TR/rdf12-n-triples/#canonical-ntriples
public struct NTriplesWriter: TripleReceiver, ~Copyable {
    private static let blockSize = 64 << 10

    private let sink: any ByteSink
    private var block: [UInt8] = []
    private let illegalCharacters: IllegalCharacterPolicy?
    /// Characters replaced by U+FFFD so far.
    public private(set) var replacedCharacters = 0

    /// Starts a document.
    ///
    /// - Parameters:
    ///   - sink: gets the bytes.
    ///   - illegalCharacters: what to do with characters that XML, and so the same triples in
    ///     RDF/XML, cannot hold; nil keeps them, as N-Triples can.
    public init(to sink: any ByteSink, illegalCharacters: IllegalCharacterPolicy? = nil) {
        self.sink = sink
        self.illegalCharacters = illegalCharacters
        block.reserveCapacity(Self.blockSize + 4096)
    }

    /// Writes a triple.
    ///
    /// - Throws: `.unwritable` where an IRI holds what no IRI may; `.illegalCharacter`; `.output` or
    ///   `.closedPipe` from the sink.
    public mutating func receive(
        subject: TermBytes, predicate: Span<UInt8>, object: TermBytes
    ) throws(RDFError) {
        try append(subject)
        block.append(UInt8(ascii: " "))
        try appendIRI(predicate)
        block.append(UInt8(ascii: " "))
        try append(object)
        block.append(" .\n")
        if block.count >= Self.blockSize { try flush() }
    }

    private mutating func append(_ term: TermBytes) throws(RDFError) {
        switch term.kind {
        case .iri: try appendIRI(term.value)
        case .blankNode:
            block.append("_:")
            block.append(term.value)
        case .literal:
            block.append(UInt8(ascii: "\""))
            try appendEscaped(term.value)
            block.append(UInt8(ascii: "\""))
            if !term.language.isEmpty {
                block.append(UInt8(ascii: "@"))
                block.append(term.language)
            } else if !term.datatype.isEmpty {
                block.append("^^")
                try appendIRI(term.datatype)
            }
        }
    }

    private mutating func appendIRI(_ iri: Span<UInt8>) throws(RDFError) {
        guard IRIReference.isAllowed(iri), !iri.isEmpty else {
            throw RDFError(
                .unwritable, "<\(String(copying: iri))> is not an IRI: percent-encode it")
        }
        block.append(UInt8(ascii: "<"))
        block.append(iri)
        block.append(UInt8(ascii: ">"))
    }

    private mutating func appendEscaped(_ text: Span<UInt8>) throws(RDFError) {
        var copied = 0
        var offset = 0
        while offset < text.count {
            let byte = text[offset]
            if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte < 0x7F {
                offset += 1
                continue
            }
            if byte > 0x7F, illegalCharacters == nil {
                offset += 1
                continue
            }
            let special = LiteralCharacter(text, at: offset)
            if special.isPlain {
                offset += special.length
                continue
            }
            block.append(text.extracting(copied..<offset))
            if !special.isXMLCharacter, let policy = illegalCharacters {
                try replace(special, policy)
            } else {
                special.appendEscape(to: &block)
            }
            offset += special.length
            copied = offset
        }
        block.append(text.extracting(copied..<text.count))
    }

    private mutating func replace(
        _ character: LiteralCharacter, _ policy: IllegalCharacterPolicy
    ) throws(RDFError) {
        guard policy == .replace else {
            throw RDFError(.illegalCharacter, "a character that XML cannot hold")
        }
        block.append("\u{FFFD}")
        replacedCharacters += 1
    }

    private mutating func flush() throws(RDFError) {
        do throws(XMLStreamError) {
            try Self.write(block, to: sink)
        } catch {
            throw RDFError(error, reading: false)
        }
        block.removeAll(keepingCapacity: true)
    }

    private static func write(
        _ block: borrowing [UInt8], to sink: any ByteSink
    ) throws(XMLStreamError) {
        try sink.write(block.span)
    }

    /// Writes what is left and ends the sink: the only way to a whole document.
    public consuming func finish() throws(RDFError) {
        if !block.isEmpty { try flush() }
        do throws(XMLStreamError) {
            try sink.finish()
        } catch {
            throw RDFError(error, reading: false)
        }
    }
}
