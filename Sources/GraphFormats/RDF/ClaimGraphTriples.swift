import Annotations
public import Claims
public import RDFXML

/// A claim graph as triples: every subject once, and subjects, predicates and objects in the order
/// that `LC_ALL=C sort` gives their N-Triples. Nothing is asserted in our name: a claim's own
/// proposition is no triple.
///
/// Triples are made one at a time; beyond the graph a few bytes an entity are kept.
public struct ClaimGraphTriples {
    /// Which program made the graph.
    public struct Software: Hashable, Sendable {
        /// Its name.
        public var name: String
        /// Its version.
        public var version: String

        /// A program.
        public init(name: String, version: String) {
            self.name = name
            self.version = version
        }
    }

    let graph: ClaimGraph
    let software: Software
    let names: ResourceNames
    let statuses: [ClaimStatus]

    /// The triples of `graph`.
    ///
    /// - Parameters:
    ///   - software: which program made the graph.
    ///   - baseIRI: what the IRIs of its things begin with; nil for `urn:uuid:` names and, for
    ///     linked entities, Wikidata's.
    public init(_ graph: ClaimGraph, software: Software, baseIRI: String? = nil) {
        self.graph = graph
        self.software = software
        names = ResourceNames(graph, base: baseIRI)
        statuses = graph.statuses()
    }

    /// Hands all triples to `receiver` and gives it back.
    public func write<Receiver: TripleReceiver & ~Copyable>(
        to receiver: consuming Receiver
    ) throws(RDFError) -> Receiver {
        var emitter = TripleEmitter(receiver)
        for group in groups {
            switch group {
            case .linkedEntities: try writeLinkedEntities(&emitter)
            case .stances: try writeStances(&emitter)
            case .things(.statement): try writeStatements(&emitter)
            case .things(.run): try writeRun(&emitter)
            case .things(.claim): try writeClaims(&emitter)
            case .things(.document): try writeDocuments(&emitter)
            case .things(.entity): try writeEntities(&emitter)
            }
        }
        return emitter.finish()
    }

    /// Subjects whose IRIs begin alike.
    private enum Group {
        case linkedEntities
        case things(ResourceNames.Kind)
        case stances
    }

    /// All groups, in the order of what their IRIs begin with.
    private var groups: [Group] {
        var groups: [(prefix: String, group: Group)] = ResourceNames.Kind.allCases.map {
            (names.prefix($0), .things($0))
        }
        if names.linksToWikidata { groups.append((RDFVocabulary.wikidata, .linkedEntities)) }
        groups.append((RDFVocabulary.namespace, .stances))
        groups.sort { $0.prefix.utf8.lexicographicallyPrecedes($1.prefix.utf8) }
        return groups.map(\.group)
    }

    /// The indices of things in the order of their IRIs, given their ids, which are sorted.
    func order(_ kind: ResourceNames.Kind, _ ids: some Collection<String>) -> [Int]? {
        if ids.allSatisfy(ResourceNames.isRegular) { return nil }
        return NTriplesOrder.sortedIndices(ids) { id, key in names.append(kind, id, to: &key) }
    }
}

/// The order in which N-Triples' lines sort as bytes.
enum NTriplesOrder {
    /// The indices of things, sorted by the IRIs that `write` appends.
    static func sortedIndices<Things: Collection>(
        _ things: Things, _ write: (Things.Element, inout [UInt8]) -> Void
    ) -> [Int] {
        let keys = things.map { thing in
            var key: [UInt8] = []
            write(thing, &key)
            key.append(UInt8(ascii: ">"))
            return key
        }
        return keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    }

    /// Texts as objects of one predicate, each once, as they are written: characters that XML cannot
    /// hold count as U+FFFD.
    static func sorted(_ texts: [String]) -> [String] {
        guard texts.count > 1 else { return texts }
        let keyed = texts.map { (key: key($0), text: $0) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        return keyed.indices.compactMap {
            $0 > 0 && keyed[$0].key == keyed[$0 - 1].key ? nil : keyed[$0].text
        }
    }

    private static func key(_ text: String) -> [UInt8] {
        var key: [UInt8] = []
        for byte in text.legal.utf8 {
            switch byte {
            case 0x22, 0x5C: key += [0x5C, byte]
            case 0x08: key += [0x5C, UInt8(ascii: "b")]
            case 0x09: key += [0x5C, UInt8(ascii: "t")]
            case 0x0A: key += [0x5C, UInt8(ascii: "n")]
            case 0x0C: key += [0x5C, UInt8(ascii: "f")]
            case 0x0D: key += [0x5C, UInt8(ascii: "r")]
            default: key.append(byte)
            }
        }
        key.append(0x22)
        return key
    }
}
