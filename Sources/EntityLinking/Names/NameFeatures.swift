import Annotations
import Learning

/// The features that the recogniser sees of each token of a sentence.
struct NameFeatures: Sendable {
    /// The size of the table that features are hashed into.
    static let bucketCount = 1 << 18

    private let lexicon: EntityLexicon
    private let knowledge: KnowledgeBase
    private let places: PlaceNames
    private let evidence: DocumentEvidence

    init(
        _ words: Words, lexicon: EntityLexicon, knowledge: KnowledgeBase, places: PlaceNames
    ) {
        self.lexicon = lexicon
        self.knowledge = knowledge
        self.places = places
        evidence = DocumentEvidence(words, lexicon)
    }

    /// What one token brings to its own features and its neighbours'.
    private struct Cell {
        var form: UInt64
        var lemma: UInt64
        var tag: UInt64
        var shape: UInt64
        var classes: UInt32
        var gazetteer: [UInt64]
        var isFirstName: Bool
        var evidence: UInt16
    }

    /// For each token the buckets of its features; an empty list for tokens that cannot be part of
    /// a name, which are outside without being looked at.
    func buckets(_ sentence: Sentence, _ words: [Word], _ matches: [GazetteerMatch]) -> [[Int]] {
        let wanted = Self.mayBeName(sentence, words)
        guard wanted.contains(true) else { return Array(repeating: [], count: words.count) }
        let known = gazetteerFeatures(words.count, matches, sentence)
        var cells: [Cell] = []
        cells.reserveCapacity(words.count)
        for token in words.indices {
            cells.append(cell(sentence.tokens[token], words[token], known[token]))
        }
        return words.indices.map { token in
            wanted[token] ? features(token, cells, sentence, words) : []
        }
    }

    /// Whether each token may be part of a name: it has a capital or is tagged so, or it stands
    /// within two tokens between such ones ("University of the Arts").
    static func mayBeName(_ sentence: Sentence, _ words: [Word]) -> [Bool] {
        var isStrong = words.indices.map { token in
            words[token].isCapitalised || sentence.tokens[token].pos == .properNoun
                || sentence.tokens[token].form.utf8.contains { (0x41...0x5A).contains($0) }
        }
        var last: Int?
        for token in words.indices where isStrong[token] {
            if let before = last, token - before <= 3 {
                for between in before + 1..<token { isStrong[between] = true }
            }
            last = token
        }
        return isStrong
    }

    private func cell(_ token: Token, _ word: Word, _ gazetteer: [UInt64]) -> Cell {
        Cell(
            form: FeatureHash.text(word.lower), lemma: FeatureHash.text(word.lemma),
            tag: FeatureHash.text(token.xpos), shape: Self.shape(token.form),
            classes: word.trainedClasses, gazetteer: gazetteer,
            isFirstName: word.isCapitalised && lexicon.isFirstName(word.lower),
            evidence: evidence[word.lower].rawValue)
    }

    // MARK: The knowledge base and the list of places

    private func gazetteerFeatures(
        _ count: Int, _ matches: [GazetteerMatch], _ sentence: Sentence
    ) -> [[UInt64]] {
        var features = Array(repeating: [UInt64](), count: count)
        for match in matches {
            var seen: Set<UInt64> = []
            for candidate in match.candidates.prefix(3) {
                let kind = UInt64(knowledge.kind(of: candidate.entity).order)
                let role = UInt64(candidate.role.rawValue)
                let weight: UInt64 = candidate.prior > 0.3 ? 2 : candidate.prior > 0.05 ? 1 : 0
                let base = 1 + kind | role << 4 | weight << 10
                guard seen.insert(base).inserted else { continue }
                mark(match.words, base, in: &features)
            }
        }
        for words in places.matches(in: sentence.tokens.map(\.form)) {
            mark(words, 1 << 20, in: &features)
        }
        return features
    }

    private func mark(_ words: Range<Int>, _ base: UInt64, in features: inout [[UInt64]]) {
        for token in words {
            let place: UInt64 =
                words.count == 1
                ? 3 : token == words.lowerBound ? 0 : token == words.upperBound - 1 ? 2 : 1
            let length = UInt64(min(words.count, 3))
            features[token].append(base | place << 12 | length << 14)
        }
    }

    // MARK: Shapes

    /// Upper, lower, digit and other, runs shortened: "Jong-un" is `Xx-x`, "U.S." `X.X.`.
    private static func shape(_ form: String) -> UInt64 {
        var hash: UInt64 = 7
        var last: UInt8 = 0
        var run = 0
        for byte in form.utf8 {
            let kind: UInt8 =
                switch byte {
                case 0x41...0x5A: 1
                case 0x61...0x7A: 2
                case 0x30...0x39: 3
                case 0x80...: 4
                default: byte
                }
            run = kind == last ? run + 1 : 1
            last = kind
            if run <= 2 { hash = hash &* 1_000_003 &+ UInt64(kind) }
        }
        return hash
    }
}

extension NameFeatures {
    private func features(
        _ token: Int, _ cells: [Cell], _ sentence: Sentence, _ words: [Word]
    ) -> [Int] {
        var found = FeatureBuckets(count: Self.bucketCount)
        addWindow(token, cells, &found)
        addPairs(token, cells, &found)
        addAffixes(words[token].lower, &found)
        addTree(token, cells, sentence, &found)
        return found.buckets
    }

    /// The words around the token, one by one.
    private func addWindow(_ token: Int, _ cells: [Cell], _ found: inout FeatureBuckets) {
        found.add(0, 1)
        for offset in -2...2 {
            let base = (offset + 2) * 8
            guard cells.indices.contains(token + offset) else {
                for template in 1...3 { found.add(template + base, 1) }
                continue
            }
            let cell = cells[token + offset]
            found.add(1 + base, cell.form)
            found.add(2 + base, cell.tag)
            found.add(3 + base, cell.shape)
            found.addBits(4 + base, cell.classes)
            if cell.isFirstName { found.add(5 + base, 1) }
            if abs(offset) <= 1 {
                for feature in cell.gazetteer { found.add(6 + base, feature) }
            }
        }
    }

    /// What the token is together with its neighbours.
    private func addPairs(_ token: Int, _ cells: [Cell], _ found: inout FeatureBuckets) {
        let here = cells[token]
        let before = token > 0 ? cells[token - 1] : nil
        let after = token + 1 < cells.count ? cells[token + 1] : nil
        found.addBits(50, UInt32(here.evidence))
        for feature in here.gazetteer { found.add(51, feature, here.tag) }
        found.add(52, before?.form ?? 1, here.form)
        found.add(53, here.form, after?.form ?? 1)
        found.add(54, before?.tag ?? 1, here.tag, after?.tag ?? 1)
        found.add(55, before?.shape ?? 1, here.shape, after?.shape ?? 1)
        found.add(56, token == 0 ? 1 : 0, here.shape)
        found.add(57, before?.form ?? 1, here.shape)
        found.add(58, after?.form ?? 1, here.shape)
    }

    private func addAffixes(_ word: String, _ found: inout FeatureBuckets) {
        let bytes = word.utf8
        for length in 1...4 where bytes.count > length {
            found.add(60 + length, FeatureHash.bytes(bytes.prefix(length)))
            found.add(70 + length, FeatureHash.bytes(bytes.suffix(length)))
        }
    }

    /// The token's relation and the word it depends on: "said" over a person, "in" beside a place.
    private func addTree(
        _ token: Int, _ cells: [Cell], _ sentence: Sentence, _ found: inout FeatureBuckets
    ) {
        let tree = sentence.tree
        guard tree.heads.count == cells.count else { return }
        let relation = UInt64(tree.relations[token].order)
        found.add(80, relation)
        let head = tree.heads[token]
        guard cells.indices.contains(head) else { return }
        found.add(81, relation, cells[head].lemma)
        found.add(82, relation, cells[head].tag)
        found.add(83, relation, UInt64(cells[head].classes))
        if let preposition = tree.firstChild(of: token, .case) {
            found.add(84, cells[preposition].form)
        }
        // The relation of the name's head where this is only a part of the name.
        if tree.relations[token] == .compound || tree.relations[token] == .flat {
            found.add(85, UInt64(tree.relations[head].order), cells[head].form)
            found.addBits(86, cells[head].classes)
        }
    }
}

extension EntityKind {
    /// Its place among the kinds.
    fileprivate var order: Int {
        switch self {
        case .person: 0
        case .state: 1
        case .organisation: 2
        }
    }
}

extension DependencyRelation {
    private static let orders: [DependencyRelation: Int] = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

    /// Its place among the relations.
    fileprivate var order: Int { Self.orders[self] ?? 0 }
}
