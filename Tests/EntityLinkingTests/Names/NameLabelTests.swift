import EntityLinking
import Testing

@Suite struct NameLabelTests {
    @Test func `labels and names are each other's inverse`() {
        let names: [(tokens: Range<Int>, kind: NameKind)] = [
            (0..<1, .person), (1..<3, .organisation), (4..<8, .place),
        ]
        let labels = NameLabel.labels(names, count: 9)
        let back = NameLabel.names(labels)
        #expect(back.map(\.tokens) == names.map(\.tokens))
        #expect(back.map(\.kind) == names.map(\.kind))
    }

    @Test func `a name that has begun goes on in its own kind`() {
        let begin = NameLabel.number(.place, .begin)
        #expect(
            NameLabel.followers[begin]
                == [NameLabel.number(.place, .inside), NameLabel.number(.place, .last)])
        #expect(!NameLabel.mayEnd(begin))
        #expect(NameLabel.mayEnd(NameLabel.outside))
    }
}
