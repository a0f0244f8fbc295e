import Learning

/// Writes dumps in Wikidata's own format, with invented items: labels and descriptions in many
/// languages, statements with qualifiers and references, links to sites. For tests and for measuring.
///
/// Of sixteen items one is a person in office, three are persons, one is an organisation, one an
/// office; the rest are things that a knowledge base does not want, as in the real dump.
struct DumpSynthesizer {
    private var generator: SeededGenerator
    private let languages: [String]

    /// A synthesizer whose items depend on `seed` alone.
    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        languages = ["en", "mul"] + letters.flatMap { first in "aekmnrsu".map { "\(first)\($0)" } }
    }

    private mutating func number(_ bound: Int) -> Int {
        Int.random(in: 0..<bound, using: &generator)
    }

    /// The line of the item with this number, without the comma at the end.
    mutating func line(_ id: Int) -> String {
        let name = word() + " " + word()
        let kind = id % 16
        let count = 10 + number(60)
        var line = #"{"type":"item","id":"Q\#(id)","labels":{"#
        line += texts(name, count) + #"},"descriptions":{"# + texts("a thing of \(name)", count)
        line += #"},"aliases":{"en":[{"language":"en","value":"\#(name) the \#(word())"}]},"#
        line += #""claims":{"# + claims(id, kind).joined(separator: ",") + "},"
        line += #""sitelinks":{"# + sitelinks(name) + "},"
        line += #""pageid":\#(id + 117),"ns":0,"title":"Q\#(id)","lastrevid":\#(id * 31),"#
        return line + #""modified":"2025-01-0\#(1 + id % 9)T12:00:00Z"}"#
    }

    private mutating func word() -> String {
        let syllables = ["ka", "ro", "mi", "te", "lu", "sha", "ven", "dor", "é", "ña", "ž", "ski"]
        let length = 2 + number(3)
        let word = (0..<length).map { _ in syllables[number(syllables.count)] }.joined()
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    private mutating func texts(_ text: String, _ count: Int) -> String {
        languages.prefix(count).map { language in
            let value = language == "en" ? text : "\(text) \\u0432 \(word())"
            return #""\#(language)":{"language":"\#(language)","value":"\#(value)"}"#
        }.joined(separator: ",")
    }

    private mutating func sitelinks(_ name: String) -> String {
        languages.prefix(1 + number(20)).map { language in
            #""\#(language)wiki":{"site":"\#(language)wiki","title":"\#(name)","badges":[],"#
                + #""url":"https://\#(language).wikipedia.org/wiki/\#(name)"}"#
        }.joined(separator: ",")
    }

    private mutating func claims(_ id: Int, _ kind: Int) -> [String] {
        var claims = [property("P31", [item("P31", classOf(kind))])]
        switch kind {
        case 0...3:
            claims.append(property("P21", [item("P21", kind % 2 == 0 ? 6_581_097 : 6_581_072)]))
            claims.append(property("P569", [time("P569", "+19\(40 + number(50))-03-07T00:00:00Z")]))
            if kind == 0 { claims.append(property("P39", positions(near: id))) }
        case 4: claims.append(property("P17", [item("P17", 1024)]))
        case 5: claims.append(property("P1001", [item("P1001", 1024)]))
        case 6: claims.append(property("P279", [item("P279", 43_229)]))
        default: break
        }
        for extra in 0..<(4 + number(20)) {
            claims.append(property("P\(2000 + extra)", [external("P\(2000 + extra)")]))
        }
        return claims
    }

    private func classOf(_ kind: Int) -> Int {
        switch kind {
        case 0...3: 5
        case 4: 43_229
        case 5: 4_164_871
        default: 16_521
        }
    }

    private mutating func positions(near id: Int) -> [String] {
        (0..<(1 + number(3))).map { step in
            let start = snak("P580", timeValue("+\(2010 + step)-05-01T00:00:00Z"))
            let end = snak("P582", timeValue("+\(2011 + step)-05-01T00:00:00Z"))
            let qualifiers = #""qualifiers":{"P580":[\#(start)],"P582":[\#(end)]},"#
            let office = max(5, id / 16 * 16 - 16 * number(20) + 5)
            return statement(snak("P39", itemValue(office)), qualifiers)
        }
    }

    private func property(_ name: String, _ statements: [String]) -> String {
        #""\#(name)":[\#(statements.joined(separator: ","))]"#
    }

    private func itemValue(_ number: Int) -> String {
        #"{"value":{"entity-type":"item","numeric-id":\#(number),"id":"Q\#(number)"},"#
            + #""type":"wikibase-entityid"},"datatype":"wikibase-item""#
    }

    private func timeValue(_ time: String) -> String {
        #"{"value":{"time":"\#(time)","timezone":0,"before":0,"after":0,"precision":11,"#
            + #""calendarmodel":"http://www.wikidata.org/entity/Q1985727"},"type":"time"},"#
            + #""datatype":"time""#
    }

    private func snak(_ property: String, _ value: String) -> String {
        #"{"snaktype":"value","property":"\#(property)","hash":"8f14e45fceea167a5a36dedd4bea2543","#
            + #""datavalue":\#(value)}"#
    }

    private mutating func item(_ property: String, _ number: Int) -> String {
        statement(snak(property, itemValue(number)), "")
    }

    private mutating func time(_ property: String, _ time: String) -> String {
        statement(snak(property, timeValue(time)), "")
    }

    private mutating func external(_ property: String) -> String {
        let value =
            #"{"value":"\#(word())\#(number(1_000_000))","type":"string"},"datatype":"external-id""#
        return statement(snak(property, value), "")
    }

    private mutating func statement(_ snak: String, _ qualifiers: String) -> String {
        let reference =
            #"{"hash":"9a24f7c0208b05d6be97077d855671d1dfdbc0dd","snaks":{"P143":[\#(self.snak("P143", itemValue(328)))]},"snaks-order":["P143"]}"#
        return #"{"mainsnak":\#(snak),"type":"statement",\#(qualifiers)"#
            + #""id":"Q\#(number(1_000_000))$5083E43D-4E2B-4C36-8A3E-8E6B1D2C3F4A","#
            + #""rank":"normal","references":[\#(reference)]}"#
    }
}
