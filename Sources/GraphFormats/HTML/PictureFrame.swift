/// Brings a layout into a frame, and apart what would lie on each other: nodes with their labels.
///
/// A unit is a CSS pixel where the picture is as wide as its frame.
struct PictureFrame {
    /// A node as the picture has it: a shape around its point, and a label below.
    struct Node {
        var radius: Double
        var labelWidth: Double
    }

    /// Up to so many nodes get room for their labels; of more, labels appear as one zooms in.
    private static let maximumSpaced = 120
    private static let lineHeight = 17.0
    /// Beside the words a picture is shown smaller than its frame, labels are not.
    private static let usualScale = 0.7

    private(set) var points: [ForceLayout.Point]
    let width: Double
    let height: Double

    private let nodes: [Node]

    /// The points of `layout`, one for each of `nodes`, in a frame that grows with their number.
    init(_ layout: ForceLayout, nodes: [Node]) {
        self.nodes = nodes
        let growth = max(1, (Double(nodes.count) / 60).squareRoot())
        (width, height) = (1000 * growth, 700 * growth)
        points = layout.points
        if nodes.count > Self.maximumSpaced { gather() }
        fit()
        if nodes.count <= Self.maximumSpaced { separate() }
    }

    /// Draws in what lies far out, which would leave little room to all others: a distance becomes
    /// its power of 3/4.
    private mutating func gather() {
        for node in points.indices {
            let square = points[node].x * points[node].x + points[node].y * points[node].y
            let factor = 1 / max(square, 0.0001).squareRoot().squareRoot().squareRoot()
            points[node].x *= factor
            points[node].y *= factor
        }
    }

    /// Stretches the layout to the frame, one direction by at most half more than the other.
    private mutating func fit() {
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
        else { return }
        let across = (width - 160) / max(right - left, 2)
        let down = (height - 110) / max(bottom - top, 2)
        let least = min(across, down)
        let scale = (x: min(across, 1.5 * least), y: min(down, 1.5 * least))
        for node in points.indices {
            points[node].x = width / 2 + (points[node].x - (left + right) / 2) * scale.x
            points[node].y = height / 2 - 8 + (points[node].y - (top + bottom) / 2) * scale.y
        }
    }

    /// Pushes nodes apart whose boxes overlap, until none do or it does not help.
    private mutating func separate() {
        for _ in 0..<200 {
            var isMoved = false
            for first in points.indices {
                for second in points.indices.dropFirst(first + 1) where push(first, second) {
                    isMoved = true
                }
            }
            for node in points.indices { keepInside(node) }
            if !isMoved { return }
        }
    }

    /// Moves two nodes apart in the direction that takes less; whether they overlapped.
    private mutating func push(_ first: Int, _ second: Int) -> Bool {
        let (a, b) = (box(first), box(second))
        let across = min(a.right, b.right) - max(a.left, b.left)
        let down = min(a.bottom, b.bottom) - max(a.top, b.top)
        guard across > 0.01, down > 0.01 else { return false }
        if across < down {
            let half = across / 2 * (points[first].x < points[second].x ? 1 : -1)
            points[first].x -= half
            points[second].x += half
        } else {
            let half = down / 2 * (points[first].y < points[second].y ? 1 : -1)
            points[first].y -= half
            points[second].y += half
        }
        return true
    }

    private mutating func keepInside(_ node: Int) {
        let box = box(node)
        points[node].x += max(0, 4 - box.left) - max(0, box.right - width + 4)
        points[node].y += max(0, 4 - box.top) - max(0, box.bottom - height + 4)
    }

    private func box(_ node: Int) -> (left: Double, right: Double, top: Double, bottom: Double) {
        let (point, node) = (points[node], nodes[node])
        // Room for loops above, for arrow heads around.
        let half = max(node.radius + 14, node.labelWidth / Self.usualScale / 2 + 4)
        return (
            point.x - half, point.x + half, point.y - node.radius - 14,
            point.y + node.radius + Self.lineHeight / Self.usualScale + 4
        )
    }
}
