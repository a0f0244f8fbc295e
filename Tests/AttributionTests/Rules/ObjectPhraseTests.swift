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
}
