internal import Annotations
internal import Learning

/// Trains the sentence ends of a ``Tokenizer`` on treebanks.
package struct TokenizerTrainer {
    /// How training goes.
    package struct Settings: Sendable {
        /// How often the blocks are gone through.
        package var epochs = 12
        /// Features seen less often are passed over.
        package var leastCount = 2
        /// Averaged weights below this are dropped.
        package var leastWeight: Float = 0.06
        /// The seed of the order of blocks.
        package var seed: UInt64 = 1

        /// The settings of the shipped model.
        package init() {}
    }

    private struct Block {
        var tokens: [RawToken]
        /// Whether a sentence ends behind each token.
        var ends: [Bool]
        var bytes: [UInt8]
    }

    private let settings: Settings
    private let words: String
    private var blocks: [Block] = []

    /// A trainer for `documents`; `words` is the text of the lexicon's file.
    package init(documents: [CoNLLUDocument], words: String, settings: Settings) {
        self.settings = settings
        self.words = words
        let lexicon = TokenizerLexicon(words)
        for document in documents {
            var scanner = TokenScanner(bytes: document.bytes, lexicon: lexicon)
            let ends = Set(document.sentences.map(\.sentence.span.end))
            for span in document.paragraphs {
                let tokens = scanner.scan(span)
                blocks.append(
                    Block(
                        tokens: tokens, ends: tokens.map { ends.contains($0.end) },
                        bytes: document.bytes))
            }
        }
    }

    /// The trained tokeniser; `report` gets the epoch and how many places were judged wrongly.
    package func train(report: (Int, Int) -> Void) -> Tokenizer {
        var trainer = SparseTrainer(classCount: 2)
        for block in blocks { visit(block) { features, _ in trainer.count(features) } }
        trainer.beginTraining(least: settings.leastCount)
        var generator = SeededGenerator(seed: settings.seed)
        var order = Array(blocks.indices)
        for epoch in 1...settings.epochs {
            generator.shuffle(&order)
            var wrong = 0
            for index in order {
                visit(blocks[index]) { features, isEnd in
                    let gold = isEnd ? 1 : 0
                    let predicted = trainer.predict(features)
                    if predicted != gold {
                        trainer.update(gold: gold, wrong: predicted)
                        wrong += 1
                    }
                    trainer.advance()
                }
            }
            report(epoch, wrong)
        }
        trainer.endRound()
        return Tokenizer(
            words: words,
            model: SentenceModel(weights: trainer.averaged(least: settings.leastWeight)))
    }

    /// Calls `body` for each place of `block` where a sentence may end.
    private func visit(_ block: Block, _ body: (ArraySlice<UInt64>, Bool) -> Void) {
        var features = BoundaryFeatures()
        features.load(block.tokens, block.bytes)
        var open = OpenMarks()
        var start = 0
        for (index, isEnd) in block.ends.enumerated() {
            open.add(block.tokens[index], block.bytes)
            if BoundaryFeatures.isCandidate(block.tokens, index) {
                features.fill(index, start: start, open: open.code)
                body(features.hashes[..<features.used], isEnd)
            }
            if isEnd { start = index + 1 }
        }
    }
}
