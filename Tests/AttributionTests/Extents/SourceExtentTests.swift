import Annotations
import Attribution
import Testing

@Suite struct SourceExtentTests {

    @Test func `a day between the speaker and the verb`() throws {
        try AttributionExample(
            """
            «source:The head of the bank, Ada Nwosu», on Monday «cue:rejected» «content:reports of a merger».
            """,
            trees: """
                The|the|DET|DT|2|det head|head|NOUN|NN|0|root of|of|ADP|IN|5|case
                the|the|DET|DT|5|det bank|bank|NOUN|NN|2|nmod ,|,|PUNCT|,|7|punct
                Ada|Ada|PROPN|NNP|5|appos Nwosu|Nwosu|PROPN|NNP|7|flat ,|,|PUNCT|,|11|punct
                on|on|ADP|IN|11|case Monday|Monday|PROPN|NNP|12|obl
                rejected|reject|VERB|VBN|13|amod reports|report|NOUN|NNS|2|nmod
                of|of|ADP|IN|16|case a|a|DET|DT|16|det merger|merger|NOUN|NN|13|nmod
                .|.|PUNCT|.|2|punct
                """
        ).check(rule: "object-phrase", stance: .denied, grouping: .distributed)
    }

    @Test func `who adds is who said`() throws {
        try AttributionExample(
            """
            «source:Canada's foreign ministry» said it was aware of the reports, «cue:adding» «content:that it took them seriously».
            """,
            trees: """
                Canada|Canada|PROPN|NNP|4|nmod:poss 's|'s|PART|POS|1|case
                foreign|foreign|ADJ|JJ|4|amod ministry|ministry|NOUN|NN|5|nsubj
                said|say|VERB|VBD|0|root it|it|PRON|PRP|8|nsubj was|be|AUX|VBD|8|cop
                aware|aware|ADJ|JJ|5|ccomp of|of|ADP|IN|11|case the|the|DET|DT|11|det
                reports|report|NOUN|NNS|8|obl ,|,|PUNCT|,|13|punct adding|add|VERB|VBG|8|advcl
                that|that|SCONJ|IN|16|mark it|it|PRON|PRP|16|nsubj took|take|VERB|VBD|13|ccomp
                them|they|PRON|PRP|16|obj seriously|seriously|ADV|RB|16|advmod
                .|.|PUNCT|.|5|punct
                """
        ).check(rule: "clause-complement", stance: .asserted)
    }
}
