import Annotations
import Attribution
import Testing

@Suite struct InfinitiveTests {
    @Test func `a vow`() throws {
        try AttributionExample(
            """
            «source:The president» «cue:vowed» «content:to veto the bill».
            """,
            trees: """
                The|the|DET|DT|2|det president|president|NOUN|NN|3|nsubj
                vowed|vow|VERB|VBD|0|root to|to|PART|TO|5|mark veto|veto|VERB|VB|3|xcomp
                the|the|DET|DT|7|det bill|bill|NOUN|NN|5|obj .|.|PUNCT|.|3|punct
                """
        ).check(rule: "infinitive", stance: .asserted)
    }

    @Test func `an object that is to act`() throws {
        try AttributionExample(
            """
            «source:The union» «cue:urged» «content:workers to reject the offer».
            """,
            trees: """
                The|the|DET|DT|2|det union|union|NOUN|NN|3|nsubj urged|urge|VERB|VBD|0|root
                workers|worker|NOUN|NNS|3|obj to|to|PART|TO|6|mark reject|reject|VERB|VB|3|xcomp
                the|the|DET|DT|8|det offer|offer|NOUN|NN|6|obj .|.|PUNCT|.|3|punct
                """
        ).check(rule: "infinitive", stance: .asserted)
    }

    @Test func `a passive report has no source`() throws {
        try AttributionExample(
            """
            «content:The officer» «cue:is alleged» «content:to have sold the plans».
            """,
            trees: """
                The|the|DET|DT|2|det officer|officer|NOUN|NN|4|nsubj:pass
                is|be|AUX|VBZ|4|aux:pass alleged|allege|VERB|VBN|0|root to|to|PART|TO|7|mark
                have|have|AUX|VB|7|aux sold|sell|VERB|VBN|4|xcomp the|the|DET|DT|9|det
                plans|plan|NOUN|NNS|7|obj .|.|PUNCT|.|4|punct
                """
        ).check(rule: "passive-report", stance: .asserted)
    }
}
