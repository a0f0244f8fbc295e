import GraphML
import Testing
import XMLStreaming

/// A small generator with a seed, so that a failure can be seen again.
private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Suite struct GraphMLPropertyTests {
    private static let alphabet: [String] = [
        "a", "b", " ", "\t", "\n", "\r", "&", "<", ">", "\"", "'", "]", "]]>", "<!--", "é", "中",
        "🎉", "👩‍👩‍👧", "\u{FEFF}", "\u{202E}", "\u{0}", "\u{1B}", "\u{FFFE}", "%", "\\",
    ]

    private func hostile(_ generator: inout SeededGenerator) -> String {
        let count = Int.random(in: 1...40, using: &generator)
        return (0..<count).map { _ in
            Self.alphabet.randomElement(using: &generator) ?? "a"
        }.joined()
    }

    private func keys(_ generator: inout SeededGenerator) -> [GraphMLKey] {
        var keys: [GraphMLKey] = []
        for domain in [GraphMLDomain.graph, .node, .edge] {
            for index in 0..<Int.random(in: 0...5, using: &generator) {
                let type: GraphMLType =
                    [.string, .int, .double, .boolean].randomElement(using: &generator) ?? .string
                keys.append(
                    GraphMLKey(
                        id: "\(domain.rawValue)\(index)", domain: domain, name: "n\(index)",
                        type: type))
            }
        }
        return keys
    }

    private func write(_ generator: inout SeededGenerator) throws -> ([UInt8], [String]) {
        let registry = try GraphMLKeyRegistry(profile: .open, keys(&generator))
        let sink = MemorySink()
        var writer = try GraphMLWriter(to: sink, keys: registry)
        var expected: [String] = []
        func data(_ domain: GraphMLDomain, _ writer: inout GraphMLWriter) throws -> String {
            var line = ""
            for (index, key) in registry.keys.enumerated() where key.domain == domain {
                guard Bool.random(using: &generator) else { continue }
                let value = hostile(&generator)
                try writer.data(index, value)
                let kept = value.unicodeScalars.map {
                    XMLCharacters.isCharacter($0) ? $0 : "\u{FFFD}"
                }
                line += " n\(key.id.last ?? "0")=" + String(String.UnicodeScalarView(kept))
            }
            return line
        }
        expected.append("graph true" + (try data(.graph, &writer)))
        let nodes = Int.random(in: 1...30, using: &generator)
        for node in 0..<nodes {
            try writer.node("n\(node)")
            expected.append("node n\(node)" + (try data(.node, &writer)))
        }
        for edge in 0..<Int.random(in: 0...60, using: &generator) {
            let source = "n\(Int.random(in: 0..<nodes, using: &generator))"
            let target = "n\(Int.random(in: 0..<nodes, using: &generator))"
            try writer.edge("e\(edge)", source: source, target: target)
            expected.append("edge e\(edge) \(source)>\(target)" + (try data(.edge, &writer)))
        }
        _ = try writer.finish()
        return (sink.bytes, expected)
    }

    @Test(arguments: 1...40)
    func `random graphs with hostile strings come back`(seed: Int) throws {
        var generator = SeededGenerator(state: UInt64(seed))
        let (bytes, expected) = try write(&generator)
        let graph = try GraphMLGraph.read(.bytes(bytes))
        #expect(GraphMLOutline.content(of: graph) == expected, "seed \(seed)")
        #expect(try GraphMLOutline.bytes(of: graph, .open) == bytes, "seed \(seed)")
    }
}
