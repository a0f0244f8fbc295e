extension NTriplesLine {
    /// Resolves the escape at `offset` (a backslash) into `scratch`: `\t \b \n \r \f \" \' \\` in
    /// literals, `\u` with four and `\U` with eight hexadecimal digits everywhere.
    static func unescape(
        _ text: Span<UInt8>, _ offset: inout Int, _ scratch: inout [UInt8], inIRI: Bool
    ) throws(Fault) {
        guard offset + 1 < text.count else {
            throw Fault(message: "escape not finished", offset: offset)
        }
        let letter = text[offset + 1]
        if letter == UInt8(ascii: "u") || letter == UInt8(ascii: "U") {
            let digits = letter == UInt8(ascii: "u") ? 4 : 8
            let scalar = try codePoint(text, offset, digits: digits)
            if inIRI, scalar.value < 0x80, IRIReference.excludes(UInt8(scalar.value)) {
                throw Fault(message: "escaped character not allowed in an IRI", offset: offset)
            }
            scratch.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            offset += 2 + digits
            return
        }
        guard !inIRI, let byte = character(letter) else {
            throw Fault(message: "no such escape", offset: offset)
        }
        scratch.append(byte)
        offset += 2
    }

    private static func character(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): letter
        default: nil
        }
    }

    private static func codePoint(
        _ text: Span<UInt8>, _ offset: Int, digits: Int
    ) throws(Fault) -> Unicode.Scalar {
        guard offset + 2 + digits <= text.count else {
            throw Fault(message: "escape not finished", offset: offset)
        }
        var value: UInt32 = 0
        for index in (offset + 2)..<(offset + 2 + digits) {
            guard let digit = hexadecimal(text[index]), value < 0x1000_0000 else {
                throw Fault(message: "\(digits) hexadecimal digits expected", offset: index)
            }
            value = value << 4 | digit
        }
        guard let scalar = Unicode.Scalar(value) else {
            throw Fault(message: "no such code point", offset: offset)
        }
        return scalar
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}
