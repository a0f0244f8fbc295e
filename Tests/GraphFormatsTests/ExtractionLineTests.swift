import Annotations
import Claims
import Testing

@testable import GraphFormats

@Suite struct ExtractionLineTests {
    private let graph: ClaimGraph = {
        let text = "Zoë said: “Q \u{7}\t\"x\" 😀 left.”\n"
        let bytes = Array(text.utf8)
        let document = Document(
            name: "a \"b\".txt", bytes: bytes, sha256: String(repeating: "0f", count: 32),
            title: "T\nU", date: CalendarDate(year: 2024, month: 2, day: 29), dateSource: .text)
        let key = ClaimKey(
            subject: EntityID("person:q"), event: "leave", objects: [], polarity: .negative)
        let span = TextSpan(11, bytes.count - 1)
        let statement = Statement(
            id: StatementID(
                sha256: document.sha256, source: EntityID("person:zoe"), stance: .denied,
                claim: key.id, cue: 4..<8, content: [10..<25]), source: EntityID("person:zoe"),
            via: EntityID("Q1"), stance: .denied, claim: key.id, sourceSpan: TextSpan(0, 4),
            cue: TextSpan(5, 9), content: [span], context: TextSpan(0, bytes.count - 1),
            details: ClaimDetails(
                quantities: [.init(value: 0.1, unit: "x", bound: .atMost)], time: "2024-02-28",
                place: "Kyiv", modality: .conditional), rule: "test", confidence: 0.93)
        let entities = [
            Entity(id: EntityID("person:q"), kind: .person, label: "Q"),
            Entity(id: EntityID("person:zoe"), kind: .person, label: "Zoë"),
        ]
        return ClaimGraph(
            Extraction(
                document: document, entities: entities,
                mentions: [EntityMention(entity: EntityID("person:zoe"), span: TextSpan(0, 4))],
                claims: [key.claim(predicate: "leave", gloss: "Q left")], statements: [statement]))
    }()

    @Test func `a line read back gives the same graph, and the same line`() throws {
        var writer = ExtractionLineWriter()
        let line = writer.line(graph)
        let reread = try ExtractionLineReader().graph(line)
        #expect(reread == graph)
        #expect(writer.line(reread) == line)
        #expect(line.last == 0x0A && !line.dropLast().contains(0x0A))
    }

    @Test func `offsets count code points`() {
        let statement = graph.statements[0]
        #expect(statement.sourceWords == Quotation(range: 0..<3, text: "Zoë"))
        #expect(statement.cue == Quotation(range: 4..<8, text: "said"))
        #expect(statement.content[0].range.lowerBound == 10)
        #expect(statement.content[0].text.unicodeScalars.count == statement.content[0].range.count)
    }

    @Test(arguments: [
        ("{", "not JSON"), ("[]", "the line is not of type"),
        (#"{"document":"a"}"#, "sha256 is missing"),
        (#"{"document":"a","sha256":"00"}"#, "entities is missing"),
    ])
    func `a line that is none says what is wrong`(line: String, message: String) {
        do {
            _ = try ExtractionLineReader().graph(Array(line.utf8))
            Issue.record("the line was accepted")
        } catch {
            #expect(error.description.hasPrefix(message), "\(error.description)")
        }
    }

    @Test func `an unknown stance, a reversed span and a stray claim are refused`() throws {
        var writer = ExtractionLineWriter()
        let line = String(decoding: writer.line(graph), as: UTF8.self)
        let faults = [
            (#""stance":"denied""#, #""stance":"doubted""#, "none of asserted"),
            (#""cue":[4,8]"#, #""cue":[8,4]"#, "[8,4] is no span"),
            (
                #""stance":"denied","claim":""#, #""stance":"denied","claim":"x"#,
                "which is no claim"
            ),
        ]
        for (right, wrong, message) in faults {
            let broken = line.replacing(right, with: wrong)
            #expect(broken != line)
            do {
                _ = try ExtractionLineReader().graph(Array(broken.utf8))
                Issue.record("accepted: \(wrong)")
            } catch {
                #expect(error.description.contains(message), "\(error.description)")
            }
        }
    }
}
