/// The hash under which the knowledge base keeps a name, taken byte by byte, so that the hashes of
/// all prefixes come for free. FNV-1a (Fowler, Noll, Vo; draft-eastlake-fnv), its bits scattered at
/// the end by the finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
package struct NameHash: Hashable, Sendable {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of no bytes.
    package init() {}

    /// The hash of `key`.
    package init(_ key: some Sequence<UInt8>) {
        for byte in key { update(byte) }
    }

    /// Takes in the next byte.
    @inline(__always)
    package mutating func update(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// The hash of the bytes so far.
    @inline(__always)
    package var value: UInt64 {
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// The kinds of keys that one name table holds besides names; their keys begin with a byte that no
/// name has.
package enum NameSpace: UInt8, Sendable {
    /// Names without a prefix byte: postings.
    case name = 0
    /// Entities' ids: the entity's place.
    case identifier = 1
    /// Words of titles: what replaces them.
    case titleWord = 2
    /// Titles, with their scope: the titles they are equal to.
    case titleEquivalent = 3
    /// Titles in canonical form: the role's number.
    case role = 4
    /// Descriptions of bodies ("spy agency"): type and words of the body.
    case description = 5
    /// Types of entities: the type's number.
    case type = 6
    /// Names after the folding of spellings: postings.
    case folded = 7

    /// The key of `text` in this space.
    package func key(_ text: some Sequence<UInt8>) -> [UInt8] {
        self == .name ? Array(text) : [rawValue] + Array(text)
    }
}
