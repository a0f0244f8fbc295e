import Annotations

/// Turns a predication into a frame: finds the class of event, then its parties.
struct FrameBuilder {
    let reading: DocumentReading
    let parties: PartyFinder

    init(reading: DocumentReading, voice: Voice) {
        self.reading = reading
        parties = PartyFinder(reading: reading, voice: voice)
    }

    /// The frame of a predication.
    func frame(of predication: Predication) -> Frame {
        let arguments = ArgumentCollector(reading: reading).arguments(of: predication)
        if let (pattern, arguments) = pattern(for: predication, arguments) {
            return classified(predication, arguments, pattern)
        }
        return fallback(predication, arguments)
    }

    /// The frame of a word that names an event of some class; nil where it names none. What stands
    /// with `other` counts too ("the North Korean troop *deployment allegations*").
    func classifiedFrame(
        of predication: Predication, modifiersOf other: TokenPosition? = nil
    ) -> Frame? {
        let collector = ArgumentCollector(reading: reading)
        var arguments = collector.arguments(of: predication)
        if let other {
            for child in reading.children(other) where child != predication.head {
                collector.addModifier(child, &arguments)
            }
        }
        return pattern(for: predication, arguments).map {
            classified(predication, $0.1, $0.0)
        }
    }

    /// Whether a verb with just these objects names an event of some class, more than by the verb
    /// alone.
    func isNarrow(_ predication: Predication) -> Bool {
        guard !reading.lexicon.patterns(.verb, reading.lemma(predication.head)).isEmpty else {
            return false
        }
        let arguments = ArgumentCollector(reading: reading).arguments(of: predication)
        return pattern(for: predication, arguments).map {
            $0.0.namesObjects || $0.0.namesComplement
        } ?? false
    }

    // MARK: The class

    private func pattern(
        for predication: Predication, _ arguments: EventArguments
    ) -> (EventPattern, EventArguments)? {
        let lemma = reading.lemma(predication.head)
        let patterns = reading.lexicon.patterns(predication.kind, lemma)
        if let found = patterns.first(where: { holds($0, arguments) }) {
            return (found, arguments)
        }
        // A headline leaves "are" away: "Officers Deployed Alongside Russians".
        guard predication.kind == .verb, !arguments.has(.object), isBare(predication.head) else {
            return nil
        }
        let turned = arguments.turned
        return patterns.first { $0.namesObjects && holds($0, turned) }.map { ($0, turned) }
    }

    private func isBare(_ head: TokenPosition) -> Bool {
        let tag = reading.token(head).xpos
        return (tag == "VBN" || tag == "VBD") && reading.child(head, .aux, .auxPassive) == nil
    }

    private func holds(_ pattern: EventPattern, _ arguments: EventArguments) -> Bool {
        pattern.conditions.allSatisfy { condition in
            switch condition {
            case .particle(let word): return arguments.particle == word
            case .lacks(let role): return !arguments.has(role)
            case .has(let role, nil): return arguments.has(role)
            case .has(let role, let words?):
                return arguments.heads(role).contains { isAny(of: words, $0) }
            }
        }
    }

    /// Whether a phrase's head, what it counts or the last word of a name is one of `words`;
    /// `<nation>` stands for the name of a people.
    private func isAny(of words: Set<String>, _ head: TokenPosition) -> Bool {
        let counted = reading.unwrapped(head)
        for lemma in [reading.lemma(head), reading.lemma(counted)] {
            // Treebanks differ on the lemmas of nouns that are mostly plural ("supplies").
            let isPlural = lemma.utf8.last == UInt8(ascii: "s")
            if words.contains(lemma) || (isPlural && words.contains(String(lemma.dropLast()))) {
                return true
            }
        }
        if words.contains("<nation>"), reading.nationality(counted) != nil { return true }
        if let kind = parties.entity(counted).flatMap({ reading.entities[$0]?.kind }),
            words.contains("<\(kind.rawValue)>")
        {
            return true
        }
        return reading.children(counted).contains {
            reading.relation($0) == .flat && words.contains(reading.lemma($0))
        }
    }

    // MARK: A frame of a class

    private func classified(
        _ predication: Predication, _ arguments: EventArguments, _ pattern: EventPattern
    ) -> Frame {
        let eventClass = reading.lexicon.classes[pattern.eventClass]
        var doers: [EntityID] = []
        let isJudgement = isEvaluation(predication, arguments.heads(.subject))
        for role in pattern.agent where doers.isEmpty && !isJudgement {
            doers = entities(in: role, arguments)
        }
        let isActOfState = eventClass.isActOfState && !isPersonal(predication, arguments)
        if isActOfState { doers = doers.map(state(of:)) }
        let subject = doers.first
        var objects = eventClass.isSymmetric ? Array(doers.dropFirst()) : []
        var tier = pattern.objects == [[]] ? 0 : Int.max
        for (index, roles) in pattern.objects.enumerated() where objects.isEmpty {
            for role in roles { objects += nestedEntities(in: role, arguments) }
            if isActOfState { objects = objects.map(state(of:)) }
            objects.removeAll { $0 == subject }
            if !objects.isEmpty { tier = index }
        }
        if tier == 0, pattern.objects == [[]] { objects = [] }
        let subjects = arguments.heads(.subject)
        let isPronoun = subjects.first.map { reading.token($0).pos == .pronoun } ?? false
        if subject == nil, objects.isEmpty, tier > 0 {
            objects = subjects.flatMap { parties.nested($0) }
        }
        return Frame(
            event: eventClass.name, eventClass: pattern.eventClass, subject: subject,
            namesSubject: subject != nil || !(subjects.isEmpty || isPronoun),
            namesObject: namesObject(pattern, arguments),
            objects: objects.withoutRepetition,
            tier: tier, isNominal: predication.kind == .noun,
            isNegative: predication.isNegative,
            modality: predication.modality, predicate: reading.lemma(predication.head),
            anchor: predication.head, head: predication.head,
            subjectHead: predication.subject, voice: parties.voice,
            objectLemma: arguments.heads(.object).first.map(reading.lemma(_:)),
            subjectReference: subject == nil ? reference(subjects.first) : nil)
    }

    /// Whether an act is one of persons: done to a person, or a noun with nobody it is done to
    /// ("Marek's attacks").
    private func isPersonal(_ predication: Predication, _ arguments: EventArguments) -> Bool {
        let objects = arguments.heads(.object).compactMap(parties.entity(_:))
        if objects.contains(where: { reading.entities[$0]?.kind == .person }) { return true }
        return predication.kind == .noun && arguments.phrases.allSatisfy { $0.role == .subject }
    }

    /// Whether the object is one of the parties and there by name: then no other place gives it.
    private func namesObject(_ pattern: EventPattern, _ arguments: EventArguments) -> Bool {
        guard pattern.objects.contains(where: { $0.contains(.object) }) else { return false }
        return arguments.heads(.object).contains { head in
            let token = reading.token(head)
            return token.pos == .noun && !reading.lexicon.contains("references", token.lemma)
        }
    }

    /// Who does `frame`'s event where `entity` is said to: for acts of states a person's state.
    func doer(_ entity: EntityID, of frame: Frame) -> EntityID {
        let isActOfState =
            frame.eventClass.map { reading.lexicon.classes[$0].isActOfState } ?? false
        return isActOfState ? state(of: entity) : entity
    }

    /// A person stands for the state that he or she serves.
    private func state(of entity: EntityID) -> EntityID {
        guard reading.entities[entity]?.kind == .person,
            let served = reading.entities[entity]?.affiliation,
            reading.entities[served]?.kind == .state
        else { return entity }
        return served
    }

    /// The entities that stand in a role: each head's own, or its owner.
    private func entities(in role: EventRole, _ arguments: EventArguments) -> [EntityID] {
        if role == .owner {
            return arguments.heads(.owner).compactMap(parties.party(_:))
                + arguments.heads(.object).flatMap {
                    parties.owners(reading.unwrapped($0), includesOf: true)
                }
        }
        return arguments.heads(role).flatMap(parties.parties(_:))
    }

    /// The entities in a role, or where there are none those inside of its phrases.
    private func nestedEntities(in role: EventRole, _ arguments: EventArguments) -> [EntityID] {
        if role == .object {
            return arguments.heads(.object).compactMap { parties.entity(reading.unwrapped($0)) }
        }
        let found = entities(in: role, arguments)
        if role == .owner || !found.isEmpty { return found }
        let isPlace =
            if case .preposition(let word) = role {
                reading.lexicon.contains("place-prepositions", word)
            } else { false }
        return arguments.heads(role).flatMap { parties.nested($0, includesPlaces: isPlace) }
    }

    /// A subject that may refer to a claim: "this", "it", "the move".
    private func reference(_ head: TokenPosition?) -> TokenPosition? {
        guard let head else { return nil }
        let isPronoun = ["this", "it", "that", "which", "they"].contains(reading.lemma(head))
        let isNoun = reading.lexicon.contains("references", reading.lemma(head))
        return isPronoun || isNoun ? head : nil
    }

    // MARK: Without a class

    private func fallback(_ predication: Predication, _ arguments: EventArguments) -> Frame {
        let subjects = arguments.heads(.subject)
        let isBe = predication.kind == .predicate
        var subject = subjects.compactMap(parties.party(_:)).first
        if isBe, isEvaluation(predication, subjects) { subject = nil }
        if isBe, subject == nil, subjects.first.map(isDummy) ?? true {
            subject = parties.owner(predication.head)
        }
        let objects = fallbackObjects(predication, arguments)
        let head = arguments.heads(.object).first.map(reading.unwrapped(_:))
        let objectLemma = head.flatMap { reading.token($0).pos == .noun ? reading.lemma($0) : nil }
        let lemma = reading.lemma(predication.head)
        var event = isBe ? "be-" + lemma : lemma
        if let particle = arguments.particle { event += "-" + particle }
        if predication.kind != .predicate, let objectLemma { event += "-" + objectLemma }
        if let complement = complement(of: predication), objectLemma == nil {
            event += "-" + complement
        }
        if subject == nil, objects.isEmpty, let head = subjects.first,
            reading.token(head).pos == .noun
        {
            // Nobody is a party: what it is said of tells such claims apart.
            event = reading.lemma(reading.unwrapped(head)) + "-" + event
        }
        return Frame(
            event: event, eventClass: nil, subject: subject, namesSubject: !subjects.isEmpty,
            objects: objects.filter { $0 != subject }.withoutRepetition,
            tier: objects.isEmpty ? .max : 0, isNominal: predication.kind == .noun,
            isNegative: predication.isNegative,
            modality: predication.modality, predicate: lemma, anchor: predication.head,
            head: predication.head,
            subjectHead: predication.subject, voice: parties.voice, objectLemma: objectLemma,
            subjectReference: subject == nil ? reference(subjects.first) : nil)
    }

    /// What a verb says of its subject ("tested *negative*", "ran *short*", "know how to *achieve*").
    private func complement(of predication: Predication) -> String? {
        guard predication.kind == .verb,
            let complement = reading.child(predication.head, .xcomp, .ccomp)
        else { return nil }
        return reading.lemma(complement)
    }

    /// "It is worrying": what is so called is a situation, whatever coreference says.
    private func isEvaluation(_ predication: Predication, _ subjects: [TokenPosition]) -> Bool {
        guard let head = subjects.first else { return false }
        return isDummy(head)
            && reading.lexicon.contains("evaluations", reading.lemma(predication.head))
    }

    private func isDummy(_ head: TokenPosition) -> Bool {
        ["it", "this", "that", "there"].contains(reading.lemma(head))
    }

    private func fallbackObjects(
        _ predication: Predication, _ arguments: EventArguments
    ) -> [EntityID] {
        var objects: [EntityID] = []
        for (role, head) in arguments.phrases {
            switch role {
            case .subject:
                // "Ukraine's allies should send": the allies are no entity, Ukraine is a party.
                if parties.party(head) == nil { objects += parties.nested(head) }
            case .preposition(let word) where reading.lexicon.contains("place-prepositions", word):
                continue
            default: objects += parties.nested(head)
            }
        }
        return objects + parties.nestedInClauses(below: predication.head)
    }
}

extension [EntityID] {
    /// The same without what came before.
    var withoutRepetition: [EntityID] {
        var seen: Set<EntityID> = []
        return filter { seen.insert($0).inserted }
    }
}
