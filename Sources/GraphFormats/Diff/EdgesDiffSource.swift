import Annotations
import Claims
import GraphML
import XMLStreaming

/// The `stances` or `relations` view of a graph, as its file has it.
struct EdgesDiffSource: DiffSource {
    let scope: GraphScope
    let hashings: Set<DiffHashing>

    private let graph: GraphMLGraph
    private let columns: EdgeColumns
    private let entities: GraphMLEntities
    /// By edge: the hash of its claim's topic.
    private let topics: [UInt64]
    /// By node: the hash of its entity's id.
    private let entityHashes: [UInt64]

    init(_ graph: GraphMLGraph) {
        self.graph = graph
        columns = EdgeColumns(graph)
        entities = GraphMLEntities(graph)
        scope = columns.sources == nil ? .stancesView : .relationsView
        hashings = columns.sources == nil ? [.stanceRows, .statements] : [.relationRows]
        topics = Self.topics(graph, columns)
        entityHashes = Self.entityHashes(graph)
    }

    private static func topics(_ graph: GraphMLGraph, _ columns: EdgeColumns) -> [UInt64] {
        var topics: [UInt64] = []
        topics.reserveCapacity(graph.edgeCount)
        let arena = graph.arena
        graph.forEachEdge(keys: [columns.subject, columns.event, columns.objects]) { _, values in
            topics.append(
                TextHash.topic(
                    subject: TextHash.bytes(arena[values[0]]),
                    event: TextHash.bytes(arena[values[1]]),
                    objects: TextHash.sum(arena[values[2]]) {
                        TextHash.member(TextHash.bytes($0))
                    }))
        }
        return topics
    }

    private static func entityHashes(_ graph: GraphMLGraph) -> [UInt64] {
        var hashes: [UInt64] = []
        hashes.reserveCapacity(graph.nodeCount)
        let arena = graph.arena
        graph.forEachNode(keys: [GraphMLColumns(graph, .node)["uid"]]) { node, values in
            let id = values[0].isEmpty ? graph.nodeID(node) : values[0]
            hashes.append(TextHash.bytes(arena[id]))
        }
        return hashes
    }

    func add(
        to digest: inout GraphDigest, sign: UInt64, _ hashing: DiffHashing,
        comparing common: GraphScope
    ) {
        addEntities(to: &digest, sign)
        if hashing == .statements {
            addStatements(to: &digest, sign)
        } else {
            addRows(to: &digest, sign)
        }
    }

    private func addEntities(to digest: inout GraphDigest, _ sign: UInt64) {
        let columns = GraphMLColumns(graph, .node)
        let arena = graph.arena
        let keys = [columns["label", "caption", "name"], columns["kind"]]
        graph.forEachNode(keys: keys) { node, values in
            let hash = TextHash.combine(
                TextHash.line(arena[values[0]]), TextHash.bytes(arena[values[1]]))
            digest.entities.add(sign &* TextHash.member(hash), to: entityHashes[node])
        }
    }

    /// The columns that say something of a claim itself.
    private var claimKeys: [Int?] {
        [columns.claim, columns.gloss, columns.polarity, columns.status]
    }

    private static func claimHash(_ values: [ByteRange], _ arena: ByteArena) -> UInt64 {
        let claim = TextHash.combine(
            TextHash.bytes(arena[values[0]]), TextHash.line(arena[values[1]]))
        let standing = TextHash.combine(
            TextHash.bytes(arena[values[2]]), TextHash.bytes(arena[values[3]]))
        return TextHash.combine(claim, standing)
    }

    private func addRows(to digest: inout GraphDigest, _ sign: UInt64) {
        let arena = graph.arena
        let keys =
            claimKeys + [
                columns.interaction, columns.label, columns.statements, columns.sources,
                columns.evidence,
            ]
        graph.forEachEdge(keys: keys) { edge, values in
            var hash = Self.claimHash(values, arena)
            for value in values[4...] {
                hash = TextHash.combine(hash, TextHash.bytes(arena[value]))
            }
            hash = TextHash.combine(hash, entityHashes[graph.ends(ofEdge: edge).source])
            digest.topics.add(sign &* TextHash.member(hash), to: topics[edge])
        }
    }

    private func addStatements(to digest: inout GraphDigest, _ sign: UInt64) {
        let arena = graph.arena
        let keys = claimKeys + [columns.interaction ?? columns.label, columns.statements]
        graph.forEachEdge(keys: keys) { edge, values in
            let source = entityHashes[graph.ends(ofEdge: edge).source]
            let stance = TextHash.bytes(arena[values[4]])
            let statement = TextHash.combine(TextHash.combine(source, stance), 0)
            let hash = TextHash.combine(Self.claimHash(values, arena), statement)
            let sum = TextHash.sum(arena[values[5]]) {
                TextHash.member(TextHash.combine(hash, TextHash.bytes($0)))
            }
            digest.topics.add(sign &* sum, to: topics[edge])
        }
    }

    func graph(_ digest: GraphDigest?, comparing common: GraphScope) throws -> ClaimGraph {
        guard let digest else { return try GraphMLImport.graph(graph) }
        let edges = topics.indices.filter { digest.topics.differs(topics[$0]) }
        var entities = entities
        let changed = (0..<graph.nodeCount).filter { digest.entities.differs(entityHashes[$0]) }
        let rest = ClaimGraph(
            documents: documents,
            entities: try entities.entities(Set(changed.map { EntityID(entities.uid($0)) })))
        return try GraphMLImport.graph(graph, edges: edges).merged(with: rest)
    }

    /// Every document that an edge names. Few edges tell of others than the one before them did.
    private var documents: [DocumentRecord] {
        var lists: [UInt64: ByteRange] = [:]
        let arena = graph.arena
        graph.forEachEdge(keys: [columns.documents]) { _, values in
            lists[TextHash.bytes(arena[values[0]])] = values[0]
        }
        let names = lists.values.flatMap { JSONStrings.parse(arena.string($0)) ?? [] }
        return Set(names).map { DocumentRecord(name: $0, sha256: "") }
    }
}
