/// A quadtree over points with masses: what is far away acts as one body.
///
/// J. Barnes and P. Hut, "A hierarchical O(N log N) force-calculation algorithm" (1986).
struct QuadTree {
    private struct Cell {
        var center: ForceLayout.Point
        /// Half the side.
        var half: Double
        /// The sum of the masses, and of places times masses.
        var mass = 0.0
        var moment = ForceLayout.Point(x: 0, y: 0)
        /// The first of four cells in a row; 0 where there are none.
        var children = 0
    }

    /// A cell whose side is below this part of its distance acts as one body.
    private static let openingAngle = 0.9
    /// Points that lie closer than the smallest cell share it.
    private static let maximumDepth = 24

    private var cells: [Cell]

    /// The tree of `points`, which have the `masses` of the same index, all above 0.
    init(_ points: [ForceLayout.Point], masses: [Double]) {
        let reach = points.reduce(1) { max($0, abs($1.x), abs($1.y)) }
        cells = [Cell(center: .init(x: 0, y: 0), half: reach)]
        cells.reserveCapacity(points.count * 3)
        for (point, mass) in zip(points, masses) { insert(point, mass) }
    }

    private mutating func insert(_ point: ForceLayout.Point, _ mass: Double) {
        var cell = 0
        for _ in 0..<Self.maximumDepth {
            if cells[cell].children == 0 {
                guard cells[cell].mass > 0 else { break }
                divide(cell)
            }
            add(point, mass, to: cell)
            cell = child(of: cell, at: point)
        }
        add(point, mass, to: cell)
    }

    private mutating func add(_ point: ForceLayout.Point, _ mass: Double, to cell: Int) {
        cells[cell].mass += mass
        cells[cell].moment.x += mass * point.x
        cells[cell].moment.y += mass * point.y
    }

    /// Gives a leaf four children, one of which takes over what it holds.
    private mutating func divide(_ cell: Int) {
        let whole = cells[cell]
        let half = whole.half / 2
        cells[cell].children = cells.count
        for quadrant in 0..<4 {
            cells.append(
                Cell(
                    center: .init(
                        x: whole.center.x + (quadrant & 1 == 0 ? -half : half),
                        y: whole.center.y + (quadrant & 2 == 0 ? -half : half)),
                    half: half))
        }
        let held = ForceLayout.Point(
            x: whole.moment.x / whole.mass, y: whole.moment.y / whole.mass)
        add(held, whole.mass, to: child(of: cell, at: held))
    }

    private func child(of cell: Int, at point: ForceLayout.Point) -> Int {
        cells[cell].children + (point.x < cells[cell].center.x ? 0 : 1)
            + (point.y < cells[cell].center.y ? 0 : 2)
    }

    /// The push of all masses on a point of mass 1: each by the inverse of its distance.
    func repulsion(at point: ForceLayout.Point) -> ForceLayout.Point {
        var force = ForceLayout.Point(x: 0, y: 0)
        var open = [0]
        while let cell = open.popLast().map({ cells[$0] }) {
            guard cell.mass > 0 else { continue }
            let dx = point.x - cell.moment.x / cell.mass
            let dy = point.y - cell.moment.y / cell.mass
            let square = dx * dx + dy * dy
            let side = 2 * cell.half
            if cell.children == 0
                || side * side < Self.openingAngle * Self.openingAngle * square
            {
                force.x += cell.mass * dx / max(square, 0.0001)
                force.y += cell.mass * dy / max(square, 0.0001)
            } else {
                open.append(contentsOf: cell.children..<(cell.children + 4))
            }
        }
        return force
    }
}
