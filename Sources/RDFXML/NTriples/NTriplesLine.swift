/// The grammar of one line of N-Triples 1.1. https://www.w3.org/TR/n-triples/#n-triples-grammar
enum NTriplesLine {
    /// What is wrong, and at which byte of the line.
    struct Fault: Error {
        var message: String
        var offset: Int
    }

    /// A stretch of the line, or of the scratch bytes where something was unescaped.
    struct Piece {
        var range: Range<Int>
        var isUnescaped: Bool

        static let none = Piece(range: 0..<0, isUnescaped: false)

        @_lifetime(copy text, copy scratch)
        func span(_ text: Span<UInt8>, _ scratch: Span<UInt8>) -> Span<UInt8> {
            isUnescaped ? scratch.extracting(range) : text.extracting(range)
        }
    }

    /// A term as pieces.
    struct ParsedTerm {
        var kind: TermBytes.Kind
        var value: Piece
        var datatype = Piece.none
        var language = Piece.none

        @_lifetime(copy text, copy scratch)
        func bytes(_ text: Span<UInt8>, _ scratch: Span<UInt8>) -> TermBytes {
            TermBytes(
                kind: kind, value: value.span(text, scratch),
                datatype: datatype.span(text, scratch), language: language.span(text, scratch))
        }
    }

    /// A triple as pieces.
    struct Parsed {
        var subject: ParsedTerm
        var predicate: ParsedTerm
        var object: ParsedTerm
    }

    /// The next triple of the line from `offset` on; nil where only white space and comments are
    /// left.
    static func next(
        _ text: Span<UInt8>, _ offset: inout Int, _ scratch: inout [UInt8]
    ) throws(Fault) -> Parsed? {
        skipBlanks(text, &offset, andReturns: true)
        guard offset < text.count, text[offset] != UInt8(ascii: "#") else { return nil }
        if offset == 0 || text[offset - 1] == UInt8(ascii: "\r") { try checkEncoding(text, offset) }
        let subject = try resource(text, &offset, &scratch, "subject")
        skipBlanks(text, &offset)
        guard offset < text.count, text[offset] == UInt8(ascii: "<") else {
            throw Fault(message: "a predicate must be an IRI in angle brackets", offset: offset)
        }
        let predicate = ParsedTerm(kind: .iri, value: try iri(text, &offset, &scratch))
        skipBlanks(text, &offset)
        let object =
            offset < text.count && text[offset] == UInt8(ascii: "\"")
            ? try literal(text, &offset, &scratch)
            : try resource(text, &offset, &scratch, "object")
        skipBlanks(text, &offset)
        guard offset < text.count, text[offset] == UInt8(ascii: ".") else {
            throw Fault(message: "'.' expected at the end of the triple", offset: offset)
        }
        offset += 1
        try endStatement(text, &offset)
        return Parsed(subject: subject, predicate: predicate, object: object)
    }

    /// Behind the full stop: white space, a comment, the line's end.
    private static func endStatement(
        _ text: Span<UInt8>, _ offset: inout Int
    ) throws(Fault) {
        skipBlanks(text, &offset)
        guard offset < text.count else { return }
        switch text[offset] {
        case UInt8(ascii: "\r"): return
        case UInt8(ascii: "#"):
            while offset < text.count, text[offset] != UInt8(ascii: "\r") { offset += 1 }
        default:
            throw Fault(message: "one triple a line: text behind the '.'", offset: offset)
        }
    }

    private static func skipBlanks(
        _ text: Span<UInt8>, _ offset: inout Int, andReturns: Bool = false
    ) {
        while offset < text.count {
            let byte = text[offset]
            guard
                byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
                    || (andReturns && byte == UInt8(ascii: "\r"))
            else { return }
            offset += 1
        }
    }

    private static func checkEncoding(_ text: Span<UInt8>, _ offset: Int) throws(Fault) {
        do {
            _ = try UTF8Span(validating: text)
        } catch {
            throw Fault(message: "not UTF-8", offset: error.byteOffsets.lowerBound)
        }
    }

    /// An IRI or a blank node.
    private static func resource(
        _ text: Span<UInt8>, _ offset: inout Int, _ scratch: inout [UInt8], _ role: String
    ) throws(Fault) -> ParsedTerm {
        guard offset < text.count else {
            throw Fault(message: "\(role) missing", offset: offset)
        }
        switch text[offset] {
        case UInt8(ascii: "<"):
            return ParsedTerm(kind: .iri, value: try iri(text, &offset, &scratch))
        case UInt8(ascii: "_"):
            return ParsedTerm(kind: .blankNode, value: try label(text, &offset))
        default:
            let literal = role == "object" ? ", a literal" : ""
            throw Fault(message: "\(role) must be an IRI\(literal) or a blank node", offset: offset)
        }
    }
}
