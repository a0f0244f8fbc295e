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
        return schemeEnd(text) > 0 ? .absolute : .relative
    }

    /// Whether no byte of `text` is excluded.
    static func isAllowed(_ text: Span<UInt8>) -> Bool {
        for offset in 0..<text.count where excludes(text[offset]) { return false }
        return true
    }
}
