import Annotations
import Claims

/// The summary view as SVG: entities as shapes, one arrow per source, stance and target.
struct GraphDrawing {
    /// More arrows than this are not drawn; the heaviest are.
    static let maximumEdges = 2000

    /// How many arrows were left out.
    let omitted: Int
    /// The arrows, the lightest first, so that the heavier ones lie on top.
    let edges: [SummaryEdge]
    /// The entities that they join, as indices into the graph's list.
    let nodes: [Int]

    private let content: ReportContent
    private let numbers: [Int: Int]
    private let frame: PictureFrame
    private let looks: [NodeLook]
    private let edgeOfStatement: [Int: Int]

    /// The drawing of a report's graph.
    init(_ content: ReportContent) {
        self.content = content
        let graph = content.graph
        let all = graph.summaryEdges().sorted {
            ($0.statements.count, $1.id) < ($1.statements.count, $0.id)
        }
        let edges = Array(all.suffix(Self.maximumEdges))
        omitted = all.count - edges.count
        let nodes = Set(edges.flatMap { [$0.source, $0.target] }).sorted()
        let numbers = Dictionary(
            nodes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        looks = NodeLook.looks(of: nodes, numbers, edges, content)
        let layout = ForceLayout(
            count: nodes.count,
            edges: edges.map { (numbers[$0.source] ?? 0, numbers[$0.target] ?? 0) })
        frame = PictureFrame(
            layout, nodes: looks.map { .init(radius: $0.radius, labelWidth: $0.labelWidth) })
        edgeOfStatement = Dictionary(
            edges.enumerated().flatMap { number, edge in edge.statements.map { ($0, number) } },
            uniquingKeysWith: { first, _ in first })
        (self.edges, self.nodes, self.numbers) = (edges, nodes, numbers)
    }

    /// The number of the arrow that a statement is part of; nil where none is drawn for it.
    func edge(of statement: Int) -> Int? { edgeOfStatement[statement] }

    /// Adds the `svg` element.
    func write(to html: inout HTMLText) {
        let size = [0, 0, frame.width, frame.height].map(EdgeCurve.rounded)
        html.open(
            "svg",
            [
                ("id", "picture"), ("class", edges.count > 300 ? "dense" : "sparse"),
                ("role", "group"), ("tabindex", "0"),
                ("aria-labelledby", "graph-title"), ("aria-describedby", "graph-keys"),
                ("viewBox", size.joined(separator: " ")),
            ])
        html.markup("<defs>")
        for stance in Stance.allCases { StanceMark.writeTip(stance, to: &html) }
        html.markup("</defs><g id=\"view\">\n")
        writeEdges(to: &html)
        html.markup("<g id=\"nodes\">\n")
        writeNodes(to: &html)
        html.markup("</g></g></svg>\n")
    }

    private func writeEdges(to html: inout HTMLText) {
        struct Pair: Hashable {
            var first: Int
            var second: Int
        }
        func pair(_ edge: SummaryEdge) -> Pair {
            Pair(first: min(edge.source, edge.target), second: max(edge.source, edge.target))
        }
        let counts = Dictionary(grouping: edges, by: pair).mapValues(\.count)
        var slots: [Pair: Int] = [:]
        for (number, edge) in edges.enumerated() {
            let slot = slots[pair(edge), default: 0]
            slots[pair(edge)] = slot + 1
            let path = path(edge, slot: slot, count: counts[pair(edge)] ?? 1)
            write(edge, number, path: path, to: &html)
        }
    }

    private func path(_ edge: SummaryEdge, slot: Int, count: Int) -> String {
        let (source, target) = (numbers[edge.source] ?? 0, numbers[edge.target] ?? 0)
        if source == target {
            return EdgeCurve.loop(
                at: frame.points[source], radius: looks[source].radius,
                from: .init(x: frame.width / 2, y: frame.height / 2), slot: slot, count: count)
        }
        // Slots count from the same side, whichever way an arrow leads.
        return EdgeCurve(
            start: frame.points[source], startRadius: looks[source].radius,
            end: frame.points[target], endRadius: looks[target].radius,
            slot: source < target ? slot : count - 1 - slot, count: count
        ).path
    }

    private func write(
        _ edge: SummaryEdge, _ number: Int, path: String, to html: inout HTMLText
    ) {
        let source = content.graph.entities[edge.source].id
        let target = content.graph.entities[edge.target].id
        let stance = edge.stance.rawValue
        html.open(
            "path",
            [
                ("class", "edge \(stance) w\(Self.weight(edge.statements.count))"),
                ("tabindex", "-1"), ("role", "button"), ("d", path),
                ("marker-end", "url(#tip-\(stance))"), ("data-edge", String(number)),
                ("data-from", String(numbers[edge.source] ?? 0)),
                ("data-to", String(numbers[edge.target] ?? 0)),
            ])
        html.markup("<title>")
        html.plain(content.name(source))
        html.markup(" \(stance) \(counted(edge.claims.count, "claim")) about ")
        html.plain(source == target ? "itself" : content.name(target))
        html.markup("</title></path>\n")
    }

    /// A class of width from a number of statements: it doubles from one to the next.
    private static func weight(_ count: Int) -> Int {
        [2, 4, 8, 16].firstIndex { count < $0 }.map { $0 + 1 } ?? 5
    }

    private func writeNodes(to html: inout HTMLText) {
        let levels = LabelLevels(
            frame.points, widths: looks.map(\.labelWidth), width: frame.width,
            order: looks.indices.sorted { (-looks[$0].weight, $0) < (-looks[$1].weight, $1) }
        ).levels
        for (number, node) in nodes.enumerated() {
            let entity = content.graph.entities[node]
            let look = looks[number]
            let point = frame.points[number]
            html.open(
                "g",
                [
                    ("class", "node \(entity.kind.rawValue)"), ("tabindex", "-1"),
                    ("role", "button"), ("data-node", String(number)),
                    ("data-entity", entity.id.text), ("data-level", String(levels[number])),
                    (
                        "transform",
                        "translate(\(EdgeCurve.rounded(point.x)) \(EdgeCurve.rounded(point.y)))"
                    ),
                ])
            html.markup("<title>")
            html.plain(content.name(entity.id) + ", " + entity.kind.rawValue)
            html.markup("</title>\(look.shape(entity.kind))")
            html.markup("<text y=\"\(EdgeCurve.rounded(look.radius + 3))\" dy=\".9em\">")
            html.plain(look.label)
            html.markup("</text></g>\n")
        }
    }
}
