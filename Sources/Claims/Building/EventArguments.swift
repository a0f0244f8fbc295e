import Annotations

/// The phrases that stand with the word that names an event, by what they are to it.
struct EventArguments: Sendable {
    /// Role and head word of each phrase, in the order found.
    private(set) var phrases: [(role: EventRole, head: TokenPosition)] = []
    /// The verb's particle ("up" of "blow up").
    var particle: String?

    mutating func add(_ role: EventRole, _ head: TokenPosition) { phrases.append((role, head)) }

    /// The heads of the phrases in a role.
    func heads(_ role: EventRole) -> [TokenPosition] {
        phrases.filter { $0.role == role }.map(\.head)
    }

    func has(_ role: EventRole) -> Bool { phrases.contains { $0.role == role } }

    /// The same with the subject as the object: a headline's passive ("Officers Deployed").
    var turned: EventArguments {
        var turned = self
        turned.phrases = phrases.map { ($0.role == .subject ? .object : $0.role, $0.head) }
        return turned
    }
}

/// Collects the arguments of a predication.
struct ArgumentCollector {
    let reading: DocumentReading

    func arguments(of predication: Predication) -> EventArguments {
        var found = EventArguments()
        switch predication.kind {
        case .verb: collectVerb(predication, &found)
        case .noun: collectNoun(predication, &found)
        case .predicate: collectPredicate(predication, &found)
        }
        return found
    }

    // MARK: Verbs

    private func collectVerb(_ predication: Predication, _ found: inout EventArguments) {
        if let subject = predication.subject {
            let isGiven = predication.isPassive && reading.child(predication.head, .obj) != nil
            // "Marek was granted asylum": the subject is the one it is given to.
            let role: EventRole =
                isGiven ? .indirect : predication.isPassive ? .object : .subject
            add(role, subject, &found)
            // "flights *to Sylvania* were banned"
            if role == .object { addNominals(of: subject, &found, isNominal: true) }
            // Two names side by side are often parsed as two subjects.
            for other in reading.subjects(of: predication.head) where other != subject {
                add(role, other, &found)
            }
        }
        if let object = predication.object { add(.object, object, &found) }
        if let helped = predication.helped { add(.helped, helped, &found) }
        for child in reading.children(predication.head) {
            switch reading.relation(child) {
            case .obj where reading.preposition(child) == nil:
                add(.object, child, &found)
                addTask(of: child, &found)
                addReceiver(beside: child, &found)
                addNominals(of: child, &found, isNominal: predication.isPassive)
            case .iobj: add(.indirect, child, &found)
            case .obl, .oblAgent, .obj: addOblique(child, predication, &found)
            case .compoundParticle: found.particle = reading.lemma(child)
            case .advmod where reading.token(child).pos == .adjective:
                add(.preposition("comp"), child, &found)
            case .advmod where reading.lexicon.contains("particles", reading.lemma(child)):
                found.particle = found.particle ?? reading.lemma(child)
            case .advcl, .xcomp, .acl:
                if reading.relation(child) == .xcomp { add(.preposition("comp"), child, &found) }
                addPurpose(child, &found)
            default: break
            }
        }
        addSharedObject(predication, &found)
        for stray in reading.strays(after: predication.head) {
            addOblique(stray, predication, &found)
        }
    }

    private func addOblique(
        _ child: TokenPosition, _ predication: Predication, _ found: inout EventArguments
    ) {
        guard var preposition = reading.preposition(child) else { return }
        if let last = particle(of: child, predication, &found) { preposition = last }
        if preposition == "by", predication.isPassive {
            add(.subject, child, &found)
            addNominals(of: child, &found)
        } else {
            add(.preposition(preposition), child, &found)
            addSupport(child, &found)
            addNominals(of: child, &found)
        }
    }

    /// "mistreating and humiliating *the player*": the object of a verb joined right after.
    private func addSharedObject(_ predication: Predication, _ found: inout EventArguments) {
        guard !predication.isPassive, !found.has(.object),
            let joined = reading.child(predication.head, .conj),
            joined.token == predication.head.token + 2,
            let object = reading.child(joined, .obj)
        else { return }
        add(.object, object, &found)
    }

    /// "nothing to *do* with the bill": what is said of a pronoun belongs to the verb.
    private func addTask(of object: TokenPosition, _ found: inout EventArguments) {
        guard reading.token(object).pos == .pronoun,
            let task = reading.child(object, .acl, .xcomp)
        else { return }
        add(.preposition("comp"), task, &found)
        addNominals(of: task, &found)
    }

    /// "laying *off* workers", "pulling *out of* the city" are often parsed as prepositions: the
    /// particle is noted, and the preposition that remains is returned.
    private func particle(
        of child: TokenPosition, _ predication: Predication, _ found: inout EventArguments
    ) -> String? {
        let marks = reading.children(child).filter { reading.relation($0) == .case }
        guard let first = marks.first, first > predication.head,
            reading.lexicon.contains("particles", reading.lemma(first))
        else { return nil }
        found.particle = found.particle ?? reading.lemma(first)
        if marks.count == 1, first.token == predication.head.token + 1 {
            add(.object, child, &found)
        }
        return marks.last.map(reading.lemma(_:))
    }

    /// What stands after a noun may belong to its verb: "weapons *to Russia*".
    private func addNominals(
        of noun: TokenPosition, _ found: inout EventArguments, isNominal: Bool = false
    ) {
        for child in reading.children(noun) {
            guard [.nmod, .obl, .flat].contains(reading.relation(child).base),
                let preposition = reading.preposition(child),
                reading.lexicon.contains("party-prepositions", preposition)
            else { continue }
            if isNominal, preposition == "by" { add(.subject, child, &found) }
            add(.preposition(preposition), child, &found)
            // "tariffs of 25 % on goods": what follows a number belongs to what it measures.
            if isAmount(child) || isAmount(noun) { addNominals(of: child, &found) }
        }
    }

    /// A number or "$", which what is measured hangs on.
    private func isAmount(_ position: TokenPosition) -> Bool {
        [.symbol, .numeral].contains(reading.token(position).pos)
    }

    /// "fined *Fidelis* $3 million": trees make the name a part of the amount.
    private func addReceiver(beside amount: TokenPosition, _ found: inout EventArguments) {
        guard isAmount(amount) else { return }
        for child in reading.children(amount)
        where reading.relation(child) == .compound && reading.mention(headedBy: child) != nil {
            add(.indirect, child, &found)
        }
    }

    /// "to help Russia", "to fight alongside Russian forces": whom a purpose clause names.
    private func addPurpose(_ clause: TokenPosition, _ found: inout EventArguments) {
        let helps = reading.lexicon.contains("helping", reading.lemma(clause))
        let isInfinitive = reading.child(clause, .mark).map { reading.lemma($0) == "to" } ?? false
        guard helps || isInfinitive else { return }
        for child in reading.children(clause) {
            switch reading.relation(child) {
            case .obj where helps && reading.preposition(child) == nil:
                add(.helped, child, &found)
            case .obl, .obj:
                guard let preposition = reading.preposition(child) else { continue }
                if ["alongside", "for", "with", "against"].contains(preposition) {
                    add(.preposition(preposition), child, &found)
                }
            default: break
            }
        }
    }

    /// "in support of Russia", "on behalf of …".
    private func addSupport(_ noun: TokenPosition, _ found: inout EventArguments) {
        guard reading.lexicon.contains("helping", reading.lemma(noun)) else { return }
        for child in reading.children(noun) where reading.preposition(child) == "of" {
            add(.helped, child, &found)
        }
    }

    // MARK: Nouns

    private func collectNoun(_ predication: Predication, _ found: inout EventArguments) {
        if let subject = predication.subject {
            add(.subject, subject, &found)
            // "accused *Ethiopia* of mass arrests": who stands outside of the phrase does it.
            add(.preposition("by"), subject, &found)
        }
        let head = predication.head
        addVerbsPhrases(beside: head, &found)
        for child in reading.children(head) {
            switch reading.relation(child) {
            case .nmodPossessive: add(.subject, child, &found)
            case .amod, .compound, .nmodDescription: addModifier(child, &found)
            case .nmod, .obl: addComplement(child, &found)
            case .acl, .advcl: addPurpose(child, &found)
            default: break
            }
        }
        for stray in reading.strays(after: head) { addComplement(stray, &found) }
    }

    /// "carried out an attack *on the port*", "is planning a merger *with Norvik*": what hangs on
    /// the verb that says nothing itself.
    private func addVerbsPhrases(beside noun: TokenPosition, _ found: inout EventArguments) {
        guard [.obj, .nsubjPassive].contains(reading.relation(noun)),
            let verb = reading.head(noun), reading.isInScope(verb)
        else { return }
        let lemma = reading.lemma(verb)
        guard
            reading.lexicon.contains("light-verbs", lemma)
                || reading.lexicon.operator(.verb, lemma) != nil
        else { return }
        for child in reading.children(verb)
        where noun < child && reading.relation(child) == .obl
            && reading.lexicon.contains("party-prepositions", reading.preposition(child) ?? "")
        {
            addComplement(child, &found)
        }
    }

    /// An adjective or noun before the event's noun: a nationality or name is the doer, a common
    /// noun what it is done to.
    func addModifier(_ child: TokenPosition, _ found: inout EventArguments) {
        if reading.nationality(child) != nil || reading.mention(headedBy: child) != nil {
            add(.subject, child, &found)
        } else {
            add(.preposition("mod"), child, &found)
            if reading.relation(child) == .compound { add(.object, child, &found) }
        }
    }

    private func addComplement(_ child: TokenPosition, _ found: inout EventArguments) {
        switch reading.preposition(child) {
        case nil: addModifier(child, &found)
        case "by", "between", "among":
            add(.subject, child, &found)
            if reading.preposition(child) == "by" { add(.preposition("by"), child, &found) }
            addNominals(of: child, &found, isNominal: true)
        case "of":
            add(.object, child, &found)
            add(.preposition("of"), child, &found)
            addNominals(of: child, &found, isNominal: true)
        case let preposition?:
            add(.preposition(preposition), child, &found)
            addNominals(of: child, &found, isNominal: true)
        }
    }

    // MARK: After a form of "be"

    private func collectPredicate(_ predication: Predication, _ found: inout EventArguments) {
        if let subject = predication.subject { add(.subject, subject, &found) }
        for child in reading.children(predication.head) {
            switch reading.relation(child) {
            case .amod, .compound:
                add(.preposition("mod"), child, &found)
                if reading.nationality(child) != nil { add(.owner, child, &found) }
            case .nmodPossessive: add(.owner, child, &found)
            case .nmod, .obl, .acl, .advcl:
                guard let preposition = reading.preposition(child) else { continue }
                add(.preposition(preposition), child, &found)
                addNominals(of: child, &found)
            case .case: add(.preposition("case"), child, &found)
            default: break
            }
        }
    }

    private func add(
        _ role: EventRole, _ head: TokenPosition, _ found: inout EventArguments
    ) {
        found.add(role, head)
        for child in reading.children(head) where reading.relation(child) == .conj {
            // "in many ways, by supplies": a phrase with a preposition of its own.
            let own = reading.preposition(child).map { EventRole.preposition($0) }
            found.add(own ?? role, child)
        }
    }
}
