import Annotations
import Attribution
import Testing

@Suite struct BareClauseTests {
    @Test func `a clause without that`() throws {
        try AttributionExample(
            """
            «source:Officials» «cue:say» «content:the river will rise again».
            """,
            trees: """
                Officials|official|NOUN|NNS|2|nsubj say|say|VERB|VBP|0|root the|the|DET|DT|4|det
                river|river|NOUN|NN|6|nsubj will|will|AUX|MD|6|aux rise|rise|VERB|VB|2|ccomp
                again|again|ADV|RB|6|advmod .|.|PUNCT|.|2|punct
                """
        ).check(rule: "clause-complement", stance: .asserted)
    }
}
