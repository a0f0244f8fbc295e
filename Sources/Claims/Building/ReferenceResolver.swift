import Annotations

/// Finds which claim of the document "the reports", "these allegations", "it" or "the move" means.
struct ReferenceResolver {
    let reading: DocumentReading
    let attributions: [Attribution]

    /// The unit among `units`, in the text's order, that the reference `index` takes its claim
    /// from; only those that have a frame already count.
    ///
    /// A score adds up what speaks for a candidate: whose claim the phrase says it is ("Zelensky's
    /// claims"), the same noun as the candidate's cue, the one who denies being a party of it, and
    /// how near it stands. A claim of one's own is no candidate for being denied.
    func referent(of index: Int, in units: [ContentUnit]) -> Int? {
        let owner = possessor(of: units[index])
        var best: (index: Int, score: Int)?
        for (candidate, unit) in units.enumerated() where candidate != index {
            guard unit.frame != nil,
                let score = score(candidate, for: index, units, owner: owner)
            else { continue }
            if best.map({ score > $0.score }) ?? true { best = (candidate, score) }
        }
        return best?.index
    }

    /// The claim of a phrase that refers to what somebody did and that no other place says
    /// ("the EU's decision").
    func ownFrame(of unit: ContentUnit) -> Frame? {
        guard reading.lexicon.contains("doings", reading.lemma(unit.head)),
            possessor(of: unit) != nil
        else { return nil }
        var frame = FrameBuilder(reading: reading.scoped(to: unit.content), voice: unit.voice)
            .frame(of: Predication(head: unit.head, kind: .noun))
        frame.content = unit.content
        return frame
    }

    private func score(
        _ candidate: Int, for index: Int, _ units: [ContentUnit], owner: EntityID?
    ) -> Int? {
        let reference = units[index]
        let unit = units[candidate]
        let stance = attributions[unit.attribution].stance
        var score = 0
        if let source = reference.source, unit.source == source {
            let own = attributions[reference.attribution].stance
            if own != .withheld || stance == .asserted { return nil }
        }
        if let owner {
            let isDoing = reading.lexicon.contains("doings", reading.lemma(reference.head))
            if isDoing, unit.frame?.subject != owner, unit.source != owner { return nil }
            if unit.source == owner { score += 60 } else { score -= 30 }
        }
        if isSameNoun(unit, reference) { score += 30 }
        if let source = reference.source, let frame = unit.frame,
            frame.subject == source || frame.objects.contains(source)
        {
            score += 12
        }
        if stance == .asserted || stance == .confirmed { score += 6 }
        if let frame = unit.frame, isEvent(frame) { score += 5 }
        if unit.frame?.isNegative ?? false { score -= 8 }
        let distance = reference.head.sentence - unit.head.sentence
        score -= distance >= 0 ? min(distance, 8) * 4 : 40 - distance * 4
        if distance == 0 { score += unit.head < reference.head ? 4 : -20 }
        return score
    }

    /// Whose claim it is: the possessor of the referring noun, or who it is "by".
    private func possessor(of unit: ContentUnit) -> EntityID? {
        let finder = PartyFinder(reading: reading, voice: unit.voice)
        for child in reading.children(unit.head) {
            let relation = reading.relation(child)
            let isBy =
                relation == .nmod && ["by", "from"].contains(reading.preposition(child) ?? "")
            if relation == .nmodPossessive || isBy, let owner = finder.party(child) {
                return owner
            }
        }
        return nil
    }

    /// Whether the candidate's cue is, or comes from, the referring noun ("the reports", "reported").
    private func isSameNoun(_ unit: ContentUnit, _ reference: ContentUnit) -> Bool {
        let noun = reading.lemma(reference.head)
        let cue = reading.lemma(attributions[unit.attribution].cueHead)
        guard reading.token(reference.head).pos == .noun, noun.utf8.count > 3 else { return false }
        let stem = noun.utf8.prefix(max(4, noun.utf8.count - 4))
        return cue.utf8.prefix(stem.count).elementsEqual(stem)
    }

    /// The unit before `head` that a subject like "this" or "the matter" sums up: the nearest
    /// sentence's, there the one whose clause stands highest.
    func antecedent(of head: TokenPosition, before index: Int, in units: [ContentUnit]) -> Int? {
        let isNoun = reading.token(head).pos == .noun
        let own = isNoun ? classes(of: head) : []
        var best: (index: Int, distance: Int, depth: Int)?
        for candidate in units.indices where candidate != index && units[candidate].head < head {
            guard let frame = units[candidate].frame, frame.subject != nil, !isComment(frame),
                own.isEmpty || frame.eventClass.map(own.contains(_:)) ?? false
            else { continue }
            // "the matter" sums up an event, "this" whatever was said last.
            let penalty = isNoun && (!isEvent(frame) || frame.isNegative) ? 4 : 0
            let distance = head.sentence - units[candidate].head.sentence + penalty
            let depth = depth(of: units[candidate].head)
            if let known = best, (known.distance, known.depth) <= (distance, depth) { continue }
            best = (candidate, distance, depth)
        }
        return best?.index
    }

    /// The classes that a noun names by itself ("the attack").
    private func classes(of noun: TokenPosition) -> Set<Int> {
        Set(reading.lexicon.patterns(.noun, reading.lemma(noun)).map(\.eventClass))
    }

    /// Whether a frame is an event of a class that has a type of its own.
    private func isEvent(_ frame: Frame) -> Bool {
        guard let index = frame.eventClass else { return false }
        let type = reading.lexicon.classes[index].ploverType
        return type != "OTHER" && type != "CONSULT"
    }

    /// Whether a frame says what somebody feels or discusses rather than what happens.
    private func isComment(_ frame: Frame) -> Bool {
        frame.eventClass.map { reading.lexicon.classes[$0].ploverType == "CONSULT" } ?? false
    }

    private func depth(of position: TokenPosition) -> Int {
        var depth = 0
        var current = position
        while let head = reading.head(current) {
            depth += 1
            current = head
        }
        return depth
    }
}
