import Annotations
import Claims

/// How an entity looks in the picture: its size by how much is said by and about it, its shape by
/// its kind.
struct NodeLook {
    /// The statements by it and about it.
    var weight: Int
    /// What is written below it.
    var label: String

    private static let longestLabel = 26

    /// The radius of a circle of the size.
    var radius: Double { min(6 + 1.3 * Double(weight).squareRoot(), 16) }

    /// The width of the label in pixels, somewhat too wide rather than too narrow.
    var labelWidth: Double {
        label.unicodeScalars.reduce(8) { $0 + ($1.value < 0x2E80 ? 6.8 : 13) }
    }

    /// The looks of `nodes`, indices into the graph's entities, which `numbers` number.
    static func looks(
        of nodes: [Int], _ numbers: [Int: Int], _ edges: [SummaryEdge], _ content: ReportContent
    ) -> [NodeLook] {
        var looks = nodes.map { node in
            let name = content.name(content.graph.entities[node].id)
            return NodeLook(weight: 0, label: name.elided(to: longestLabel))
        }
        for edge in edges {
            for end in Set([edge.source, edge.target]).compactMap({ numbers[$0] }) {
                looks[end].weight += edge.statements.count
            }
        }
        return looks
    }

    /// A circle for a person, a square for a state, a diamond for an organisation.
    func shape(_ kind: EntityKind) -> String {
        let size = EdgeCurve.rounded
        switch kind {
        case .person: return "<circle r=\"\(size(radius))\"/>"
        case .state:
            let half = radius * 0.9
            return "<rect x=\"\(size(-half))\" y=\"\(size(-half))\" width=\"\(size(2 * half))\" "
                + "height=\"\(size(2 * half))\" rx=\"2\"/>"
        case .organisation:
            let r = size(radius * 1.1)
            return "<path d=\"M0 -\(r)L\(r) 0L0 \(r)L-\(r) 0z\"/>"
        }
    }
}

/// What tells the stances apart besides their colours: the tips of their arrows.
enum StanceMark {
    /// Adds the marker of a stance: an arrow, two arrows, a bar, a ring.
    static func writeTip(_ stance: Stance, to html: inout HTMLText) {
        let shape =
            switch stance {
            case .asserted: "<path d=\"M1 1L9 5L1 9z\"/>"
            case .confirmed: "<path d=\"M0 1L5 5L0 9zM5 1L10 5L5 9z\"/>"
            case .denied: "<path d=\"M6 0h3v10h-3z\"/>"
            case .withheld: "<circle class=\"ring\" cx=\"5.5\" cy=\"5\" r=\"3.2\"/>"
            }
        html.markup(
            """
            <marker id="tip-\(stance.rawValue)" class="\(stance.rawValue)" viewBox="0 0 10 10" \
            refX="9" refY="5" markerWidth="10" markerHeight="10" markerUnits="userSpaceOnUse" \
            orient="auto">\(shape)</marker>
            """)
    }

    /// Adds the legend of stances and of kinds of entities.
    static func writeLegend(to html: inout HTMLText) {
        html.markup("<ul class=\"legend\" aria-label=\"Legend\">")
        for stance in Stance.allCases {
            let name = stance.rawValue
            html.markup(
                """
                <li class="\(name)"><svg width="46" height="12" aria-hidden="true">\
                <path class="edge \(name) w2" d="M1 6H44" marker-end="url(#tip-\(name))"/></svg>\
                <span class="stance">\(name)</span></li>
                """)
        }
        for kind in EntityKind.allCases {
            let shape = NodeLook(weight: 0, label: "").shape(kind)
            html.markup(
                """
                <li><svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">\
                <g class="node \(kind.rawValue)">\(shape)</g></svg>\(kind.rawValue)</li>
                """)
        }
        html.markup("</ul>\n")
    }
}
