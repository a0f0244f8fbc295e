/// The path of an arrow between two nodes, from the rim of one to the rim of the other.
///
/// Arrows between the same two nodes lie side by side: slot 0 to `count - 1`.
struct EdgeCurve {
    var start: ForceLayout.Point
    var startRadius: Double
    var end: ForceLayout.Point
    var endRadius: Double
    var slot: Int
    var count: Int

    /// How far the middles of neighbouring arrows lie apart.
    private static let gap = 20.0

    /// The path as SVG writes it.
    var path: String {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let length = max((dx * dx + dy * dy).squareRoot(), 1)
        // A single arrow bends a little, too, which keeps it off what lies between.
        var bend = Self.gap * (Double(slot) - Double(count - 1) / 2)
        if count == 1 { bend = min(length * 0.08, 14) }
        let control = ForceLayout.Point(
            x: (start.x + end.x) / 2 - dy / length * bend * 2,
            y: (start.y + end.y) / 2 + dx / length * bend * 2)
        let first = Self.rim(start, startRadius, toward: control)
        let last = Self.rim(end, endRadius + 2, toward: control)
        return "M\(Self.pair(first))Q\(Self.pair(control)) \(Self.pair(last))"
    }

    /// The path of a loop at a node, away from `middle` but never downwards, where the label is.
    static func loop(
        at node: ForceLayout.Point, radius: Double, from middle: ForceLayout.Point, slot: Int,
        count: Int
    ) -> String {
        let (dx, dy) = (node.x - middle.x, -abs(node.y - middle.y) - 40)
        let length = (dx * dx + dy * dy).squareRoot()
        let axis = ForceLayout.Point(x: dx / length, y: dy / length)
        let turn = (Double(slot) - Double(count - 1) / 2) * 0.9
        func spot(_ angle: Double, _ distance: Double) -> ForceLayout.Point {
            let (c, s) = (cosine(angle), sine(angle))
            return .init(
                x: node.x + (axis.x * c - axis.y * s) * distance,
                y: node.y + (axis.x * s + axis.y * c) * distance)
        }
        let reach = radius + 34
        return "M\(pair(spot(turn - 0.35, radius)))C\(pair(spot(turn - 0.6, reach))) "
            + "\(pair(spot(turn + 0.6, reach))) \(pair(spot(turn + 0.35, radius + 2)))"
    }

    private static func rim(
        _ center: ForceLayout.Point, _ radius: Double, toward point: ForceLayout.Point
    ) -> ForceLayout.Point {
        let (dx, dy) = (point.x - center.x, point.y - center.y)
        let length = max((dx * dx + dy * dy).squareRoot(), 0.001)
        return .init(x: center.x + dx / length * radius, y: center.y + dy / length * radius)
    }

    private static func pair(_ point: ForceLayout.Point) -> String {
        rounded(point.x) + " " + rounded(point.y)
    }

    /// A number with one decimal at the most.
    static func rounded(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : String(Double(tenths) / 10)
    }
}
