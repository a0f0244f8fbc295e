import Annotations
import Attribution
import Testing

@Suite struct GerundPhraseTests {
    @Test func `a gerund is denied`() throws {
        try AttributionExample(
            """
            «source:The banker» «cue:denied» «content:shredding the ledgers».
            """,
            trees: """
                The|the|DET|DT|2|det banker|banker|NOUN|NN|3|nsubj denied|deny|VERB|VBD|0|root
                shredding|shred|VERB|VBG|3|xcomp the|the|DET|DT|6|det
                ledgers|ledger|NOUN|NNS|4|obj .|.|PUNCT|.|3|punct
                """
        ).check(rule: "gerund", stance: .denied)
    }
}
