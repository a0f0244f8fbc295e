import Annotations
import Claims
import GraphFormats
import Testing

/// Every reader with every writer, over random graphs with texts that break formats.
@Suite struct RoundTripTests {
    private static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6]

    private func graph(_ seed: UInt64) -> ClaimGraph {
        var random = HostileGraph(
            seed: seed, illegalCharacters: seed.isMultiple(of: 2), forGraphML: true)
        return random.graph(documents: 4)
    }

    @Test(arguments: GraphCodec.all, seeds)
    func `written, read and written again gives the same bytes`(
        codec: GraphCodec, seed: UInt64
    ) throws {
        let first = try codec.roundTrip(graph(seed))
        let second = try codec.roundTrip(first.graph)
        expectSame(first.bytes, second.bytes, "\(codec), seed \(seed)")
        #expect(first.graph == second.graph)
    }

    @Test(arguments: GraphCodec.portable, GraphCodec.portable)
    func `what one format holds of another's graph it gives back`(
        from: GraphCodec, to: GraphCodec
    ) throws {
        for seed in Self.seeds.prefix(2) {
            let foreign = try from.roundTrip(graph(seed)).graph
            let first = try to.roundTrip(foreign)
            let second = try to.roundTrip(first.graph)
            expectSame(first.bytes, second.bytes, "\(from) to \(to), seed \(seed)")
        }
    }

    @Test(arguments: [GraphCodec.rdf, .nt, .jsonl])
    func `what holds a graph whole gives it back`(codec: GraphCodec) throws {
        for seed in Self.seeds where !seed.isMultiple(of: 2) {
            #expect(try codec.roundTrip(graph(seed)).graph == graph(seed))
        }
    }

    /// A view of what was read from a fuller format is the view of the graph itself.
    @Test(arguments: [GraphView.stances, .relations, .statements], seeds)
    func `a detour through a database or through triples changes no view`(
        view: GraphView, seed: UInt64
    ) throws {
        let codec = GraphCodec.graphml(view, .portable)
        let direct = try codec.roundTrip(graph(seed)).bytes
        for detour in [GraphCodec.rdf, .sqlite, .jsonl] where !seed.isMultiple(of: 2) {
            let bytes = try codec.roundTrip(detour.roundTrip(graph(seed)).graph).bytes
            expectSame(direct, bytes, "\(detour) to \(view), seed \(seed)")
        }
    }

    private func expectSame(_ first: [UInt8], _ second: [UInt8], _ what: String) {
        guard first != second else { return }
        let old = String(decoding: first, as: UTF8.self).split(separator: "\n")
        let new = String(decoding: second, as: UTF8.self).split(separator: "\n")
        let place = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
        Issue.record(
            """
            \(what), line \((place?.offset ?? -2) + 1):
            \(place?.element.0 ?? "\(old.count) lines")
            \(place?.element.1 ?? "\(new.count) lines")
            """)
    }
}
