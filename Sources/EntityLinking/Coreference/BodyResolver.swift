import Annotations

extension CoreferenceResolver {
    // MARK: Bodies

    /// A body described by a noun: the name beside it, the nearest body that the words fit, one
    /// named soon after, or the one that the knowledge base has by the description.
    mutating func body(_ index: Int) -> Resolution? {
        let phrase = phrases[index]
        if let name = phrase.apposition, let referent = resolve(name) {
            return Resolution(referent: referent, rule: "apposition", confidence: 0.9)
        }
        guard !phrase.isIndefinite, let noun = phrase.roles.last else { return nil }
        let owner = phrase.owner.flatMap { resolve($0) }
        if phrase.owner != nil, owner == nil { return nil }
        let wanted = Wanted(
            noun: noun, qualifiers: qualifiers(of: phrase), owner: owner,
            isKnown: phrase.roles.first.map(knowledge.isDescription) ?? false)
        if let referent = bodyBefore(index, wanted) ?? bodyAfter(index, wanted) {
            return Resolution(referent: referent, rule: "body", confidence: 0.7)
        }
        if let owner { return ownBody(index, owner: owner) }
        if let ministry = ministryOfMinister(index, noun) {
            return Resolution(referent: ministry, rule: "minister's ministry", confidence: 0.6)
        }
        guard let main = story.main, let description = phrase.roles.first, !phrase.isOpen,
            let known = knowledge.bodies(described: description, of: main).first
        else { return nil }
        return Resolution(
            referent: table.referent(of: known, confidence: 0.6), rule: "body of the story",
            confidence: 0.5)
    }

    /// "the ministry" where the last minister spoken of was the justice minister.
    private mutating func ministryOfMinister(_ index: Int, _ noun: String) -> Int? {
        guard phrases[index].roles.count == 1 else { return nil }
        for other in (0..<index).reversed() {
            guard phrases[index].range.sentence - phrases[other].range.sentence <= 4 else { break }
            guard let person = resolved[other], table[person].kind == .person,
                let state = table.state(of: person).flatMap({ table[$0].entity }) ?? story.main
            else { continue }
            for role in table[person].roles {
                let description = role.split(separator: " ").dropLast().joined(separator: " ")
                guard !description.isEmpty,
                    let body = knowledge.bodies(described: "\(description) \(noun)", of: state)
                        .first
                else { continue }
                return table.referent(of: body, confidence: 0.6)
            }
        }
        return nil
    }

    /// What a description asks of a body.
    private struct Wanted {
        var noun: String
        var qualifiers: [[UInt8]]
        var owner: Int?
        /// Whether the knowledge base knows what body of a state the words describe.
        var isKnown: Bool
    }

    /// The beginnings of the words that qualify a description ("corrup" of "anti-corruption agency"),
    /// without those that tell nothing of what the body does.
    private func qualifiers(of phrase: Phrase) -> [[UInt8]] {
        guard phrase.roles.count > 1, let full = phrase.roles.first else { return [] }
        let pieces = full.split { $0 == " " || $0 == "-" }.dropLast()
        return pieces.compactMap { piece in
            let isPlain = lexicon.classes(of: String(piece)).contains(.passing)
            return isPlain || piece.utf8.count < 4 ? nil : Array(piece.utf8.prefix(5))
        }
    }

    private mutating func bodyBefore(_ index: Int, _ wanted: Wanted) -> Int? {
        var best: (referent: Int, score: Double)?
        for other in (0..<index).reversed() {
            guard phrases[index].range.sentence - phrases[other].range.sentence <= 8 else { break }
            guard let referent = resolved[other], fits(referent, wanted),
                !isCoArgument(index, of: referent)
            else { continue }
            var score = salience(other, for: index) + fit(wanted.noun, referent).rawValue
            if shares(referent, wanted.qualifiers) { score += 4 }
            if score > best?.score ?? -.infinity { best = (referent, score) }
        }
        return best?.referent
    }

    /// "South Korea's anti-corruption agency …. The Corruption Investigation Office said": a body named
    /// in the next sentences by the words of the description.
    private mutating func bodyAfter(_ index: Int, _ wanted: Wanted) -> Int? {
        guard !wanted.qualifiers.isEmpty else { return nil }
        for other in phrases.indices.dropFirst(index + 1) {
            guard phrases[other].range.sentence - phrases[index].range.sentence <= 3 else { break }
            guard let referent = resolved[other], phrases[other].name != nil,
                table[referent].kind == .organisation, referent != wanted.owner,
                shares(referent, wanted.qualifiers), fit(wanted.noun, referent) != .none
            else { continue }
            if let owner = wanted.owner, let state = table.state(of: referent), state != owner {
                continue
            }
            return referent
        }
        return nil
    }

    private mutating func fits(_ referent: Int, _ wanted: Wanted) -> Bool {
        guard table[referent].kind == .organisation, referent != wanted.owner,
            fit(wanted.noun, referent) != .none
        else { return false }
        guard let owner = wanted.owner else {
            return !wanted.isKnown || wanted.qualifiers.isEmpty
                || shares(referent, wanted.qualifiers)
        }
        guard table[referent].affiliation == owner || table.state(of: referent) == owner else {
            return false
        }
        return wanted.qualifiers.isEmpty || shares(referent, wanted.qualifiers)
    }

    /// Whether the body's name, or what the text calls it, has words that begin like one of these.
    private func shares(_ referent: Int, _ qualifiers: [[UInt8]]) -> Bool {
        let body = table[referent]
        let words =
            body.names.flatMap { $0.split(separator: 32).map(Array.init) }
            + body.roles.flatMap { $0.utf8.split { $0 == 32 || $0 == 45 }.map(Array.init) }
        return qualifiers.contains { wanted in words.contains { $0.starts(with: wanted) } }
    }

    /// "South Korea's spy agency": a body of its own, named by its description.
    private mutating func ownBody(_ index: Int, owner: Int) -> Resolution? {
        guard table[owner].kind == .state, let description = phrases[index].roles.first else {
            return nil
        }
        if let state = table[owner].entity,
            let known = knowledge.bodies(described: description, of: state).first
        {
            let referent = table.referent(of: known, confidence: 0.7)
            return Resolution(referent: referent, rule: "described body", confidence: 0.7)
        }
        guard phrases[index].roles.count > 1, !isComparison(index) else { return nil }
        let words = table[owner].label + " " + phrases[index].roles[0]
        let key = NameKey.key(of: words)
        let known = table.referents.firstIndex { $0.names.contains(key) }
        let referent = known ?? table.add(kind: .organisation, name: words, confidence: 0.6)
        table[referent].affiliation = owner
        return Resolution(referent: referent, rule: "described body", confidence: 0.6)
    }

    /// "France's largest union": what compares names nobody.
    private func isComparison(_ index: Int) -> Bool {
        let range = phrases[index].range
        return range.tokens.contains { words.sentences[range.sentence].tokens[$0].xpos == "JJS" }
    }

    /// How well a noun describes a body; the number counts with the salience of its mentions.
    private enum Fit: Double {
        case none = -100
        /// Nothing speaks against it, but little for it.
        case weak = -4
        /// Nothing speaks against it.
        case possible = -1
        /// The body's type is of the noun's class.
        case typed = 1.5
        /// The body's name or what the text calls it has the noun.
        case told = 4
    }

    private func fit(_ noun: String, _ referent: Int) -> Fit {
        let body = table[referent]
        if body.roles.contains(noun) { return .told }
        let key = NameKey.key(of: noun)
        let words = body.names.flatMap { $0.split(separator: 32).map(Array.init) }
        if words.contains(key) { return .told }
        if body.entity != nil {
            return lexicon.describes(noun, bodyOfType: body.type) ? .typed : .none
        }
        let told = words.reduce(into: WordClass()) {
            $0.formUnion(lexicon.classes(of: String(decoding: $1, as: UTF8.self)))
        }
        // A commission is an agency, but neither a company nor a party; a court is only a court.
        let special: WordClass = [.company, .party, .court]
        let wanted = lexicon.classes(of: noun)
        if lexicon.describes(noun, bodyOfType: "ngo") { return .possible }
        if told.hasAny(.companyEnd) { return wanted.contains(.company) ? .typed : .none }
        if told.hasAny(special) {
            return wanted.intersection(told).hasAny(special) ? .typed : .none
        }
        if told.hasAny(.anyBody) {
            return lexicon.describes(noun, bodyOfType: "public") ? .typed : .none
        }
        guard lexicon.describes(noun, bodyOfType: "own") else { return .none }
        return wanted.hasAny([.company, .party]) ? .possible : .weak
    }

    // MARK: States

    /// "the country", "his country", "the government": the owner's state, that of the place behind
    /// it, or the state whose story it is.
    mutating func country(_ index: Int) -> Resolution? {
        let phrase = phrases[index]
        if let name = phrase.apposition, let referent = resolve(name) {
            return Resolution(referent: referent, rule: "apposition", confidence: 0.9)
        }
        guard !phrase.isIndefinite, !(phrase.isOpen && phrase.rule == "country") else { return nil }
        if let owner = phrase.owner {
            guard let possessor = resolve(owner), let state = table.state(of: possessor) else {
                return nil
            }
            return Resolution(referent: state, rule: "state of owner", confidence: 0.85)
        }
        if let referent = bodyEnding(with: index) {
            return Resolution(referent: referent, rule: "body", confidence: 0.75)
        }
        if let state = stateBehind(index) {
            return Resolution(referent: state, rule: "state of place", confidence: 0.85)
        }
        return phrase.rule == "country" ? lastState(index) : stateOfStory(index)
    }

    /// "the Navy" after "the Philippine Navy": the body of the document whose name ends so.
    private func bodyEnding(with index: Int) -> Int? {
        guard phrases[index].rule == "government", let noun = phrases[index].roles.last else {
            return nil
        }
        let ending = [UInt8(ascii: " ")] + NameKey.key(of: noun)
        return table.referents.firstIndex { body in
            body.kind == .organisation
                && body.names.contains { $0.suffix(ending.count) == ArraySlice(ending) }
        }
    }

    /// "the government in Port Vila": the state of the capital or the state named there.
    private mutating func stateBehind(_ index: Int) -> Int? {
        let range = phrases[index].range
        let tokens = words.sentences[range.sentence].tokens
        let start = range.tokens.upperBound
        guard start + 1 < tokens.count, words.words[range.sentence][start].lower == "in" else {
            return nil
        }
        for end in (start + 2...min(tokens.count, start + 4)).reversed() {
            let name = words.text(TokenRange(sentence: range.sentence, tokens: start + 1..<end))
            guard name.first?.isUppercase ?? false,
                let best = knowledge.candidates(for: name).first,
                knowledge.kind(of: best.entity) == .state
            else { continue }
            return table.referent(of: best.entity, confidence: 0.85)
        }
        return nil
    }

    /// The state that stands out most among those of the last sentences, the more the more the story
    /// is its own.
    private func lastState(_ index: Int) -> Resolution? {
        var best: (referent: Int, score: Double)?
        for other in (0..<index).reversed() {
            guard phrases[index].range.sentence - phrases[other].range.sentence <= 6 else { break }
            guard let referent = resolved[other], table[referent].kind == .state,
                phrases[other].reading != .pronoun
            else { continue }
            let score = salience(other, for: index) + 4 * share(referent)
            if score > best?.score ?? -.infinity { best = (referent, score) }
        }
        return best.map {
            Resolution(referent: $0.referent, rule: "last state", confidence: 0.6)
        }
    }

    /// Whose government "the government" is: the state that the document speaks of most wins unless
    /// another is spoken of nearly as much and was named more recently.
    private mutating func stateOfStory(_ index: Int) -> Resolution? {
        var best: (referent: Int, score: Double)?
        if let main = story.main {
            let referent = table.referent(of: main, confidence: 0.7)
            best = (referent, 12 * story.share(of: main) - 6)
        }
        let told = statesToldWith(phrases[index].roles.last, before: index)
        // One army is told apart from others by its owner, and then is "the army".
        if told.count == 1, let owner = told.first,
            words[phrases[index].position].classes.contains(.military)
        {
            return Resolution(referent: owner, rule: "army of owner", confidence: 0.75)
        }
        if let main = best, told.contains(main.referent) { best?.score += 8 }
        for other in (0..<index).reversed() {
            let distance = phrases[index].range.sentence - phrases[other].range.sentence
            guard distance <= 6 else { break }
            guard let referent = resolved[other], table[referent].kind == .state,
                phrases[other].reading != .pronoun
            else { continue }
            let score =
                12 * share(referent) - 1.5 * Double(min(4, distance))
                + 0.2 * salience(other, for: index) + (told.contains(referent) ? 8 : 0)
            if score > best?.score ?? -.infinity { best = (referent, score) }
        }
        return best.map {
            Resolution(referent: $0.referent, rule: "state of the story", confidence: 0.65)
        }
    }

    /// The states whose army or government the document spoke of before by that noun ("Sudan's army").
    private func statesToldWith(_ noun: String?, before index: Int) -> Set<Int> {
        Set(
            phrases[..<index].indices.compactMap { other in
                guard phrases[other].owner != nil, phrases[other].roles.last == noun,
                    let referent = resolved[other], table[referent].kind == .state
                else { return nil }
                return referent
            })
    }

    private func share(_ referent: Int) -> Double {
        table[referent].entity.map(story.share) ?? 0
    }
}
