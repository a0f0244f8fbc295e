import Annotations
import Claims

extension ViewTable {
    private static let sharedColumns = [
        ViewColumn("label", "label"), ViewColumn("e_uid", "uid"),
        ViewColumn("e_interaction", "interaction"), ViewColumn("e_weight", "weight", .double),
    ]

    private static let claimColumns = [
        ViewColumn("e_claim", "claim"), ViewColumn("e_gloss", "gloss"),
        ViewColumn("e_event", "event"), ViewColumn("e_predicate", "predicate"),
        ViewColumn("e_polarity", "polarity"), ViewColumn("e_status", "status"),
        ViewColumn("e_subject", "subject"), ViewColumn("e_objects", "objects_json"),
    ]

    private static let evidenceColumns = [
        ViewColumn("e_quote", "quote"), ViewColumn("e_quotes", "quotes_json"),
        ViewColumn("e_statements", "statements_json"),
        ViewColumn("e_documents", "documents_json"), ViewColumn("e_via", "via_json"),
        ViewColumn("e_first_date", "first_date"), ViewColumn("e_last_date", "last_date"),
        ViewColumn("e_confidence", "confidence", .double),
    ]

    private static let differences = [ViewColumn("e_evidence", "evidence_json")]

    static let stanceColumns = sharedColumns + claimColumns + evidenceColumns + differences
    static let relationColumns =
        sharedColumns + claimColumns + [ViewColumn("e_sources", "sources_json")] + evidenceColumns
        + differences
    static let summaryColumns =
        sharedColumns + [
            ViewColumn("e_claims", "claims_json"), ViewColumn("e_glosses", "glosses_json"),
        ] + evidenceColumns

    func row(_ edge: StanceEdge) -> ViewEdge {
        ViewEdge(
            id: edge.id, source: graph.entities[edge.source].id.text,
            target: graph.entities[edge.target].id.text,
            cells: shared(edge.id, edge.stance, edge.statements) + claimCells(edge.claim)
                + evidence(edge.statements) + [differences(edge.statements, withSources: false)])
    }

    func row(_ edge: RelationEdge) -> ViewEdge {
        let sources = Set(edge.statements.compactMap { graph.statements[$0].source?.text })
        return ViewEdge(
            id: edge.id, source: graph.entities[edge.subject].id.text,
            target: graph.entities[edge.object].id.text,
            cells: shared(edge.id, edge.stance, edge.statements) + claimCells(edge.claim)
                + [.list(sources.sorted())] + evidence(edge.statements)
                + [differences(edge.statements, withSources: true)])
    }

    func row(_ edge: SummaryEdge) -> ViewEdge {
        let claims = edge.claims.map { graph.claims[$0] }
        return ViewEdge(
            id: edge.id, source: graph.entities[edge.source].id.text,
            target: graph.entities[edge.target].id.text,
            cells: shared(edge.id, edge.stance, edge.statements) + [
                .list(claims.map(\.id.text)), .list(claims.map(\.wording.gloss)),
            ] + evidence(edge.statements))
    }

    private func shared(_ id: String, _ stance: Stance, _ statements: [Int]) -> [ViewCell] {
        [
            .text(stance.rawValue), .text(id), .text(stance.rawValue),
            .real(Double(statements.count)),
        ]
    }

    private func claimCells(_ index: Int) -> [ViewCell] {
        let claim = graph.claims[index]
        let wording = claim.wording
        return [
            .text(claim.id.text), .line(wording.gloss), .text(claim.key.event),
            .line(wording.predicate), .text(claim.key.polarity.rawValue),
            .text(statuses[index].rawValue), .text(claim.key.subject?.text),
            .list(claim.key.objects.map(\.text)),
        ]
    }

    /// The quote of the surest statement, then all of them, and where they stand.
    private func evidence(_ indices: [Int]) -> [ViewCell] {
        let statements = indices.map { graph.statements[$0] }
        let surest = statements.max {
            ($0.confidence, $1.id.text) < ($1.confidence, $0.id.text)
        }
        let documents = Set(statements.map(\.document)).compactMap(graph.document)
        let dates = documents.compactMap(\.date).sorted()
        return [
            .line(surest?.quote),
            .list(statements.map { $0.quote.collapsingWhiteSpace() }),
            .list(statements.map(\.id.text)), .list(Set(documents.map(\.name)).sorted()),
            .list(Set(statements.compactMap { $0.via?.text }).sorted()),
            .text(dates.first?.description), .text(dates.last?.description),
            .real(surest?.confidence ?? 0),
        ]
    }

    /// What tells the statements of an edge from one another, where anything does.
    private func differences(_ indices: [Int], withSources: Bool) -> ViewCell {
        guard indices.count > 1 else { return .text(nil) }
        let evidence = indices.map { index in
            let statement = graph.statements[index]
            let document = graph.document(statement.document)
            return EdgeEvidence(
                document: document?.name, date: document?.date?.description,
                source: withSources ? statement.source?.text : nil, via: statement.via?.text,
                confidence: statement.confidence)
        }
        return .text(EdgeEvidence.text(evidence))
    }
}
