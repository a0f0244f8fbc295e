public import Annotations

/// What the knowledge base knows of an entity, but for its names and offices.
public struct KnowledgeEntity: Hashable, Sendable {
    /// A person's grammatical gender where known.
    public enum Gender: UInt8, Hashable, Sendable {
        case unknown, female, male, other
    }

    /// Its id: a Wikidata item, or `person:…` / `organisation:…` / `state:…` from its name.
    public var id: EntityID
    /// What it is.
    public var kind: EntityKind
    /// What it is more exactly: `intelligence`, `ministry`, `news-agency`, `igo`, `party` … for
    /// an organisation, `un-member`, `territory`, `former-state` … for a state, `legislator` for a
    /// person who is known as that alone; empty where nothing is known.
    public var type: String
    /// Its name for people.
    public var label: String
    /// The state (or organisation) that it belongs to or serves.
    public var country: EntityIndex?
    /// A person's gender.
    public var gender: Gender
    /// The day a person was born or an organisation was founded.
    public var born: CalendarDate?
    /// The day a person died or an organisation was dissolved.
    public var died: CalendarDate?
    /// How much news speak of it, 0 to 1.
    public var prior: Double
}

/// A person's term in an office.
public struct Office: Hashable, Sendable {
    /// How the end of a term is known.
    public enum End: UInt8, Hashable, Sendable {
        /// The date is exact, or where there is none, nothing is known.
        case exact
        /// The person left the office on the date at the latest.
        case atMost
        /// The person was still in office on the date.
        case stillThere
    }

    /// The office's name without the state or organisation ("Minister of Foreign Affairs").
    public var title: String
    /// The holder.
    public var holder: EntityIndex
    /// The state or organisation it belongs to.
    public var jurisdiction: EntityIndex?
    /// The first day.
    public var start: CalendarDate?
    /// The last day, in the sense of ``endKind``.
    public var end: CalendarDate?
    /// How the end is known.
    public var endKind: End

    /// A term.
    public init(
        title: String, holder: EntityIndex, jurisdiction: EntityIndex?, start: CalendarDate?,
        end: CalendarDate?, endKind: End
    ) {
        self.title = title
        self.holder = holder
        self.jurisdiction = jurisdiction
        self.start = start
        self.end = end
        self.endKind = endKind
    }

    /// How sure it is that the term covers `date`: 1 where the dates say so, less where the end
    /// is open or the start unknown, 0 outside.
    public func coverage(of date: CalendarDate) -> Double {
        var sureness = 1.0
        if let start {
            if start.dayNumber > date.dayNumber { return 0 }
        } else {
            sureness *= 0.4
        }
        guard let end else {
            // An office without an end: the further the start lies back, the likelier it is over.
            let years = Double(date.dayNumber - (start ?? date).dayNumber) / 365.25
            return sureness * max(0.1, 0.8 - 0.05 * years)
        }
        if date.dayNumber <= end.dayNumber { return sureness }
        guard endKind == .stillThere else { return 0 }
        let years = Double(date.dayNumber - end.dayNumber) / 365.25
        return sureness * max(0.1, 0.9 - 0.2 * years)
    }
}

/// Who holds an office at a date.
public struct OfficeHolder: Hashable, Sendable {
    /// The term.
    public var office: Office
    /// How sure the dates are about it, 0 to 1.
    public var sureness: Double
}
