import Learning
import Syntax
import Testing

@Suite struct SpanningTreeTests {
    /// All trees over `count` tokens with one dependent of the root, by trying all heads.
    private func trees(_ count: Int) -> [[Int]] {
        var all: [[Int]] = [[]]
        for dependent in 1...count {
            all = all.flatMap { heads in
                (0...count).filter { $0 != dependent }.map { heads + [$0] }
            }
        }
        return all.filter { isTree($0) }
    }

    private func isTree(_ heads: [Int]) -> Bool {
        heads.count(where: { $0 == 0 }) == 1
            && heads.indices.allSatisfy { start in
                var node = start + 1
                for _ in heads where node != 0 { node = heads[node - 1] }
                return node == 0
            }
    }

    @Test(arguments: 1...5)
    func `it finds the best of all trees with one root`(count: Int) {
        var generator = SeededGenerator(seed: UInt64(count))
        let candidates = trees(count)
        for _ in 0..<40 {
            let scores = (0..<((count + 1) * (count + 1))).map { _ in generator.uniform() * 10 }
            func score(_ dependent: Int, _ head: Int) -> Float {
                scores[dependent * (count + 1) + head]
            }
            func total(_ heads: [Int]) -> Float {
                heads.enumerated().reduce(0) { $0 + score($1.offset + 1, $1.element) }
            }
            let found = SpanningTree.heads(count: count, score: score)
            let best = candidates.map(total).max() ?? 0
            #expect(isTree(found))
            #expect(abs(total(found) - best) < 1e-4)
        }
    }

    @Test func `equal, infinite and undefined scores still give a tree`() {
        for value in [0, Float.infinity, -.infinity, .nan] {
            #expect(isTree(SpanningTree.heads(count: 40) { _, _ in value }))
        }
        #expect(SpanningTree.heads(count: 0) { _, _ in 0 }.isEmpty)
    }

    @Test func `long random graphs give trees`() {
        var generator = SeededGenerator(seed: 9)
        for count in [50, 120, 200] {
            let scores = (0..<((count + 1) * (count + 1))).map { _ in generator.uniform() }
            #expect(
                isTree(SpanningTree.heads(count: count) { scores[$0 * (count + 1) + $1] }))
        }
    }
}
