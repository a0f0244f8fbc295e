import Annotations
import Claims
import RDFXML

/// The IRIs of a graph's things.
///
/// Without a base they are version 8 UUIDs (RFC 9562, section 5.8) of the ids' own 16 digits: the
/// order of the IRIs is that of the ids, so a graph is written sorted without being sorted again.
/// With a base they are `{base}statement/s…` and so on. Parts of a thing are fragments of it.
struct ResourceNames {
    /// The kinds of things that have IRIs of their own.
    enum Kind: String, CaseIterable {
        case statement, run, claim, document, entity

        /// The first two digits of the UUIDs.
        var tag: String {
            switch self {
            case .statement: "50"
            case .run: "ac"
            case .claim: "c1"
            case .document: "d0"
            case .entity: "e0"
            }
        }
    }

    /// The last field of the UUIDs: a random number, the same in all of them.
    private static let node = "cf1466fc4255"

    private let base: String?
    /// The digits of entities that are not linked.
    private let entityDigits: [EntityID: [UInt8]]

    /// Names for the things of `graph`, below `base` where there is one.
    init(_ graph: ClaimGraph, base: String?) {
        self.base = base
        var digits: [EntityID: [UInt8]] = [:]
        if base == nil {
            for entity in graph.entities where !entity.id.isWikidata {
                digits[entity.id] = Self.digits(.entity, entity.id.text)
            }
        }
        entityDigits = digits
    }

    /// What the IRIs of a kind begin with.
    func prefix(_ kind: Kind) -> String {
        base.map { "\($0)\(kind.rawValue)/" } ?? "urn:uuid:\(kind.tag)"
    }

    /// Whether linked entities have Wikidata's IRIs instead of own ones.
    var linksToWikidata: Bool { base == nil }

    /// Appends the IRI of a thing that is no entity.
    func append(_ kind: Kind, _ id: String, to iri: inout [UInt8]) {
        if let base {
            iri.append(contentsOf: base.utf8)
            iri.append(contentsOf: kind.rawValue.utf8)
            iri.append(UInt8(ascii: "/"))
            return IRIEncoding.append(id, to: &iri)
        }
        if Self.isRegular(id) {
            Self.append(kind, id.utf8.dropFirst(), to: &iri)
        } else {
            Self.append(kind, Self.digits(kind, id), to: &iri)
        }
    }

    /// Appends the IRI that an entity is known by.
    func append(_ entity: EntityID, to iri: inout [UInt8]) {
        guard linksToWikidata, entity.isWikidata else { return appendOwn(entity, to: &iri) }
        iri.append(contentsOf: RDFVocabulary.wikidata.utf8)
        iri.append(contentsOf: entity.text.utf8)
    }

    /// Appends the own IRI of an entity, of which its appearances are parts.
    func appendOwn(_ entity: EntityID, to iri: inout [UInt8]) {
        guard base == nil else { return append(.entity, entity.text, to: &iri) }
        let digits = entityDigits[entity] ?? Self.digits(.entity, entity.text)
        Self.append(.entity, digits, to: &iri)
    }

    /// Whether an id is a letter and 16 hexadecimal digits, which then are its UUID's.
    static func isRegular(_ id: String) -> Bool {
        id.utf8.count == 17
            && id.utf8.dropFirst().allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }

    private static func digits(_ kind: Kind, _ id: String) -> [UInt8] {
        Array(ContentHash.hexadecimal(of: ["\(kind.rawValue)-iri/1", id]).utf8)
    }

    private static func append(
        _ kind: Kind, _ digits: some Sequence<UInt8>, to iri: inout [UInt8]
    ) {
        iri.append(contentsOf: "urn:uuid:".utf8)
        iri.append(contentsOf: kind.tag.utf8)
        for (index, digit) in digits.enumerated() {
            switch index {
            case 6: iri.append(UInt8(ascii: "-"))
            case 10, 13: iri.append(contentsOf: "-8".utf8)
            default: break
            }
            iri.append(digit)
        }
        iri.append(UInt8(ascii: "-"))
        iri.append(contentsOf: node.utf8)
    }
}

/// Text as part of an IRI.
enum IRIEncoding {
    /// Appends `text`, percent-encoded where a path segment may not hold it. RFC 3987.
    static func append(_ text: String, to iri: inout [UInt8]) {
        for byte in text.utf8 {
            if isAllowed(byte) { iri.append(byte) } else { appendEncoded(byte, to: &iri) }
        }
    }

    /// The IRI that `text` is; nil where it has no scheme or holds what no IRI may.
    static func iri(_ text: String) -> String? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex,
            text.utf8[..<colon].allSatisfy(isSchemeCharacter),
            text.utf8.allSatisfy({ isAllowed($0) || "/?#%".utf8.contains($0) })
        else { return nil }
        return text
    }

    private static func isSchemeCharacter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || "+-.".utf8.contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && !"<>\"{}|\\^`/?#%".utf8.contains(byte)
    }

    private static func appendEncoded(_ byte: UInt8, to iri: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        iri.append(UInt8(ascii: "%"))
        iri.append(digits[Int(byte >> 4)])
        iri.append(digits[Int(byte & 15)])
    }
}
