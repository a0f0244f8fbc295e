import Annotations

/// A document as the builder of claims sees it: trees, and which entity each word stands for.
///
/// The value is copied into every reader, so all but the scope lies in one object that never
/// changes.
struct DocumentReading: Sendable {
    private let contents: Contents
    /// The words that are looked at, where that is not the whole document: a wrong attachment does
    /// not lead out of the content.
    private(set) var scope: [TokenRange]?

    var document: Document { contents.document }
    var sentences: [Sentence] { contents.sentences }
    var mentions: [Mention] { contents.mentions }
    var lexicon: EventLexicon { contents.lexicon }
    var nationalities: Nationalities { contents.nationalities }
    /// The document's entities by id.
    var entities: [EntityID: Entity] { contents.entities }

    init(
        document: Document, sentences: [Sentence], mentions: [Mention],
        nested: [Mention] = [], entities: [Entity], lexicon: EventLexicon,
        nationalities: Nationalities
    ) {
        let all = mentions + nested
        var headed = sentences.map { Array(repeating: -1, count: $0.tokens.count) }
        for (index, mention) in all.enumerated() {
            let sentence = mention.tokens.sentence
            for token in Self.tops(of: mention, in: sentences[sentence]) {
                let other = headed[sentence][token]
                if other < 0 || all[other].tokens.tokens.count < mention.tokens.tokens.count {
                    headed[sentence][token] = index
                }
            }
        }
        contents = Contents(
            document: document, sentences: sentences, mentions: mentions, nested: nested,
            lexicon: lexicon, nationalities: nationalities,
            entities: Dictionary(entities.map { ($0.id, $0) }) { first, _ in first },
            headed: headed)
    }

    /// What does not change from scope to scope.
    private final class Contents: Sendable {
        let document: Document
        let sentences: [Sentence]
        let mentions: [Mention]
        /// Names inside of mentions' titles and descriptions.
        let nested: [Mention]
        let lexicon: EventLexicon
        let nationalities: Nationalities
        let entities: [EntityID: Entity]
        /// For each sentence and token the mention that the token heads, -1 for none.
        let headed: [[Int]]

        init(
            document: Document, sentences: [Sentence], mentions: [Mention], nested: [Mention],
            lexicon: EventLexicon, nationalities: Nationalities, entities: [EntityID: Entity],
            headed: [[Int]]
        ) {
            self.document = document
            self.sentences = sentences
            self.mentions = mentions
            self.nested = nested
            self.lexicon = lexicon
            self.nationalities = nationalities
            self.entities = entities
            self.headed = headed
        }
    }

    /// The tokens that may stand for the whole mention: its head, and what the tree says.
    private static func tops(of mention: Mention, in sentence: Sentence) -> Set<Int> {
        let range = mention.tokens.tokens
        guard !sentence.tree.heads.isEmpty else { return [mention.head.token] }
        let tops = range.filter { !range.contains(sentence.tree.heads[$0]) }
        return Set(tops.count == 1 ? tops : []).union([mention.head.token])
    }

    func sentence(_ position: TokenPosition) -> Sentence { sentences[position.sentence] }

    func token(_ position: TokenPosition) -> Token {
        sentences[position.sentence].tokens[position.token]
    }

    func relation(_ position: TokenPosition) -> DependencyRelation {
        let relations = sentences[position.sentence].tree.relations
        return relations.isEmpty ? .dep : relations[position.token]
    }

    /// The dependents of a token, from left to right.
    func children(_ position: TokenPosition) -> [TokenPosition] {
        let tree = sentences[position.sentence].tree
        guard !tree.children.isEmpty else { return [] }
        let all = tree.children[position.token].map {
            TokenPosition(sentence: position.sentence, token: $0)
        }
        return scope == nil ? all : all.filter(isInScope(_:))
    }

    /// Whether a token belongs to what is looked at.
    func isInScope(_ position: TokenPosition) -> Bool {
        scope?.contains { $0.contains(position) } ?? true
    }

    /// The same document, looked at in `ranges` only, or whole.
    func scoped(to ranges: [TokenRange]?) -> DocumentReading {
        var scoped = self
        scoped.scope = ranges
        return scoped
    }

    /// The first dependent under one of `relations`.
    func child(
        _ position: TokenPosition, _ relations: DependencyRelation...
    ) -> TokenPosition? {
        children(position).first { relations.contains(relation($0)) }
    }

    /// The token that `position` depends on.
    func head(_ position: TokenPosition) -> TokenPosition? {
        let tree = sentences[position.sentence].tree
        guard !tree.heads.isEmpty, tree.heads[position.token] >= 0 else { return nil }
        return TokenPosition(sentence: position.sentence, token: tree.heads[position.token])
    }

    /// The lemma, in lower case; the form's where there is none.
    func lemma(_ position: TokenPosition) -> String {
        let token = token(position)
        let lemma = token.lemma.isEmpty ? token.form : token.lemma
        return lemma.utf8.allSatisfy { $0 > 96 && $0 < 128 } ? lemma : lemma.lowercased()
    }

    /// The mention that `position` heads.
    func mention(headedBy position: TokenPosition) -> Mention? {
        let index = contents.headed[position.sentence][position.token]
        if index < 0 { return nil }
        let count = contents.mentions.count
        return index < count ? contents.mentions[index] : contents.nested[index - count]
    }

    /// The mention around a name that is an argument, though another of its words is its head:
    /// trees and names disagree on what belongs together in long titles.
    func mention(around position: TokenPosition) -> Mention? {
        guard token(position).pos == .properNoun else { return nil }
        switch relation(position) {
        case .nsubj, .nsubjPassive, .obj, .iobj, .obl, .oblAgent, .conj, .nmod: break
        default: return nil
        }
        return mentions.first { $0.tokens.contains(position) }
    }

    /// The state whose adjective or people ends at `position` ("Korean" of "North Korean").
    func nationality(_ position: TokenPosition) -> Entity? {
        nationalities.state(endingAt: position.token, of: sentence(position))
    }

    /// The preposition of an argument: the lemma of its `case` or `mark`, "in_front" where several
    /// words are one.
    func preposition(_ position: TokenPosition) -> String? {
        child(position, .case).map { lemma($0) }
    }

    /// The token of `range` that the others depend on.
    func top(of range: TokenRange) -> TokenPosition {
        let tree = sentences[range.sentence].tree
        let candidates = range.tokens.filter {
            tree.heads.isEmpty || !range.tokens.contains(tree.heads[$0])
        }
        let best = candidates.first { tree.relations.isEmpty || tree.relations[$0] != .punct }
        return TokenPosition(
            sentence: range.sentence, token: best ?? candidates.first ?? range.tokens.lowerBound)
    }

}
