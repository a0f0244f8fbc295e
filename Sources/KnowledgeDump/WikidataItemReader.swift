import Annotations

/// Reads an item out of a line of a Wikidata dump.
/// https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html
struct WikidataItemReader {
    /// What a property means to us, by its number.
    private enum Meaning: UInt8 {
        case none, instance, subclass, country, gender, born, died, position, headOfGovernment
        case headOfState, officeOfGovernment, officeOfState, capital, jurisdiction, capitalOf
        case shortName, demonym, hint
    }

    private var meanings: [Meaning] = Array(repeating: .none, count: 16_384)
    private var cursor = JSONCursor()

    /// A reader for which the properties `hints` mark an organisation.
    init(hints: Set<UInt32>) {
        for hint in hints where hint < meanings.count { meanings[Int(hint)] = .hint }
        let fixed: [(Int, Meaning)] = [
            (31, .instance), (279, .subclass), (17, .country), (27, .country), (495, .country),
            (21, .gender), (569, .born), (571, .born), (570, .died), (576, .died),
            (39, .position), (6, .headOfGovernment), (35, .headOfState),
            (1313, .officeOfGovernment), (1906, .officeOfState), (36, .capital),
            (1001, .jurisdiction), (2389, .jurisdiction), (1376, .capitalOf),
            (1813, .shortName), (1549, .demonym),
        ]
        for (property, meaning) in fixed { meanings[property] = meaning }
    }

    /// The item in `bytes`; nil for properties, lexemes and items without an English name.
    mutating func read(_ bytes: Span<UInt8>) throws(JSONFault) -> WikidataItem? {
        cursor = JSONCursor()
        var item = WikidataItem()
        var isItem = false
        var isFirst = true
        try cursor.expect(UInt8(ascii: "{"), bytes)
        while let key = try cursor.nextKey(&isFirst, bytes) {
            if JSONText.equals(bytes, key, "id") {
                let id = try cursor.string(bytes)
                if let number = JSONText.number(bytes, id, UInt8(ascii: "Q")) {
                    item.id = number
                    isItem = true
                }
            } else if JSONText.equals(bytes, key, "labels") {
                try readLabels(&item, bytes)
            } else if JSONText.equals(bytes, key, "aliases") {
                try readAliases(&item, bytes)
            } else if JSONText.equals(bytes, key, "claims") {
                try readClaims(&item, bytes)
            } else if JSONText.equals(bytes, key, "sitelinks") {
                try readSitelinks(&item, bytes)
            } else {
                try cursor.skip(bytes)
            }
        }
        guard cursor.peek(bytes) == 0 else { throw cursor.fault }
        return isItem && (!item.label.isEmpty || !item.superclasses.isEmpty) ? item : nil
    }

    private mutating func readLabels(
        _ item: inout WikidataItem, _ bytes: Span<UInt8>
    ) throws(JSONFault) {
        var isFirst = true
        try cursor.enterObject(bytes)
        while let language = try cursor.nextKey(&isFirst, bytes) {
            let isEnglish = JSONText.equals(bytes, language, "en")
            if isEnglish || (item.label.isEmpty && JSONText.equals(bytes, language, "mul")) {
                item.label = try monolingual(bytes) ?? item.label
            } else {
                try cursor.skip(bytes)
            }
        }
    }

    private mutating func readAliases(
        _ item: inout WikidataItem, _ bytes: Span<UInt8>
    ) throws(JSONFault) {
        var isFirst = true
        try cursor.enterObject(bytes)
        while let language = try cursor.nextKey(&isFirst, bytes) {
            guard JSONText.equals(bytes, language, "en") || JSONText.equals(bytes, language, "mul")
            else {
                try cursor.skip(bytes)
                continue
            }
            var isFirstAlias = true
            try cursor.expect(UInt8(ascii: "["), bytes)
            while try cursor.nextElement(&isFirstAlias, bytes) {
                if let alias = try monolingual(bytes) { item.aliases.append(alias) }
            }
        }
    }

    /// The `value` of an object that a language's label is.
    private mutating func monolingual(_ bytes: Span<UInt8>) throws(JSONFault) -> String? {
        var isFirst = true
        var text: String?
        try cursor.enterObject(bytes)
        while let key = try cursor.nextKey(&isFirst, bytes) {
            if JSONText.equals(bytes, key, "value") {
                text = JSONText.text(bytes, try cursor.string(bytes))
            } else {
                try cursor.skip(bytes)
            }
        }
        return text
    }

    /// Counts the Wikipedias: sites that end in "wiki", without Commons and the like.
    private mutating func readSitelinks(
        _ item: inout WikidataItem, _ bytes: Span<UInt8>
    ) throws(JSONFault) {
        var isFirst = true
        try cursor.enterObject(bytes)
        while let site = try cursor.nextKey(&isFirst, bytes) {
            let end = site.upperBound
            let isWiki =
                site.count < 15 && site.count > 4
                && JSONText.equals(bytes, (end - 4)..<end, "wiki")
                && !JSONText.equals(bytes, site, "commonswiki")
                && !JSONText.equals(bytes, site, "specieswiki")
            if isWiki { item.sitelinks += 1 }
            try cursor.skip(bytes)
        }
    }

    private mutating func readClaims(
        _ item: inout WikidataItem, _ bytes: Span<UInt8>
    ) throws(JSONFault) {
        var isFirst = true
        try cursor.enterObject(bytes)
        while let property = try cursor.nextKey(&isFirst, bytes) {
            let number = JSONText.number(bytes, property, UInt8(ascii: "P")) ?? 0
            let meaning = number < meanings.count ? meanings[Int(number)] : .none
            guard meaning != .none, meaning != .hint, meaning != .capitalOf else {
                if meaning == .hint { item.hasHint = true }
                if meaning == .capitalOf { item.isCapital = true }
                try cursor.skip(bytes)
                continue
            }
            var isFirstStatement = true
            try cursor.expect(UInt8(ascii: "["), bytes)
            while try cursor.nextElement(&isFirstStatement, bytes) {
                let statement = try WikidataStatement(&cursor, bytes)
                if !statement.isDeprecated { Self.apply(statement, meaning, to: &item) }
            }
        }
    }

    private static func apply(
        _ statement: WikidataStatement, _ meaning: Meaning, to item: inout WikidataItem
    ) {
        switch meaning {
        case .born: item.born = item.born ?? statement.date
        case .died: item.died = item.died ?? statement.date
        case .shortName: item.aliases += statement.englishText.map { [$0] } ?? []
        case .demonym: item.demonyms += statement.englishText.map { [$0] } ?? []
        default: if let value = statement.item { apply(value, statement, meaning, to: &item) }
        }
    }

    private static func apply(
        _ value: UInt32, _ statement: WikidataStatement, _ meaning: Meaning,
        to item: inout WikidataItem
    ) {
        let term = WikidataItem.Term(item: value, start: statement.start, end: statement.end)
        switch meaning {
        case .instance: item.classes.append(value)
        case .subclass: item.superclasses.append(value)
        case .country: item.countries.append(term)
        case .gender: item.gender = value
        case .position: item.positions.append(term)
        case .headOfGovernment: item.headsOfGovernment.append(term)
        case .headOfState: item.headsOfState.append(term)
        case .officeOfGovernment: item.headOffices.government = value
        case .officeOfState: item.headOffices.state = value
        case .capital: if statement.end == nil { item.capitals.append(value) }
        case .jurisdiction: if item.jurisdiction == 0 { item.jurisdiction = value }
        default: break
        }
    }
}
