import Annotations
import Attribution
import Testing

/// Whole articles on topics of their own: everything that is said, and nothing else.
@Suite struct ArticleTests {
    /// Stance, source and content of each attribution, in the text's order.
    private func statements(_ text: String, trees: String) throws -> [String] {
        let example = try AttributionExample(text, trees: trees)
        return try example.attributions(.distributed).map { attribution in
            let source = attribution.source.map(example.words) ?? "nobody"
            let content = attribution.content.map(example.words).joined(separator: " … ")
            return "\(attribution.stance.rawValue) | \(source) | \(content)"
        }
    }

    @Test func `a court case`() throws {
        let found = try statements(
            """
            Former treasurer denies stealing from club

            The former treasurer of Hartwell Rowing Club denied stealing 90,000 pounds from its members.
            Helen Marsh, 51, told the jury that she had never opened the account.
            Prosecutor Daniel Okafor accused her of forging four signatures.
            “She spent the money on horses,” he said.
            “She did not even hide the receipts.”
            The club's chairman, Peter Lowe, declined to comment on the case.
            A police report found no evidence that anyone else was involved.
            """,
            trees: """
                Former|former|ADJ|JJ|2|amod treasurer|treasurer|NOUN|NN|3|nsubj
                denies|deny|VERB|VBZ|0|root stealing|steal|VERB|VBG|3|xcomp
                from|from|ADP|IN|6|case club|club|NOUN|NN|4|obl

                The|the|DET|DT|3|det former|former|ADJ|JJ|3|amod
                treasurer|treasurer|NOUN|NN|8|nsubj of|of|ADP|IN|7|case
                Hartwell|Hartwell|PROPN|NNP|7|compound Rowing|Rowing|PROPN|NNP|7|compound
                Club|Club|PROPN|NNP|3|nmod denied|deny|VERB|VBD|0|root
                stealing|steal|VERB|VBG|8|xcomp 90,000|90000|NUM|CD|11|nummod
                pounds|pound|NOUN|NNS|9|obj from|from|ADP|IN|14|case
                its|its|PRON|PRP$|14|nmod:poss members|member|NOUN|NNS|9|obl .|.|PUNCT|.|8|punct

                Helen|Helen|PROPN|NNP|6|nsubj Marsh|Marsh|PROPN|NNP|1|flat ,|,|PUNCT|,|4|punct
                51|51|NUM|CD|1|nmod:unmarked ,|,|PUNCT|,|1|punct told|tell|VERB|VBD|0|root
                the|the|DET|DT|8|det jury|jury|NOUN|NN|6|iobj that|that|SCONJ|IN|13|mark
                she|she|PRON|PRP|13|nsubj had|have|AUX|VBD|13|aux never|never|ADV|RB|13|advmod
                opened|open|VERB|VBN|8|acl:relcl the|the|DET|DT|15|det
                account|account|NOUN|NN|13|obj .|.|PUNCT|.|6|punct

                Prosecutor|prosecutor|NOUN|NN|4|nsubj Daniel|Daniel|PROPN|NNP|1|flat
                Okafor|Okafor|PROPN|NNP|2|flat accused|accuse|VERB|VBD|0|root
                her|she|PRON|PRP|4|obj of|of|SCONJ|IN|7|mark forging|forge|VERB|VBG|4|advcl
                four|four|NUM|CD|9|nummod signatures|signature|NOUN|NNS|7|obj
                .|.|PUNCT|.|4|punct

                “|“|PUNCT|``|3|punct She|she|PRON|PRP|3|nsubj spent|spend|VERB|VBD|11|ccomp
                the|the|DET|DT|5|det money|money|NOUN|NN|3|obj on|on|ADP|IN|7|case
                horses|horse|NOUN|NNS|3|obl ,|,|PUNCT|,|3|punct ”|”|PUNCT|''|3|punct
                he|he|PRON|PRP|11|nsubj said|say|VERB|VBD|0|root .|.|PUNCT|.|11|punct

                “|“|PUNCT|``|6|punct She|she|PRON|PRP|6|nsubj did|do|AUX|VBD|6|aux
                not|not|PART|RB|6|advmod even|even|ADV|RB|6|advmod hide|hide|VERB|VB|0|root
                the|the|DET|DT|8|det receipts|receipt|NOUN|NNS|6|obj .|.|PUNCT|.|6|punct
                ”|”|PUNCT|''|6|punct

                The|the|DET|DT|2|det club|club|NOUN|NN|4|nmod:poss 's|'s|PART|POS|2|case
                chairman|chairman|NOUN|NN|9|nsubj ,|,|PUNCT|,|6|punct
                Peter|Peter|PROPN|NNP|4|appos Lowe|Lowe|PROPN|NNP|6|flat ,|,|PUNCT|,|6|punct
                declined|decline|VERB|VBD|0|root to|to|PART|TO|11|mark
                comment|comment|VERB|VB|9|xcomp on|on|ADP|IN|14|case the|the|DET|DT|14|det
                case|case|NOUN|NN|11|obl .|.|PUNCT|.|9|punct

                A|a|DET|DT|3|det police|police|NOUN|NN|3|compound report|report|NOUN|NN|4|nsubj
                found|find|VERB|VBD|0|root no|no|DET|DT|6|det evidence|evidence|NOUN|NN|4|obj
                that|that|SCONJ|IN|11|mark anyone|anyone|PRON|NN|11|nsubj:pass
                else|else|ADV|RB|8|advmod was|be|AUX|VBD|11|aux:pass
                involved|involved|ADJ|JJ|6|acl .|.|PUNCT|.|4|punct
                """)
        #expect(
            found == [
                "denied | Former treasurer | stealing from club",
                "denied | The former treasurer of Hartwell Rowing Club | stealing 90,000 pounds from its members",
                "asserted | Helen Marsh, 51 | that she had never opened the account",
                "asserted | Prosecutor Daniel Okafor | her of forging four signatures",
                "asserted | he | “She spent the money on horses,”",
                "asserted | he | “She did not even hide the receipts.”",
                "withheld | The club's chairman, Peter Lowe | the case",
                "withheld | A police report | that anyone else was involved",
            ])
    }

    @Test func `a company`() throws {
        let found = try statements(
            """
            Brightwater to cut 900 jobs: report

            The pump maker Brightwater will close its plant in Leeds, according to a report by the Northern Herald.
            A spokeswoman for the company said the story was false.
            The union confirmed that it had been invited to talks on Friday.
            Chief executive Anna Strand has not said whether the plant will stay open.
            She dismissed the rumours on Tuesday.
            Analysts expect the firm to lose 40 million pounds this year.
            """,
            trees: """
                Brightwater|brightwate|ADJ|JJR|0|root to|to|PART|TO|3|mark
                cut|cut|VERB|VB|1|csubj 900|900|NUM|CD|5|nummod jobs|job|NOUN|NNS|3|obj
                :|:|PUNCT|:|7|punct report|report|NOUN|NN|5|appos

                The|the|DET|DT|4|det pump|pump|NOUN|NN|3|compound maker|maker|NOUN|NN|4|compound
                Brightwater|Brightwater|PROPN|NNP|6|nsubj will|will|AUX|MD|6|aux
                close|close|VERB|VB|0|root its|its|PRON|PRP$|8|nmod:poss
                plant|plant|NOUN|NN|6|obj in|in|ADP|IN|10|case Leeds|Leeds|PROPN|NNP|6|obl
                ,|,|PUNCT|,|15|punct according|accord|VERB|VBG|15|case to|to|ADP|IN|12|fixed
                a|a|DET|DT|15|det report|report|NOUN|NN|6|obl by|by|ADP|IN|19|case
                the|the|DET|DT|19|det Northern|Northern|ADJ|NNP|19|amod
                Herald|Herald|PROPN|NNP|15|nmod .|.|PUNCT|.|6|punct

                A|a|DET|DT|2|det spokeswoman|spokeswoman|NOUN|NN|6|nsubj for|for|ADP|IN|5|case
                the|the|DET|DT|5|det company|company|NOUN|NN|2|nmod said|say|VERB|VBD|0|root
                the|the|DET|DT|8|det story|story|NOUN|NN|10|nsubj was|be|AUX|VBD|10|cop
                false|false|ADJ|JJ|6|ccomp .|.|PUNCT|.|6|punct

                The|the|DET|DT|2|det union|union|NOUN|NN|3|nsubj
                confirmed|confirm|VERB|VBD|0|root that|that|SCONJ|IN|8|mark
                it|it|PRON|PRP|8|nsubj:pass had|have|AUX|VBD|8|aux been|be|AUX|VBN|8|aux:pass
                invited|invite|VERB|VBN|3|ccomp to|to|ADP|IN|10|case talks|talk|NOUN|NNS|8|obl
                on|on|ADP|IN|12|case Friday|Friday|PROPN|NNP|8|obl .|.|PUNCT|.|3|punct

                Chief|Chief|PROPN|NNP|2|compound executive|executive|ADJ|JJ|3|amod
                Anna|Anna|PROPN|NNP|7|nsubj Strand|Strand|PROPN|NNP|3|flat
                has|have|AUX|VBZ|7|aux not|not|PART|RB|7|advmod said|say|VERB|VBN|0|root
                whether|whether|SCONJ|IN|12|mark the|the|DET|DT|10|det
                plant|plant|NOUN|NN|12|nsubj will|will|AUX|MD|12|aux stay|stay|VERB|VB|7|ccomp
                open|open|ADJ|JJ|12|xcomp .|.|PUNCT|.|7|punct

                She|she|PRON|PRP|2|nsubj dismissed|dismiss|VERB|VBD|0|root the|the|DET|DT|4|det
                rumours|rumour|NOUN|NNS|2|obj on|on|ADP|IN|6|case
                Tuesday|Tuesday|PROPN|NNP|2|obl .|.|PUNCT|.|2|punct

                Analysts|analyst|NOUN|NNS|2|nsubj expect|expect|VERB|VB|0|root
                the|the|DET|DT|4|det firm|firm|NOUN|NN|2|obj to|to|PART|TO|6|mark
                lose|lose|VERB|VB|2|xcomp 40|40|NUM|CD|8|compound
                million|million|NUM|CD|9|nummod pounds|pound|NOUN|NNS|6|obj
                this|this|DET|DT|11|det year|year|NOUN|NN|6|obl:unmarked .|.|PUNCT|.|2|punct
                """)
        #expect(
            found == [
                "asserted | report | Brightwater to cut 900 jobs",
                "asserted | a report by the Northern Herald | The pump maker Brightwater will close its plant in Leeds",
                "denied | A spokeswoman for the company | the story",
                "confirmed | The union | that it had been invited to talks on Friday",
                "withheld | Chief executive Anna Strand | whether the plant will stay open",
                "denied | She | the rumours",
                "asserted | Analysts | the firm to lose 40 million pounds this year",
            ])
    }

    @Test func `a war`() throws {
        let found = try statements(
            """
            The army of Zandia accused the rebels of shelling a market in Port Anke.
            Rebel commander Ismael Duro rejected the accusation, saying that his men had left the town a week ago.
            The United Nations could not verify either claim.
            “We have no information on who fired the shells,” said Marie Lund, a spokeswoman for the organisation.
            Both Zandia and Orvia warned that the truce was in danger.
            The president vowed to retake the town.
            """,
            trees: """
                The|the|DET|DT|2|det army|army|NOUN|NN|5|nsubj of|of|ADP|IN|4|case
                Zandia|Zandia|PROPN|NNP|2|nmod accused|accuse|VERB|VBD|0|root
                the|the|DET|DT|7|det rebels|rebel|NOUN|NNS|5|obj of|of|SCONJ|IN|9|mark
                shelling|shell|VERB|VBG|7|acl a|a|DET|DT|11|det market|market|NOUN|NN|9|obj
                in|in|ADP|IN|13|case Port|Port|PROPN|NNP|11|nmod Anke|Anke|PROPN|NNP|13|flat
                .|.|PUNCT|.|5|punct

                Rebel|rebel|NOUN|NN|2|compound commander|commander|NOUN|NN|5|nsubj
                Ismael|Ismael|PROPN|NNP|2|flat Duro|Duro|PROPN|NNP|3|flat
                rejected|reject|VERB|VBD|0|root the|the|DET|DT|7|det
                accusation|accusation|NOUN|NN|5|obj ,|,|PUNCT|,|9|punct
                saying|say|VERB|VBG|5|advcl that|that|SCONJ|IN|14|mark
                his|his|PRON|PRP$|12|nmod:poss men|man|NOUN|NNS|14|nsubj had|have|AUX|VBD|14|aux
                left|leave|VERB|VBN|9|ccomp the|the|DET|DT|16|det town|town|NOUN|NN|14|obj
                a|a|DET|DT|18|det week|week|NOUN|NN|19|obl:unmarked ago|ago|ADV|RB|14|advmod
                .|.|PUNCT|.|5|punct

                The|the|DET|DT|3|det United|Unite|VERB|NNP|3|amod
                Nations|Nation|PROPN|NNPS|6|nsubj could|could|AUX|MD|6|aux
                not|not|PART|RB|6|advmod verify|verify|VERB|VB|0|root
                either|either|CCONJ|CC|8|cc:preconj claim|claim|VERB|VB|6|obj
                .|.|PUNCT|.|6|punct

                “|“|PUNCT|``|3|punct We|we|PRON|PRP|3|nsubj have|have|VERB|VBP|13|ccomp
                no|no|DET|DT|5|det information|information|NOUN|NN|3|obj on|on|ADP|IN|8|mark
                who|who|PRON|WP|8|nsubj fired|fire|VERB|VBD|5|acl:relcl the|the|DET|DT|10|det
                shells|shell|NOUN|NNS|8|obj ,|,|PUNCT|,|3|punct ”|”|PUNCT|''|3|punct
                said|say|VERB|VBD|0|root Marie|Marie|PROPN|NNP|13|nsubj
                Lund|Lund|PROPN|NNP|14|flat ,|,|PUNCT|,|18|punct a|a|DET|DT|18|det
                spokeswoman|spokeswoman|NOUN|NN|14|appos for|for|ADP|IN|21|case
                the|the|DET|DT|21|det organisation|organisation|NOUN|NN|18|nmod
                .|.|PUNCT|.|13|punct

                Both|both|CCONJ|CC|2|cc:preconj Zandia|Zandia|PROPN|NNP|5|nsubj
                and|and|CCONJ|CC|4|cc Orvia|Orvia|PROPN|NNP|2|conj warned|warn|VERB|VBD|0|root
                that|that|SCONJ|IN|11|mark the|the|DET|DT|8|det truce|truce|NOUN|NN|11|nsubj
                was|be|AUX|VBD|11|cop in|in|ADP|IN|11|case danger|danger|NOUN|NN|5|ccomp
                .|.|PUNCT|.|5|punct

                The|the|DET|DT|2|det president|president|NOUN|NN|3|nsubj
                vowed|vow|VERB|VBD|0|root to|to|PART|TO|5|mark retake|retake|VERB|VB|3|xcomp
                the|the|DET|DT|7|det town|town|NOUN|NN|5|obj .|.|PUNCT|.|3|punct
                """)
        #expect(
            found == [
                "asserted | The army of Zandia | the rebels of shelling a market in Port Anke",
                "denied | Rebel commander Ismael Duro | the accusation",
                "asserted | Rebel commander Ismael Duro | that his men had left the town a week ago",
                "withheld | The United Nations | either claim",
                "withheld | Marie Lund, a spokeswoman for the organisation | who fired the shells",
                "asserted | Zandia | that the truce was in danger",
                "asserted | Orvia | that the truce was in danger",
                "asserted | The president | to retake the town",
            ])
    }

    @Test func `an election`() throws {
        let found = try statements(
            """
            Mayor: I will not resign

            Mayor Clara Benton said the count had been fair and that she would not resign.
            Her opponent, Tom Reyes, claimed that 300 ballots had disappeared.
            Election officials neither confirmed nor denied that ballots were missing.
            It is not true that the boxes were opened, the head of the commission told Radio Meridian.
            The governor urged both sides to stay calm.
            Reyes is reportedly preparing a lawsuit.
            """,
            trees: """
                Mayor|Mayor|PROPN|NNP|0|root :|:|PUNCT|:|6|punct I|I|PRON|PRP|6|nsubj
                will|will|AUX|MD|6|aux not|not|PART|RB|6|advmod
                resign|resign|VERB|VB|1|parataxis

                Mayor|Mayor|PROPN|NNP|2|nmod:desc Clara|Clara|PROPN|NNP|4|nsubj
                Benton|Benton|PROPN|NNP|2|flat said|say|VERB|VBD|0|root the|the|DET|DT|6|det
                count|count|NOUN|NN|9|nsubj had|have|AUX|VBD|9|aux been|be|AUX|VBN|9|cop
                fair|fair|ADJ|JJ|4|ccomp and|and|CCONJ|CC|15|cc that|that|SCONJ|IN|15|mark
                she|she|PRON|PRP|15|nsubj would|would|AUX|MD|15|aux not|not|PART|RB|15|advmod
                resign|resign|VERB|VB|9|conj .|.|PUNCT|.|4|punct

                Her|her|PRON|PRP$|2|nmod:poss opponent|opponent|NOUN|NN|7|nsubj
                ,|,|PUNCT|,|4|punct Tom|Tom|PROPN|NNP|2|appos Reyes|Reyes|PROPN|NNP|4|flat
                ,|,|PUNCT|,|2|punct claimed|claim|VERB|VBD|0|root that|that|SCONJ|IN|12|mark
                300|300|NUM|CD|10|nummod ballots|ballot|NOUN|NNS|12|nsubj
                had|have|AUX|VBD|12|aux disappeared|disappear|VERB|VBN|7|ccomp
                .|.|PUNCT|.|7|punct

                Election|election|NOUN|NN|2|compound officials|official|NOUN|NNS|4|nsubj:pass
                neither|neither|CCONJ|CC|4|advmod confirmed|confirm|VERB|VBN|0|root
                nor|nor|CCONJ|CC|6|cc denied|deny|VERB|VBN|4|conj that|that|SCONJ|IN|10|mark
                ballots|ballot|NOUN|NNS|10|nsubj were|be|AUX|VBD|10|cop
                missing|missing|ADJ|JJ|6|ccomp .|.|PUNCT|.|4|punct

                It|it|PRON|PRP|4|expl is|be|AUX|VBZ|4|cop not|not|PART|RB|4|advmod
                true|true|ADJ|JJ|0|root that|that|SCONJ|IN|9|mark the|the|DET|DT|7|det
                boxes|box|NOUN|NNS|9|nsubj:pass were|be|AUX|VBD|9|aux:pass
                opened|open|VERB|VBN|4|ccomp ,|,|PUNCT|,|16|punct the|the|DET|DT|12|det
                head|head|NOUN|NN|16|nsubj of|of|ADP|IN|15|case the|the|DET|DT|15|det
                commission|commission|NOUN|NN|12|nmod told|tell|VERB|VBD|4|ccomp
                Radio|Radio|PROPN|NNP|18|compound Meridian|Meridian|PROPN|NNP|16|obj
                .|.|PUNCT|.|4|punct

                The|the|DET|DT|2|det governor|governor|NOUN|NN|3|nsubj
                urged|urge|VERB|VBD|0|root both|both|DET|DT|5|det sides|side|NOUN|NNS|3|obj
                to|to|PART|TO|7|mark stay|stay|VERB|VB|3|xcomp calm|calm|ADJ|JJ|7|xcomp
                .|.|PUNCT|.|3|punct

                Reyes|Reyes|PROPN|NNP|4|nsubj is|be|AUX|VBZ|4|aux
                reportedly|reportedly|ADV|RB|4|advmod preparing|prepare|VERB|VBG|0|root
                a|a|DET|DT|6|det lawsuit|lawsuit|NOUN|NN|4|obj .|.|PUNCT|.|4|punct
                """)
        #expect(
            found == [
                "asserted | Mayor | I will not resign",
                "asserted | Mayor Clara Benton | the count had been fair",
                "asserted | Mayor Clara Benton | that she would not resign",
                "asserted | Her opponent, Tom Reyes | that 300 ballots had disappeared",
                "withheld | Election officials | that ballots were missing",
                "denied | the head of the commission | the boxes were opened",
                "asserted | The governor | both sides to stay calm",
                "asserted | nobody | Reyes is … preparing a lawsuit",
            ])
    }
}
