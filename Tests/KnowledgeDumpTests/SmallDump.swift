import EntityLinking
import Foundation
import KnowledgeDump
import TestSupport

/// A small dump in Wikidata's format.
enum SmallDump {
    static let lines: [String] = [
        item(
            1001, "Ruritania",
            #""P31":[\#(of("P31", 3_624_078))],"P36":[\#(of("P36", 1003))],"#
                + #""P1549":[\#(english("P1549", "Ruritanian"))],"P1906":[\#(of("P1906", 1004))],"#
                + #""P35":[\#(of("P35", 3001, start: "+1990-05-01", end: "+2010-06-30"))]"#,
            aliases: ["Kingdom of Ruritania", "KR"], links: 40),
        item(
            1003, "Strelsau", #""P31":[\#(of("P31", 515))],"P1376":[\#(of("P1376", 1001))]"#,
            links: 9),
        item(
            1004, "King of Ruritania",
            #""P31":[\#(of("P31", 4_164_871))],"P1001":[\#(of("P1001", 1001))]"#),
        item(
            1005, "Minister of War", #""P31":[\#(of("P31", 99))],"P2389":[\#(of("P2389", 1001))]"#),
        item(
            3001, "Rudolf Elphberg",
            #""P31":[\#(of("P31", 5))],"P21":[\#(of("P21", 6_581_097))],"#
                + #""P27":[\#(of("P27", 1001))],"P569":[\#(time("P569", "+1950-02-03", 11))]"#,
            links: 12),
        item(
            3002, "Fritz \\u0022Junior\\u0022 von Tarlenheim \\ud83e\\udd80",
            #""P31":[\#(of("P31", 5))],"P570":[\#(time("P570", "+2001-00-00", 9))],"#
                + #""P39":[\#(of("P39", 1005, start: "+1999-01-01", end: "+2001-02-03")),\#(of("P39", 777))]"#
        ),
        item(3003, "Nobody Known", #""P31":[\#(of("P31", 5))]"#, links: 1),
        item(
            2001, "Zenda Dispatch",
            #""P31":[\#(of("P31", 2999))],"P17":[\#(of("P17", 1001))],"P571":[\#(time("P571", "+1900-01-01", 9))]"#,
            aliases: ["Dispatch"], links: 5),
        item(2999, "weekly newspaper", #""P279":[\#(of("P279", 11032))]"#),
        item(
            4001, "Some Beetle", #""P31":[\#(of("P31", 16_521))],"P17":[\#(of("P17", 1001))]"#,
            links: 50),
    ]

    /// The lines as a dump's file has them.
    static func text(_ lines: [String] = lines) -> String {
        "[\n" + lines.joined(separator: ",\n") + "\n]\n"
    }

    static func item(
        _ id: Int, _ label: String, _ claims: String, aliases: [String] = [], links: Int = 0
    ) -> String {
        let names = aliases.map { #"{"language":"en","value":"\#($0)"}"# }.joined(separator: ",")
        let sites = (0..<links).map { place in
            #""x\#(place)wiki":{"site":"x\#(place)wiki","title":"T","badges":[]}"#
        }.joined(separator: ",")
        return #"{"type":"item","id":"Q\#(id)","labels":{"de":{"language":"de","value":"D"},"#
            + #""en":{"language":"en","value":"\#(label)"}},"descriptions":[],"#
            + #""aliases":{\#(names.isEmpty ? "" : #""en":[\#(names)]"#)},"claims":{\#(claims)},"#
            + #""sitelinks":{\#(sites)},"lastrevid":1}"#
    }

    static func of(
        _ property: String, _ item: Int, start: String? = nil, end: String? = nil
    ) -> String {
        var qualifiers: [String] = []
        if let start { qualifiers.append(#""P580":[\#(snak("P580", timeValue(start, 11)))]"#) }
        if let end { qualifiers.append(#""P582":[\#(snak("P582", timeValue(end, 11)))]"#) }
        let value =
            #"{"value":{"entity-type":"item","numeric-id":\#(item),"id":"Q\#(item)"},"type":"wikibase-entityid"}"#
        return statement(snak(property, value), qualifiers)
    }

    static func english(_ property: String, _ text: String) -> String {
        let value = #"{"value":{"text":"\#(text)","language":"en"},"type":"monolingualtext"}"#
        return statement(snak(property, value), [])
    }

    static func time(_ property: String, _ time: String, _ precision: Int) -> String {
        statement(snak(property, timeValue(time, precision)), [])
    }

    private static func timeValue(_ time: String, _ precision: Int) -> String {
        #"{"value":{"time":"\#(time)T00:00:00Z","precision":\#(precision),"calendarmodel":"c"},"type":"time"}"#
    }

    private static func snak(_ property: String, _ value: String) -> String {
        #"{"snaktype":"value","property":"\#(property)","datavalue":\#(value)}"#
    }

    private static func statement(_ snak: String, _ qualifiers: [String]) -> String {
        #"{"mainsnak":\#(snak),"type":"statement","qualifiers":{\#(qualifiers.joined(separator: ","))},"rank":"normal"}"#
    }

    /// Builds a base of the dump `bytes`.
    static func build(
        _ bytes: [UInt8], in folder: URL, keepsSpill: Bool = false
    ) throws -> (KnowledgeBase, DumpReport) {
        let dump = folder.appending(path: "dump.json")
        if !keepsSpill || !FileManager.default.fileExists(atPath: dump.path()) {
            try Data(bytes).write(to: dump)
        }
        let output = folder.appending(path: "out.kb").path()
        let classes = ProjectFolders.resources.appending(path: "wikidata-classes.tsv")
        var build = DumpBuild(
            dump: dump.path(), output: output,
            classes: try DumpClasses(
                table: String(contentsOf: classes, encoding: .utf8), file: "classes.tsv"))
        build.keepsSpill = keepsSpill
        let report = try build.run(rules: KnowledgeRules())
        return (try KnowledgeBase(path: output), report)
    }
}
