/// What a writer does with text that XML cannot hold: control characters, U+FFFE, U+FFFF,
/// ill-formed UTF-8.
public enum IllegalCharacterPolicy: Hashable, Sendable {
    /// Each becomes one U+FFFD, so that offsets in code points stay right; they are counted.
    case replace
    /// The first one is an error, `.illegalCharacter`.
    case refuse
}

/// The one pass over text on its way to libxml2: checks every character, escapes, and collects
/// the bytes in the output's block, which is handed on whenever it is full.
@safe
struct EscapingBuffer: ~Copyable {
    /// Where text stands, which decides what is escaped.
    enum Context {
        /// Between tags: `& < >` and CR.
        case text
        /// Between tags, LF escaped too, so that the text stays on its line.
        case lineOfText
        /// In an attribute value between double quotes: also `"`, TAB and LF.
        case attribute
    }

    /// Room that one step of the pass may need: 16 bytes of input at 6 bytes each.
    private static let stepRoom = 96

    let output: XMLOutput
    private let block: UnsafeMutablePointer<UInt8>
    private(set) var used = 0
    private(set) var replacedCharacters = 0
    private(set) var layoutCharacters = 0
    private let policy: IllegalCharacterPolicy

    init(output: XMLOutput, policy: IllegalCharacterPolicy) {
        self.output = output
        self.policy = policy
        unsafe self.block = output.block
    }

    /// Hands what was collected to libxml2.
    mutating func flush() throws(XMLStreamError) {
        let count = used
        used = 0
        try output.flushBlock(count: count)
    }

    /// Appends bytes that are known to be well-formed markup.
    mutating func append(_ bytes: UnsafePointer<UInt8>, count: Int) throws(XMLStreamError) {
        if used + count > XMLOutput.blockSize {
            try flush()
            var done = 0
            while count - done > XMLOutput.blockSize {
                unsafe block.update(from: bytes + done, count: XMLOutput.blockSize)
                used = XMLOutput.blockSize
                try flush()
                done += XMLOutput.blockSize
            }
            unsafe block.update(from: bytes + done, count: count - done)
            used = count - done
            return
        }
        unsafe (block + used).update(from: bytes, count: count)
        used += count
    }

    /// Appends one ASCII character of markup.
    mutating func append(_ byte: UInt8) throws(XMLStreamError) {
        if used == XMLOutput.blockSize { try flush() }
        unsafe block[used] = byte
        used += 1
    }

    /// Appends markup of this module.
    mutating func append(_ literal: StaticString) throws(XMLStreamError) {
        try unsafe append(literal.utf8Start, count: literal.utf8CodeUnitCount)
    }

    /// Appends a line feed and `width` spaces.
    mutating func appendLineBreak(width: Int) throws(XMLStreamError) {
        if used + 1 + width > XMLOutput.blockSize { try flush() }
        unsafe block[used] = 0x0A
        unsafe (block + used + 1).update(repeating: 0x20, count: width)
        used += 1 + width
    }

    /// Appends text, checked and escaped.
    mutating func append(
        text: UnsafeBufferPointer<UInt8>, in context: Context
    ) throws(XMLStreamError) {
        guard let input = text.baseAddress else { return }
        let count = text.count
        var position = 0
        while position < count {
            if used + Self.stepRoom > XMLOutput.blockSize { try flush() }
            if count - position >= 16 {
                let chunk = unsafe UnsafeRawPointer(input + position)
                    .loadUnaligned(as: SIMD16<Int8>.self)
                unsafe UnsafeMutableRawPointer(block + used)
                    .storeBytes(of: chunk, as: SIMD16<Int8>.self)
                if !Self.needsAttention(chunk) {
                    position += 16
                    used += 16
                    continue
                }
            }
            try unsafe step(input, &position, min(position + 16, count), count, context)
        }
    }

    /// Whether any of 16 bytes is a control character, not ASCII, or one of `& < > "`.
    @inline(__always)
    private static func needsAttention(_ chunk: SIMD16<Int8>) -> Bool {
        // Signed, everything from 0x80 on is negative: one comparison for both ends.
        let odd = chunk .< 0x20
        let markup = (chunk .== 0x26) .| (chunk .== 0x3C) .| (chunk .== 0x3E) .| (chunk .== 0x22)
        return any(odd .| markup)
    }

    /// Goes byte by byte from `position` to at least `end`.
    @inline(__always)
    private mutating func step(
        _ input: UnsafePointer<UInt8>, _ position: inout Int, _ end: Int, _ count: Int,
        _ context: Context
    ) throws(XMLStreamError) {
        while position < end {
            let byte = unsafe input[position]
            if byte >= 0x80 {
                try unsafe multibyte(input, &position, count)
                continue
            }
            position += 1
            switch byte {
            case 0x26: put("&amp;")
            case 0x3C: put("&lt;")
            case 0x3E: put("&gt;")
            case 0x0D:
                put("&#13;")
                layoutCharacters += 1
            case 0x22 where context == .attribute: put("&quot;")
            case 0x0A, 0x09: putLayout(byte, context)
            case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20: try replace(UInt32(byte))
            default:
                unsafe block[used] = byte
                used += 1
            }
        }
    }

    @inline(__always)
    private mutating func put(_ literal: StaticString) {
        unsafe (block + used).update(
            from: literal.utf8Start, count: literal.utf8CodeUnitCount)
        used += literal.utf8CodeUnitCount
    }

    /// LF and TAB, which keep their place in text but not in an attribute.
    @inline(never)
    private mutating func putLayout(_ byte: UInt8, _ context: Context) {
        layoutCharacters += 1
        switch (byte, context) {
        case (0x0A, .lineOfText), (0x0A, .attribute): put("&#10;")
        case (0x09, .attribute): put("&#9;")
        default:
            unsafe block[used] = byte
            used += 1
        }
    }

    /// One character beyond ASCII, or one ill-formed sequence.
    @inline(__always)
    private mutating func multibyte(
        _ input: UnsafePointer<UInt8>, _ position: inout Int, _ count: Int
    ) throws(XMLStreamError) {
        let decoded = unsafe UTF8Sequence(input + position, count: count - position)
        if decoded.isCharacter {
            for offset in 0..<decoded.length {
                unsafe block[used + offset] = input[position + offset]
            }
            used += decoded.length
        } else {
            try replace(decoded.scalar)
        }
        position += decoded.length
    }

    @inline(never)
    private mutating func replace(_ scalar: UInt32?) throws(XMLStreamError) {
        guard policy == .replace else {
            let what = scalar.map { "U+" + Self.hexadecimal($0) } ?? "ill-formed UTF-8"
            throw XMLStreamError(.illegalCharacter, "XML cannot hold \(what)")
        }
        put("\u{FFFD}")
        replacedCharacters += 1
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
