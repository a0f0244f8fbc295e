/// Places a graph's nodes in the plane: Fruchterman and Reingold, "Graph drawing by force-directed
/// placement" (1991), from a spiral, so that the same graph always gives the same picture.
///
/// A round takes O(n log n): what is far away repels as one body.
struct ForceLayout {
    struct Point: Hashable {
        var x: Double
        var y: Double
    }

    /// The pull to the middle, which keeps the parts of a graph together; stronger upright, since
    /// pictures are wider than high.
    private static let gravity = Point(x: 0.25, y: 0.6)

    /// Where each node is; the distance between neighbours is about 1.
    private(set) var points: [Point]
    private let masses: [Double]
    private let pairs: [Pair]

    private struct Pair: Hashable {
        var first: Int
        var second: Int
    }

    /// A layout of `count` nodes with these edges, which may repeat.
    init(count: Int, edges: [(Int, Int)]) {
        points = (0..<count).map { node in
            // The golden angle spreads any number of points evenly.
            let (radius, angle) = (Double(node).squareRoot(), Double(node) * 2.399963229728653)
            return Point(x: radius * cosine(angle), y: radius * sine(angle))
        }
        pairs = Set(
            edges.filter { $0.0 != $0.1 }
                .map { Pair(first: min($0.0, $0.1), second: max($0.0, $0.1)) }
        ).sorted { ($0.first, $0.second) < ($1.first, $1.second) }
        // A node with many neighbours needs room for them.
        var degrees = Array(repeating: 1.0, count: count)
        for pair in pairs {
            degrees[pair.first] += 1
            degrees[pair.second] += 1
        }
        masses = degrees.map { $0.squareRoot() }
        guard count > 1 else { return }
        let rounds = max(40, min(300, 300_000 / count))
        for round in 0..<rounds {
            step(temperature: 1.2 * (1 - Double(round) / Double(rounds)) + 0.01)
        }
    }

    private mutating func step(temperature: Double) {
        let tree = QuadTree(points, masses: masses)
        var forces = points.indices.map { node in
            let push = tree.repulsion(at: points[node])
            return Point(
                x: push.x * masses[node] - points[node].x * Self.gravity.x,
                y: push.y * masses[node] - points[node].y * Self.gravity.y)
        }
        for pair in pairs {
            let dx = points[pair.first].x - points[pair.second].x
            let dy = points[pair.first].y - points[pair.second].y
            let pull = (dx * dx + dy * dy).squareRoot() / 3
            forces[pair.first].x -= dx * pull
            forces[pair.first].y -= dy * pull
            forces[pair.second].x += dx * pull
            forces[pair.second].y += dy * pull
        }
        for node in points.indices {
            let force = (forces[node].x * forces[node].x + forces[node].y * forces[node].y)
                .squareRoot()
            let reach = force > temperature ? temperature / force : 1
            points[node].x += forces[node].x * reach
            points[node].y += forces[node].y * reach
        }
    }
}

/// The sine, from ``cosine(_:)``.
func sine(_ angle: Double) -> Double { cosine(angle - .pi / 2) }

/// The cosine by its series, so that the picture does not depend on the system's libm.
func cosine(_ angle: Double) -> Double {
    let turn = 2 * Double.pi
    var x = angle - (angle / turn).rounded() * turn
    var sign = 1.0
    if x < 0 { x = -x }
    if x > .pi / 2 {
        x = .pi - x
        sign = -1
    }
    let square = x * x
    var term = 1.0
    var sum = 1.0
    for step in 1..<12 {
        term *= -square / Double((2 * step - 1) * (2 * step))
        sum += term
    }
    return sign * sum
}
