import Annotations

/// Reads what a statement says of its claim beyond the claim's identity.
struct DetailReader {
    let reading: DocumentReading

    /// The details of a unit whose frame is `frame`, said through `attribution`.
    func details(of unit: ContentUnit, _ frame: Frame, _ attribution: Attribution) -> ClaimDetails {
        let modality = modality(of: unit, frame, attribution)
        guard unit.form != .reference else { return ClaimDetails(modality: modality) }
        let isAhead = modality == .expected || modality == .wanted
        return ClaimDetails(
            quantities: QuantityReader(reading: reading).quantities(in: unit.content),
            time: TimeReader(reading: reading, isAhead: isAhead).time(in: unit.content),
            place: place(of: unit, frame), modality: modality)
    }

    /// How it is put: demands want, infinitives expect, "reportedly" makes possible.
    private func modality(
        of unit: ContentUnit, _ frame: Frame, _ attribution: Attribution
    ) -> ClaimDetails.Modality {
        let cue = reading.lemma(attribution.cueHead)
        let isUnsure = unit.content.contains { range in
            range.tokens.contains {
                let token = reading.sentences[range.sentence].tokens[$0]
                return token.pos == .adverb && reading.lexicon.contains("hedges", token.lemma)
            }
        }
        switch frame.modality {
        case .actual where isUnsure || reading.lexicon.contains("hedges", cue): return .possible
        case .actual, .expected:
            let isAsked = unit.form == .infinitive || unit.form == .gerund || unit.form == .nominal
            return isAsked && reading.lexicon.contains("demanding", cue) ? .wanted : frame.modality
        default: return frame.modality
        }
    }

    // MARK: Place

    /// The first place that the event's clause names: "in Ukraine", "near Meghri".
    private func place(of unit: ContentUnit, _ frame: Frame) -> String? {
        guard unit.content.contains(where: { $0.contains(frame.anchor) }) else { return nil }
        return place(below: frame.anchor, in: unit, depth: 0)
    }

    private func place(below head: TokenPosition, in unit: ContentUnit, depth: Int) -> String? {
        guard depth < 4 else { return nil }
        for child in reading.children(head)
        where unit.content.contains(where: { $0.contains(child) }) {
            if isPlace(child) { return name(of: child) }
            switch reading.relation(child).base {
            case .obj, .obl, .nmod, .xcomp, .conj, .advcl:
                if let inner = place(below: child, in: unit, depth: depth + 1) { return inner }
            default: break
            }
        }
        return nil
    }

    private func isPlace(_ position: TokenPosition) -> Bool {
        let token = reading.token(position)
        guard [.obl, .nmod].contains(reading.relation(position).base), token.pos == .properNoun,
            ["in", "at", "near", "inside", "outside", "across", "off"]
                .contains(reading.preposition(position) ?? "")
        else { return false }
        return CalendarNames.month(token.form) == nil && CalendarNames.weekday(token.form) == nil
    }

    /// The name as the text gives it, without the preposition and what describes the place.
    private func name(of position: TokenPosition) -> String {
        let sentence = reading.sentence(position)
        let kept = sentence.tree.subtree(of: position.token) { token in
            switch sentence.tree.relations[token] {
            case .compound, .flat, .det, .amod, .fixed, .nmodPossessive: false
            default: true
            }
        }
        guard let first = kept.first, let last = kept.last else {
            return sentence.tokens[position.token].form
        }
        return reading.document.text(sentence.span(of: first..<(last + 1)))
    }
}
