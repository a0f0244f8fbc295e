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

    /// Room that one step of the pass may need: 8 plain bytes and a character of 6.
    private static let stepRoom = 16

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
    @inline(__always)
    mutating func append(_ bytes: UnsafePointer<UInt8>, count: Int) throws(XMLStreamError) {
        guard used + count <= XMLOutput.blockSize else {
            try unsafe appendBeyond(bytes, count: count)
            return
        }
        unsafe (block + used).update(from: bytes, count: count)
        used += count
    }

    /// Appends what does not fit.
    @inline(never)
    private mutating func appendBeyond(
        _ bytes: UnsafePointer<UInt8>, count: Int
    ) throws(XMLStreamError) {
        var done = 0
        while done < count {
            try flush()
            let next = min(count - done, XMLOutput.blockSize)
            unsafe block.update(from: bytes + done, count: next)
            used = next
            done += next
        }
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
    @inline(__always)
    mutating func appendLineBreak(width: Int) throws(XMLStreamError) {
        // A line feed and seven spaces, then eight spaces at a time, with room to overshoot.
        if used + width + 16 > XMLOutput.blockSize { try flush() }
        let raw = unsafe UnsafeMutableRawPointer(block + used)
        unsafe raw.storeBytes(of: UInt64(0x2020_2020_2020_200A).littleEndian, as: UInt64.self)
        var done = 8
        while done <= width {
            unsafe raw.storeBytes(of: 0x2020_2020_2020_2020, toByteOffset: done, as: UInt64.self)
            done += 8
        }
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
            let room = XMLOutput.blockSize - Self.stepRoom
            let taken = unsafe copyPlain(input + position, count - position, room)
            position += taken
            if position < count && used <= room {
                try unsafe step(input, &position, count, context)
            }
        }
    }

    /// Copies what needs no escaping: ASCII in words of 8 bytes, and the well-formed characters
    /// of two and three bytes that are known to be legal by their first byte. Stops at anything
    /// else, or when the block is filled beyond `room`.
    ///
    /// - Returns: how many bytes were taken.
    @inline(__always)
    private mutating func copyPlain(
        _ input: UnsafePointer<UInt8>, _ count: Int, _ room: Int
    ) -> Int {
        // Locals, so that they stay in registers.
        let target = unsafe block + used
        let limit = room - used
        var position = 0
        while position < count && position <= limit {
            let rest = count - position
            let word = unsafe Self.word(input + position, rest)
            unsafe UnsafeMutableRawPointer(target + position)
                .storeBytes(of: word.littleEndian, as: UInt64.self)
            let plain = Self.plainPrefix(word)
            if plain == 8 && rest >= 8 {
                position += 8
                continue
            }
            guard plain < rest else {
                position = count
                break
            }
            position += plain
            let byte = unsafe input[position]
            guard byte >= 0x80 else { break }
            let length = unsafe Self.plainLength(byte, input + position, count - position)
            guard length > 0 else { break }
            for offset in 0..<length {
                unsafe target[position + offset] = input[position + offset]
            }
            position += length
        }
        used += position
        return position
    }

    /// The next 8 bytes, the first one lowest; spaces stand for what is beyond `count`.
    @inline(__always)
    private static func word(_ input: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        let raw = unsafe UnsafeRawPointer(input)
        if count >= 8 {
            return unsafe UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
        }
        let bits = UInt64(truncatingIfNeeded: 8 * count)
        let spaces = 0x2020_2020_2020_2020 &<< bits
        if count >= 4 {
            let low = unsafe UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self))
            let high = unsafe UInt32(
                littleEndian: raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            return spaces | UInt64(low) | UInt64(high) &<< (bits &- 32)
        }
        // One to three bytes: first, middle, last.
        let first = UInt64(unsafe input[0])
        let middle = UInt64(unsafe input[count >> 1]) &<< UInt64(8 * (count >> 1))
        let last = UInt64(unsafe input[count - 1]) &<< (bits &- 8)
        return spaces | first | middle | last
    }

    /// 2 or 3 for most characters of so many bytes; 0 where it takes a closer look.
    @inline(__always)
    private static func plainLength(
        _ first: UInt8, _ input: UnsafePointer<UInt8>, _ count: Int
    ) -> Int {
        guard count >= 3, unsafe input[1] & 0xC0 == 0x80 else { return 0 }
        if first >= 0xC2 && first < 0xE0 { return 2 }
        guard first > 0xE0 && first < 0xEF && first != 0xED else { return 0 }
        return unsafe input[2] & 0xC0 == 0x80 ? 3 : 0
    }

    /// How many of 8 bytes, the lowest first, come before one that is a control character, not
    /// ASCII, or one of `& < > "`.
    @inline(__always)
    private static func plainPrefix(_ word: UInt64) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let controls = (word &- (ones &* 0x20)) & ~word
        // `"` is `&` without bit 2, `<` is `>` without bit 1: one test for two.
        let first = (word | (ones &* 0x04)) ^ (ones &* 0x26)
        let second = (word | (ones &* 0x02)) ^ (ones &* 0x3E)
        let markup = ((first &- ones) & ~first) | ((second &- ones) & ~second)
        // A borrow can mark bytes after the first one in question, never before it.
        let marks = (word | controls | markup) & (ones &* 0x80)
        return marks.trailingZeroBitCount >> 3
    }

    /// One character, of any kind.
    @inline(never)
    private mutating func step(
        _ input: UnsafePointer<UInt8>, _ position: inout Int, _ count: Int, _ context: Context
    ) throws(XMLStreamError) {
        let byte = unsafe input[position]
        if byte >= 0x80 {
            try unsafe multibyte(input, &position, count)
            return
        }
        position += 1
        switch byte {
        case 0x26: put("&amp;")
        case 0x3C: put("&lt;")
        case 0x3E: put("&gt;")
        case 0x22 where context == .attribute: put("&quot;")
        case 0x0A, 0x09, 0x0D: putLayout(byte, context)
        default:
            if byte < 0x20 {
                try replace(UInt32(byte))
            } else {
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

    /// CR, LF and TAB: what a parser would change is written as a reference.
    @inline(never)
    private mutating func putLayout(_ byte: UInt8, _ context: Context) {
        layoutCharacters += 1
        switch (byte, context) {
        case (0x0D, _): put("&#13;")
        case (0x0A, .lineOfText), (0x0A, .attribute): put("&#10;")
        case (0x09, .attribute): put("&#9;")
        default:
            unsafe block[used] = byte
            used += 1
        }
    }

    /// One character beyond ASCII, or one ill-formed sequence.
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
