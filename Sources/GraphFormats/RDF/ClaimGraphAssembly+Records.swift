import Annotations
import Claims
import RDFXML

extension ClaimGraphAssembly {
    func document(_ thing: Int) throws(RDFError) -> DocumentRecord {
        let date = text(.datePublished, of: thing)
        if let date, CalendarDate(iso: date) == nil {
            throw error("<\(name(thing))> was published on '\(date)', which is no ISO 8601 date")
        }
        var dateSource: DateSource?
        if let text = text(.dateSource, of: thing) {
            dateSource = try word(text, .dateSource, of: thing)
        }
        let id = DocumentID(try required(.identifier, of: thing))
        // Only a document that was never known but by its name has no hash.
        let sha256 = id.isOfName ? "" : try required(.sha256, of: thing)
        return DocumentRecord(
            id: id, name: try required(.name, of: thing), sha256: sha256,
            title: text(.headline, of: thing), publisher: text(.publisher, of: thing),
            date: date.flatMap { CalendarDate(iso: $0) }, dateSource: dateSource,
            url: things(.url, of: thing).first.map(name) ?? text(.url, of: thing))
    }

    func claim(_ thing: Int) throws(RDFError) -> ClaimRecord {
        var objects: [EntityID] = []
        for object in things(.object, of: thing) {
            objects.append(EntityID(try required(.identifier, of: object)))
        }
        let negated = text(.negated, of: thing)
        let key = ClaimKey(
            subject: try identifier(.subject, of: thing).map { EntityID($0) },
            event: try required(.event, of: thing), objects: objects,
            polarity: negated == "true" || negated == "1" ? .negative : .positive)
        return ClaimRecord(
            key: key, id: ClaimID(try required(.identifier, of: thing)), wordings: [:])
    }

    /// What is said of a claim as a whole: all there is where no document is told to word it.
    func summary(ofClaim thing: Int) -> ClaimRecord.Summary {
        ClaimRecord.Summary(
            wording: ClaimRecord.Wording(
                predicate: text(.predicateText, of: thing) ?? "",
                gloss: text(.text, of: thing) ?? ""),
            status: text(.status, of: thing).flatMap(ClaimStatus.init))
    }

    /// What is said of an entity as a whole: all there is where no document is told to name it.
    func summary(ofEntity thing: Int) throws(RDFError) -> EntityRecord.Summary {
        EntityRecord.Summary(
            label: text(.name, of: thing) ?? "",
            affiliation: try identifier(.memberOf, of: thing).map { EntityID($0) },
            otherNames: texts(.alternateName, of: thing).sorted())
    }

    /// Adds what one document says of an entity or a claim.
    func add(
        _ thing: Int, _ entities: inout [Int: EntityRecord], _ claims: inout [Int: ClaimRecord]
    ) throws(RDFError) {
        let about = try requiredThing(.about, of: thing)
        guard let document = try identifier(.isPartOf, of: thing).map({ DocumentID($0) }) else {
            throw error("<\(name(thing))> is part of no document")
        }
        if claims[about] != nil {
            claims[about]?.wordings[document] = ClaimRecord.Wording(
                predicate: try required(.predicateText, of: thing),
                gloss: try required(.text, of: thing))
        } else if entities[about] != nil {
            entities[about]?.appearances[document] = EntityRecord.Appearance(
                label: try required(.name, of: thing),
                affiliation: try identifier(.memberOf, of: thing).map { EntityID($0) },
                names: texts(.alternateName, of: thing).sorted(),
                mentions: try mentions(thing))
        } else {
            throw error("<\(name(thing))> is about neither an entity nor a claim")
        }
    }

    private func mentions(_ thing: Int) throws(RDFError) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for mention in things(.mention, of: thing) {
            let iri = name(mention)
            let fields = (iri.split(separator: "#char=").last ?? "").split(separator: ",")
            guard fields.count == 2, let start = Int(fields[0]), let end = Int(fields[1]),
                0 <= start, start <= end
            else { throw error("<\(iri)> is no place in a document") }
            ranges.append(start..<end)
        }
        return ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }

    func statement(_ thing: Int) throws(RDFError) -> StatementRecord {
        let cue = try quotation(try requiredThing(.cue, of: thing))
        var content: [Quotation] = []
        for part in things(.evidence, of: thing) { content.append(try quotation(part)) }
        content.sort {
            ($0.range.lowerBound, $0.range.upperBound, $0.text)
                < ($1.range.lowerBound, $1.range.upperBound, $1.text)
        }
        let stance = name(try requiredThing(.stance, of: thing))
        guard stance.hasPrefix(RDFVocabulary.namespace) else {
            throw error("<\(name(thing))> has <\(stance)> for a stance, which is unknown")
        }
        guard let claim = try identifier(.claim, of: thing) else {
            throw error("<\(name(thing))> is about no claim")
        }
        guard let document = try identifier(.wasQuotedFrom, of: thing) else {
            throw error("<\(name(thing))> stands in no document")
        }
        return StatementRecord(
            id: StatementID(try required(.identifier, of: thing)), document: DocumentID(document),
            source: try identifier(.source, of: thing).map { EntityID($0) },
            via: try identifier(.via, of: thing).map { EntityID($0) },
            stance: try word(
                String(stance.dropFirst(RDFVocabulary.namespace.count)), .stance, of: thing),
            claim: ClaimID(claim), sourceWords: try optionalQuotation(.sourceWords, of: thing),
            cue: cue, content: content,
            context: try optionalQuotation(.context, of: thing) ?? cue,
            details: try details(thing), rule: text(.rule, of: thing) ?? "",
            confidence: try number(.confidence, of: thing))
    }

    private func details(_ thing: Int) throws(RDFError) -> ClaimDetails {
        var quantities: [ClaimDetails.Quantity] = []
        let parts = things(.quantity, of: thing).sorted {
            name($0).utf8.lexicographicallyPrecedes(name($1).utf8)
        }
        for part in parts {
            quantities.append(
                ClaimDetails.Quantity(
                    value: try number(.value, of: part), unit: text(.unitText, of: part) ?? "",
                    bound: try word(try required(.bound, of: part), .bound, of: part)))
        }
        var modality = ClaimDetails.Modality.actual
        if let text = text(.modality, of: thing) {
            modality = try word(text, .modality, of: thing)
        }
        return ClaimDetails(
            quantities: quantities, time: text(.temporalCoverage, of: thing),
            place: text(.place, of: thing), modality: modality)
    }

    private func optionalQuotation(
        _ property: RDFProperty, of thing: Int
    ) throws(RDFError) -> Quotation? {
        guard let part = things(property, of: thing).first else { return nil }
        return try quotation(part)
    }

    /// The words that an `oa:SpecificResource` points to, by its two selectors.
    private func quotation(_ thing: Int) throws(RDFError) -> Quotation {
        var range: Range<Int>?
        var words = ""
        for selector in things(.hasSelector, of: thing) {
            if let text = text(.exact, of: selector) { words = text }
            guard text(.start, of: selector) != nil else { continue }
            let start: Int = try number(.start, of: selector)
            let end: Int = try number(.end, of: selector)
            guard 0 <= start, start <= end else {
                throw error("<\(name(selector))> selects \(start) to \(end)")
            }
            range = start..<end
        }
        guard let range else {
            throw error("<\(name(thing))> has no position")
        }
        return Quotation(range: range, text: words)
    }
}
