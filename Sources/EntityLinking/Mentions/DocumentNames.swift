import Annotations

/// Makes the names of a document agree: what is a name in one sentence is one in all, of one kind.
///
/// A name found once by the recogniser, by its acronym in brackets or by the words around it is
/// looked for in every sentence; its kind is what most of its occurrences say.
struct DocumentNames {
    private let views: [SentenceView]
    private let lexicon: EntityLexicon
    private var names: [[NameSpan]]
    /// What is said for each kind of a name, by its words.
    private var votes: [[String]: [Double]] = [:]
    /// The names by their first word.
    private var byFirst: [String: Set<[String]>] = [:]
    /// The initials of bodies with longer names, in lower case.
    private var initials: Set<String> = []
    /// Words that the document also writes in lower case inside sentences.
    private var common: Set<String> = []

    /// The names of all sentences, completed.
    static func completed(
        _ names: [[NameSpan]], in views: [SentenceView], lexicon: EntityLexicon
    ) -> [[NameSpan]] {
        var document = DocumentNames(views: views, lexicon: lexicon, names: names)
        document.addAcronyms()
        document.vote()
        document.fill()
        document.settleKinds()
        return document.names
    }

    private init(views: [SentenceView], lexicon: EntityLexicon, names: [[NameSpan]]) {
        self.views = views
        self.lexicon = lexicon
        self.names = names
        for view in views {
            for word in view.words where !word.isCapitalised { common.insert(word.lower) }
        }
    }

    private func key(_ tokens: Range<Int>, _ view: SentenceView) -> [String] {
        view.sentence.tokens[tokens].map(\.form)
    }

    // MARK: Acronyms

    private mutating func addAcronyms() {
        for (index, view) in views.enumerated() {
            for pair in AcronymFinder.pairs(in: view) {
                guard isBody(pair, in: view, names[index]) else { continue }
                add(pair.long, to: index)
                add(pair.short..<pair.short + 1, to: index)
                weigh(key(pair.long, view), .organisation, 3)
                weigh(key(pair.short..<pair.short + 1, view), .organisation, 3)
            }
        }
    }

    /// Whether a long form with an acronym names a body, not a treaty or a thing.
    private func isBody(
        _ pair: AcronymFinder.Pair, in view: SentenceView, _ found: [NameSpan]
    ) -> Bool {
        let hasNoun = pair.long.contains {
            view.words[$0].isCapitalised && view.classes($0).hasAny(WordClass.anyBody)
        }
        return hasNoun
            || found.contains {
                $0.kind == .organisation && pair.long.contains($0.tokens.upperBound - 1)
            }
    }

    /// Adds a body's name in place of what overlaps it, unless the knowledge base knows a longer one.
    private mutating func add(_ tokens: Range<Int>, to sentence: Int) {
        let same = names[sentence].firstIndex { $0.tokens == tokens }
        if let same {
            names[sentence][same].kind = .organisation
            return
        }
        let overlapping = names[sentence].filter { $0.tokens.overlaps(tokens) }
        guard overlapping.allSatisfy({ $0.tokens.count <= tokens.count }) else { return }
        let isState = overlapping.contains { $0.candidates.first?.role == .label }
        if isState, overlapping.count == 1, overlapping[0].tokens.count + 1 >= tokens.count {
            return
        }
        names[sentence].removeAll { $0.tokens.overlaps(tokens) }
        names[sentence].append(
            NameSpan(tokens: tokens, kind: .organisation, origin: .rule))
        names[sentence].sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    // MARK: Kinds

    private mutating func weigh(_ key: [String], _ kind: NameKind, _ weight: Double) {
        votes[key, default: [0, 0, 0]][Int(kind.rawValue)] += weight
    }

    private mutating func vote() {
        initials = findInitials()
        for (index, view) in views.enumerated() {
            for span in names[index] where span.candidates.isEmpty || isInitials(span, view) {
                guard let kind = span.kind else { continue }
                let key = key(span.tokens, view)
                weigh(key, kind, 1)
                let (person, body) = NameEvidence.weights(of: span.tokens, in: view, lexicon)
                weigh(key, .person, person)
                weigh(key, .organisation, body)
                register(key)
                registerShortForm(of: key, span.tokens, in: view)
            }
        }
        shareSurnames()
        for key in votes.keys where key.count == 1 && initials.contains(key[0].lowercased()) {
            weigh(key, .organisation, 4)
        }
    }

    /// The initials of the bodies with longer names ("wada").
    private func findInitials() -> Set<String> {
        var found: Set<String> = []
        for (index, view) in views.enumerated() {
            for span in names[index] where span.tokens.count > 2 && span.kind != .person {
                let words = span.tokens.map(view.lower).filter { word in
                    word.contains { $0.isLetter } && !["of", "the", "and", "for"].contains(word)
                }
                if words.count > 2 { found.insert(String(words.compactMap(\.first))) }
            }
        }
        return found
    }

    /// "Bright Futures" for the "Bright Futures Trust".
    private mutating func registerShortForm(
        of key: [String], _ tokens: Range<Int>, in view: SentenceView
    ) {
        let last = tokens.upperBound - 1
        let isLegal = view.classes(last).hasAny(.companyEnd)
        guard key.count > 2 || (key.count == 2 && isLegal && key[0].utf8.count > 4),
            isLegal || view.classes(last).hasAny(WordClass.anyBody),
            tokens.allSatisfy({ view.words[$0].isCapitalised })
        else { return }
        let short = Array(key.dropLast())
        weigh(short, .organisation, 2)
        register(short)
    }

    private mutating func register(_ key: [String]) {
        guard let first = key.first, key.count > 1 || first.unicodeScalars.count > 2 else { return }
        byFirst[first, default: []].insert(key)
    }

    /// "Ogunbanjo" and "Adewale Ogunbanjo" are of one kind.
    private mutating func shareSurnames() {
        for (full, weights) in votes where full.count > 1 {
            guard let last = full.last, let alone = votes[[last]] else { continue }
            let sum = zip(weights, alone).map { $0 + $1 }
            if sum[Int(NameKind.person.rawValue)] > sum[Int(NameKind.organisation.rawValue)] {
                weigh(full, .person, alone[Int(NameKind.person.rawValue)])
                weigh([last], .person, weights[Int(NameKind.person.rawValue)])
            }
        }
    }

    private func kind(of key: [String]) -> NameKind? {
        guard let weights = votes[key] else { return nil }
        let best = NameKind.allCases.max {
            weights[Int($0.rawValue)] < weights[Int($1.rawValue)]
        }
        return best
    }

    private mutating func settleKinds() {
        for (index, view) in views.enumerated() {
            for position in names[index].indices {
                var span = names[index][position]
                if isInitials(span, view) {
                    // "Wada" beside the World Anti-Doping Agency is nobody's family name.
                    span.candidates = []
                    names[index][position].candidates = []
                }
                guard span.candidates.isEmpty, let kind = kind(of: key(span.tokens, view)) else {
                    continue
                }
                names[index][position].kind = kind
            }
        }
    }

    private func isInitials(_ span: NameSpan, _ view: SentenceView) -> Bool {
        span.tokens.count == 1 && !view.words[span.tokens.lowerBound].isAllCapitals
            && initials.contains(view.lower(span.tokens.lowerBound))
    }

    // MARK: Occurrences

    private mutating func fill() {
        for (index, view) in views.enumerated() {
            var token = 0
            while token < view.count {
                guard let found = occurrence(at: token, view, names[index]) else {
                    token += 1
                    continue
                }
                names[index].append(
                    NameSpan(tokens: found, kind: kind(of: key(found, view)), origin: .rule))
                token = found.upperBound
            }
            names[index].sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        }
    }

    /// The longest registered name that begins at `token` and touches no other.
    private func occurrence(
        at token: Int, _ view: SentenceView, _ found: [NameSpan]
    ) -> Range<Int>? {
        guard view.words[token].isCapitalised,
            let keys = byFirst[view.sentence.tokens[token].form],
            !found.contains(where: { $0.tokens.contains(token) })
        else { return nil }
        let fitting = keys.filter { key in
            let end = token + key.count
            guard end <= view.count, self.key(token..<end, view) == key else { return false }
            if key.count == 1, common.contains(view.lower(token)) { return false }
            return !found.contains { $0.tokens.overlaps(token..<end) } && !goesOn(end, view)
        }
        return fitting.max { $0.count < $1.count }.map { token..<token + $0.count }
    }

    /// Whether another proper noun follows, so that the name is a longer one's part.
    private func goesOn(_ end: Int, _ view: SentenceView) -> Bool {
        view.pos(end) == .properNoun && view.words[end].isCapitalised
            && view.relation(end) == .flat
    }
}
