import Annotations
import Attribution
import Testing

@Suite struct NounCueTests {
    @Test func `an insistence`() throws {
        try AttributionExample(
            """
            «source:Moscow»’s «cue:insistence» «content:that the pilot had strayed» surprised the Finns.
            """,
            trees: """
                Moscow|Moscow|PROPN|NNP|3|nmod:poss ’s|'s|PART|POS|1|case
                insistence|insistence|NOUN|NN|0|root that|that|SCONJ|IN|8|mark
                the|the|DET|DT|6|det pilot|pilot|NOUN|NN|8|nsubj had|have|AUX|VBD|8|aux
                strayed|stray|VERB|VBN|3|acl surprised|surprise|VERB|VBD|8|xcomp
                the|the|DET|DT|11|det Finns|Finn|PROPN|NNPS|9|obj .|.|PUNCT|.|3|punct
                """
        ).check(rule: "noun", stance: .asserted)
    }

    @Test func `evidence that is missing`() throws {
        try AttributionExample(
            """
            «source:The inspectors» «cue:found no evidence» «content:that the reactor was running».
            """,
            trees: """
                The|the|DET|DT|2|det inspectors|inspector|NOUN|NNS|3|nsubj
                found|find|VERB|VBD|0|root no|no|DET|DT|5|det evidence|evidence|NOUN|NN|3|obj
                that|that|SCONJ|IN|10|mark the|the|DET|DT|8|det reactor|reactor|NOUN|NN|10|nsubj
                was|be|AUX|VBD|10|aux running|run|VERB|VBG|5|acl .|.|PUNCT|.|3|punct
                """
        ).check(rule: "noun", stance: .withheld, grouping: .distributed)
    }

    @Test func `a denial from somebody`() throws {
        try AttributionExample(
            """
            There was a «cue:denial» from «source:Israel» «content:that its forces struck the convoy».
            """,
            trees: """
                There|there|PRON|EX|2|expl was|be|VERB|VBD|0|root a|a|DET|DT|4|det
                denial|denial|NOUN|NN|2|nsubj from|from|ADP|IN|6|case
                Israel|Israel|PROPN|NNP|4|nmod that|that|PRON|WDT|10|mark
                its|its|PRON|PRP$|9|nmod:poss forces|force|NOUN|NNS|10|nsubj
                struck|strike|VERB|VBD|4|acl:relcl the|the|DET|DT|12|det
                convoy|convoy|NOUN|NN|10|obj .|.|PUNCT|.|2|punct
                """
        ).check(rule: "noun", stance: .denied, grouping: .distributed)
    }

    @Test func `a clause that looks like a relative one`() throws {
        try AttributionExample(
            """
            «source:Moscow»'s «cue:insistence» «content:that Finland had violated its airspace» puzzled the air force.
            """,
            trees: """
                Moscow|Moscow|PROPN|NNP|3|nmod:poss 's|'s|PART|POS|1|case
                insistence|insistence|NOUN|NN|10|nsubj that|that|PRON|WDT|7|obj
                Finland|Finland|PROPN|NNP|7|nsubj had|have|AUX|VBD|7|aux
                violated|violate|VERB|VBN|3|acl:relcl its|its|PRON|PRP$|9|nmod:poss
                airspace|airspace|NOUN|NN|7|obj puzzled|puzzle|VERB|VBD|0|root
                the|the|DET|DT|13|det air|air|NOUN|NN|13|compound force|force|NOUN|NN|10|obj
                .|.|PUNCT|.|10|punct
                """
        ).check(rule: "noun", stance: .asserted)
    }
}
