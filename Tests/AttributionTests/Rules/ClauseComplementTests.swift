import Annotations
import Attribution
import Testing

@Suite struct ClauseComplementTests {
    @Test func `a clause behind the verb`() throws {
        try AttributionExample(
            """
            «source:Greenpeace» «cue:warned» «content:that the old tanker was leaking oil».
            """,
            trees: """
                Greenpeace|Greenpeace|PROPN|NNP|2|nsubj warned|warn|VERB|VBD|0|root
                that|that|SCONJ|IN|8|mark the|the|DET|DT|6|det old|old|ADJ|JJ|6|amod
                tanker|tanker|NOUN|NN|8|nsubj was|be|AUX|VBD|8|aux leaking|leak|VERB|VBG|2|ccomp
                oil|oil|NOUN|NN|8|obj .|.|PUNCT|.|2|punct
                """
        ).check(rule: "clause-complement", stance: .asserted)
    }

    @Test func `the cue takes auxiliaries and negation`() throws {
        try AttributionExample(
            """
            «source:The company» «cue:has not confirmed» «content:that it closed the plant».
            """,
            trees: """
                The|the|DET|DT|2|det company|company|NOUN|NN|5|nsubj has|have|AUX|VBZ|5|aux
                not|not|PART|RB|5|advmod confirmed|confirm|VERB|VBN|0|root
                that|that|SCONJ|IN|8|mark it|it|PRON|PRP|8|nsubj closed|close|VERB|VBD|5|ccomp
                the|the|DET|DT|10|det plant|plant|NOUN|NN|8|obj .|.|PUNCT|.|5|punct
                """
        ).check(rule: "clause-complement", stance: .withheld)
    }

    @Test func `another verb of saying ends the content`() throws {
        try AttributionExample(
            """
            «source:The mayor» «cue:said» «content:that the bridge was safe» but added that repairs would begin in May.
            """,
            trees: """
                The|the|DET|DT|2|det mayor|mayor|NOUN|NN|3|nsubj said|say|VERB|VBD|0|root
                that|that|SCONJ|IN|8|mark the|the|DET|DT|6|det bridge|bridge|NOUN|NN|8|nsubj
                was|be|AUX|VBD|8|cop safe|safe|ADJ|JJ|3|ccomp but|but|CCONJ|CC|10|cc
                added|add|VERB|VBD|8|conj that|that|SCONJ|IN|14|mark
                repairs|repair|NOUN|NNS|14|nsubj would|would|AUX|MD|14|aux
                begin|begin|VERB|VB|10|ccomp in|in|ADP|IN|16|case May|May|PROPN|NNP|14|obl
                .|.|PUNCT|.|3|punct
                """
        ).check(rule: "clause-complement", stance: .asserted)
    }

    @Test func `a recipient is no part of the content`() throws {
        try AttributionExample(
            """
            «source:The minister» «cue:told» reporters «content:that the budget would grow».
            """,
            trees: """
                The|the|DET|DT|2|det minister|minister|NOUN|NN|3|nsubj told|tell|VERB|VBD|0|root
                reporters|reporter|NOUN|NNS|3|iobj that|that|SCONJ|IN|9|mark
                the|the|DET|DT|7|det budget|budget|NOUN|NN|9|nsubj would|would|AUX|MD|9|aux
                grow|grow|VERB|VB|3|ccomp .|.|PUNCT|.|3|punct
                """
        ).check(rule: "clause-complement", stance: .asserted)
    }

    @Test func `a recipient before a that which looks like a pronoun`() throws {
        try AttributionExample(
            """
            «source:The coach» «cue:reminded» viewers «content:that he had warned them».
            """,
            trees: """
                The|the|DET|DT|2|det coach|coach|NOUN|NN|3|nsubj reminded|remind|VERB|VBD|0|root
                viewers|viewer|NOUN|NNS|3|obj that|that|SCONJ|IN|8|mark he|he|PRON|PRP|8|nsubj
                had|have|AUX|VBD|8|aux warned|warn|VERB|VBN|4|acl:relcl
                them|they|PRON|PRP|8|iobj .|.|PUNCT|.|3|punct
                """
        ).check(rule: "clause-complement", stance: .asserted)
    }

    @Test func `a joined verb in the cue's tense is no part of the content`() throws {
        try AttributionExample(
            """
            «source:The minister» «cue:said» «content:the army had withdrawn» and did not confirm reports of a massacre.
            """,
            trees: """
                The|the|DET|DT|2|det minister|minister|NOUN|NN|3|nsubj said|say|VERB|VBD|0|root
                the|the|DET|DT|5|det army|army|NOUN|NN|7|nsubj had|have|AUX|VBD|7|aux
                withdrawn|withdraw|VERB|VBN|3|ccomp and|and|CCONJ|CC|11|cc did|do|AUX|VBD|11|aux
                not|not|PART|RB|11|advmod confirm|confirm|VERB|VB|7|conj
                reports|report|NOUN|NNS|11|obj of|of|ADP|IN|15|case a|a|DET|DT|15|det
                massacre|massacre|NOUN|NN|12|nmod .|.|PUNCT|.|3|punct
                """
        ).check(rule: "clause-complement", stance: .asserted)
    }

    @Test func `a passive cue with its agent`() throws {
        try AttributionExample(
            """
            The Lebanese government «cue:has been told» by «source:the World Bank» «content:that it is running out of dollars».
            """,
            trees: """
                The|the|DET|DT|3|det Lebanese|Lebanese|ADJ|JJ|3|amod
                government|government|NOUN|NN|6|nsubj:pass has|have|AUX|VBZ|6|aux
                been|be|AUX|VBN|6|aux:pass told|tell|VERB|VBN|0|root by|by|ADP|IN|10|case
                the|the|DET|DT|10|det World|World|PROPN|NNP|10|compound
                Bank|Bank|PROPN|NNP|6|obl:agent that|that|SCONJ|IN|14|mark
                it|it|PRON|PRP|14|nsubj is|be|AUX|VBZ|14|aux running|run|VERB|VBG|10|acl:relcl
                out|out|ADP|IN|17|case of|of|ADP|IN|17|case dollars|dollar|NOUN|NNS|14|obl
                .|.|PUNCT|.|6|punct
                """
        ).check(rule: "clause-complement", stance: .asserted)
    }
}
