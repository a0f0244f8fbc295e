import Annotations
import EntityLinking
import Learning
import Testing

@Suite struct NameRecogniserTests {
    private static let text = """
        Anna/PROPN/NNP/3/nsubj Bellini/PROPN/NNP/1/flat sang=sing/VERB/VBD/0/root \
        in/ADP/IN/5/case Verona/PROPN/NNP/3/obl
        Carlo/PROPN/NNP/3/nsubj Rossi/PROPN/NNP/1/flat slept=sleep/VERB/VBD/0/root \
        in/ADP/IN/5/case Padua/PROPN/NNP/3/obl
        """

    private func trained() throws -> NameRecogniser {
        let (_, sentences) = WrittenTrees.document(Self.text)
        let names = sentences.map { _ in
            [
                NameSpan(tokens: 0..<2, kind: .person, origin: .recogniser),
                NameSpan(tokens: 4..<5, kind: .place, origin: .recogniser),
            ]
        }
        let lexicon = try WrittenTrees.lexicon()
        let trainer = NameTrainer(
            [NameTrainer.Example(sentences: sentences, names: names)], lexicon: lexicon,
            knowledge: try SmallKnowledge.base(), places: PlaceNames())
        let bytes = trainer.train(epochs: 5, seed: 1).serialized()
        return try NameRecogniser(bytes: bytes, lexicon: lexicon, places: PlaceNames())
    }

    @Test func `what was learnt is found in new sentences`() throws {
        let recogniser = try trained()
        let (_, sentences) = WrittenTrees.document(
            """
            Maria/PROPN/NNP/3/nsubj Verdi/PROPN/NNP/1/flat sang=sing/VERB/VBD/0/root \
            in/ADP/IN/5/case Siena/PROPN/NNP/3/obl
            """)
        let knowledge = try SmallKnowledge.base()
        let words = Words(sentences, try WrittenTrees.lexicon())
        let found = recogniser.names(
            in: words, knowledge: knowledge, matches: words.matches(in: knowledge))
        #expect(found.first?.map(\.tokens) == [0..<2, 4..<5])
        #expect(found.first?.map(\.kind) == [.person, .place])
    }

    @Test func `a file of another kind is refused`() throws {
        let bytes = ModelWriter(kind: "tagger", version: 1).serialized()
        #expect(throws: ModelFileError.self) {
            try NameRecogniser(
                bytes: bytes, lexicon: try WrittenTrees.lexicon(), places: PlaceNames())
        }
    }
}
