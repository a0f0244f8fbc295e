import Annotations
import Attribution
import Testing

@Suite struct PassiveObjectTests {
    @Test func `a confirmation by somebody`() throws {
        try AttributionExample(
            """
            «content:The kidnapping» «cue:was confirmed» by «source:the interior minister».
            """,
            trees: """
                The|the|DET|DT|2|det kidnapping|kidnapping|NOUN|NN|4|nsubj:pass
                was|be|AUX|VBD|4|aux:pass confirmed|confirm|VERB|VBN|0|root by|by|ADP|IN|8|case
                the|the|DET|DT|8|det interior|interior|NOUN|NN|8|amod
                minister|minister|NOUN|NN|4|obl:agent .|.|PUNCT|.|4|punct
                """
        ).check(rule: "passive-object", stance: .confirmed)
    }
}
