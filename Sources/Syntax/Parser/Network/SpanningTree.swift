/// The best tree over scored arcs, with exactly one dependent of the artificial root.
///
/// Mostly the best head of each token makes a tree already. Otherwise Chu & Liu (1965) and Edmonds
/// (1967): contract a cycle of best arcs, solve the smaller graph, open the cycle again. A fixed
/// amount off every arc from the root, larger than all other scores together can differ, leaves
/// one such arc (Zmigrod, Vieira & Cotterell 2020 discuss it).
package enum SpanningTree {
    /// For each of `count` tokens, numbered from 1, its head; 0 is the root.
    /// `score(dependent, head)` must be finite for different numbers.
    package static func heads(count: Int, score: (Int, Int) -> Float) -> [Int] {
        guard count > 1 else { return Array(repeating: 0, count: count) }
        var best: [Int] = [0]
        for dependent in 1...count {
            var head = dependent == 1 ? 2 : 1
            for other in 0...count
            where other != dependent && score(dependent, other) > score(dependent, head) {
                head = other
            }
            best.append(head)
        }
        if best.dropFirst().count(where: { $0 == 0 }) == 1, cycle(in: best) == nil {
            return Array(best.dropFirst())
        }
        return penalized(count: count, score: score)
    }

    private static func penalized(count: Int, score: (Int, Int) -> Float) -> [Int] {
        let size = count + 1
        var scores = [Double](repeating: -.infinity, count: size * size)
        var lowest = Double.infinity
        var highest = -Double.infinity
        for dependent in 1...count {
            for head in 0...count where head != dependent {
                let value = Double(score(dependent, head))
                let finite = value.isFinite ? value : value > 0 ? 1e6 : -1e6
                scores[dependent * size + head] = finite
                lowest = min(lowest, finite)
                highest = max(highest, finite)
            }
        }
        let penalty = (highest - lowest + 1) * Double(size)
        for dependent in 1...count { scores[dependent * size] -= penalty }
        return Array(solve(scores, size: size).dropFirst())
    }

    /// The best heads of a graph with `size` nodes, node 0 being the root.
    private static func solve(_ scores: [Double], size: Int) -> [Int] {
        var best = [Int](repeating: 0, count: size)
        for dependent in 1..<size {
            for head in 0..<size
            where scores[dependent * size + head] > scores[dependent * size + best[dependent]] {
                best[dependent] = head
            }
        }
        guard let cycle = cycle(in: best) else { return best }
        return expand(cycle, best, scores, size)
    }

    /// Solves the graph in which `cycle` is one node, and opens it again.
    private static func expand(
        _ cycle: [Int], _ best: [Int], _ scores: [Double], _ size: Int
    ) -> [Int] {
        var inCycle = [Bool](repeating: false, count: size)
        for node in cycle { inCycle[node] = true }
        let outside = (0..<size).filter { !inCycle[$0] }
        let smaller = outside.count + 1
        let contracted = outside.count
        var reduced = [Double](repeating: -.infinity, count: smaller * smaller)
        var entry = [Int](repeating: 0, count: smaller)
        var exit = [Int](repeating: 0, count: smaller)
        for (index, node) in outside.enumerated() {
            for (other, head) in outside.enumerated() where node != 0 && index != other {
                reduced[index * smaller + other] = scores[node * size + head]
            }
            for member in cycle {
                let leaving = scores[node * size + member]
                if node != 0, leaving > reduced[index * smaller + contracted] {
                    reduced[index * smaller + contracted] = leaving
                    exit[index] = member
                }
                let entering =
                    scores[member * size + node] - scores[member * size + best[member]]
                if entering > reduced[contracted * smaller + index] {
                    reduced[contracted * smaller + index] = entering
                    entry[index] = member
                }
            }
        }
        let solution = solve(reduced, size: smaller)
        var heads = best
        for (index, node) in outside.enumerated() where node != 0 {
            let head = solution[index]
            heads[node] = head == contracted ? exit[index] : outside[head]
        }
        let from = solution[contracted]
        heads[entry[from]] = outside[from]
        return heads
    }

    /// The nodes of a cycle among `heads`; nil where every node leads to node 0.
    private static func cycle(in heads: [Int]) -> [Int]? {
        var seen = [Int](repeating: 0, count: heads.count)
        for start in 1..<max(heads.count, 1) where seen[start] == 0 {
            var node = start
            while node != 0, seen[node] == 0 {
                seen[node] = start
                node = heads[node]
            }
            guard node != 0, seen[node] == start else { continue }
            var cycle = [node]
            while heads[cycle[cycle.count - 1]] != node {
                cycle.append(heads[cycle[cycle.count - 1]])
            }
            return cycle
        }
        return nil
    }
}
