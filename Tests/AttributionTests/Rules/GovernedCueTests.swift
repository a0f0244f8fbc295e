import Annotations
import Attribution
import Testing

@Suite struct GovernedCueTests {
    @Test func `a cue behind a comma at the end`() throws {
        try AttributionExample(
            """
            «content:The driver had been drinking», «source:police» «cue:said».
            """,
            trees: """
                The|the|DET|DT|2|det driver|driver|NOUN|NN|5|nsubj had|have|AUX|VBD|5|aux
                been|be|AUX|VBN|5|aux drinking|drink|VERB|VBG|0|root ,|,|PUNCT|,|8|punct
                police|police|NOUN|NNS|8|nsubj said|say|VERB|VBD|5|parataxis .|.|PUNCT|.|5|punct
                """
        ).check(rule: "governed-cue", stance: .asserted)
    }

    @Test func `a cue between commas`() throws {
        try AttributionExample(
            """
            «content:The outreach», «source:they» «cue:said», «content:raised new worries among voters».
            """,
            trees: """
                The|the|DET|DT|2|det outreach|outreach|NOUN|NN|7|nsubj ,|,|PUNCT|,|5|punct
                they|they|PRON|PRP|5|nsubj said|say|VERB|VBD|7|parataxis ,|,|PUNCT|,|5|punct
                raised|raise|VERB|VBD|0|root new|new|ADJ|JJ|9|amod worries|worry|NOUN|NNS|7|obj
                among|among|ADP|IN|11|case voters|voter|NOUN|NNS|9|nmod .|.|PUNCT|.|7|punct
                """
        ).check(rule: "governed-cue", stance: .asserted)
    }

    @Test func `a clause with as behind the sentence`() throws {
        try AttributionExample(
            """
            «content:The organisation has evacuated its foreign workers», as «source:the BBC» «cue:reported» on Monday.
            """,
            trees: """
                The|the|DET|DT|2|det organisation|organisation|NOUN|NN|4|nsubj
                has|have|AUX|VBZ|4|aux evacuated|evacuate|VERB|VBN|0|root
                its|its|PRON|PRP$|7|nmod:poss foreign|foreign|ADJ|JJ|7|amod
                workers|worker|NOUN|NNS|4|obj ,|,|PUNCT|,|12|punct as|as|SCONJ|IN|12|mark
                the|the|DET|DT|11|det BBC|BBC|PROPN|NNP|12|nsubj
                reported|report|VERB|VBD|4|advcl on|on|ADP|IN|14|case
                Monday|Monday|PROPN|NNP|12|obl .|.|PUNCT|.|4|punct
                """
        ).check(rule: "as-clause", stance: .asserted)
    }

    @Test func `a clause with as before the sentence`() throws {
        try AttributionExample(
            """
            As «source:Le Monde» «cue:reported», «content:the factory was sold to a rival».
            """,
            trees: """
                As|as|SCONJ|IN|4|mark Le|Le|PROPN|NNP|4|nsubj Monde|Monde|PROPN|NNP|2|flat
                reported|report|VERB|VBD|9|advcl ,|,|PUNCT|,|4|punct the|the|DET|DT|7|det
                factory|factory|NOUN|NN|9|nsubj:pass was|be|AUX|VBD|9|aux:pass
                sold|sell|VERB|VBN|0|root to|to|ADP|IN|12|case a|a|DET|DT|12|det
                rival|rival|NOUN|NN|9|obl .|.|PUNCT|.|9|punct
                """
        ).check(rule: "as-clause", stance: .asserted)
    }

    @Test func `what a fronted phrase belongs to goes on behind the cue`() throws {
        try AttributionExample(
            """
            «content:To meet its target», «source:the panel» «cue:concluded», «content:the tax must start rising in 2018».
            """,
            trees: """
                To|to|PART|TO|2|mark meet|meet|VERB|VB|8|advcl its|its|PRON|PRP$|4|nmod:poss
                target|target|NOUN|NN|2|obj ,|,|PUNCT|,|2|punct the|the|DET|DT|7|det
                panel|panel|NOUN|NN|8|nsubj concluded|conclude|VERB|VBD|0|root
                ,|,|PUNCT|,|2|punct the|the|DET|DT|11|det tax|tax|NOUN|NN|13|nsubj
                must|must|AUX|MD|13|aux start|start|VERB|VB|8|ccomp
                rising|rise|VERB|VBG|13|xcomp in|in|ADP|IN|16|case 2018|2018|NUM|CD|13|obl
                .|.|PUNCT|.|8|punct
                """
        ).check(rule: "governed-cue", stance: .asserted)
    }
}
