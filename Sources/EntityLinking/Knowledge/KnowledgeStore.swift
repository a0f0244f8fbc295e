import Learning

/// One knowledge base file, read where it lies: columns of entities and offices, a pool of strings,
/// a hash table of names and their postings.
///
/// Nothing is parsed at opening. Numbers that point outside, which only a forged file can hold
/// since its checksums are verified, read as zero.
package final class KnowledgeStore: Sendable {
    /// The kind that the file's header names.
    package static let fileKind = "knowledge"
    /// The format's version.
    package static let formatVersion = 1
    /// Stands for "no entity" in columns.
    static let none = UInt32.max
    /// Marks ids that are a place in the strings instead of a Wikidata number.
    static let localIdentifier: UInt32 = 1 << 31
    /// Marks slots of the name table whose name is the beginning of a longer one.
    static let continues: UInt32 = 1 << 31

    /// Per entity: the number of its Wikidata item, or a string's place with the top bit set.
    let identifiers: Column<UInt32>
    /// Per entity: the place of its label.
    let labels: Column<UInt32>
    /// Per entity: its state's place among the entities, or `none`.
    let countries: Column<UInt32>
    /// Per entity: birth and death as packed dates, two numbers.
    let lives: Column<UInt32>
    /// Per entity: kind in bits 0-1, gender in bits 2-3.
    let kinds: Column<UInt8>
    /// Per entity: the number of its type.
    let types: Column<UInt8>
    /// Per entity: 65,535 times its prior.
    let priors: Column<UInt16>
    /// Per entity: its first office's place; one more number at the end.
    let officeStarts: Column<UInt32>
    /// Per office five numbers: place of the title, jurisdiction, start, end (kind of end in the top
    /// two bits), role.
    let offices: Column<UInt32>
    /// Places of offices, sorted by jurisdiction, role and start.
    let holders: Column<UInt32>
    /// Organisations that belong to a state, sorted by state, type and place.
    let bodies: Column<UInt32>
    /// The places of the types' names.
    let typeNames: Column<UInt32>
    /// All strings, each after its length (LEB128).
    let strings: Column<UInt8>
    /// The hash table: fingerprint and value per slot.
    let slots: Column<UInt32>
    /// Lists of entities and roles, see ``Posting``.
    let postings: Column<UInt8>
    /// The table of spelling rules, as text.
    let spelling: Column<UInt8>
    /// The tables of the other rules, as text: for layers and for building other bases.
    let titleRules, bodyRules, nameRules: Column<UInt8>

    /// The store in `file`.
    init(file: ModelFile) throws(ModelFileError) {
        labels = Column(try file.array("entity.label"))
        let count = labels.count
        identifiers = Column(try file.array("entity.id", count: count))
        countries = Column(try file.array("entity.country", count: count))
        lives = Column(try file.array("entity.lives", count: 2 * count))
        kinds = Column(try file.array("entity.kind", count: count))
        types = Column(try file.array("entity.type", count: count))
        priors = Column(try file.array("entity.prior", count: count))
        officeStarts = Column(try file.array("entity.offices", count: count + 1))
        offices = Column(try file.array("offices"))
        holders = Column(try file.array("holders"))
        bodies = Column(try file.array("bodies"))
        typeNames = Column(try file.array("types"))
        strings = Column(try file.array("strings"))
        slots = Column(try file.array("names"))
        postings = Column(try file.array("postings"))
        spelling = Column(try file.array("spelling"))
        titleRules = Column(try file.array("rules.titles"))
        bodyRules = Column(try file.array("rules.bodies"))
        nameRules = Column(try file.array("rules.names"))
        guard slots.count >= 2, slots.count % 2 == 0 else { throw file.damaged("names") }
        guard offices.count % 5 == 0 else { throw file.damaged("offices") }
    }

    /// How many entities there are.
    var count: Int { labels.count }

    /// The value for `hash` in the name table; nil where there is none.
    @inline(__always)
    func value(for hash: UInt64) -> UInt32? {
        let capacity = slots.count / 2
        let fingerprint = UInt32(truncatingIfNeeded: hash)
        var slot = Int(((hash >> 32) * UInt64(capacity)) >> 32)
        for _ in 0..<capacity {
            let value = slots[2 * slot + 1]
            if value == 0 { return nil }
            if slots[2 * slot] == fingerprint { return value }
            slot = slot + 1 == capacity ? 0 : slot + 1
        }
        return nil
    }

    /// What `space` holds for `key`, less one: a place or a number.
    func payload(_ space: NameSpace, _ key: some Sequence<UInt8>) -> Int? {
        guard let value = value(for: NameHash(space.key(key)).value) else { return nil }
        let number = Int(value & ~Self.continues)
        return number == 0 ? nil : number - 1
    }

    /// The string at `place`.
    func string(at place: UInt32) -> String {
        var position = Int(place)
        let length = Posting.number(strings, &position)
        return strings.text(position..<(position + length))
    }

    /// The column's number for the entity at `index`, or nil where there is no such entity.
    @inline(__always)
    func element<Element: ModelElement>(_ column: Column<Element>, _ index: Int) -> Element? {
        index >= 0 && index < column.count ? column[index] : nil
    }
}
