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

    private func extraction(
        _ text: ParsedText, source: String, cue: String, content: String, head: String,
        form: Attribution.ContentForm = .clause, subject: String? = nil, stance: Stance = .asserted
    ) throws -> Extraction {
        let source = try #require(text.range(source))
        let cue = try #require(text.range(cue))
        let content = try #require(text.range(content))
        let head = try #require(text.range(head))
        let attribution = Attribution(
            source: source,
            sourceHead: TokenPosition(
                sentence: source.sentence, token: source.tokens.upperBound - 1),
            cue: cue,
            cueHead: TokenPosition(sentence: cue.sentence, token: cue.tokens.lowerBound),
            content: [content],
            contentHead: TokenPosition(sentence: head.sentence, token: head.tokens.lowerBound),
            contentForm: form, contentSubject: subject.flatMap(text.range(_:)), stance: stance,
            rule: "test")
        return try Lexicons.builder().extraction(
            document: text.document, sentences: text.sentences, mentions: text.mentions,
            entities: text.entities, attributions: [attribution])
    }

    @Test func `a clause gives subject, class and recipient`() throws {
        let found = try extraction(
            ParsedText(Self.says), source: "Seoul", cue: "says",
            content: "Pyongyang will send 3,000 soldiers to Russia", head: "send")
        let claim = try #require(found.claims.first)
        #expect(claim.event == "deploy-troops")
        #expect(claim.subject == EntityID("Q423"))
        #expect(claim.objects == [EntityID("Q159")])
        #expect(found.statements.first?.source == EntityID("Q884"))
        #expect(found.statements.first?.details.modality == .expected)
    }

    @Test func `a gerund takes the outer subject and meets the clause`() throws {
        let accused = try extraction(
            ParsedText(
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
                """), source: "Seoul", cue: "accused", content: "deploying troops to help Russia",
            head: "deploying", form: .gerund, subject: "Pyongyang")
        let said = try extraction(
            ParsedText(Self.says), source: "Seoul", cue: "says",
            content: "Pyongyang will send 3,000 soldiers to Russia", head: "send")
        #expect(accused.claims.map(\.id) == said.claims.map(\.id))
    }

    @Test func `the nationality of ships is their owner, though nothing else names the state`()
        throws
    {
        let found = try extraction(
            ParsedText(
                """
                Seoul Seoul PROPN NNP 2 nsubj Q884:state
                said say VERB VBD 0 root
                Chinese chinese ADJ JJ 4 amod
                warships warship NOUN NNS 5 nsubj
                left leave VERB VBD 2 ccomp
                """), source: "Seoul", cue: "said", content: "Chinese warships left", head: "left")
        #expect(found.claims.first?.subject == EntityID("Q148"))
        #expect(found.entities.contains { $0.id == EntityID("Q148") && $0.kind == .state })
    }
}
