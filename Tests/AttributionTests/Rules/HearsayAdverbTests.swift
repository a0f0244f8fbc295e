import Annotations
import Attribution
import Testing

@Suite struct HearsayAdverbTests {
    @Test func `hearsay has no source`() throws {
        try AttributionExample(
            """
            «content:The firm is» «cue:reportedly» «content:selling its mines».
            """,
            trees: """
                The|the|DET|DT|2|det firm|firm|NOUN|NN|5|nsubj is|be|AUX|VBZ|5|aux
                reportedly|reportedly|ADV|RB|5|advmod selling|sell|VERB|VBG|0|root
                its|its|PRON|PRP$|7|nmod:poss mines|mine|NOUN|NNS|5|obj .|.|PUNCT|.|5|punct
                """
        ).check(rule: "adverb", stance: .asserted)
    }
}
