import Annotations
import Attribution
import Testing

@Suite struct AdjectiveCueTests {
    @Test func `a confident speaker`() throws {
        try AttributionExample(
            """
            «source:The coach» «cue:was confident» «content:that his team would win».
            """,
            trees: """
                The|the|DET|DT|2|det coach|coach|NOUN|NN|4|nsubj was|be|AUX|VBD|4|cop
                confident|confident|ADJ|JJ|0|root that|that|SCONJ|IN|9|mark
                his|his|PRON|PRP$|7|nmod:poss team|team|NOUN|NN|9|nsubj would|would|AUX|MD|9|aux
                win|win|VERB|VB|4|ccomp .|.|PUNCT|.|4|punct
                """
        ).check(rule: "adjective", stance: .asserted)
    }
}
