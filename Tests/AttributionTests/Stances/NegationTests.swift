import Annotations
import Attribution
import Testing

@Suite struct NegationTests {

    @Test func `nobody confirms`() throws {
        try AttributionExample(
            """
            «source:No official» «cue:confirmed» «content:the report».
            """,
            trees: """
                No|no|DET|DT|2|det official|official|NOUN|NN|3|nsubj
                confirmed|confirm|VERB|VBD|0|root the|the|DET|DT|5|det
                report|report|NOUN|NN|3|obj .|.|PUNCT|.|3|punct
                """
        ).check(rule: "object-phrase", stance: .withheld, grouping: .distributed)
    }

    @Test func `neither side rules a claim out`() throws {
        try AttributionExample(
            """
            «source:Neither company» «cue:has confirmed» «content:that talks took place».
            """,
            trees: """
                Neither|neither|DET|DT|2|det company|company|NOUN|NN|4|nsubj
                has|have|AUX|VBZ|4|aux confirmed|confirm|VERB|VBN|0|root
                that|that|SCONJ|IN|7|mark talks|talk|VERB|VBZ|7|nsubj took|take|VERB|VBD|4|ccomp
                place|place|NOUN|NN|7|obj .|.|PUNCT|.|4|punct
                """
        ).check(rule: "clause-complement", stance: .withheld, grouping: .distributed)
    }
}
