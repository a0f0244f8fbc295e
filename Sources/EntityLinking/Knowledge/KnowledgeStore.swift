import Learning

/// One knowledge base file, read where it lies: columns of entities and offices, a pool of strings,
/// a hash table of names and their postings.
///
/// Nothing is parsed at opening. Numbers that point outside, which only a forged file can hold
/// since its checksums are verified, read as zero.
package struct KnowledgeStore: Sendable {
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
    let identifiers: ModelArray<UInt32>
    /// Per entity: the place of its label.
    let labels: ModelArray<UInt32>
    /// Per entity: its state's place among the entities, or `none`.
    let countries: ModelArray<UInt32>
    /// Per entity: birth and death as packed dates, two numbers.
    let lives: ModelArray<UInt32>
    /// Per entity: kind in bits 0-1, gender in bits 2-3.
    let kinds: ModelArray<UInt8>
    /// Per entity: the number of its type.
    let types: ModelArray<UInt8>
    /// Per entity: 65,535 times its prior.
    let priors: ModelArray<UInt16>
    /// Per entity: its first office's place; one more number at the end.
    let officeStarts: ModelArray<UInt32>
    /// Per office five numbers: place of the title, jurisdiction, start, end (kind of end in the top
    /// two bits), role.
    let offices: ModelArray<UInt32>
    /// Places of offices, sorted by jurisdiction, role and start.
    let holders: ModelArray<UInt32>
    /// Organisations that belong to a state, sorted by state, type and place.
    let bodies: ModelArray<UInt32>
    /// The places of the types' names.
    let typeNames: ModelArray<UInt32>
    /// All strings, each after its length (LEB128).
    let strings: ModelArray<UInt8>
    /// The hash table: fingerprint and value per slot.
    let slots: ModelArray<UInt32>
    /// Lists of entities and roles, see ``Posting``.
    let postings: ModelArray<UInt8>
    /// The table of spelling rules, as text.
    let spelling: String
    /// The tables of the other rules, as text: for layers and for building other bases.
    let ruleTables: (titles: String, bodies: String, names: String)

    /// The store in `file`.
    init(file: ModelFile) throws(ModelFileError) {
        labels = try file.array("entity.label")
        let count = labels.count
        identifiers = try file.array("entity.id", count: count)
        countries = try file.array("entity.country", count: count)
        lives = try file.array("entity.lives", count: 2 * count)
        kinds = try file.array("entity.kind", count: count)
        types = try file.array("entity.type", count: count)
        priors = try file.array("entity.prior", count: count)
        officeStarts = try file.array("entity.offices", count: count + 1)
        offices = try file.array("offices")
        holders = try file.array("holders")
        bodies = try file.array("bodies")
        typeNames = try file.array("types")
        strings = try file.array("strings")
        slots = try file.array("names")
        postings = try file.array("postings")
        spelling = try file.text("spelling")
        ruleTables = try (
            file.text("rules.titles"), file.text("rules.bodies"), file.text("rules.names")
        )
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
        String(decoding: bytes(at: place), as: UTF8.self)
    }

    /// The bytes of the string at `place`.
    func bytes(at place: UInt32) -> Slice<ModelArray<UInt8>> {
        var position = Int(place)
        let length = Posting.number(strings, &position)
        let start = min(position, strings.count)
        return strings[start..<min(start + length, strings.count)]
    }

    /// The column's number for the entity at `index`, or nil where there is no such entity.
    @inline(__always)
    func element<Element>(_ column: ModelArray<Element>, _ index: Int) -> Element? {
        index >= 0 && index < column.count ? column[index] : nil
    }
}
