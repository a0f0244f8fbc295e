import Annotations
import Testing

@testable import Claims

@Suite struct DetailTests {
    /// A content of plain words, tagged as far as the readers of details ask.
    private func reading(
        _ words: String, date: String? = "2024-10-17"
    ) throws -> (DocumentReading, [TokenRange]) {
        var tokens: [Token] = []
        var offset = 0
        for word in words.split(separator: " ").map(String.init) {
            let span = TextSpan(offset, offset + word.utf8.count)
            offset = span.end + 1
            let isWord = word.utf8.first.map { $0 > 64 } ?? false
            let isNumber = NumberWords.value(word.lowercased()) != nil
            let known = ["troops": "troop", "brigades": "brigade", "people": "person"]
            tokens.append(
                Token(
                    span: span, form: word, lemma: known[word] ?? word,
                    pos: isNumber
                        ? .numeral
                        : known[word] != nil
                            ? .noun : word == "of" ? .adposition : isWord ? .adverb : .other))
        }
        let document = Document(
            name: "t", bytes: Array(words.utf8), sha256: "",
            date: date.flatMap { CalendarDate(iso: $0) })
        let sentence = Sentence(span: TextSpan(0, words.utf8.count), block: 0, tokens: tokens)
        let reading = DocumentReading(
            document: document, sentences: [sentence], mentions: [], entities: [],
            lexicon: EventLexicon(), nationalities: Nationalities())
        return (reading, [TokenRange(sentence: 0, tokens: 0..<tokens.count)])
    }

    @Test(arguments: [
        ("around 10,000 troops", 10_000, "troop", ClaimDetails.Quantity.Bound.about),
        ("at least 12 brigades", 12, "brigade", .atLeast),
        ("up to three brigades", 3, "brigade", .atMost),
        ("more than $ 5 million", 5_000_000, "dollar", .atLeast),
        ("four brigades", 4, "brigade", .exactly), ("3 %", 3, "percent", .exactly),
        ("hundreds of thousands of people", 100_000, "person", .atLeast),
        ("nearly 2.5 billion people", 2_500_000_000, "person", .about),
        ("twenty-five troops", 25, "troop", .exactly),
        ("half a million people", 500_000, "person", .exactly),
        ("a dozen people", 12, "person", .exactly),
        ("several hundred people", 100, "person", .atLeast),
        ("a third of the people", 33.3, "percent", .exactly),
        ("almost half of the people", 50, "percent", .about),
        ("more than two-thirds of them", 66.7, "percent", .atLeast),
        ("one in five people", 20, "percent", .exactly),
    ])
    func `a quantity has value, unit and bound`(
        words: String, value: Double, unit: String, bound: ClaimDetails.Quantity.Bound
    ) throws {
        let (reading, content) = try reading(words)
        let found = QuantityReader(reading: reading).quantities(in: content)
        #expect(found == [ClaimDetails.Quantity(value: value, unit: unit, bound: bound)])
    }

    @Test(arguments: [
        ("between 10,000 and 12,000 troops", 10_000, 12_000, "troop"),
        ("20 to 30 brigades", 20, 30, "brigade"),
        ("between 1 and 2 million people", 1_000_000, 2_000_000, "person"),
        ("$ 3 to $ 5 million", 3_000_000, 5_000_000, "dollar"),
    ])
    func `a range is a lower and an upper bound`(
        words: String, low: Double, high: Double, unit: String
    ) throws {
        let (reading, content) = try reading(words)
        let found = QuantityReader(reading: reading).quantities(in: content)
        #expect(
            found == [
                ClaimDetails.Quantity(value: low, unit: unit, bound: .atLeast),
                ClaimDetails.Quantity(value: high, unit: unit, bound: .atMost),
            ])
    }

    @Test func `days and years are no quantities`() throws {
        let (reading, content) = try reading("on October 27 in 2019")
        #expect(QuantityReader(reading: reading).quantities(in: content).isEmpty)
    }

    // 17 October 2024 was a Thursday.
    @Test(arguments: [
        ("on Thursday", false, "2024-10-17"), ("on Monday", false, "2024-10-14"),
        ("on Monday", true, "2024-10-21"), ("last week", false, "2024-10-07/2024-10-13"),
        ("next month", true, "2024-11"), ("this year", false, "2024"),
        ("in June", false, "2024-06"),
        ("in December", false, "2023-12"), ("in December", true, "2024-12"),
        ("in 2019", false, "2019"), ("on Oct. 27–28", true, "2024-10-27/2024-10-28"),
        ("on 3 March 2022", false, "2022-03-03"), ("on March 3 , 2022", false, "2022-03-03"),
        ("within days", true, "2024-10-17/2024-10-24"), ("three days ago", false, "2024-10-14"),
        ("in two weeks", true, "2024-10-31"), ("yesterday", false, "2024-10-16"),
        ("within three days", true, "2024-10-17/2024-10-20"),
        ("last Tuesday", false, "2024-10-15"), ("last night", false, "2024-10-16"),
        ("since March", false, "2024-03-01/2024-10-17"),
        ("since 2019", false, "2019-01-01/2024-10-17"),
        ("by the end of the year", true, "2024-10-17/2024-12-31"),
        ("at the end of the month", true, "2024-10-31"),
        ("over the past three weeks", false, "2024-09-26/2024-10-17"),
        ("two months ago", false, "2024-08"), ("a year ago", false, "2023"),
        ("in the third quarter", false, "2024-07/2024-09"),
        ("from 2015 to 2020", false, "2015/2020"), ("in the 1990s", false, "1990/1999"),
    ])
    func `a time is normalised against the document's date`(
        words: String, isAhead: Bool, time: String
    ) throws {
        let (reading, content) = try reading(words)
        #expect(TimeReader(reading: reading, isAhead: isAhead).time(in: content) == time)
    }

    @Test func `without a date only absolute times are known`() throws {
        let (relative, content) = try reading("on Thursday", date: nil)
        #expect(TimeReader(reading: relative, isAhead: false).time(in: content) == nil)
        let (absolute, words) = try reading("on 3 March 2022", date: nil)
        #expect(TimeReader(reading: absolute, isAhead: false).time(in: words) == "2022-03-03")
    }
}
