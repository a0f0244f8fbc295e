/// What a word may tell of the phrase it stands in; a word may be in several classes.
package struct WordClass: OptionSet, Hashable, Sendable {
    /// One bit a class.
    package let rawValue: UInt64
    /// The set with these bits.
    package init(rawValue: UInt64) { self.rawValue = rawValue }

    package static let role = WordClass(rawValue: 1 << 0)
    package static let modifier = WordClass(rawValue: 1 << 1)
    package static let portfolio = WordClass(rawValue: 1 << 2)
    package static let honorific = WordClass(rawValue: 1 << 3)
    package static let male = WordClass(rawValue: 1 << 4)
    package static let female = WordClass(rawValue: 1 << 5)
    package static let government = WordClass(rawValue: 1 << 6)
    package static let military = WordClass(rawValue: 1 << 7)
    package static let country = WordClass(rawValue: 1 << 8)
    package static let body = WordClass(rawValue: 1 << 9)
    package static let alliance = WordClass(rawValue: 1 << 10)
    package static let company = WordClass(rawValue: 1 << 11)
    package static let media = WordClass(rawValue: 1 << 12)
    package static let party = WordClass(rawValue: 1 << 13)
    package static let court = WordClass(rawValue: 1 << 14)
    package static let suffix = WordClass(rawValue: 1 << 15)
    package static let placeHead = WordClass(rawValue: 1 << 16)
    package static let notName = WordClass(rawValue: 1 << 17)
    package static let motion = WordClass(rawValue: 1 << 18)
    package static let located = WordClass(rawValue: 1 << 19)
    package static let placePreposition = WordClass(rawValue: 1 << 20)
    package static let sayVerb = WordClass(rawValue: 1 << 21)
    package static let actVerb = WordClass(rawValue: 1 << 22)
    package static let kin = WordClass(rawValue: 1 << 23)
    package static let weather = WordClass(rawValue: 1 << 24)
    package static let deploy = WordClass(rawValue: 1 << 25)
    package static let seatHead = WordClass(rawValue: 1 << 26)
    package static let lawmaker = WordClass(rawValue: 1 << 27)
    package static let passing = WordClass(rawValue: 1 << 28)
    package static let rank = WordClass(rawValue: 1 << 29)
    package static let leadWord = WordClass(rawValue: 1 << 30)
    package static let leading = WordClass(rawValue: 1 << 31)
    package static let ruling = WordClass(rawValue: 1 << 32)
    package static let trade = WordClass(rawValue: 1 << 33)
    package static let otherTime = WordClass(rawValue: 1 << 34)

    /// What ends a company's name.
    package static let companyEnd: WordClass = [.suffix, .trade]

    /// Nouns that describe a body of any sort.
    package static let anyBody: WordClass = [.body, .alliance, .company, .media, .party, .court]

    /// The classes by the names that the resource file gives them.
    static let named: [Substring: WordClass] = [
        "role": .role, "modifier": .modifier, "portfolio": .portfolio, "honorific": .honorific,
        "male": .male, "female": .female, "government": .government, "military": .military,
        "country": .country, "body": .body, "alliance": .alliance, "company": .company,
        "media": .media, "party": .party, "court": .court, "suffix": .suffix,
        "placehead": .placeHead, "notname": .notName, "motion": .motion, "located": .located,
        "placeprep": .placePreposition, "sayverb": .sayVerb, "actverb": .actVerb, "kin": .kin,
        "weather": .weather, "deploy": .deploy, "seathead": .seatHead, "lawmaker": .lawmaker,
        "passing": .passing, "rank": .rank, "leadword": .leadWord, "leading": .leading,
        "ruling": .ruling, "trade": .trade, "othertime": .otherTime,
    ]

    /// The classes that the recogniser of names looks at: those after `lawmaker` only tell roles apart.
    package var ofNames: UInt32 { UInt32(truncatingIfNeeded: rawValue & 0x0FFF_FFFF) }

    /// Whether it shares a class with `other`.
    package func hasAny(_ other: WordClass) -> Bool { !isDisjoint(with: other) }
}

/// What a name or a pronoun tells of a person's gender.
package enum Gender: UInt8, Hashable, Sendable {
    case male, female
}
