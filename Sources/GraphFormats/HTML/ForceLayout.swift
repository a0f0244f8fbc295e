/// Places a graph's nodes in the plane: Fruchterman and Reingold, "Graph drawing by force-directed
/// placement" (1991), from a spiral, so that the same graph always gives the same picture.
struct ForceLayout {
    struct Point: Hashable {
        var x: Double
        var y: Double
    }

    /// Where each node is; the distance between neighbours is about 1.
    private(set) var points: [Point]

    /// A layout of `count` nodes with these edges, which may repeat.
    init(count: Int, edges: [(Int, Int)]) {
        points = (0..<count).map { node in
            // The golden angle spreads any number of points evenly.
            let (radius, angle) = (Double(node).squareRoot(), Double(node) * 2.399963229728653)
            return Point(x: radius * cosine(angle), y: radius * cosine(angle - .pi / 2))
        }
        guard count > 1 else { return }
        // Work is bounded: about a hundred million pairs at the most.
        let rounds = max(10, min(300, 100_000_000 / (count * count)))
        for round in 0..<rounds {
            let temperature = 1.0 * (1 - Double(round) / Double(rounds)) + 0.01
            step(edges, temperature)
        }
    }

    private mutating func step(_ edges: [(Int, Int)], _ temperature: Double) {
        var forces = Array(repeating: Point(x: 0, y: 0), count: points.count)
        for first in points.indices {
            for second in (first + 1)..<points.count {
                let (dx, dy) = (
                    points[first].x - points[second].x, points[first].y - points[second].y
                )
                let square = max(dx * dx + dy * dy, 0.0001)
                forces[first].x += dx / square
                forces[first].y += dy / square
                forces[second].x -= dx / square
                forces[second].y -= dy / square
            }
            // A weak pull to the middle keeps the parts of the graph together.
            forces[first].x -= points[first].x * 0.4
            forces[first].y -= points[first].y * 0.4
        }
        for (source, target) in edges where source != target {
            let (dx, dy) = (
                points[source].x - points[target].x, points[source].y - points[target].y
            )
            let length = (dx * dx + dy * dy).squareRoot()
            forces[source].x -= dx * length / 4
            forces[source].y -= dy * length / 4
            forces[target].x += dx * length / 4
            forces[target].y += dy * length / 4
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

/// The cosine by its series, so that the picture does not depend on the system's libm.
private func cosine(_ angle: Double) -> Double {
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
