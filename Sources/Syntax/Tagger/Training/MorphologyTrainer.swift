internal import Annotations
internal import Learning

/// Trains a ``MorphologyModel`` on tagged words.
struct MorphologyTrainer {
    /// Features that are rarer are given to no word.
    private static let leastCount = 3
    /// A word always has the features that it has in this many places without exception.
    private static let fixedCount = 4
    private static let epochs = 6
    private static let leastWeight: Float = 0.1

    private let tags: TagSet
    private let strings: [String]
    private let numbers: [String: Int]
    private let candidates: [[Int]]
    private let fixed: WordTable

    init(_ sentences: [[Token]], _ tags: TagSet) {
        self.tags = tags
        var byTag: [Int: [String: Int]] = [:]
        var byWord: [String: [Int: [String: Int]]] = [:]
        for token in sentences.joined() {
            guard let tag = tags.number(of: token) else { continue }
            byTag[tag, default: [:]][token.morphology.text, default: 0] += 1
            byWord[token.form.lowercased(), default: [:]][tag, default: [:]][
                token.morphology.text, default: 0] += 1
        }
        let lists = (0..<tags.count).map { Self.frequent(byTag[$0] ?? [:]) }
        strings = Array(Set(lists.joined()).sorted().prefix(255))
        let numbers = Dictionary(uniqueKeysWithValues: zip(strings, 0...))
        self.numbers = numbers
        candidates = lists.map { list in list.compactMap { numbers[$0] } }
        fixed = Self.fixed(byWord, numbers)
    }

    /// The feature strings that are not too rare, the most frequent first; at least one.
    private static func frequent(_ counts: [String: Int]) -> [String] {
        let sorted = counts.keys.sorted {
            (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1)
        }
        guard let first = sorted.first else { return [""] }
        return [first] + sorted.dropFirst().filter { (counts[$0] ?? 0) >= leastCount }
    }

    private static func fixed(
        _ byWord: [String: [Int: [String: Int]]], _ numbers: [String: Int]
    ) -> WordTable {
        var entries: [(hash: UInt64, value: UInt16)] = []
        for word in byWord.keys.sorted() {
            let form = WordForm(Array(word.utf8), lexicon: .empty)
            for (tag, counts) in (byWord[word] ?? [:]).sorted(by: { $0.key < $1.key }) {
                guard counts.count == 1, let only = counts.first, only.value >= fixedCount,
                    let number = numbers[only.key]
                else { continue }
                entries.append((MorphologyModel.key(form, tag: tag), UInt16(number + 1)))
            }
        }
        return WordTable(entries)
    }

    /// The model for `sentences`; `words` are their words as the tagger sees them.
    func model(
        _ sentences: [[Token]], words: [[WordForm]], tags gold: [[Int]], seed: UInt64
    ) -> MorphologyModel {
        var trainer = SparseTrainer(classCount: strings.count)
        var features = MorphologyFeatures(tags: tags)
        for sentence in sentences.indices {
            for index in sentences[sentence].indices
            where target(sentences[sentence][index], gold[sentence][index]) != nil {
                features.fill(words[sentence], gold[sentence], index)
                trainer.count(features.hashes[..<features.used])
            }
        }
        trainer.beginTraining(least: 2)
        var generator = SeededGenerator(seed: seed)
        var order = Array(sentences.indices)
        for _ in 0..<Self.epochs {
            generator.shuffle(&order)
            for sentence in order {
                for index in sentences[sentence].indices {
                    guard let right = target(sentences[sentence][index], gold[sentence][index])
                    else { continue }
                    features.fill(words[sentence], gold[sentence], index)
                    let found = trainer.predict(
                        features.hashes[..<features.used],
                        among: candidates[gold[sentence][index]])
                    if found != right { trainer.update(gold: right, wrong: found) }
                    trainer.advance()
                }
            }
        }
        trainer.endRound()
        return MorphologyModel(
            strings: strings, candidates: candidates, fixed: fixed,
            weights: trainer.averaged(least: Self.leastWeight))
    }

    /// The number of the features of `token`, where its tag leaves a choice.
    private func target(_ token: Token, _ tag: Int) -> Int? {
        guard candidates[tag].count > 1, let number = numbers[token.morphology.text],
            candidates[tag].contains(number)
        else { return nil }
        return number
    }
}
