package import Annotations
internal import Learning

/// Trains a ``Tagger`` on treebanks and word lists.
package struct TaggerTrainer {
    /// How training goes.
    package struct Settings: Sendable {
        /// How often the sentences are gone through.
        package var epochs = 8
        /// How many classifiers are trained, each with another order of sentences, and averaged.
        package var rounds = 2
        /// How often a word is hidden, so that its look has to do.
        package var hiding: Float = 0.1
        /// Features seen less often are passed over.
        package var leastCount = 2
        /// Averaged weights below this are dropped.
        package var leastWeight: Float = 0.1
        /// The seed of the order of sentences.
        package var seed: UInt64 = 1
        /// Words seen this often with one tag alone always have it.
        package var fixedCount = 20

        /// The settings of the shipped model.
        package init() {}
    }

    private let settings: Settings
    private let sentences: [[Token]]
    private let tags: TagSet
    private let lexicon: TaggerLexicon
    private let file: LexiconFile
    private let gold: [[Int]]
    private let words: [[WordForm]]

    /// A trainer for `sentences`, with what `file` knows of words.
    package init?(sentences: [Sentence], file: LexiconFile, settings: Settings) {
        self.settings = settings
        self.file = file
        self.sentences = sentences.map(\.tokens)
        guard let tags = Self.tagSet(self.sentences) else { return nil }
        self.tags = tags
        let lexicon = LexiconBuilder.lexicon(self.sentences, file)
        self.lexicon = lexicon
        gold = self.sentences.map { $0.map { tags.number(of: $0) ?? 0 } }
        words = self.sentences.map { tokens in
            var run = TaggerRun(tags: tags)
            run.load(tokens, lexicon: lexicon)
            return run.words
        }
    }

    /// The pairs of tags, by how often they occur.
    private static func tagSet(_ sentences: [[Token]]) -> TagSet? {
        var counts: [String: Int] = [:]
        for token in sentences.joined() {
            counts["\(token.pos.rawValue) \(token.xpos)", default: 0] += 1
        }
        let frequent = counts.filter { $0.value >= 3 }
        return TagSet(
            names: frequent.keys.sorted {
                (frequent[$1] ?? 0, $0) < (frequent[$0] ?? 0, $1)
            })
    }

    /// The trained tagger; `report` gets the epoch and the share of right tags after each.
    package func train(report: (Int, Double) -> Void) -> Tagger {
        var trainer = SparseTrainer(classCount: tags.count)
        count(&trainer)
        trainer.beginTraining(least: settings.leastCount)
        var generator = SeededGenerator(seed: settings.seed)
        var order = Array(sentences.indices)
        let total = gold.reduce(0) { $0 + $1.count }
        for round in 0..<settings.rounds {
            for epoch in 1...settings.epochs {
                generator.shuffle(&order)
                var right = 0
                for index in order { right += learn(index, &trainer, &generator) }
                report(
                    round * settings.epochs + epoch, Double(right) / Double(max(total, 1)))
            }
            trainer.endRound()
        }
        return Tagger(
            tags: tags, lexicon: lexicon, weights: trainer.averaged(least: settings.leastWeight),
            fixed: LexiconBuilder.fixed(sentences, tags, least: settings.fixedCount),
            morphology: MorphologyTrainer(sentences, tags).model(
                sentences, words: words, tags: gold, seed: settings.seed),
            lemmatizer: LemmatizerTrainer.lemmatizer(sentences, file, tags))
    }

    private func count(_ trainer: inout SparseTrainer) {
        var features = TaggerFeatures()
        for (words, gold) in zip(words, gold) {
            var history = TagHistory()
            let casing = TaggerFeatures.casing(words)
            for (index, tag) in gold.enumerated() {
                features.fill(words, index + 2, history, casing: casing)
                trainer.count(features.hashes[..<features.used])
                add(tag, words[index + 2], to: &history)
            }
        }
    }

    /// Learns from one sentence; returns how many tags were right.
    private func learn(
        _ sentence: Int, _ trainer: inout SparseTrainer, _ generator: inout SeededGenerator
    ) -> Int {
        var features = TaggerFeatures()
        var history = TagHistory()
        let casing = TaggerFeatures.casing(words[sentence])
        var right = 0
        for (index, gold) in gold[sentence].enumerated() {
            features.fill(
                words[sentence], index + 2, history, casing: casing,
                hidesWord: generator.uniform() < settings.hiding)
            let predicted = trainer.predict(features.hashes[..<features.used])
            if predicted == gold {
                right += 1
            } else {
                trainer.update(gold: gold, wrong: predicted)
            }
            trainer.advance()
            add(predicted, words[sentence][index + 2], to: &history)
        }
        return right
    }

    private func add(_ tag: Int, _ word: WordForm, to history: inout TagHistory) {
        history.add(
            tag, isAuxiliary: tags.upos[tag] == .auxiliary, isVerb: tags.upos[tag] == .verb,
            word: word)
    }
}
