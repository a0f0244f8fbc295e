import Annotations

/// Reads the contents of attributions into units with frames; references stay without.
struct ContentReader {
    let reading: DocumentReading
    let attributions: [Attribution]

    /// The units of all attributions, in the order of their heads.
    func units() -> [ContentUnit] {
        let splitter = ContentSplitter(reading: reading, attributions: attributions)
        var units: [ContentUnit] = []
        for (index, attribution) in attributions.enumerated() {
            let source = entity(attribution.source, attribution.sourceHead)
            var voice = voice(of: attribution, source)
            for part in splitter.parts(of: index) {
                voice.isReported = !isQuoted(part.content, attribution)
                let unit = ContentUnit(
                    attribution: index, head: part.head, form: attribution.contentForm,
                    content: part.content, subject: part.subject ?? outerSubject(attribution),
                    source: source, voice: voice)
                units.append(framed(unit))
            }
        }
        return units.enumerated().sorted {
            ($0.element.head, $0.offset) < ($1.element.head, $1.offset)
        }.map(\.element)
    }

    /// The voice of an attribution's source; inside of another's words, where nobody is named, the
    /// other's ("“The suggestion that *we* poisoned the river is a lie,” said …").
    private func voice(of attribution: Attribution, _ source: EntityID?) -> Voice {
        if source == nil, let parent = attribution.parent {
            let outer = attributions[parent]
            return reading.voice(
                of: entity(outer.source, outer.sourceHead), phrase: outer.source)
        }
        return reading.voice(of: source, phrase: attribution.source)
    }

    private static let quotationMarks: Set<String> = ["“", "”", "\"", "‘", "''", "``"]

    /// Whether the content is a quotation, or a sentence of one.
    private func isQuoted(_ content: [TokenRange], _ attribution: Attribution) -> Bool {
        guard let first = content.first, let last = content.last else { return false }
        let marks = Self.quotationMarks
        let tokens = reading.sentences[last.sentence].tokens
        let end = last.tokens.upperBound
        return marks.contains(
            reading.sentences[first.sentence].tokens[first.tokens.lowerBound].form)
            || marks.contains(tokens[end - 1].form)
            || end < tokens.count && marks.contains(tokens[end].form)
            || attribution.rule.contains("quotation")
    }

    /// The entity that a source's or relayer's words stand for.
    func entity(_ range: TokenRange?, _ head: TokenPosition?) -> EntityID? {
        guard let head = head ?? range.map(reading.top(of:)) else { return nil }
        let finder = PartyFinder(reading: reading, voice: .none)
        if let party = finder.party(head) { return party }
        for child in reading.children(head)
        where ["by", "from", "in"].contains(reading.preposition(child) ?? "") {
            if reading.lexicon.contains("reports", reading.lemma(head)),
                let party = finder.party(child)
            {
                return party
            }
        }
        return nil
    }

    /// The subject that an infinitive or gerund takes from outside: what the attribution names, or
    /// the source ("vowed to resign", "denied sending").
    private func outerSubject(_ attribution: Attribution) -> TokenPosition? {
        if let subject = attribution.contentSubject { return subjectHead(of: subject) }
        switch attribution.contentForm {
        case .infinitive, .gerund:
            let cue = reading.lemma(attribution.cueHead)
            if reading.lexicon.contains("demanding", cue), let asked = asked(by: attribution) {
                return asked
            }
            // "proposed lifting the ban" leaves open who is to do it.
            return reading.lexicon.contains("proposing", cue) ? nil : attribution.sourceHead
        case .nominal:
            // "denied any part in the mutiny": the source's own.
            return isOwnPart(attribution) ? attribution.sourceHead : nil
        case .clause, .reference: return nil
        }
    }

    /// Who is to do what is asked for: "appealed to *politicians* to …", "called on *Iran* to …".
    private func asked(by attribution: Attribution) -> TokenPosition? {
        guard attribution.contentForm == .infinitive else { return nil }
        let first = attribution.content.first?.tokens.lowerBound ?? 0
        return reading.children(attribution.cueHead).last { child in
            guard attribution.cueHead < child, child.token < first else { return false }
            switch reading.relation(child) {
            case .obj, .iobj: return true
            case .obl:
                return reading.lexicon.contains(
                    "asking-prepositions", reading.preposition(child) ?? "")
            default: return false
            }
        }
    }

    /// Whether a source speaks of its own part in something, of which it names nobody else's.
    private func isOwnPart(_ attribution: Attribution) -> Bool {
        guard let head = attribution.contentHead,
            reading.lexicon.contains("own-part", reading.lemma(head)),
            reading.lexicon.contains("owning-up", reading.lemma(attribution.cueHead))
        else { return false }
        return reading.child(head, .compound, .nmodPossessive, .amod) == nil
    }

    /// The head of a subject phrase: its own, or where that is no entity, its first mention's.
    private func subjectHead(of range: TokenRange) -> TokenPosition {
        let top = reading.top(of: range)
        if reading.mention(headedBy: top) != nil { return top }
        let inside = reading.mentions.filter { mention in
            mention.tokens.sentence == range.sentence
                && range.tokens.contains(mention.head.token)
                && mention.tokens.tokens.contains(top.token)
        }
        return inside.first?.head ?? top
    }

    private func framed(_ unit: ContentUnit) -> ContentUnit {
        var unit = unit
        let scope =
            unit.content + (attributions[unit.attribution].contentSubject.map { [$0] } ?? [])
        let reading = reading.scoped(to: scope)
        unit.head = ContentHead(reading: reading).repaired(unit)
        let builder = FrameBuilder(reading: reading, voice: unit.voice)
        let clauses = ClauseReader(reading: reading)
        if isReference(unit, reading) {
            unit.frame = namedEvent(of: unit, builder, reading)
            unit.frame?.content = unit.content
            unit.form = unit.frame == nil ? .reference : unit.form
            return unit
        }
        if unit.form == .infinitive, attributions[unit.attribution].contentSubject == nil,
            let own = clauses.subject(before: unit.head)
        {
            unit.subject = own
        }
        var predication = clauses.predication(at: unit.head, subject: unit.subject)
        let isGoverned = isGoverned(byNegation: unit)
        if isGoverned { predication.isNegative.toggle() }
        var frame = builder.frame(of: predication)
        if frame.isNominal, frame.subject == nil, !frame.namesSubject,
            reading.lexicon.contains(
                "performing", reading.lemma(attributions[unit.attribution].cueHead))
        {
            // "promised a veto", "announced the sale": the source's own.
            frame.subject = unit.source.map { builder.doer($0, of: frame) }
        }
        frame.head = unit.head
        frame.outerSubject = unit.subject
        frame.isTurned = isGoverned != attributions[unit.attribution].negatesContent
        if unit.form == .infinitive, frame.modality == .actual { frame.modality = .expected }
        if attributions[unit.attribution].negatesContent { frame.isNegative.toggle() }
        if frame.isNominal,
            reading.lexicon.contains(
                "admitting", reading.lemma(attributions[unit.attribution].cueHead))
        {
            unit.fallbackSubject = unit.source
        }
        frame.content = unit.content
        unit.frame = frame
        return unit
    }

    /// Whether words of the content before its clause negate it ("his refusal to … *allow*").
    private func isGoverned(byNegation unit: ContentUnit) -> Bool {
        guard let own = unit.content.firstIndex(where: { $0.contains(unit.head) }) else {
            return false
        }
        if let mark = reading.children(unit.head).first(where: { reading.lemma($0) == "to" }),
            mark.token > 0, isNegativeNoun(mark.sentence, mark.token - 1)
        {
            return true
        }
        return unit.content[..<own].contains { range in
            range.tokens.contains { isNegativeNoun(range.sentence, $0) }
        }
    }

    private func isNegativeNoun(_ sentence: Int, _ token: Int) -> Bool {
        let word = reading.sentences[sentence].tokens[token]
        return word.pos == .noun
            && reading.lexicon.operator(.noun, word.lemma)?.isNegative ?? false
    }

    /// Whether the content only refers to a claim: said so by the attribution, or a pronoun or
    /// "the reports" without a clause.
    private func isReference(_ unit: ContentUnit, _ reading: DocumentReading) -> Bool {
        let lemma = reading.lemma(unit.head)
        let token = reading.token(unit.head)
        let isPronoun = token.pos == .pronoun || token.pos == .determiner
        if isPronoun, ["it", "this", "that", "these", "those", "they", "which"].contains(lemma) {
            return reading.child(unit.head, .cop, .acl, .aclRelative) == nil
        }
        guard unit.form == .reference || unit.form == .nominal,
            reading.lexicon.contains("references", lemma)
                || reading.lexicon.contains("reports", lemma)
        else { return unit.form == .reference }
        let below = ClauseReader(reading: reading).predication(at: unit.head)
        let namesEvent = !reading.lexicon.patterns(.noun, lemma).isEmpty
        return below.head == unit.head
            && (!namesEvent || unit.form == .reference && !isDeed(lemma))
    }

    /// Whether a noun refers to what happened rather than to what was said or agreed: "the attack"
    /// is a claim of an attack.
    private func isDeed(_ lemma: String) -> Bool {
        reading.lexicon.contains("deeds", lemma)
    }

    /// The event that a referring phrase names itself: "the troop deployment allegations".
    private func namedEvent(
        of unit: ContentUnit, _ builder: FrameBuilder, _ reading: DocumentReading
    ) -> Frame? {
        for child in reading.children(unit.head) {
            guard [.compound, .nmod].contains(reading.relation(child)),
                !reading.lexicon.patterns(.noun, reading.lemma(child)).isEmpty
            else { continue }
            let noun = Predication(head: child, kind: .noun)
            if let frame = builder.classifiedFrame(of: noun, modifiersOf: unit.head) {
                return frame
            }
        }
        return nil
    }
}
