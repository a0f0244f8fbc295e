import Annotations
import Attribution
import Testing

@Suite struct ObjectPhraseTests {
    @Test func `charges are denied`() throws {
        try AttributionExample(
            """
            «source:The mayor» «cue:denied» «content:the charges».
            """,
            trees: """
                The|the|DET|DT|2|det mayor|mayor|NOUN|NN|3|nsubj denied|deny|VERB|VBD|0|root
                the|the|DET|DT|5|det charges|charge|NOUN|NNS|3|obj .|.|PUNCT|.|3|punct
                """
        ).check(rule: "object-phrase", stance: .denied)
    }

    @Test func `an accusation`() throws {
        try AttributionExample(
            """
            «source:Washington» «cue:accused» «content:Beijing of stealing secrets».
            """,
            trees: """
                Washington|Washington|PROPN|NNP|2|nsubj accused|accuse|VERB|VBD|0|root
                Beijing|Beijing|PROPN|NNP|2|obj of|of|SCONJ|IN|5|mark
                stealing|steal|VERB|VBG|3|acl secrets|secret|NOUN|NNS|5|obj .|.|PUNCT|.|2|punct
                """
        ).check(rule: "object-phrase", stance: .asserted)
    }

    @Test func `a judgement`() throws {
        try AttributionExample(
            """
            «source:The senator» «cue:called» «content:the plan a disaster».
            """,
            trees: """
                The|the|DET|DT|2|det senator|senator|NOUN|NN|3|nsubj called|call|VERB|VBD|0|root
                the|the|DET|DT|5|det plan|plan|NOUN|NN|3|obj a|a|DET|DT|7|det
                disaster|disaster|NOUN|NN|3|xcomp .|.|PUNCT|.|3|punct
                """
        ).check(rule: "object-complement", stance: .asserted)
    }

    @Test func `a preposition belongs to the cue`() throws {
        try AttributionExample(
            """
            «source:The bank» «cue:warned of» «content:a deep recession».
            """,
            trees: """
                The|the|DET|DT|2|det bank|bank|NOUN|NN|3|nsubj warned|warn|VERB|VBD|0|root
                of|of|ADP|IN|7|case a|a|DET|DT|7|det deep|deep|ADJ|JJ|7|amod
                recession|recession|NOUN|NN|3|obl .|.|PUNCT|.|3|punct
                """
        ).check(rule: "prepositional-phrase", stance: .asserted)
    }

    @Test func `a judgement before its object`() throws {
        try AttributionExample(
            """
            «source:The firm» «cue:dismissed» as “baseless” «content:the president's suggestion that it had bribed inspectors».
            """,
            trees: """
                The|the|DET|DT|2|det firm|firm|NOUN|NN|3|nsubj dismissed|dismiss|VERB|VBN|0|root
                as|as|ADP|IN|6|case “|“|PUNCT|``|6|punct baseless|baseless|ADJ|JJ|3|obl
                ”|”|PUNCT|''|6|punct the|the|DET|DT|9|det
                president|president|NOUN|NN|11|nmod:poss 's|'s|PART|POS|9|case
                suggestion|suggestion|NOUN|NN|3|obl that|that|SCONJ|IN|15|mark
                it|it|PRON|PRP|15|nsubj had|have|AUX|VBD|15|aux bribed|bribe|VERB|VBN|11|acl
                inspectors|inspector|NOUN|NNS|15|obj .|.|PUNCT|.|3|punct
                """
        ).check(rule: "object-phrase", stance: .denied, grouping: .distributed)
    }

    @Test func `what is dismissed as something`() throws {
        try AttributionExample(
            """
            «source:The minister» «cue:dismissed» «content:the accusations» as a smear.
            """,
            trees: """
                The|the|DET|DT|2|det minister|minister|NOUN|NN|3|nsubj
                dismissed|dismiss|VERB|VBD|0|root the|the|DET|DT|5|det
                accusations|accusation|NOUN|NNS|3|obj as|as|ADP|IN|8|case a|a|DET|DT|8|det
                smear|smear|NOUN|NN|3|obl .|.|PUNCT|.|3|punct
                """
        ).check(rule: "object-complement", stance: .denied, grouping: .distributed)
    }

    @Test func `an accusation by somebody`() throws {
        try AttributionExample(
            """
            «content:He» «cue:is accused» by «source:prosecutors» «content:of stealing 4 million dollars».
            """,
            trees: """
                He|he|PRON|PRP|3|nsubj:pass is|be|AUX|VBZ|3|aux:pass
                accused|accuse|VERB|VBN|0|root by|by|ADP|IN|5|case
                prosecutors|prosecutor|NOUN|NNS|3|obl:agent of|of|SCONJ|IN|7|mark
                stealing|steal|VERB|VBG|5|acl 4|4|NUM|CD|9|compound
                million|million|NUM|CD|10|nummod dollars|dollar|NOUN|NNS|7|obj
                .|.|PUNCT|.|3|punct
                """
        ).check(rule: "passive-report", stance: .asserted)
    }
}
