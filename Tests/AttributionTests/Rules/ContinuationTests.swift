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
}
