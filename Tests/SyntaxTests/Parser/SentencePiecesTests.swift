import Annotations
import Syntax
import Testing

@Suite struct SentencePiecesTests {
    private func tokens(_ count: Int, commas: Set<Int> = []) -> [Token] {
        (0..<count).map { Token(span: TextSpan(0, 0), form: commas.contains($0) ? "," : "w") }
    }

    @Test func `a short sentence stays whole`() {
        #expect(SentencePieces(tokens(10), longest: 10).ranges == [0..<10])
        #expect(SentencePieces([], longest: 10).ranges.isEmpty)
    }

    @Test func `a long one is cut behind the last comma of the second half`() {
        let pieces = SentencePieces(tokens(25, commas: [2, 6, 8]), longest: 10)
        #expect(pieces.ranges == [0..<9, 9..<19, 19..<25])
    }

    @Test func `later pieces hang on the first root`() {
        let pieces = SentencePieces(tokens(7), longest: 4)
        let tree = pieces.joined(
            pieces.ranges.map { range in
                DependencyTree(
                    heads: [1, -1, 1, 1].prefix(range.count).map { $0 },
                    relations: [.det, .root, .obj, .punct].prefix(range.count).map { $0 })
            })
        #expect(tree.heads == [1, -1, 1, 1, 5, 1, 5])
        #expect(tree.relations[5] == .parataxis)
        #expect(tree.root == 1)
    }
}
