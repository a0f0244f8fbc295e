/// Where the parts of an IRI reference end. RFC 3986, section 3 and appendix B; RFC 3987.
///
/// The parts lie one behind the other: scheme with `:`, `//` with authority, path, `?` with query,
/// `#` with fragment.
struct IRIReference {
    /// Past the colon; 0 where there is no scheme.
    var schemeEnd: Int
    /// Past the authority; equal to `schemeEnd` where there is none.
    var authorityEnd: Int
    /// Past the path.
    var pathEnd: Int
    /// Past the query; equal to `pathEnd` where there is none.
    var queryEnd: Int
    /// Past the fragment: the length of the whole.
    var end: Int

    /// Divides `text`, whatever it holds.
    init(_ text: Span<UInt8>) {
        schemeEnd = Self.schemeEnd(text)
        authorityEnd = schemeEnd
        if schemeEnd + 1 < text.count, text[schemeEnd] == UInt8(ascii: "/"),
            text[schemeEnd + 1] == UInt8(ascii: "/")
        {
            authorityEnd = schemeEnd + 2
            while authorityEnd < text.count, !Self.endsAuthority(text[authorityEnd]) {
                authorityEnd += 1
            }
        }
        pathEnd = authorityEnd
        while pathEnd < text.count, text[pathEnd] != UInt8(ascii: "?"),
            text[pathEnd] != UInt8(ascii: "#")
        {
            pathEnd += 1
        }
        queryEnd = pathEnd
        while queryEnd < text.count, text[queryEnd] != UInt8(ascii: "#") { queryEnd += 1 }
        end = text.count
    }

    var hasScheme: Bool { schemeEnd > 0 }
    var hasAuthority: Bool { authorityEnd > schemeEnd }
    var hasQuery: Bool { queryEnd > pathEnd }

    private static func endsAuthority(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }

    /// Past the colon that ends a scheme (`ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )`); 0 where
    /// the text begins with none.
    static func schemeEnd(_ text: Span<UInt8>) -> Int {
        var offset = 0
        while offset < text.count {
            switch text[offset] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                break
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
                UInt8(ascii: "."):
                if offset == 0 { return 0 }
            case UInt8(ascii: ":"): return offset == 0 ? 0 : offset + 1
            default: return 0
            }
            offset += 1
        }
        return 0
    }

    /// Whether a byte may not stand in an IRI: controls, space and `<>"{}|\^` and the grave accent,
    /// as N-Triples' IRIREF excludes them.
    @inline(__always)
    static func excludes(_ byte: UInt8) -> Bool {
        if byte <= 0x20 { return true }
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
            UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
            UInt8(ascii: "`"):
            return true
        default: return false
        }
    }

    /// What a reference is.
    enum Kind {
        /// It begins with a scheme.
        case absolute
        /// It has to be resolved.
        case relative
        /// It holds what no IRI may.
        case malformed
    }

    /// What `text` is.
    @inline(__always)
    static func kind(of text: Span<UInt8>) -> Kind {
        guard isAllowed(text) else { return .malformed }
        return beginsLikeMost(text) || schemeEnd(text) > 0 ? .absolute : .relative
    }

    /// Whether `text` begins with `http:`, `https:` or `urn:`, by one comparison each.
    @inline(__always)
    private static func beginsLikeMost(_ text: Span<UInt8>) -> Bool {
        guard text.count >= 8 else { return false }
        let word = unsafe text.withUnsafeBytes { bytes in
            unsafe UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
        }
        return word & 0xFF_FFFF_FFFF == 0x3A_7074_7468 || word & 0xFFFF_FFFF == 0x3A6E_7275
            || word & 0xFFFF_FFFF_FFFF == 0x3A73_7074_7468
    }

    /// How an IRI is spelt, which tells a writer what to do with it.
    enum Spelling {
        /// In ASCII, with nothing that XML escapes in an attribute.
        case plain
        /// Otherwise.
        case other
        /// It holds what no IRI may, or is empty.
        case malformed
    }

    /// How `text` is spelt; eight bytes at a time.
    @inline(__always)
    static func spelling(_ text: Span<UInt8>) -> Spelling {
        unsafe text.withUnsafeBytes { bytes in
            guard bytes.count >= 8 else {
                return isAllowed(text) && !text.isEmpty ? .other : .malformed
            }
            let last = bytes.count - 8
            var special: UInt64 = 0
            var offset = 0
            while offset < last {
                let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                if hasExcluded(word) { return .malformed }
                special |= ampersandsAndBeyond(word)
                offset += 8
            }
            let word = unsafe bytes.loadUnaligned(fromByteOffset: last, as: UInt64.self)
            if hasExcluded(word) { return .malformed }
            special |= ampersandsAndBeyond(word)
            return special & 0x8080_8080_8080_8080 == 0 ? .plain : .other
        }
    }

    /// The highest bit of each byte that is `&` or not ASCII; other bits are of no meaning.
    @inline(__always)
    private static func ampersandsAndBeyond(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let ampersands = word ^ ones &* 0x26
        return word | (ampersands &- ones) & ~ampersands
    }

    /// Whether no byte of `text` is excluded; eight bytes at a time.
    static func isAllowed(_ text: Span<UInt8>) -> Bool {
        unsafe text.withUnsafeBytes { bytes in
            guard bytes.count >= 8 else {
                for offset in bytes.indices where unsafe excludes(bytes[offset]) { return false }
                return true
            }
            // The last word overlaps the one before it: no byte is looked at alone.
            let last = bytes.count - 8
            var offset = 0
            while offset < last {
                let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                if hasExcluded(word) { return false }
                offset += 8
            }
            return unsafe !hasExcluded(
                bytes.loadUnaligned(fromByteOffset: last, as: UInt64.self))
        }
    }

    /// Whether any of eight bytes is excluded. The subtractions borrow where a byte is below its
    /// bound; that a borrow runs on into the next byte changes nothing, the answer is yes by then.
    @inline(__always)
    private static func hasExcluded(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highBits = ones &* 0x80
        // Bytes of 0 in `word` set their highest bit.
        func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
        let controls = (word &- ones &* 0x21) & ~word
        let second = word | ones &* 0x02
        let angles = zeros(second ^ ones &* 0x3E)  // < and >
        let slashes = zeros(second ^ ones &* 0x5E)  // \ and ^
        let bars = zeros((word | ones) ^ ones &* 0x7D)  // | and }
        let others =
            zeros(word ^ ones &* 0x22) | zeros(word ^ ones &* 0x60) | zeros(word ^ ones &* 0x7B)
        return (controls | angles | slashes | bars | others) & highBits != 0
    }
}
