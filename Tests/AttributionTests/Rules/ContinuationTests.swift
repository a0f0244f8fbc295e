import Annotations
import Attribution
import Testing

@Suite struct ContinuationTests {
    @Test func `a quotation goes on in the next sentence`() throws {
        try AttributionExample(
            """
            «content:“We lost everything,”» «source:she» «cue:said». «content:“The water came at night.”»
            """,
            trees: """
                “|“|PUNCT|``|3|punct We|we|PRON|PRP|3|nsubj lost|lose|VERB|VBD|8|ccomp
                everything|everything|PRON|NN|3|obj ,|,|PUNCT|,|3|punct ”|”|PUNCT|''|3|punct
                she|she|PRON|PRP|8|nsubj said|say|VERB|VBD|0|root .|.|PUNCT|.|8|punct

                “|“|PUNCT|``|4|punct The|the|DET|DT|3|det water|water|NOUN|NN|4|nsubj
                came|come|VERB|VBD|0|root at|at|ADP|IN|6|case night|night|NOUN|NN|4|obl
                .|.|PUNCT|.|4|punct ”|”|PUNCT|''|4|punct
                """
        ).check(rule: "direct-quotation", stance: .asserted)
    }

    @Test func `a paragraph of quotation goes on from the speaker before`() throws {
        try AttributionExample(
            """
            «content:“The roof was gone,”» «source:she» «cue:said». «content:“We slept outside.”»

            «content:“Nobody came to help.”»
            """,
            trees: """
                “|“|PUNCT|``|5|punct The|the|DET|DT|3|det roof|roof|NOUN|NN|5|nsubj
                was|be|AUX|VBD|5|cop gone|gone|ADJ|JJ|9|ccomp ,|,|PUNCT|,|5|punct
                ”|”|PUNCT|''|5|punct she|she|PRON|PRP|9|nsubj said|say|VERB|VBD|0|root
                .|.|PUNCT|.|9|punct

                “|“|PUNCT|``|3|punct We|we|PRON|PRP|3|nsubj slept|sleep|VERB|VBD|0|root
                outside|outside|ADV|RB|3|advmod .|.|PUNCT|.|3|punct ”|”|PUNCT|''|3|punct

                “|“|PUNCT|``|3|punct Nobody|nobody|PRON|NN|3|nsubj came|come|VERB|VBD|0|root
                to|to|PART|TO|5|mark help|help|VERB|VB|3|xcomp .|.|PUNCT|.|3|punct
                ”|”|PUNCT|''|3|punct
                """
        ).check(rule: "direct-quotation", stance: .asserted)
    }

    @Test func `a participle does not take over the quotation`() throws {
        try AttributionExample(
            """
            «content:“The plan is sound,”» «source:he» «cue:said», adding that the bank had approved it. «content:“It will work.”»
            """,
            trees: """
                “|“|PUNCT|``|5|punct The|the|DET|DT|3|det plan|plan|NOUN|NN|5|nsubj
                is|be|AUX|VBZ|5|cop sound|sound|ADJ|JJ|9|ccomp ,|,|PUNCT|,|5|punct
                ”|”|PUNCT|''|5|punct he|he|PRON|PRP|9|nsubj said|say|VERB|VBD|0|root
                ,|,|PUNCT|,|11|punct adding|add|VERB|VBG|9|ccomp that|that|SCONJ|IN|16|mark
                the|the|DET|DT|14|det bank|bank|NOUN|NN|16|nsubj had|have|AUX|VBD|16|aux
                approved|approve|VERB|VBN|11|ccomp it|it|PRON|PRP|16|obj .|.|PUNCT|.|9|punct

                “|“|PUNCT|``|4|punct It|it|PRON|PRP|4|nsubj will|will|AUX|MD|4|aux
                work|work|VERB|VB|0|root .|.|PUNCT|.|4|punct ”|”|PUNCT|''|4|punct
                """
        ).check(rule: "direct-quotation", stance: .asserted)
    }
}
