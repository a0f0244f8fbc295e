import Annotations
import Claims

/// The `statements` view: everything is a node, so no tool folds parallel edges together.
extension ViewTable {
    private static let claimAndStatementColumns = [
        ViewColumn("n_stance", "stance"), ViewColumn("n_status", "status"),
        ViewColumn("n_event", "event"), ViewColumn("n_predicate", "predicate"),
        ViewColumn("n_polarity", "polarity"), ViewColumn("n_quote", "quote"),
        ViewColumn("n_cue", "cue"), ViewColumn("n_speaker", "speaker_words"),
        ViewColumn("n_modality", "modality"), ViewColumn("n_time", "time"),
        ViewColumn("n_place", "place"), ViewColumn("n_quantities", "quantities_json"),
        ViewColumn("n_rule", "rule"), ViewColumn("n_start", "char_start", .int),
        ViewColumn("n_end", "char_end", .int), ViewColumn("n_confidence", "confidence", .double),
    ]

    private static let documentColumns = [
        ViewColumn("n_date", "date"), ViewColumn("n_publisher", "publisher"),
        ViewColumn("n_sha256", "sha256"),
    ]

    static let anyNodeColumns = entityColumns + claimAndStatementColumns + documentColumns
    static let linkColumns = [
        ViewColumn("label", "label"), ViewColumn("e_uid", "uid"),
        ViewColumn("e_interaction", "interaction"), ViewColumn("e_weight", "weight", .double),
    ]

    func forEachLosslessNode<Failure: Error>(
        _ body: (ViewNode) throws(Failure) -> Void
    ) throws(Failure) {
        for entity in graph.entities {
            let cells = entityCells(entity) + Self.noDetails + Self.noDocument
            try body(ViewNode(id: entity.id.text, cells: cells))
        }
        for (claim, status) in zip(graph.claims, statuses) { try body(node(claim, status)) }
        for statement in graph.statements { try body(node(statement)) }
        for document in graph.documents { try body(node(document)) }
    }

    func forEachLink<Failure: Error>(
        _ body: (ViewEdge) throws(Failure) -> Void
    ) throws(Failure) {
        for claim in graph.claims {
            if let subject = claim.key.subject {
                try body(Self.link(claim.id.text, "subject", subject.text))
            }
            for object in claim.key.objects {
                try body(Self.link(claim.id.text, "object", object.text))
            }
        }
        for statement in graph.statements {
            let id = statement.id.text
            if let source = statement.source {
                try body(Self.link(source.text, "source", id, statement: id))
            }
            try body(Self.link(id, statement.stance.rawValue, statement.claim.text))
            if let via = statement.via { try body(Self.link(id, "via", via.text)) }
            try body(Self.link(id, "document", statement.document.text))
        }
    }

    /// An edge whose id follows from its ends and its label; `statement` names the statement whose
    /// edge it is where it does not begin there.
    private static func link(
        _ source: String, _ label: String, _ target: String, statement: String? = nil
    ) -> ViewEdge {
        let ends =
            label == "object" ? "\(source)-\(label)-\(target)" : "\(statement ?? source)-\(label)"
        let id = "l-" + ends.replacing(":", with: "_")
        return ViewEdge(
            id: id, source: source, target: target,
            cells: [.text(label), .text(id), .text(label), .real(1)])
    }

    private static let noDetails: [ViewCell] =
        Array(repeating: .text(nil), count: 13) + [.integer(-1), .integer(-1), .real(-1)]
    private static let noDocument: [ViewCell] = [.text(nil), .text(nil), .text(nil)]

    private func general(_ label: String, _ kind: String, _ id: String) -> [ViewCell] {
        [
            .line(label), .line(label), .text(kind), .text(id), .text(nil), .text(nil), .text(nil),
            .integer(0), .integer(0),
        ]
    }

    private func node(_ claim: ClaimRecord, _ status: ClaimStatus) -> ViewNode {
        let wording = claim.wording
        var details = Self.noDetails
        details[1] = .text(status.rawValue)
        details[2] = .text(claim.key.event)
        details[3] = .line(wording.predicate)
        details[4] = .text(claim.key.polarity.rawValue)
        return ViewNode(
            id: claim.id.text,
            cells: general(wording.gloss, "claim", claim.id.text) + details + Self.noDocument)
    }

    private func node(_ statement: StatementRecord) -> ViewNode {
        let range = statement.contentRange
        let details: [ViewCell] = [
            .text(statement.stance.rawValue), .text(nil), .text(nil), .text(nil), .text(nil),
            .line(statement.quote), .line(statement.cue.text), .line(statement.sourceWords?.text),
            .text(statement.details.modality.rawValue), .line(statement.details.time),
            .line(statement.details.place), .line(statement.details.quantitiesJSON),
            .line(statement.rule), .integer(range.lowerBound), .integer(range.upperBound),
            .real(statement.confidence),
        ]
        return ViewNode(
            id: statement.id.text,
            cells: general(statement.stance.rawValue, "statement", statement.id.text) + details
                + Self.noDocument)
    }

    private func node(_ document: DocumentRecord) -> ViewNode {
        let title = document.title.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        var cells = general(title ?? document.name, "document", document.id.text)
        cells[1] = .line(document.name)
        cells[4] = .line(document.url)
        let facts: [ViewCell] = [
            .text(document.date?.description), .line(document.publisher), .text(document.sha256),
        ]
        return ViewNode(id: document.id.text, cells: cells + Self.noDetails + facts)
    }
}
