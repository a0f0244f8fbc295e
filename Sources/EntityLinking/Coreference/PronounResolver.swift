import Annotations

extension CoreferenceResolver {
    /// Somebody a pronoun may refer to.
    private struct Antecedent {
        /// The referent; nil for a thing that is no entity, which only takes the pronoun away.
        var referent: Int?
        var score: Double
    }

    /// What a pronoun refers to: the speaker or the speaker's side inside quotations, otherwise
    /// the most salient antecedent that agrees with it.
    mutating func pronoun(_ index: Int) -> Resolution? {
        guard let person = PronounRule.person(of: words[phrases[index].position].lower) else {
            return nil
        }
        switch person {
        case .speaker, .speakers: return speaker(index, isPlural: person == .speakers)
        case .relative: return relative(index)
        case .he, .she: return singularPerson(index)
        case .it, .they: return thing(index, isPlural: person == .they)
        }
    }

    // MARK: First person

    private mutating func speaker(_ index: Int, isPlural: Bool) -> Resolution? {
        guard let position = speakers.speaker(at: phrases[index].position),
            let phrase = phrase(at: position), let referent = resolve(phrase)
        else { return nil }
        guard isPlural else {
            return table[referent].kind == .person
                ? Resolution(referent: referent, rule: "speaker", confidence: 0.9) : nil
        }
        guard let side = table.side(of: referent) else { return nil }
        return Resolution(referent: side, rule: "speaker's side", confidence: 0.8)
    }

    // MARK: Relative pronouns

    private mutating func relative(_ index: Int) -> Resolution? {
        let position = phrases[index].position
        let tree = words.sentences[position.sentence].tree
        guard tree.heads.indices.contains(position.token), tree.heads[position.token] >= 0 else {
            return nil
        }
        let noun = tree.heads[tree.heads[position.token]]
        guard noun >= 0,
            let antecedent = phrase(
                at: TokenPosition(sentence: position.sentence, token: noun)),
            let referent = resolve(antecedent)
        else { return nil }
        return Resolution(referent: referent, rule: "relative", confidence: 0.9)
    }

    // MARK: He and she

    private mutating func singularPerson(_ index: Int) -> Resolution? {
        let phrase = phrases[index]
        let speaker = quotedSpeaker(index)
        var found: [Antecedent] = []
        for other in (0..<index).reversed() {
            let distance = phrase.range.sentence - phrases[other].range.sentence
            guard distance <= 6 else { break }
            guard let referent = resolved[other], table[referent].kind == .person,
                referent != speaker, agrees(phrase.gender, table[referent].gender),
                !isExcluded(other, for: index)
            else { continue }
            var score = salience(other, for: index) + prominence[referent, default: 0]
            if table[referent].gender == nil { score -= 2.5 }
            found.append(Antecedent(referent: referent, score: score))
        }
        if let later = followingSubject(index) { found.append(later) }
        return best(found, rule: "pronoun", confidence: 0.75)
    }

    private func agrees(_ pronoun: Gender?, _ person: Gender?) -> Bool {
        guard let pronoun, let person else { return true }
        return pronoun == person
    }

    /// Cataphora: "In his speech Zelensky said …".
    private func followingSubject(_ index: Int) -> Antecedent? {
        let phrase = phrases[index]
        let view = words.sentences[phrase.range.sentence]
        guard view.tree.heads.count == view.tokens.count,
            view.tree.relations[phrase.head] == .nmodPossessive
        else { return nil }
        for other in phrases.indices.dropFirst(index + 1) {
            guard phrases[other].range.sentence == phrase.range.sentence else { break }
            guard view.tree.relations[phrases[other].head] == .nsubj,
                let referent = resolved[other], table[referent].kind == .person,
                agrees(phrase.gender, table[referent].gender)
            else { continue }
            return Antecedent(referent: referent, score: 3)
        }
        return nil
    }

    // MARK: It and they

    private mutating func thing(_ index: Int, isPlural: Bool) -> Resolution? {
        let phrase = phrases[index]
        let speaker = quotedSpeaker(index)
        var found: [Antecedent] = []
        for other in (0..<index).reversed() {
            let distance = phrase.range.sentence - phrases[other].range.sentence
            guard distance <= 2 else { break }
            guard let referent = resolved[other], table[referent].kind != .person,
                referent != speaker, !isExcluded(other, for: index)
            else { continue }
            var score = salience(other, for: index)
            if isPlural { score += phrases[other].isPlural ? 1 : -6 }
            if !isPlural, phrases[other].isPlural { score -= 3 }
            if !isPlural, isObject(phrase) { score -= 3 }
            found.append(Antecedent(referent: referent, score: score))
        }
        if isPlural || !isSubjectOfSaying(phrase) {
            found += distractors(for: index, isPlural: isPlural)
        }
        return best(
            found, rule: "pronoun", confidence: 0.6,
            threshold: isSubjectOfSaying(phrase) ? -100 : 1)
    }

    private func isObject(_ phrase: Phrase) -> Bool {
        let tree = words.sentences[phrase.range.sentence].tree
        return tree.heads.indices.contains(phrase.head) && tree.relations[phrase.head] == .obj
    }

    private func isSubjectOfSaying(_ phrase: Phrase) -> Bool {
        let tree = words.sentences[phrase.range.sentence].tree
        guard tree.heads.indices.contains(phrase.head), tree.relations[phrase.head] == .nsubj,
            tree.heads[phrase.head] >= 0
        else { return false }
        let verb = TokenPosition(sentence: phrase.range.sentence, token: tree.heads[phrase.head])
        return words[verb].classes.contains(.sayVerb)
    }

    /// The common nouns before the pronoun that it may stand for just as well.
    private func distractors(for index: Int, isPlural: Bool) -> [Antecedent] {
        let pronoun = phrases[index]
        var found: [Antecedent] = []
        for sentence in max(0, pronoun.range.sentence - 1)...pronoun.range.sentence {
            let content = words.sentences[sentence]
            guard content.tree.heads.count == content.tokens.count else { continue }
            for (token, word) in content.tokens.enumerated() where word.pos == .noun {
                let position = TokenPosition(sentence: sentence, token: token)
                guard position < pronoun.position else { break }
                guard (word.xpos == "NNS" || word.morphology.has(.plural)) == isPlural,
                    content.tree.relations[token] != .compound, byHeadPhrase(position) == nil
                else { continue }
                let score =
                    salience(
                        sentence: sentence, head: token, for: index) - 1
                found.append(Antecedent(referent: nil, score: score))
            }
        }
        return found
    }

    private func byHeadPhrase(_ position: TokenPosition) -> Int? {
        guard let phrase = phrase(at: position), resolved[phrase] != nil else { return nil }
        return phrase
    }

    // MARK: Salience

    private func best(
        _ antecedents: [Antecedent], rule: String, confidence: Double, threshold: Double = -100
    ) -> Resolution? {
        var best: Antecedent?
        for antecedent in antecedents where antecedent.score > best?.score ?? threshold {
            best = antecedent
        }
        guard let referent = best?.referent else { return nil }
        return Resolution(referent: referent, rule: rule, confidence: confidence)
    }

    func salience(_ other: Int, for index: Int) -> Double {
        var score = salience(
            sentence: phrases[other].range.sentence, head: phrases[other].head, for: index)
        if phrases[other].isNested { score -= 3 }
        if phrases[other].reading == .pronoun { score += 1 }
        return score
    }

    /// How much the word at `head` stands out for the pronoun: subjects before objects before the
    /// rest, the same sentence before the last one (Lappin and Leass 1994).
    private func salience(sentence: Int, head: Int, for index: Int) -> Double {
        let pronoun = phrases[index]
        let distance = pronoun.range.sentence - sentence
        var score = -4 * Double(distance)
        let tree = words.sentences[sentence].tree
        guard tree.heads.indices.contains(head) else { return score }
        switch tree.relations[head] {
        case .nsubj, .nsubjPassive, .nsubjOuter: score += 5
        case .obj, .iobj, .oblAgent: score += 2.5
        case .obl: score += 1.5
        case .nmodPossessive: score += 1.5
        case .conj: score += 1.5
        case .root, .parataxis, .ccomp: score += 2
        default: score += 1
        }
        if distance == 0 {
            score += 2 - 0.1 * Double(min(20, pronoun.head - head))
            if let clause = clause(of: head, in: sentence),
                clause == self.clause(of: pronoun.head, in: sentence)
            {
                score += 2
            }
        } else {
            score += 0.02 * Double(head)
        }
        return score
    }

    /// Whether a phrase cannot be the pronoun's antecedent: it is the subject or object of the same
    /// verb, or it contains the pronoun.
    private func isExcluded(_ other: Int, for index: Int) -> Bool {
        let phrase = phrases[index]
        if phrases[other].range.sentence == phrase.range.sentence,
            phrases[other].range.tokens.contains(phrase.head)
        {
            return true
        }
        if phrases[other].reading == .pronoun, isFirstPerson(phrases[other]) { return true }
        let tree = words.sentences[phrase.range.sentence].tree
        let isReflexive =
            words[phrase.position].lower.hasSuffix("sel")
            || words[phrase.position].lower.hasSuffix("self")
        if !isReflexive, sharesVerb(phrases[other], phrase),
            tree.relations.indices.contains(phrase.head),
            tree.relations[phrase.head] != .nmodPossessive
        {
            return true
        }
        return false
    }

    private func isFirstPerson(_ phrase: Phrase) -> Bool {
        let person = PronounRule.person(of: words[phrase.position].lower)
        return person == .speaker || person == .speakers
    }

    /// The referent that speaks where the pronoun stands: third persons are others.
    private func quotedSpeaker(_ index: Int) -> Int? {
        guard let speaker = speakers.speaker(at: phrases[index].position),
            let phrase = phrase(at: speaker)
        else { return nil }
        return resolved[phrase]
    }

    /// The verb whose clause the word at `head` stands in.
    private func clause(of head: Int, in sentence: Int) -> Int? {
        let content = words.sentences[sentence]
        guard content.tree.heads.indices.contains(head) else { return nil }
        var current = head
        for _ in 0..<12 {
            current = content.tree.heads[current]
            guard current >= 0 else { return nil }
            if content.tokens[current].pos == .verb { return current }
        }
        return nil
    }
}
