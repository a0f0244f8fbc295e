import Annotations
import Attribution
import Testing

@Suite struct DirectQuotationTests {
    @Test func `a quotation before the verb`() throws {
        try AttributionExample(
            """
            «content:“The ceasefire is holding,”» «source:the envoy» «cue:said».
            """,
            trees: """
                “|“|PUNCT|``|5|punct The|the|DET|DT|3|det ceasefire|ceasefire|NOUN|NN|5|nsubj
                is|be|AUX|VBZ|5|aux holding|hold|VERB|VBG|10|ccomp ,|,|PUNCT|,|5|punct
                ”|”|PUNCT|''|5|punct the|the|DET|DT|9|det envoy|envoy|NOUN|NN|10|nsubj
                said|say|VERB|VBD|0|root .|.|PUNCT|.|10|punct
                """
        ).check(rule: "direct-quotation", stance: .asserted)
    }

    @Test func `an inverted verb`() throws {
        try AttributionExample(
            """
            «content:“The virus is airborne,”» «cue:said» «source:the doctor».
            """,
            trees: """
                “|“|PUNCT|``|5|punct The|the|DET|DT|3|det virus|virus|NOUN|NN|5|nsubj
                is|be|AUX|VBZ|5|cop airborne|airborne|ADJ|JJ|8|ccomp ,|,|PUNCT|,|5|punct
                ”|”|PUNCT|''|5|punct said|say|VERB|VBD|0|root the|the|DET|DT|10|det
                doctor|doctor|NOUN|NN|8|nsubj .|.|PUNCT|.|8|punct
                """
        ).check(rule: "direct-quotation", stance: .asserted)
    }

    @Test func `a quotation of two sentences behind a colon`() throws {
        try AttributionExample(
            """
            «source:The chancellor» «cue:said»: «content:“We have enough gas for the winter. Russia has lost its bet.”»
            """,
            trees: """
                The|the|DET|DT|2|det chancellor|chancellor|NOUN|NN|3|nsubj
                said|say|VERB|VBD|0|root :|:|PUNCT|:|7|punct “|“|PUNCT|``|7|punct
                We|we|PRON|PRP|7|nsubj have|have|VERB|VBP|3|ccomp enough|enough|ADJ|JJ|9|amod
                gas|gas|NOUN|NN|7|obj for|for|ADP|IN|12|case the|the|DET|DT|12|det
                winter|winter|NOUN|NN|7|obl .|.|PUNCT|.|3|punct

                Russia|Russia|PROPN|NNP|3|nsubj has|have|AUX|VBZ|3|aux lost|lose|VERB|VBN|0|root
                its|its|PRON|PRP$|5|nmod:poss bet|bet|NOUN|NN|3|obj .|.|PUNCT|.|3|punct
                ”|”|PUNCT|''|3|punct
                """
        ).check(rule: "direct-quotation", stance: .asserted)
    }

    @Test func `a quotation split by its verb`() throws {
        try AttributionExample(
            """
            «content:“If they close the pipeline,”» «cue:said» «source:the minister», «content:“we will buy gas elsewhere.”»
            """,
            trees: """
                “|“|PUNCT|``|9|punct If|if|SCONJ|IN|4|mark they|they|PRON|PRP|4|nsubj
                close|close|VERB|VBP|9|advcl the|the|DET|DT|6|det
                pipeline|pipeline|NOUN|NN|4|obj ,|,|PUNCT|,|4|punct ”|”|PUNCT|''|4|punct
                said|say|VERB|VBD|0|root the|the|DET|DT|11|det minister|minister|NOUN|NN|9|nsubj
                ,|,|PUNCT|,|4|punct “|“|PUNCT|``|16|punct we|we|PRON|PRP|16|nsubj
                will|will|AUX|MD|16|aux buy|buy|VERB|VB|9|ccomp gas|gas|NOUN|NN|16|obj
                elsewhere|elsewhere|ADV|RB|16|advmod .|.|PUNCT|.|16|punct ”|”|PUNCT|''|16|punct
                """
        ).check(rule: "direct-quotation", stance: .asserted)
    }
}
