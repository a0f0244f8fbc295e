import Annotations
import Attribution
import Testing

@Suite struct ChainsTests {

    @Test func `who can neither confirm nor deny is who says so`() throws {
        try AttributionExample(
            """
            «source:The government spokesman» said he could neither confirm nor «cue:deny» «content:the president's remarks».
            """,
            trees: """
                The|the|DET|DT|3|det government|government|NOUN|NN|3|compound
                spokesman|spokesman|NOUN|NN|4|nsubj said|say|VERB|VBD|0|root
                he|he|PRON|PRP|8|nsubj could|could|AUX|MD|8|aux
                neither|neither|CCONJ|CC|8|advmod confirm|confirm|VERB|VB|4|ccomp
                nor|nor|CCONJ|CC|10|cc deny|deny|VERB|VB|8|conj the|the|DET|DT|12|det
                president|president|NOUN|NN|14|nmod:poss 's|'s|PART|POS|12|case
                remarks|remark|NOUN|NNS|10|obj .|.|PUNCT|.|4|punct
                """
        ).check(rule: "object-phrase", stance: .withheld, grouping: .distributed)
    }
}
