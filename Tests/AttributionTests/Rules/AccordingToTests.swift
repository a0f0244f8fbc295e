import Annotations
import Attribution
import Testing

@Suite struct AccordingToTests {
    @Test func `a fronted source`() throws {
        try AttributionExample(
            """
            «cue:According to» «source:the institute», «content:the tremor was felt in Lima».
            """,
            trees: """
                According|accord|VERB|VBG|4|case to|to|ADP|IN|1|fixed the|the|DET|DT|4|det
                institute|institute|NOUN|NN|9|obl ,|,|PUNCT|,|4|punct the|the|DET|DT|7|det
                tremor|tremor|NOUN|NN|9|nsubj:pass was|be|AUX|VBD|9|aux:pass
                felt|feel|VERB|VBN|0|root in|in|ADP|IN|11|case Lima|Lima|PROPN|NNP|9|obl
                .|.|PUNCT|.|9|punct
                """
        ).check(rule: "according-to", stance: .asserted)
    }

    @Test func `a source at the end`() throws {
        try AttributionExample(
            """
            «content:The ship carried twice its load», «cue:according to» «source:the harbour master».
            """,
            trees: """
                The|the|DET|DT|2|det ship|ship|NOUN|NN|3|nsubj carried|carry|VERB|VBD|0|root
                twice|twice|ADV|RB|3|advmod its|its|PRON|PRP$|6|nmod:poss
                load|load|NOUN|NN|3|obj ,|,|PUNCT|,|12|punct according|accord|VERB|VBG|12|case
                to|to|ADP|IN|8|fixed the|the|DET|DT|12|det harbour|harbour|NOUN|NN|12|compound
                master|master|NOUN|NN|3|obl .|.|PUNCT|.|3|punct
                """
        ).check(rule: "according-to", stance: .asserted)
    }
}
