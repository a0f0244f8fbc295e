public import Annotations

/// Ways through the graph along its stance edges, in either direction.
public struct GraphPaths: Sendable {
    private let graph: ClaimGraph
    private let edges: [StanceEdge]
    private var incident: [[Int]]

    /// The ways through `graph`.
    public init(_ graph: ClaimGraph) {
        self.graph = graph
        edges = graph.stanceEdges()
        incident = Array(repeating: [], count: graph.entities.count)
        for (number, edge) in edges.enumerated() where edge.source != edge.target {
            incident[edge.source].append(number)
            incident[edge.target].append(number)
        }
    }

    /// A shortest path between two entities, as edges in order; empty where there is none, or
    /// where either is not in the graph. Of equally short ones that with the least edge ids.
    public func shortest(from start: EntityID, to goal: EntityID) -> [StanceEdge] {
        guard let start = graph.entities.index(of: start), let goal = graph.entities.index(of: goal)
        else { return [] }
        var reachedBy: [Int: Int] = [start: -1]
        var frontier = [start]
        while !frontier.isEmpty, reachedBy[goal] == nil {
            var next: [Int] = []
            for entity in frontier {
                for number in incident[entity] {
                    let other = opposite(edges[number], entity)
                    if reachedBy[other] == nil {
                        reachedBy[other] = number
                        next.append(other)
                    }
                }
            }
            frontier = next
        }
        guard reachedBy[goal] != nil else { return [] }
        var path: [StanceEdge] = []
        var entity = goal
        while let number = reachedBy[entity], number >= 0 {
            path.append(edges[number])
            entity = opposite(edges[number], entity)
        }
        return path.reversed()
    }

    /// All edges between entities that are at most `distance` edges away from `center`.
    public func neighbourhood(of center: EntityID, distance: Int = 1) -> [StanceEdge] {
        guard let center = graph.entities.index(of: center) else { return [] }
        var reached: Set<Int> = [center]
        var frontier = [center]
        for _ in 0..<distance {
            frontier = frontier.flatMap { entity in
                incident[entity].map { opposite(edges[$0], entity) }
            }.filter { reached.insert($0).inserted }
        }
        return edges.filter { reached.contains($0.source) && reached.contains($0.target) }
    }

    private func opposite(_ edge: StanceEdge, _ entity: Int) -> Int {
        edge.source == entity ? edge.target : edge.source
    }
}
