import Annotations
import Claims
import XMLStreaming

/// Which of the entities that a query names an edge names too, from its bytes.
struct PartyTest {
    /// An entity that has to be found, and the bit that says that it was.
    private struct Wanted {
        var bit: UInt8
        var id: ByteNeedle
        /// As a member of a JSON array.
        var member: ByteNeedle
        var isSource: Bool
        var isParty: Bool

        init(_ bit: UInt8, _ id: EntityID, isSource: Bool, isParty: Bool) {
            self.bit = bit
            self.id = ByteNeedle(id.text)
            member = ByteNeedle(String(JSONWriter.array([id.text]).dropFirst().dropLast()))
            self.isSource = isSource
            self.isParty = isParty
        }
    }

    private static let escape = ByteNeedle("\\")

    private var wanted: [Wanted] = []
    private let source: ByteNeedle?
    private let isRelation: Bool
    private let isRenumbered: Bool

    init(_ query: GraphQuery, isRelation: Bool, isRenumbered: Bool) {
        self.isRelation = isRelation
        self.isRenumbered = isRenumbered
        source = isRelation || isRenumbered ? nil : query.source.map { ByteNeedle($0.text) }
        if let about = query.about {
            wanted.append(Wanted(1, about, isSource: false, isParty: true))
        }
        if let (first, second) = query.between {
            wanted.append(Wanted(2, first, isSource: true, isParty: true))
            wanted.append(Wanted(4, second, isSource: true, isParty: true))
        }
        if let source = query.source, isRelation {
            wanted.append(Wanted(8, source, isSource: true, isParty: false))
        }
    }

    /// The bits of all that have to be found.
    var needed: UInt8 { wanted.reduce(0) { $0 | $1.bit } }

    /// Whether an edge from this node cannot fit.
    @inline(__always)
    func excludes(source node: Span<UInt8>) -> Bool {
        guard let source else { return false }
        return !source.equals(node)
    }

    /// Those found as the node that an edge comes from.
    @inline(__always)
    func bits(source node: Span<UInt8>) -> UInt8 {
        if isRelation || wanted.isEmpty { return 0 }
        return bits { $0.isSource && (isRenumbered || $0.id.equals(node)) }
    }

    func bits(subject: Span<UInt8>) -> UInt8 {
        bits { $0.isParty && $0.id.equals(subject) }
    }

    func bits(objects: Span<UInt8>) -> UInt8 {
        bits { $0.isParty && isMember($0, objects) }
    }

    func bits(sources: Span<UInt8>) -> UInt8 {
        bits { $0.isSource && isMember($0, sources) }
    }

    /// A list that another program has written anew may escape what we do not.
    private func isMember(_ entity: Wanted, _ list: Span<UInt8>) -> Bool {
        entity.member.occurs(in: list) || Self.escape.occurs(in: list)
    }

    private func bits(_ isFound: (Wanted) -> Bool) -> UInt8 {
        var bits: UInt8 = 0
        for entity in wanted where isFound(entity) { bits |= entity.bit }
        return bits
    }
}
