/// Makes names comparable: case, accents, hyphens, apostrophes, full stops and a leading article
/// don't count.
package enum NameFolding {
    /// The folded form; may be empty.
    package static func fold(_ name: String) -> String {
        foldedASCII(name) ?? foldedAny(name)
    }

    /// The same byte by byte, which a million names need; nil where a letter is not of ASCII.
    private static func foldedASCII(_ name: String) -> String? {
        var folded: [UInt8] = []
        folded.reserveCapacity(name.utf8.count)
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: ","): continue
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "), 0x09, 0x0A:
                if !folded.isEmpty, folded.last != UInt8(ascii: " ") {
                    folded.append(UInt8(ascii: " "))
                }
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
            case 0..<0x80: folded.append(byte)
            default: return nil
            }
        }
        while folded.last == UInt8(ascii: " ") { folded.removeLast() }
        let isThe = folded.starts(with: "the ".utf8)
        return String(decoding: isThe ? folded.dropFirst(4) : folded[...], as: UTF8.self)
    }

    private static func foldedAny(_ name: String) -> String {
        var folded = ""
        for scalar in name.lowercased().decomposed {
            switch scalar {
            case "'", "’", "‘", ".", ",": continue
            case "-", "–", "_", " ", "\u{A0}", "\t", "\n":
                if !folded.isEmpty, folded.last != " " { folded.append(" ") }
            default:
                if scalar.properties.canonicalCombiningClass == .notReordered {
                    folded.unicodeScalars.append(scalar)
                }
            }
        }
        while folded.last == " " { folded.removeLast() }
        return folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
    }

    /// How many letters have to be inserted, deleted or replaced to make one of the other
    /// (Levenshtein 1966); at most `limit + 1`.
    package static func distance(_ first: String, _ second: String, limit: Int) -> Int {
        let (a, b) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
        guard abs(a.count - b.count) <= limit else { return limit + 1 }
        var row = Array(0...b.count)
        for i in a.indices {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let replaced = diagonal + (a[i] == b[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
            }
        }
        return min(row[b.count], limit + 1)
    }
}

extension String {
    /// Letters apart from their accents. Foundation's normalisation is not needed for it: the
    /// accented letters of Latin are looked up in a table of the few blocks that hold them.
    fileprivate var decomposed: some Sequence<Unicode.Scalar> {
        unicodeScalars.lazy.flatMap { scalar -> [Unicode.Scalar] in
            scalar.isASCII ? [scalar] : Latin.base(of: scalar).map { [$0] } ?? [scalar]
        }
    }
}

/// The plain letters of accented Latin ones.
private enum Latin {
    private static let groups: [(Unicode.Scalar, String)] = [
        ("a", "àáâãäåāăąǎ"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
        ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"),
        ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"),
        ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
    ]

    private static let table: [Unicode.Scalar: Unicode.Scalar] = {
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (base, accented) in groups {
            for scalar in accented.unicodeScalars { table[scalar] = base }
        }
        return table
    }()

    static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? { table[scalar] }
}
