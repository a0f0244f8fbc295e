import Annotations
import Attribution
import Testing

@Suite struct UnderReviewTests {
    @Test func `a report under review`() throws {
        try AttributionExample(
            """
            «content:The reports» «cue:remain under review».
            """,
            trees: """
                The|the|DET|DT|2|det reports|report|NOUN|NNS|3|nsubj
                remain|remain|VERB|VBP|0|root under|under|ADP|IN|5|case
                review|review|NOUN|NN|3|obl .|.|PUNCT|.|3|punct
                """
        ).check(rule: "under-review", stance: .withheld, grouping: .distributed)
    }
}
