/// From which zoom on each node's label can be shown, so that labels never lie on each other.
///
/// Labels keep their size on the screen, so that zooming in makes room for more. Level `n` is
/// where a unit of the picture takes `2^(n/2) / 4` pixels; those of more weight come first.
struct LabelLevels {
    /// Labels that find no room at the last level are shown from it on.
    static let last = 14

    private static let lineHeight = 16.0

    /// The level of each node, by index.
    private(set) var levels: [Int]

    /// The levels of labels of these widths in pixels, below nodes at `points`.
    ///
    /// - Parameters:
    ///   - width: the picture's, beyond which no label reaches before one zooms in to it.
    ///   - order: the nodes, the most important first.
    init(_ points: [ForceLayout.Point], widths: [Double], width: Double, order: [Int]) {
        levels = Array(repeating: Self.last, count: points.count)
        var (placed, waiting): ([Int], [Int]) = ([], order)
        var scale = 0.25
        for level in 0..<Self.last where !waiting.isEmpty {
            var grid = LabelGrid(cell: 64)
            func box(_ node: Int) -> LabelGrid.Box {
                let (x, y) = (points[node].x * scale, points[node].y * scale)
                return .init(
                    left: x - widths[node] / 2, right: x + widths[node] / 2, top: y,
                    bottom: y + Self.lineHeight)
            }
            for node in placed { grid.insert(box(node)) }
            let crowded = waiting.filter { node in
                let box = box(node)
                let isInside = box.left >= 0 && box.right <= width * scale
                guard isInside || scale > 1, !grid.isTaken(box) else { return true }
                grid.insert(box)
                levels[node] = level
                placed.append(node)
                return false
            }
            waiting = crowded
            scale *= 2.0.squareRoot()
        }
    }
}

/// Boxes by the cells of a grid that they touch.
private struct LabelGrid {
    struct Box {
        var left: Double
        var right: Double
        var top: Double
        var bottom: Double
    }

    private struct Cell: Hashable {
        var column: Int
        var row: Int
    }

    private let cell: Double
    private var boxes: [Cell: [Box]] = [:]

    init(cell: Double) { self.cell = cell }

    mutating func insert(_ box: Box) {
        for cell in cells(box) { boxes[cell, default: []].append(box) }
    }

    func isTaken(_ box: Box) -> Bool {
        cells(box).contains { cell in
            boxes[cell, default: []].contains { other in
                box.left < other.right && other.left < box.right && box.top < other.bottom
                    && other.top < box.bottom
            }
        }
    }

    private func cells(_ box: Box) -> [Cell] {
        let columns = Int((box.left / cell).rounded(.down))...Int((box.right / cell).rounded(.down))
        let rows = Int((box.top / cell).rounded(.down))...Int((box.bottom / cell).rounded(.down))
        return columns.flatMap { column in rows.map { Cell(column: column, row: $0) } }
    }
}
