import Annotations
import EntityLinking

/// The items of a dump that may matter, in short: written while the dump is read, read again as often
/// as needed. Integers are LEB128, texts follow their lengths, each record its own.
enum Spill {
    /// The first bytes of the file, with its version.
    static let magic = Array("ClaimGraph spill 1\n".utf8)

    /// What a record is for; one item may be for several.
    struct Purpose: OptionSet {
        let rawValue: UInt8
        /// It may be an entity.
        static let entity = Purpose(rawValue: 1)
        /// It may be an office or a capital, whose name others need.
        static let named = Purpose(rawValue: 2)
        /// It is a subclass of something.
        static let subclass = Purpose(rawValue: 4)
    }

    /// Appends the record of `item` to `bytes`.
    static func append(_ item: WikidataItem, for purpose: Purpose, to bytes: inout [UInt8]) {
        var record = SpillEncoder()
        record.add(Int(purpose.rawValue))
        record.add(Int(item.id))
        if purpose.contains(.subclass) { record.add(item.superclasses) }
        if purpose.contains(.named) {
            record.add(item.label)
            record.add(Int(item.jurisdiction))
        }
        if purpose.contains(.entity) { add(entity: item, to: &record) }
        SpillEncoder.append(record.bytes.count, to: &bytes)
        bytes += record.bytes
    }

    private static func add(entity item: WikidataItem, to record: inout SpillEncoder) {
        record.add(item.classes)
        record.add(item.sitelinks)
        record.add(item.positions)
        record.add(item.label)
        record.add(item.aliases)
        record.add(item.demonyms)
        record.add(item.countries)
        record.add(Int(item.gender))
        record.add(item.born)
        record.add(item.died)
        record.add(item.headsOfGovernment)
        record.add(item.headsOfState)
        record.add([item.headOffices.government, item.headOffices.state])
        record.add(item.capitals)
    }

    /// The purpose and the item of a record's bytes; nil where they are damaged.
    static func item(_ bytes: [UInt8]) -> (Purpose, WikidataItem)? {
        var record = SpillDecoder(bytes)
        let purpose = Purpose(rawValue: UInt8(truncatingIfNeeded: record.number()))
        var item = WikidataItem()
        item.id = UInt32(truncatingIfNeeded: record.number())
        if purpose.contains(.subclass) { item.superclasses = record.numbers() }
        if purpose.contains(.named) {
            item.label = record.text()
            item.jurisdiction = UInt32(truncatingIfNeeded: record.number())
        }
        if purpose.contains(.entity) {
            item.classes = record.numbers()
            item.sitelinks = record.number()
            item.positions = record.terms()
            item.label = record.text()
            item.aliases = record.texts()
            item.demonyms = record.texts()
            item.countries = record.terms()
            item.gender = UInt32(truncatingIfNeeded: record.number())
            item.born = record.date()
            item.died = record.date()
            item.headsOfGovernment = record.terms()
            item.headsOfState = record.terms()
            let offices = record.numbers()
            if offices.count == 2 { item.headOffices = (offices[0], offices[1]) }
            item.capitals = record.numbers()
        }
        return record.isAtEnd ? (purpose, item) : nil
    }
}
