import Annotations
import Testing

@testable import Claims

@Suite struct ClaimBuilderTests {
    /// "Seoul says Pyongyang will send 3,000 soldiers to Russia ."
    private static let says = """
        Seoul Seoul PROPN NNP 2 nsubj Q884:state
        says say VERB VBZ 0 root
        Pyongyang Pyongyang PROPN NNP 5 nsubj Q423:state
        will will AUX MD 5 aux
        send send VERB VB 2 ccomp
        3,000 3,000 NUM CD 7 nummod
        soldiers soldier NOUN NNS 5 obj
        to to ADP IN 9 case
        Russia Russia PROPN NNP 5 obl Q159:state
        . . PUNCT . 2 punct
        """

    private func said() throws -> Extraction {
        let text = ParsedText(Self.says)
        return try text.extraction(
            text.attribution(
                source: "Seoul", cue: "says",
                content: "Pyongyang will send 3,000 soldiers to Russia", head: "send"))
    }

    @Test func `a clause gives subject, class, recipient and details`() throws {
        let found = try said()
        let claim = try #require(found.claims.first)
        let statement = try #require(found.statements.first)
        #expect(claim.event == "deploy-troops")
        #expect(claim.subject == EntityID("Q423"))
        #expect(claim.objects == [EntityID("Q159")])
        #expect(claim.gloss == "Pyongyang will send 3,000 soldiers to Russia")
        #expect(statement.source == EntityID("Q884"))
        #expect(statement.details.modality == .expected)
        #expect(statement.details.quantities.map(\.value) == [3000])
    }

    @Test func `a gerund takes the outer subject and meets the clause`() throws {
        let text = ParsedText(
            """
            Seoul Seoul PROPN NNP 2 nsubj Q884:state
            accused accuse VERB VBD 0 root
            Pyongyang Pyongyang PROPN NNP 2 obj Q423:state
            of of SCONJ IN 5 mark
            deploying deploy VERB VBG 2 advcl
            troops troop NOUN NNS 5 obj
            to to SCONJ TO 8 mark
            help help VERB VB 5 advcl
            Russia Russia PROPN NNP 8 obj Q159:state
            """)
        let accused = try text.extraction(
            text.attribution(
                source: "Seoul", cue: "accused", content: "deploying troops to help Russia",
                head: "deploying", form: .gerund, subject: "Pyongyang"))
        #expect(try accused.claims.map(\.id) == said().claims.map(\.id))
    }

    @Test func `the nationality of ships is their owner, though nothing else names the state`()
        throws
    {
        let text = ParsedText(
            """
            Seoul Seoul PROPN NNP 2 nsubj Q884:state
            said say VERB VBD 0 root
            Chinese chinese ADJ JJ 4 amod
            warships warship NOUN NNS 5 nsubj
            left leave VERB VBD 2 ccomp
            """)
        let found = try text.extraction(
            text.attribution(
                source: "Seoul", cue: "said", content: "Chinese warships left", head: "left"))
        #expect(found.claims.first?.subject == EntityID("Q148"))
        #expect(found.entities.contains { $0.id == EntityID("Q148") && $0.kind == .state })
    }

    @Test func `a reference has the claim of another source, and the stance of its own`() throws {
        let text = ParsedText(
            Self.says + """


                Moscow Moscow PROPN NNP 2 nsubj Q159:state
                dismissed dismiss VERB VBD 0 root
                the the DET DT 4 det
                reports report NOUN NNS 2 obj
                """)
        let found = try text.extraction(
            text.attribution(
                source: "Seoul", cue: "says",
                content: "Pyongyang will send 3,000 soldiers to Russia", head: "send"),
            text.attribution(
                source: "Moscow", cue: "dismissed", content: "the reports", head: "reports",
                form: .reference, stance: .denied))
        #expect(found.claims.count == 1)
        #expect(found.statements.map(\.stance) == [.asserted, .denied])
        #expect(Set(found.statements.map(\.claim)).count == 1)
    }

    @Test func `a noun without parties is completed from the document`() throws {
        let text = ParsedText(
            Self.says + """


                Moscow Moscow PROPN NNP 2 nsubj Q159:state
                confirmed confirm VERB VBD 0 root
                the the DET DT 5 det
                troop troop NOUN NN 5 compound
                deployment deployment NOUN NN 2 obj
                """)
        let found = try text.extraction(
            text.attribution(
                source: "Seoul", cue: "says",
                content: "Pyongyang will send 3,000 soldiers to Russia", head: "send"),
            text.attribution(
                source: "Moscow", cue: "confirmed", content: "the troop deployment",
                head: "deployment", form: .nominal, stance: .confirmed))
        #expect(found.claims.count == 1)
        #expect(found.statements.map(\.stance) == [.asserted, .confirmed])
    }

    @Test func `joined clauses are two statements, joined verbs are one`() throws {
        let text = ParsedText(
            """
            Seoul Seoul PROPN NNP 2 nsubj Q884:state
            said say VERB VBD 0 root
            it it PRON PRP 4 nsubj
            closed close VERB VBD 2 ccomp
            embassies embassy NOUN NNS 4 obj
            and and CCONJ CC 7 cc
            expelled expel VERB VBD 4 conj
            diplomats diplomat NOUN NNS 7 obj
            """)
        let found = try text.extraction(
            text.attribution(
                source: "Seoul", cue: "said", content: "it closed embassies and expelled diplomats",
                head: "closed"))
        #expect(found.claims.map(\.event).sorted() == ["close-embassy", "expel-diplomat"])
        #expect(found.claims.map(\.subject) == [EntityID("Q884"), EntityID("Q884")])
    }

    @Test func `negation is polarity`() throws {
        let text = ParsedText(
            """
            Seoul Seoul PROPN NNP 2 nsubj Q884:state
            said say VERB VBD 0 root
            “ “ PUNCT `` 7 punct
            We we PRON PRP 7 nsubj
            did do AUX VBD 7 aux
            not not PART RB 7 advmod
            pay pay VERB VB 2 ccomp
            a a DET DT 9 det
            ransom ransom NOUN NN 7 obj
            ” ” PUNCT '' 7 punct
            """)
        let found = try text.extraction(
            text.attribution(
                source: "Seoul", cue: "said", content: "“ We did not pay a ransom ”", head: "pay"))
        #expect(found.claims.first?.polarity == .negative)
        #expect(found.claims.first?.event == "pay-ransom")
        #expect(found.claims.first?.subject == EntityID("Q884"))
    }
}
