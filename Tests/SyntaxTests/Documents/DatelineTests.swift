import Annotations
import Syntax
import Testing

@Suite struct DatelineTests {
    /// The text of the one paragraph that is read, and the publisher.
    private func reading(_ line: String) throws -> (text: String, publisher: String?) {
        let document = try SyntaxResources.reader().read(Array(line.utf8), name: "x.txt")
        let read = document.blocks.filter { $0.kind == .paragraph }
        return (read.map { document.text($0.span) }.joined(separator: "|"), document.publisher)
    }

    private static let sentence = "The harbour board said on Monday that the pier was not closed."

    @Test(arguments: [
        ("GRENZAU, March 3 (Reuters) - ", "Reuters"), ("GRENZAU (AP) \u{2014} ", "AP"),
        ("GRENZAU, Oct. 2 (Xinhua) -- ", "Xinhua"), ("PORT ELSIN, Oct. 2 /TASS/. ", "TASS"),
        ("Grenzau, Elsinia (AFP) \u{2013} ", "AFP"), ("(Reuters) - ", "Reuters"),
        ("PORT ELSIN, Elsinia \u{2014} ", nil), ("NEW GRENZAU: ", nil),
        ("Grenzau, Elsinia \u{2013} ", nil), ("Grenzau, Aug 9 (PTI) ", "PTI"),
        ("GRENZAU (Elsinia) - ", nil), ("\u{2022} ", nil), ("09:15 GMT - ", nil), ("Q: ", nil),
    ])
    func `what stands before the first sentence is cut off`(
        opening: String, publisher: String?
    ) throws {
        let reading = try reading(opening + Self.sentence)
        #expect(reading.text == Self.sentence)
        #expect(reading.publisher == publisher)
    }

    @Test(arguments: [
        "Mirela Tosk - the harbour master - said on Monday that the pier was not closed.",
        "The board (EHB) - it runs the pier - said on Monday that it was not closed.",
        "Tosk: the pier will open on Monday, said the board that runs the harbour.",
        "On Monday \u{2014} a day late \u{2014} the harbour board said that the pier was open.",
        "12 people were hurt at the pier on Monday, the harbour board said in a statement.",
        "2024 was a good year for the harbour, the board that runs it said on Monday.",
    ])
    func `a sentence keeps its beginning`(line: String) throws {
        #expect(try reading(line).text == line)
    }

    @Test func `speakers of a transcript keep their names`() throws {
        let text = "MS. TOSK: \(Self.sentence)\n\nMR. BRENN: \(Self.sentence)\n"
        #expect(try reading(text).text.contains("MS. TOSK"))
    }
}
