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

    @Test func `a gerund with having`() throws {
        try AttributionExample(
            """
            «source:Pinto» «cue:later denied» «content:having made the remark».
            """,
            trees: """
                Pinto|Pinto|PROPN|NNP|3|nsubj later|late|ADV|RBR|3|advmod
                denied|deny|VERB|VBN|0|root having|have|AUX|VBG|5|aux made|make|VERB|VBN|3|advcl
                the|the|DET|DT|7|det remark|remark|NOUN|NN|5|obj .|.|PUNCT|.|3|punct
                """
        ).check(rule: "gerund", stance: .denied)
    }
}
