import Annotations

/// Turns units with frames into claims and statements with ids.
struct StatementAssembler {
    let reading: DocumentReading
    let attributions: [Attribution]

    /// The extraction; claims sorted by id, statements in the text's order.
    func extraction(of units: [ContentUnit], entities: [Entity]) -> Extraction {
        let index = ScalarIndex(reading.document.bytes)
        var claims: [ClaimID: Claim] = [:]
        var statements: [Statement] = []
        var seen: Set<StatementID> = []
        for unit in units {
            guard let frame = unit.frame else { continue }
            let key = key(of: frame)
            let id = key.id
            let statement = statement(of: unit, frame, id, index)
            guard seen.insert(statement.id).inserted else { continue }
            statements.append(statement)
            if claims[id] == nil {
                claims[id] = key.claim(
                    predicate: frame.predicate, gloss: Gloss(reading: reading).text(of: frame))
            }
        }
        statements.sort {
            ($0.content.first ?? $0.cue, $0.cue, $0.id) < (
                $1.content.first ?? $1.cue, $1.cue, $1.id
            )
        }
        return Extraction(
            document: reading.document, entities: known(entities, claims.values, statements),
            mentions: reading.mentions.map {
                EntityMention(
                    entity: $0.entity, span: $0.tokens.span(in: reading.sentences),
                    isName: [.name, .acronym, .metonym].contains($0.form))
            },
            claims: claims.values.sorted { $0.id < $1.id }, statements: statements)
    }

    private func key(of frame: Frame) -> ClaimKey {
        ClaimKey(
            subject: frame.subject, event: frame.event, objects: frame.objects,
            polarity: frame.isNegative ? .negative : .positive)
    }

    private func statement(
        of unit: ContentUnit, _ frame: Frame, _ claim: ClaimID, _ index: ScalarIndex
    ) -> Statement {
        let attribution = attributions[unit.attribution]
        let cue = attribution.cue.span(in: reading.sentences)
        let content = unit.content.map { $0.span(in: reading.sentences) }
        let id = StatementID(
            sha256: reading.document.sha256, source: unit.source, stance: attribution.stance,
            claim: claim, cue: index.scalarRange(cue), content: content.map(index.scalarRange(_:)))
        let relayer = ContentReader(reading: reading, attributions: attributions)
            .entity(attribution.via, nil)
        return Statement(
            id: id, source: unit.source, via: relayer, stance: attribution.stance, claim: claim,
            sourceSpan: attribution.source.map { $0.span(in: reading.sentences) }, cue: cue,
            content: content, context: context(of: unit, attribution),
            details: DetailReader(reading: reading).details(of: unit, frame, attribution),
            rule: attribution.rule,
            confidence: attribution.confidence)
    }

    /// The sentences that hold source, cue and content.
    private func context(of unit: ContentUnit, _ attribution: Attribution) -> TextSpan {
        var sentences = unit.content.map(\.sentence) + [attribution.cue.sentence]
        if let source = attribution.source { sentences.append(source.sentence) }
        let spans = sentences.map { reading.sentences[$0].span }
        return spans.dropFirst().reduce(spans[0]) { $0.union($1) }
    }

    /// The linker's entities, and the states that claims name by an adjective only.
    private func known(
        _ entities: [Entity], _ claims: some Sequence<Claim>, _ statements: [Statement]
    ) -> [Entity] {
        var known = Dictionary(entities.map { ($0.id, $0) }) { first, _ in first }
        let named =
            claims.flatMap { [$0.subject].compactMap(\.self) + $0.objects }
            + statements.flatMap { [$0.source, $0.via].compactMap(\.self) }
        for id in named where known[id] == nil {
            known[id] = reading.entities[id] ?? reading.nationalities.state(id)
        }
        return known.values.sorted { $0.id < $1.id }
    }
}
