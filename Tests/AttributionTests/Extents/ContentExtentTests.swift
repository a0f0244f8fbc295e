import Annotations
import Attribution
import Testing

@Suite struct ContentExtentTests {

    @Test func `a relative clause behind a comma is no part of an accusation`() throws {
        try AttributionExample(
            """
            «source:Paris» «cue:accused» «content:the firm of dumping waste in the river», which has killed thousands of fish.
            """,
            trees: """
                Paris|Paris|PROPN|NNP|2|nsubj accused|accuse|VERB|VBD|0|root
                the|the|DET|DT|4|det firm|firm|NOUN|NN|2|obj of|of|SCONJ|IN|6|mark
                dumping|dump|VERB|VBG|4|acl waste|waste|NOUN|NN|6|obj in|in|ADP|IN|10|case
                the|the|DET|DT|10|det river|river|NOUN|NN|7|nmod ,|,|PUNCT|,|14|punct
                which|which|PRON|WDT|14|nsubj has|have|AUX|VBZ|14|aux
                killed|kill|VERB|VBN|10|acl:relcl thousands|thousand|NOUN|NNS|14|obj
                of|of|ADP|IN|17|case fish|fish|NOUN|NN|15|nmod .|.|PUNCT|.|2|punct
                """
        ).check(rule: "object-phrase", stance: .asserted)
    }
}
