import Annotations
import Claims

/// The summary view as SVG: entities as circles, one curve per source, stance and target.
struct GraphDrawing {
    /// More edges than this are not drawn; the heaviest are.
    static let maximumEdges = 2000

    private static let scale = 110.0

    /// How many edges were left out.
    let omitted: Int

    private let graph: ClaimGraph
    private let edges: [SummaryEdge]
    private let nodes: [Int]
    private let place: [Int: ForceLayout.Point]

    init(_ graph: ClaimGraph) {
        self.graph = graph
        let all = graph.summaryEdges().sorted {
            ($1.statements.count, $0.id) < ($0.statements.count, $1.id)
        }
        edges = Array(all.prefix(Self.maximumEdges)).sorted { $0.id < $1.id }
        omitted = all.count - edges.count
        nodes = Set(edges.flatMap { [$0.source, $0.target] }).sorted()
        let number = Dictionary(
            nodes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let layout = ForceLayout(
            count: nodes.count,
            edges: edges.map { (number[$0.source] ?? 0, number[$0.target] ?? 0) })
        place = Dictionary(
            zip(nodes, layout.points), uniquingKeysWith: { first, _ in first })
    }

    /// Adds the `svg` element.
    func write(to html: inout HTMLText) {
        let points = place.values
        let left = (points.map(\.x).min() ?? 0) * Self.scale - 90
        let top = (points.map(\.y).min() ?? 0) * Self.scale - 60
        let width = (points.map(\.x).max() ?? 0) * Self.scale + 90 - left
        let height = (points.map(\.y).max() ?? 0) * Self.scale + 60 - top
        html.open(
            "svg",
            [
                ("id", "graph"), ("role", "group"), ("tabindex", "0"),
                ("aria-label", "Graph of who takes which stance on whom"),
                ("viewBox", [left, top, width, height].map(Self.rounded).joined(separator: " ")),
            ])
        html.markup("<defs>")
        for stance in Stance.allCases {
            html.markup(
                """
                <marker id="tip-\(stance.rawValue)" class="\(stance.rawValue)" viewBox="0 0 8 8" \
                refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">\
                <path d="M0 0L8 4L0 8z"/></marker>
                """)
        }
        html.markup("</defs><g id=\"view\">\n")
        for edge in edges { write(edge, to: &html) }
        for node in nodes { write(node: node, to: &html) }
        html.markup("</g></svg>\n")
    }

    private func write(_ edge: SummaryEdge, to html: inout HTMLText) {
        let source = graph.entities[edge.source]
        let target = graph.entities[edge.target]
        let count = edge.statements.count
        html.open(
            "path",
            [
                ("class", "edge \(edge.stance.rawValue)"), ("tabindex", "0"), ("role", "button"),
                ("d", curve(edge)), ("marker-end", "url(#tip-\(edge.stance.rawValue))"),
                ("stroke-width", Self.rounded(1 + Double(min(count, 16)).squareRoot())),
                ("data-stance", edge.stance.rawValue), ("data-source", source.id.text),
                ("data-target", target.id.text),
                (
                    "data-claims",
                    edge.claims.map { graph.claims[$0].id.text }.joined(separator: " ")
                ),
            ])
        html.markup("<title>")
        html.markup(
            HTMLText.escaped(
                "\(source.label) \(edge.stance.rawValue) \(count) about \(target.label)"))
        html.markup("</title></path>\n")
    }

    private func write(node: Int, to html: inout HTMLText) {
        let entity = graph.entities[node]
        let point = scaled(node)
        html.open(
            "g",
            [
                ("class", "node \(entity.kind.rawValue)"), ("tabindex", "0"), ("role", "button"),
                ("data-entity", entity.id.text),
                ("transform", "translate(\(Self.rounded(point.x)) \(Self.rounded(point.y)))"),
            ])
        html.markup(
            "<circle r=\"9\"/><text y=\"23\">\(HTMLText.escaped(entity.label))</text></g>\n")
    }

    /// A curve that bends the more the later the stance is in order, so that parallel edges part;
    /// a loop for an edge that ends where it begins.
    private func curve(_ edge: SummaryEdge) -> String {
        let (start, end) = (scaled(edge.source), scaled(edge.target))
        let rank = Double(Stance.allCases.firstIndex(of: edge.stance) ?? 0)
        if edge.source == edge.target {
            let reach = 34 + 12 * rank
            return
                "M\(pair(start.x - 6, start.y - 7))C\(pair(start.x - reach, start.y - reach * 1.5)) "
                + "\(pair(start.x + reach, start.y - reach * 1.5)) \(pair(start.x + 6, start.y - 7))"
        }
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let length = max((dx * dx + dy * dy).squareRoot(), 1)
        let bend = 16 + 18 * rank
        let middle = (
            (start.x + end.x) / 2 - dy / length * bend, (start.y + end.y) / 2 + dx / length * bend
        )
        let stop = (end.x - dx / length * 11, end.y - dy / length * 11)
        return "M\(pair(start.x, start.y))Q\(pair(middle.0, middle.1)) \(pair(stop.0, stop.1))"
    }

    private func scaled(_ node: Int) -> (x: Double, y: Double) {
        let point = place[node] ?? ForceLayout.Point(x: 0, y: 0)
        return (point.x * Self.scale, point.y * Self.scale)
    }

    private func pair(_ x: Double, _ y: Double) -> String {
        Self.rounded(x) + " " + Self.rounded(y)
    }

    private static func rounded(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : String(Double(tenths) / 10)
    }
}
