import Annotations
import Attribution
import Testing

@Suite struct RelativeObjectTests {
    @Test func `a charge that somebody denies`() throws {
        try AttributionExample(
            """
            China stole the files, «content:a charge» that «source:Beijing» «cue:denies».
            """,
            trees: """
                China|China|PROPN|NNP|2|nsubj stole|steal|VERB|VBD|0|root the|the|DET|DT|4|det
                files|file|NOUN|NNS|2|obj ,|,|PUNCT|,|7|punct a|a|DET|DT|7|det
                charge|charge|NOUN|NN|4|appos that|that|PRON|WDT|10|obj
                Beijing|Beijing|PROPN|NNP|10|nsubj denies|deny|VERB|VBZ|7|acl:relcl
                .|.|PUNCT|.|2|punct
                """
        ).check(rule: "relative-object", stance: .denied, grouping: .distributed)
    }
}
