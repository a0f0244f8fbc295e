extension NTriplesLine {
    /// An IRI in angle brackets; `offset` is at `<`.
    static func iri(
        _ text: Span<UInt8>, _ offset: inout Int, _ scratch: inout [UInt8]
    ) throws(Fault) -> Piece {
        let start = offset
        let piece = try delimited(text, &offset, &scratch, by: UInt8(ascii: ">"))
        let isAbsolute =
            piece.isUnescaped
            ? IRIReference.schemeEnd(scratch.span.extracting(piece.range)) > 0
            : IRIReference.schemeEnd(text.extracting(piece.range)) > 0
        guard isAbsolute else {
            throw Fault(message: "relative IRI: N-Triples allows absolute ones only", offset: start)
        }
        return piece
    }

    /// A literal with its datatype or language; `offset` is at the quotation mark.
    static func literal(
        _ text: Span<UInt8>, _ offset: inout Int, _ scratch: inout [UInt8]
    ) throws(Fault) -> ParsedTerm {
        var term = ParsedTerm(
            kind: .literal,
            value: try delimited(text, &offset, &scratch, by: UInt8(ascii: "\"")))
        guard offset < text.count else { return term }
        if text[offset] == UInt8(ascii: "@") {
            term.language = try language(text, &offset)
        } else if text[offset] == UInt8(ascii: "^") {
            guard offset + 2 < text.count, text[offset + 1] == UInt8(ascii: "^"),
                text[offset + 2] == UInt8(ascii: "<")
            else { throw Fault(message: "'^^<datatype>' expected", offset: offset) }
            offset += 2
            term.datatype = try iri(text, &offset, &scratch)
            let datatype = term.datatype.span(text, scratch.span)
            if Bytes.equal(datatype, "http://www.w3.org/2001/XMLSchema#string") {
                term.datatype = .none
            }
        }
        return term
    }

    /// A label behind `_:`; `offset` is at the underscore.
    static func label(_ text: Span<UInt8>, _ offset: inout Int) throws(Fault) -> Piece {
        guard offset + 1 < text.count, text[offset + 1] == UInt8(ascii: ":") else {
            throw Fault(message: "'_:' expected", offset: offset)
        }
        let start = offset + 2
        var end = start
        while end < text.count, let (scalar, next) = XMLNames.decode(text, at: end),
            isLabelPart(scalar, isFirst: end == start)
        {
            end = next
        }
        while end > start, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
        guard end > start else {
            throw Fault(message: "a blank node needs a label", offset: offset)
        }
        offset = end
        return Piece(range: start..<end, isUnescaped: false)
    }

    /// PN_CHARS of the grammar and the full stop; the first must be PN_CHARS_U or a digit.
    private static func isLabelPart(_ scalar: UInt32, isFirst: Bool) -> Bool {
        if scalar == 0x3A || (0x30...0x39).contains(scalar) { return true }
        return isFirst ? XMLNames.isStart(scalar) : XMLNames.isPart(scalar)
    }

    /// A language tag; `offset` is at `@`.
    private static func language(_ text: Span<UInt8>, _ offset: inout Int) throws(Fault) -> Piece {
        let start = offset + 1
        var end = start
        while end < text.count, LanguageTag.isPart(text[end]) { end += 1 }
        guard LanguageTag.isValid(text.extracting(start..<end)) else {
            throw Fault(message: "malformed language tag", offset: offset)
        }
        offset = end
        return Piece(range: start..<end, isUnescaped: false)
    }

    /// What stands between a delimiter at `offset` and the next `delimiter`, escapes resolved.
    private static func delimited(
        _ text: Span<UInt8>, _ offset: inout Int, _ scratch: inout [UInt8], by delimiter: UInt8
    ) throws(Fault) -> Piece {
        let isIRI = delimiter == UInt8(ascii: ">")
        let start = offset + 1
        let unescapedStart = scratch.count
        var copied = start
        var at = start
        while at < text.count, text[at] != delimiter {
            let byte = text[at]
            if byte == UInt8(ascii: "\\") {
                scratch.append(text.extracting(copied..<at))
                try unescape(text, &at, &scratch, inIRI: isIRI)
                copied = at
            } else if isIRI ? IRIReference.excludes(byte) : byte == UInt8(ascii: "\r") {
                throw Fault(
                    message: isIRI ? "character not allowed in an IRI" : "literal not closed",
                    offset: at)
            } else {
                at += 1
            }
        }
        guard at < text.count else {
            throw Fault(message: isIRI ? "IRI not closed" : "literal not closed", offset: offset)
        }
        offset = at + 1
        guard copied > start else { return Piece(range: start..<at, isUnescaped: false) }
        scratch.append(text.extracting(copied..<at))
        return Piece(range: unescapedStart..<scratch.count, isUnescaped: true)
    }
}
