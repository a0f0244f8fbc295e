import Annotations

/// Goes from the head of a content down to the word that names the event: through "is preparing
/// to", "plans to", "has the intention to", "reports that", and through noun phrases to the clause
/// that describes them.
struct ClauseReader {
    let reading: DocumentReading

    /// How many words are looked through at most.
    private static let maximumDepth = 8

    /// The predication of the content headed by `head`; `subject` heads its subject where that
    /// stands outside ("accused *Pyongyang* of sending").
    func predication(at head: TokenPosition, subject: TokenPosition? = nil) -> Predication {
        var current = Predication(head: head, kind: .noun, subject: subject)
        for _ in 0..<Self.maximumDepth {
            enter(&current)
            guard let next = step(from: current) else { break }
            current = next
        }
        return current
    }

    /// Notes what the word itself says: kind, subject, voice, negation, modality.
    func enter(_ current: inout Predication) {
        let head = current.head
        current.kind = kind(of: head)
        if reading.isNegated(head) { current.isNegative.toggle() }
        current.modality = reading.modality(of: head, below: current.modality)
        guard current.kind != .noun || reading.child(head, .cop) != nil else { return }
        if current.isOwned {
            return
        } else if let own = reading.subject(of: head) {
            current.subject = own
            current.isPassive = reading.relation(own) == .nsubjPassive
        } else if current.subject == nil, let before = subject(before: head) {
            current.subject = before
        }
        if reading.child(head, .auxPassive) != nil || sharesPassive(head) {
            current.isPassive = true
        }
        if let subject = current.subject,
            reading.lexicon.contains("nobody", reading.lemma(subject))
                || reading.hasNegativeDeterminer(subject)
        {
            current.isNegative.toggle()
        }
    }

    /// "had been intimidated and *harassed*": the auxiliary of the first participle is the second
    /// one's too.
    private func sharesPassive(_ head: TokenPosition) -> Bool {
        guard reading.relation(head) == .conj, reading.token(head).xpos == "VBN",
            reading.child(head, .aux, .auxPassive, .obj) == nil
        else { return false }
        let tree = reading.sentence(head).tree
        let above = tree.heads[head.token]
        return above >= 0 && tree.firstChild(of: above, .auxPassive) != nil
    }

    /// A verb that lost its subject to a wrong attachment takes what stands before it.
    func subject(before head: TokenPosition) -> TokenPosition? {
        guard let range = reading.scope?.first(where: { $0.contains(head) }),
            !reading.isGerund(head)
        else { return nil }
        let first = reading.children(head).first { $0 < head }?.token ?? head.token
        let prefix = range.tokens.lowerBound..<max(range.tokens.lowerBound, min(first, head.token))
        let tree = reading.sentence(head).tree
        let tops = prefix.filter { token in
            let above = tree.heads[token]
            let pos = reading.sentence(head).tokens[token].pos
            return !prefix.contains(above) && [.noun, .properNoun, .pronoun].contains(pos)
        }
        return tops.first.map { TokenPosition(sentence: head.sentence, token: $0) }
    }

    private func kind(of head: TokenPosition) -> EventPattern.Kind {
        if reading.child(head, .cop) != nil {
            return reading.preposition(head) == "behind" ? .noun : .predicate
        }
        switch reading.token(head).pos {
        case .verb, .auxiliary: return .verb
        case .adjective: return reading.subject(of: head) != nil ? .predicate : .noun
        default: return .noun
        }
    }

    /// The next word down, where `current` is not yet the event.
    private func step(from current: Predication) -> Predication? {
        switch current.kind {
        case .verb: return throughVerb(current)
        case .predicate: return throughPredicate(current)
        case .noun: return throughNoun(current)
        }
    }

    // MARK: Verbs

    private func throughVerb(_ current: Predication) -> Predication? {
        let lemma = reading.lemma(current.head)
        // "stop deliveries" is a class of its own, "stop sending" is not.
        if FrameBuilder(reading: reading, voice: .none).isNarrow(current) { return nil }
        if let noun = existing(below: current) ?? plannedNoun(of: current) {
            var next = down(to: noun, from: current, Self.plain)
            next.subject = nil
            // "no" before it was counted with its verb and is again with the noun.
            if reading.hasNegativeDeterminer(noun) { next.isNegative.toggle() }
            return next
        }
        if let looked = reading.lexicon.operator(.verb, lemma),
            let clause = complement(of: current.head)
        {
            let object = reading.child(current.head, .obj)
            let isWhole = reading.relation(clause) == .ccomp && reading.subject(of: clause) != nil
            // "helped Kyiv to sink" is help, "helped to sink" is sinking.
            if object != nil, !reading.isPassive(current.head), !isWhole { return nil }
            var next = down(to: clause, from: current, looked)
            if isWhole { next.object = object }
            return next
        }
        if let noun = knownNoun(below: current.head) {
            var next = Predication(head: noun, kind: .noun, modality: current.modality)
            next.object = noun
            return next
        }
        if reading.lexicon.contains("helping", lemma), let means = means(of: current.head) {
            var below = current
            below.head = means
            below.isPassive = false
            below.helped = reading.child(current.head, .obj)
            return below
        }
        if reading.lexicon.contains("light-verbs", lemma),
            let noun = eventNoun(below: current.head)
        {
            return down(to: noun, from: current, Self.plain)
        }
        if let looked = reading.lexicon.operator(.verb, lemma), looked.modality != nil,
            let noun = eventNoun(below: current.head)
        {
            return down(to: noun, from: current, looked)
        }
        return nil
    }

    /// "There was no *agreement*": what there is.
    private func existing(below current: Predication) -> TokenPosition? {
        guard reading.child(current.head, .expl) != nil,
            reading.lexicon.contains("existing", reading.lemma(current.head)),
            let noun = reading.child(current.head, .nsubj, .obj), reading.token(noun).pos == .noun
        else { return nil }
        return noun
    }

    /// "No *layoffs* were planned", "*sanctions* were imposed": the event is the passive's subject.
    private func plannedNoun(of current: Predication) -> TokenPosition? {
        let lemma = reading.lemma(current.head)
        guard current.isPassive, let noun = current.subject, reading.token(noun).pos == .noun,
            noun.sentence == current.head.sentence,
            reading.lexicon.operator(.verb, lemma) != nil
                || reading.lexicon.contains("light-verbs", lemma),
            reading.child(current.head, .xcomp, .ccomp, .advcl) == nil,
            !reading.lexicon.patterns(.noun, reading.lemma(noun)).isEmpty
        else { return nil }
        return noun
    }

    /// What a light verb says: nothing.
    private static let plain = Operator(isNegative: false, modality: nil)

    /// "assisted Russia *by providing* arms".
    private func means(of verb: TokenPosition) -> TokenPosition? {
        reading.children(verb).first {
            reading.relation($0) == .advcl && reading.hasMark($0, "by") && reading.isGerund($0)
        }
    }

    /// "We know about *soldiers that they are sending*", "have *information that*": what is known.
    private func knownNoun(below verb: TokenPosition) -> TokenPosition? {
        let lemma = reading.lemma(verb)
        guard reading.lexicon.contains("knowing", lemma) else { return nil }
        return reading.children(verb).first { child in
            [.obj, .obl].contains(reading.relation(child)) && clause(describing: child) != nil
                && (lemma != "have" && reading.preposition(child) != "from"
                    || reading.lexicon.contains("reports", reading.lemma(child)))
        }
    }

    /// The clause that a verb, noun or adjective takes: "to send", "that … sent", "for sending".
    private func complement(of head: TokenPosition) -> TokenPosition? {
        reading.child(head, .xcomp, .ccomp)
            ?? reading.children(head).first { child in
                switch reading.relation(child) {
                case .advcl, .acl: reading.hasMark(child, "to") || reading.isGerund(child)
                default: false
                }
            } ?? (reading.token(head).pos == .noun ? clause(after: head) : nil)
    }

    /// The clause that follows a noun though it is attached beside it ("reaffirming his refusal
    /// *to make* concessions").
    private func clause(after noun: TokenPosition) -> TokenPosition? {
        guard reading.scope != nil, let above = reading.head(noun) else { return nil }
        let tree = reading.sentence(noun).tree
        let end = max(noun.token + 1, min(noun.token + 10, tree.heads.count))
        for token in (noun.token + 1)..<end {
            let position = TokenPosition(sentence: noun.sentence, token: token)
            guard reading.isInScope(position) else { return nil }
            guard reading.token(position).pos == .verb else { continue }
            let head = TokenPosition(sentence: noun.sentence, token: max(0, tree.heads[token]))
            let isBeside = head == above || !reading.isInScope(head)
            return isBeside && position != above ? position : nil
        }
        return nil
    }

    /// The event that "make", "carry out", "be involved in" are said of.
    private func eventNoun(below verb: TokenPosition) -> TokenPosition? {
        reading.children(verb).first { child in
            guard [.obj, .obl, .xcomp].contains(reading.relation(child)) else { return false }
            let lemma = reading.lemma(child)
            if reading.relation(child) == .obl, reading.preposition(child) != "in" { return false }
            return !reading.lexicon.patterns(.noun, lemma).isEmpty
                || reading.lexicon.operator(.noun, lemma) != nil
        }
    }

    // MARK: After "be"

    private func throughPredicate(_ current: Predication) -> Predication? {
        let lemma = reading.lemma(current.head)
        if reading.lexicon.contains("light-verbs", lemma),
            let noun = eventNoun(below: current.head)
        {
            return down(to: noun, from: current, Self.plain)
        }
        let isNoun = reading.token(current.head).pos == .noun
        guard
            let looked = reading.lexicon.operator(isNoun ? .noun : .predicate, lemma)
                ?? reading.lexicon.operator(.predicate, lemma)
                // "is “preparing” to send": the marks make the verb a predicate.
                ?? (reading.token(current.head).pos == .verb
                    ? reading.lexicon.operator(.verb, lemma) : nil),
            !isNoun || reading.lexicon.patterns(.predicate, lemma).isEmpty,
            let clause = complement(of: current.head)
        else { return nil }
        return down(to: clause, from: current, looked)
    }

    // MARK: Nouns

    private func throughNoun(_ current: Predication) -> Predication? {
        let head = current.head
        if let deed = deed(behind: head) {
            return Predication(
                head: deed, kind: .noun, subject: head, isNegative: current.isNegative,
                modality: current.modality)
        }
        let lemma = reading.lemma(head)
        if let looked = reading.lexicon.operator(.noun, lemma),
            let below = complement(of: head) ?? nominalComplement(of: head)
        {
            var next = current
            next.subject = current.subject ?? reading.child(head, .nmodPossessive)
            return down(to: below, from: next, looked)
        }
        if reading.lexicon.contains("reports", lemma) {
            return report(head, current)
        }
        if let inner = contained(in: head) {
            return Predication(
                head: inner, kind: .noun, isNegative: current.isNegative,
                modality: current.modality)
        }
        guard reading.lexicon.patterns(.noun, lemma).isEmpty, let clause = clause(describing: head)
        else { return nil }
        var next = Predication(
            head: clause, kind: .verb, subject: head, object: current.object,
            isNegative: current.isNegative, modality: current.modality)
        if reading.hasNegativeDeterminer(head), reading.subject(of: clause) == nil {
            // Counted with the noun, and again as the clause's subject.
            next.isNegative.toggle()
        }
        if let doer = current.subject, reading.lexicon.contains("weapons", lemma) {
            // "responsibility for the drone that hit …": who owns up does it.
            next.subject = doer
            next.isOwned = true
        }
        next.isPassive = reading.isBarePassive(clause)
        if current.object != nil
            || reading.relation(clause) == .aclRelative && reading.subject(of: clause) != nil
        {
            next.object = head
        }
        return next
    }

    /// "Moscow *behind hack* of party": a headline that leaves "is" away.
    private func deed(behind noun: TokenPosition) -> TokenPosition? {
        reading.children(noun).first {
            reading.relation($0).base == .nmod && reading.preposition($0) == "behind"
                && !reading.lexicon.patterns(.noun, reading.lemma($0)).isEmpty
        }
    }

    /// The clause that depends on a noun ("soldiers *fighting* in Ukraine").
    private func clause(describing noun: TokenPosition) -> TokenPosition? {
        reading.child(noun, .acl, .ccomp) ?? reading.child(noun, .aclRelative)
            ?? reading.children(noun).first {
                [.advcl, .xcomp].contains(reading.relation($0)) && reading.hasMark($0, "to")
            } ?? clause(after: noun)
    }

    /// "a deal that includes *soldiers* fighting": what a plan or deal is about.
    private func contained(in noun: TokenPosition) -> TokenPosition? {
        guard let clause = reading.child(noun, .aclRelative),
            reading.lexicon.contains("containing", reading.lemma(clause)),
            let object = reading.child(clause, .obj)
        else { return nil }
        return object
    }

    /// What a report says: "reports that …", "reports of soldiers being sent".
    private func report(_ noun: TokenPosition, _ current: Predication) -> Predication? {
        let nominal = reading.children(noun).first {
            reading.relation($0).base == .nmod && ["of", "about"].contains(reading.preposition($0))
        }
        guard let clause = clause(describing: noun) ?? nominal else { return nil }
        var next = Predication(
            head: clause, kind: .verb, isNegative: current.isNegative, modality: current.modality)
        if let nominal, nominal < clause, reading.preposition(nominal) == "of" {
            next.subject = nominal
            next.isPassive = reading.isBarePassive(clause)
        }
        return next
    }

    /// "part *in* the mutiny", "responsibility *for* the drone", "the possibility *of* a strike".
    private func nominalComplement(of noun: TokenPosition) -> TokenPosition? {
        reading.children(noun).first { child in
            guard reading.relation(child).base == .nmod,
                let preposition = reading.preposition(child),
                reading.mention(headedBy: child) == nil
            else { return false }
            return ["in", "for", "of", "about", "behind"].contains(preposition)
        }
    }

    private func down(
        to next: TokenPosition, from current: Predication, _ looked: Operator
    ) -> Predication {
        var below = current
        below.head = next
        below.isPassive = false
        if looked.isNegative { below.isNegative.toggle() }
        if let modality = looked.modality.flatMap(ClaimDetails.Modality.init(rawValue:)) {
            below.modality = modality
        }
        return below
    }
}
