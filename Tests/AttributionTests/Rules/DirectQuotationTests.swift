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

    @Test func `a subject before the quotation`() throws {
        try AttributionExample(
            """
            «content:An economic downturn», «source:he» «cue:said», «content:“could be a good time to borrow.”»
            """,
            trees: """
                An|a|DET|DT|3|det economic|economic|ADJ|JJ|3|amod
                downturn|downturn|NOUN|NN|6|obj ,|,|PUNCT|,|3|punct he|he|PRON|PRP|6|nsubj
                said|say|VERB|VBD|0|root ,|,|PUNCT|,|13|punct “|“|PUNCT|``|13|punct
                could|could|AUX|MD|13|aux be|be|AUX|VB|13|cop a|a|DET|DT|13|det
                good|good|ADJ|JJ|13|amod time|time|NOUN|NN|6|ccomp to|to|PART|TO|15|mark
                borrow|borrow|VERB|VB|13|acl .|.|PUNCT|.|13|punct ”|”|PUNCT|''|13|punct
                """
        ).check(rule: "direct-quotation", stance: .asserted)
    }

    @Test func `a speaker in the sentence behind the quotation`() throws {
        try AttributionExample(
            """
            «content:“Who would pay for all that?”» «source:Maddow» «cue:repeated».
            """,
            trees: """
                “|“|PUNCT|``|4|punct Who|who|PRON|WP|4|nsubj would|would|AUX|MD|4|aux
                pay|pay|VERB|VB|11|ccomp for|for|ADP|IN|7|case all|all|DET|PDT|7|det:predet
                that|that|PRON|DT|4|obl ?|?|PUNCT|.|4|punct ”|”|PUNCT|''|4|punct
                Maddow|Maddow|PROPN|NNP|11|nsubj repeated|repeat|VERB|VBD|0|root
                .|.|PUNCT|.|11|punct
                """
        ).check(rule: "direct-quotation", stance: .asserted)
    }
}
