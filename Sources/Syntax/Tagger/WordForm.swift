internal import Learning

/// What a word looks like: the hashes that features are made of.
struct WordForm {
    /// The hash of the word as it is written.
    var exact: UInt64 = 0
    /// The hash of the word in lower case.
    var lower: UInt64 = 0
    /// The hashes of the first 1 to 4 bytes in lower case; the whole word where it is shorter.
    var prefixes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    /// The hashes of the last 1 to 5 bytes in lower case; the whole word where it is shorter.
    var suffixes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
    /// The hash of its shape: `Xx`, `X.X.`, `d,d`.
    var shape: UInt64 = 0
    /// Its word class by the lexicon: which tags it may have.
    var lexical: UInt64 = 0
    /// Its cluster's path, the first fork in the lowest bit; 0 where it has none.
    var cluster: UInt64 = 0
    /// Whether it begins with a capital.
    var isCapitalised = false

    /// The place before the first and behind the last word.
    static let outside: WordForm = {
        var form = WordForm()
        form.exact = 1
        form.lower = 1
        form.shape = 1
        form.lexical = 1
        return form
    }()

    init() {}

    /// The form of a word with these bytes.
    init(_ bytes: some Collection<UInt8>, lexicon: TaggerLexicon) {
        var lower: [UInt8] = []
        lower.reserveCapacity(bytes.count)
        self.init(bytes, lexicon: lexicon, scratch: &lower)
    }

    /// The same; `scratch` is reused from word to word.
    init(_ bytes: some Collection<UInt8>, lexicon: TaggerLexicon, scratch: inout [UInt8]) {
        scratch.removeAll(keepingCapacity: true)
        var exact: UInt64 = 0xCBF2_9CE4_8422_2325
        var shapeHash: UInt64 = 77
        var previous: UInt64 = 0
        var mayBeCurly = false
        for byte in bytes {
            exact = (exact ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            let kind = Self.shape(of: byte)
            if kind != previous { shapeHash = (shapeHash ^ kind) &* 0x9FB2_1C65_1E98_DF25 }
            previous = kind
            if byte == 0xE2 { mayBeCurly = true }
            if scratch.isEmpty { isCapitalised = kind == 2 }
            scratch.append(kind == 2 ? byte | 0x20 : byte)
        }
        if mayBeCurly { Self.straighten(&scratch) }
        self.exact = SplitMix64.mix(exact)
        shape = SplitMix64.mix(shapeHash)
        setAffixes(scratch)
        lexical = UInt64(lexicon.classes.value(of: lower))
        let cased = lexicon.clusters.value(of: self.exact)
        let cluster = cased > 0 ? cased : lexicon.clusters.value(of: lower)
        self.cluster = cluster > 0 ? UInt64(lexicon.clusterPaths[Int(cluster)]) : 0
    }

    private mutating func setAffixes(_ bytes: [UInt8]) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        let count = bytes.count
        for index in 0..<count {
            hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
            switch index {
            case 0: prefixes = (hash, hash, hash, hash)
            case 1: (prefixes.1, prefixes.2, prefixes.3) = (hash, hash, hash)
            case 2: (prefixes.2, prefixes.3) = (hash, hash)
            case 3: prefixes.3 = hash
            default: break
            }
        }
        lower = SplitMix64.mix(hash)
        var tail: UInt64 = 0x1234_5678_9ABC_DEF1
        for length in 1...5 where length <= count {
            tail = (tail ^ UInt64(bytes[count - length])) &* 0x0000_0100_0000_01B3
            switch length {
            case 1: suffixes = (tail, tail, tail, tail, tail)
            case 2: (suffixes.1, suffixes.2, suffixes.3, suffixes.4) = (tail, tail, tail, tail)
            case 3: (suffixes.2, suffixes.3, suffixes.4) = (tail, tail, tail)
            case 4: (suffixes.3, suffixes.4) = (tail, tail)
            default: suffixes.4 = tail
            }
        }
    }

    /// Curly quotation marks as straight ones, dashes as hyphens.
    private static func straighten(_ bytes: inout [UInt8]) {
        var index = 0
        while index + 2 < bytes.count {
            if bytes[index] == 0xE2, bytes[index + 1] == 0x80 {
                let straight: UInt8? =
                    switch bytes[index + 2] {
                    case 0x98, 0x99: UInt8(ascii: "'")
                    case 0x9C, 0x9D: UInt8(ascii: "\"")
                    default: nil
                    }
                if let straight { bytes.replaceSubrange(index...index + 2, with: [straight]) }
            }
            index += 1
        }
    }

    @inline(__always)
    private static func shape(of byte: UInt8) -> UInt64 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): 1
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): 2
        case UInt8(ascii: "0")...UInt8(ascii: "9"): 3
        case 0x80...: 4
        default: UInt64(byte) + 10
        }
    }

    /// The hash of a text in lower case as `lower` has it.
    static func lowerHash(_ text: String) -> UInt64 {
        WordForm(Array(text.utf8), lexicon: .empty).lower
    }

    /// The hash of a text as `exact` has it.
    static func exactHash(_ text: String) -> UInt64 {
        WordForm(Array(text.utf8), lexicon: .empty).exact
    }
}
