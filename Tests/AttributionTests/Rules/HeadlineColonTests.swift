import Annotations
import Attribution
import Testing

@Suite struct HeadlineColonTests {
    @Test func `a speaker before a colon`() throws {
        try AttributionExample(
            """
            «source:Macron»«cue::» «content:French troops to leave Niger by Christmas»
            """,
            trees: """
                Macron|Macron|PROPN|NNP|0|root :|:|PUNCT|:|4|punct French|French|ADJ|JJ|4|amod
                troops|troops|NOUN|NNS|1|appos to|to|PART|TO|6|mark leave|leave|VERB|VB|4|acl
                Niger|Niger|PROPN|NNP|6|obj by|by|ADP|IN|9|case
                Christmas|Christmas|PROPN|NNP|6|obl
                """
        ).check(rule: "colon", stance: .asserted)
    }

    @Test func `a report behind a colon`() throws {
        try AttributionExample(
            """
            «content:Toyota to build battery plant in Ohio»«cue::» «source:report»
            """,
            trees: """
                Toyota|Toyota|PROPN|NNP|0|root to|to|PART|TO|3|mark build|build|VERB|VB|1|acl
                battery|battery|NOUN|NN|5|compound plant|plant|NOUN|NN|3|obj in|in|ADP|IN|7|case
                Ohio|Ohio|PROPN|NNP|3|obl :|:|PUNCT|:|9|punct report|report|NOUN|NN|1|parataxis
                """
        ).check(rule: "colon", stance: .asserted)
    }
}
