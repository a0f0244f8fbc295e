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
}
