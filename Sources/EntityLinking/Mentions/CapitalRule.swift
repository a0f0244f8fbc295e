import Annotations

/// Tells a capital that stands for its government ("Kyiv would share more") from one that is a mere
/// place ("lawmakers in Kyiv").
struct CapitalRule {
    /// Whether the capital's name over `name` stands for the government.
    static func isGovernment(_ name: Range<Int>, in view: SentenceView) -> Bool {
        if isInPair(name, in: view) { return true }
        if isDateline(name, in: view) || isFollowedByItsState(name, in: view) { return false }
        if view.isPossessive(name.upperBound) { return isGovernmentPossessor(name, in: view) }
        let head = view.headToken(of: name)
        switch view.relation(head) {
        case .nsubj, .nsubjOuter: return !isSubjectOfPlace(head, in: view)
        case .nsubjPassive, .iobj, .oblAgent: return true
        case .obj: return !isObjectOfMotion(head, in: view)
        case .conj: return conjunct(head, in: view)
        case .compound, .nmodUnmarked, .nmodDescription: return isBeforeCollective(name, in: view)
        case .obl, .nmod, .oblUnmarked: return isGovernmentOblique(name, in: view)
        case .appos: return false
        default: return isGovernmentOblique(name, in: view)
        }
    }

    /// "the Moscow-Pyongyang relationship".
    private static func isInPair(_ name: Range<Int>, in view: SentenceView) -> Bool {
        func isJoined(_ dash: Int, _ other: Int) -> Bool {
            ["-", "–"].contains(view.lower(dash)) && view.pos(other) == .properNoun
                && view.sentence.tokens[dash].span.start
                    == view.sentence.tokens[dash - 1].span.end
                && view.sentence.tokens[dash + 1].span.start
                    == view.sentence.tokens[dash].span.end
        }
        if name.lowerBound > 1, isJoined(name.lowerBound - 1, name.lowerBound - 2) { return true }
        return name.upperBound + 1 < view.count
            && isJoined(name.upperBound, name.upperBound + 1)
    }

    /// "MOSCOW, July 11 -", "PARIS (Reuters) –" at a paragraph's beginning.
    private static func isDateline(_ name: Range<Int>, in view: SentenceView) -> Bool {
        guard name.lowerBound == 0 else { return false }
        for token in name.upperBound..<min(view.count, name.upperBound + 7) {
            if ["-", "–", "—", "--"].contains(view.lower(token)) {
                return view.words[name.lowerBound].isAllCapitals || token > name.upperBound
                    || view.sentence.tokens[token].span.start
                        > view.sentence.tokens[token - 1].span.end
            }
            if view.pos(token) == .verb || view.pos(token) == .auxiliary { return false }
        }
        return false
    }

    /// "Brussels, Belgium": an address.
    private static func isFollowedByItsState(_ name: Range<Int>, in view: SentenceView) -> Bool {
        view.lower(name.upperBound) == "," && view.pos(name.upperBound + 1) == .properNoun
            && view.relation(name.upperBound + 1) != .conj
            && view.head(name.upperBound + 1).map(name.contains) ?? false
    }

    private static func isGovernmentPossessor(
        _ name: Range<Int>, in view: SentenceView
    ) -> Bool {
        guard let end = view.nounChainEnd(from: name.upperBound + 1) else { return true }
        return !(name.upperBound + 1...end).contains { view.classes($0).contains(.located) }
    }

    /// "Kyiv is a city": a copula makes it a place, every other verb a doer.
    private static func isSubjectOfPlace(_ head: Int, in view: SentenceView) -> Bool {
        guard let verb = view.head(head) else { return false }
        return view.classes(verb).hasAny([.placeHead, .located])
            && view.pos(verb) != .verb
    }

    private static func isObjectOfMotion(_ head: Int, in view: SentenceView) -> Bool {
        guard let verb = view.head(head) else { return false }
        return view.classes(verb).contains(.motion)
            || ["capture", "seize", "take", "reach", "enter", "shell", "occupy", "surround"]
                .contains(view.words[verb].lemma)
    }

    private static func conjunct(_ head: Int, in view: SentenceView) -> Bool {
        guard let first = view.head(head) else { return false }
        switch view.relation(first) {
        case .nsubj, .nsubjPassive, .iobj, .oblAgent: return true
        case .obl, .nmod:
            return isGovernmentOblique(first..<(first + 1), in: view)
        case .obj: return !isObjectOfMotion(first, in: view)
        case .appos: return false
        default: return isGovernmentOblique(first..<(first + 1), in: view)
        }
    }

    /// "Pyongyang soldiers", "Moscow officials".
    private static func isBeforeCollective(_ name: Range<Int>, in view: SentenceView) -> Bool {
        guard let end = view.nounChainEnd(from: name.upperBound) else { return false }
        return view.classes(end).hasAny([.government, .military])
    }

    /// After a preposition: in, at, near … are places; to and from are places beside verbs of
    /// going; with, against, between, by, on … are governments.
    private static func isGovernmentOblique(
        _ name: Range<Int>, in view: SentenceView
    ) -> Bool {
        var token = name.lowerBound - 1
        while token >= 0, view.pos(token) != .adposition, name.lowerBound - token < 5 {
            token -= 1
        }
        guard token >= 0, view.pos(token) == .adposition else { return true }
        if view.classes(token).contains(.placePreposition) { return false }
        switch view.lower(token) {
        case "to", "from", "for", "towards", "toward": return !isMotionBefore(token, name, view)
        case "of": return view.classes(token - 1).hasAny([.government, .military])
        case "on", "over": return true
        default: return true
        }
    }

    private static func isMotionBefore(
        _ preposition: Int, _ name: Range<Int>, _ view: SentenceView
    ) -> Bool {
        if let governor = view.head(view.headToken(of: name)),
            view.classes(governor).contains(.motion)
        {
            return true
        }
        let nearby = max(0, preposition - 4)..<preposition
        return nearby.contains {
            view.classes($0).contains(.motion)
                || ["visit", "trip", "journey", "flight", "tour", "road", "train", "way", "border"]
                    .contains(view.lower($0))
        }
    }
}
