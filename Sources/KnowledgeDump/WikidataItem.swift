import Annotations

/// What is read of an item of a Wikidata dump.
struct WikidataItem: Equatable {
    /// A statement whose value is an item, with its dates.
    struct Term: Equatable {
        var item: UInt32
        var start: CalendarDate?
        var end: CalendarDate?
    }

    /// The number of its id.
    var id: UInt32 = 0
    /// The English label, or that for all languages.
    var label = ""
    /// English aliases, short names and names for all languages.
    var aliases: [String] = []
    /// P1549 in English.
    var demonyms: [String] = []
    /// How many Wikipedias have a page on it.
    var sitelinks = 0
    /// P31.
    var classes: [UInt32] = []
    /// P279.
    var superclasses: [UInt32] = []
    /// P17, P27 or P495: the current ones first.
    var countries: [Term] = []
    /// P21.
    var gender: UInt32 = 0
    /// P569 or P571.
    var born: CalendarDate?
    /// P570 or P576.
    var died: CalendarDate?
    /// P39.
    var positions: [Term] = []
    /// P6.
    var headsOfGovernment: [Term] = []
    /// P35.
    var headsOfState: [Term] = []
    /// P1313, P1906: the offices of the heads of government and of state.
    var headOffices: (government: UInt32, state: UInt32) = (0, 0)
    /// P36.
    var capitals: [UInt32] = []
    /// P1001 or P2389 of an office.
    var jurisdiction: UInt32 = 0
    /// Whether it is said to be a capital (P1376).
    var isCapital = false
    /// Whether it has a property that organisations have.
    var hasHint = false

    static func == (lhs: WikidataItem, rhs: WikidataItem) -> Bool {
        lhs.id == rhs.id && lhs.label == rhs.label && lhs.aliases == rhs.aliases
            && lhs.classes == rhs.classes && lhs.positions == rhs.positions
            && lhs.sitelinks == rhs.sitelinks
    }
}
