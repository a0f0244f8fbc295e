import Annotations
import EntityLinking
import Testing

@Suite struct KnowledgeScanTests {
    private func found(_ words: String) throws -> [String] {
        let base = try SmallKnowledge.base()
        let words = words.split(separator: " ").map(String.init)
        return base.matches(in: words).map { match in
            words[match.words].joined(separator: " ") + "="
                + (match.candidates.first.map { base.id(of: $0.entity).text } ?? "")
        }
    }

    @Test func `every name is found, the longest first, nested ones too`() throws {
        #expect(
            try found("The Kingdom of Ruritania and the State Security Office met")
                == ["Kingdom of Ruritania=Q1001", "Ruritania=Q1001", "State Security Office=Q2001"])
    }

    @Test func `it does not matter how a tokeniser cuts`() throws {
        #expect(try found("U.G. , U.G .") == ["U.G.=Q1002", "U.G=Q1002"])
        #expect(try found("Hugo von Sapt 's pact").first == "Hugo von Sapt=Q3004")
        #expect(try found("Hugo - von - Sapt").first == "Hugo - von - Sapt=Q3004")
    }

    @Test func `small letters and broken-off names give nothing`() throws {
        #expect(try found("the state security of ruritania").isEmpty)
        #expect(try found("State Security").isEmpty)
        #expect(try found("").isEmpty)
    }

    @Test func `the longest matches do not overlap`() throws {
        let base = try SmallKnowledge.base()
        let words = ["Kingdom", "of", "Ruritania", "Elphberg"]
        #expect(base.longestMatches(in: words).map(\.words) == [0..<3, 3..<4])
    }
}
