/// Builds the hash table of names and its postings from records in any order.
struct NameTableBuilder {
    /// What a hash stands for, one of several things where there are several records of it.
    private enum Tag: UInt64 {
        /// A longer name begins with it.
        case continues
        /// A number (a place, an entity, a role) in the low bits.
        case payload
        /// A meaning of a name: entity, shape and role, so that the first of an entity's records of
        /// one shape has the first role.
        case posting
    }

    private struct Record: Comparable {
        var hash: UInt64
        var value: UInt64

        init(_ hash: NameHash, _ tag: Tag, _ number: UInt64 = 0) {
            self.hash = hash.value
            value = tag.rawValue << 62 | number
        }

        init(_ hash: NameHash, _ posting: Posting) {
            let bits = UInt64(posting.entity) << 8 | UInt64(posting.shape.rawValue) << 4
            self.init(hash, .posting, bits | UInt64(posting.role.rawValue))
        }

        var tag: Tag? { Tag(rawValue: value >> 62) }

        var posting: Posting? {
            guard let role = NameRole(rawValue: UInt8(value & 0xF)),
                let shape = Posting.Shape(rawValue: UInt8(value >> 4 & 0xF))
            else { return nil }
            return Posting(
                entity: UInt32(truncatingIfNeeded: value >> 8), role: role, shape: shape)
        }

        static func < (lhs: Record, rhs: Record) -> Bool {
            lhs.hash != rhs.hash ? lhs.hash < rhs.hash : lhs.value < rhs.value
        }
    }

    private var records: [Record] = []

    /// Adds a name, with all its beginnings of whole words.
    mutating func add(name key: [UInt8], _ posting: Posting) {
        guard !key.isEmpty else { return }
        var hash = NameHash()
        for byte in key {
            if byte == UInt8(ascii: " ") {
                records.append(Record(hash, .continues))
            }
            hash.update(byte)
        }
        records.append(Record(hash, posting))
    }

    /// Adds a folded name.
    mutating func add(folded key: [UInt8], _ posting: Posting) {
        let hash = NameHash(NameSpace.folded.key(key))
        records.append(Record(hash, posting))
    }

    /// Adds a number under a key of another space.
    mutating func add(_ space: NameSpace, _ key: some Sequence<UInt8>, payload: UInt32) {
        let hash = NameHash(space.key(key))
        records.append(Record(hash, .payload, UInt64(payload)))
    }

    /// The table's slots (fingerprint and value in turn) and the postings.
    ///
    /// Slots are filled in the order of the hashes with linear probing; the home of a hash grows with
    /// it, so equal input gives equal tables.
    mutating func build() -> (slots: [UInt32], postings: [UInt8]) {
        var postings: [UInt8] = [0]
        var entries: [(hash: UInt64, value: UInt32)] = []
        records.sort()
        let sorted = records
        var first = 0
        while first < sorted.count {
            var last = first
            while last < sorted.count, sorted[last].hash == sorted[first].hash { last += 1 }
            let value = Self.value(of: sorted[first..<last], postings: &postings)
            entries.append((sorted[first].hash, value))
            first = last
        }
        return (Self.slots(entries), postings)
    }

    private static func value(
        of records: ArraySlice<Record>, postings: inout [UInt8]
    ) -> UInt32 {
        var flags: UInt32 = 0
        var list: [Posting] = []
        for record in records {
            switch record.tag {
            case .payload: return UInt32(truncatingIfNeeded: record.value) + 1
            case .posting:
                guard let posting = record.posting else { continue }
                let isKnown = list.last.map {
                    $0.entity == posting.entity && $0.shape == posting.shape
                }
                if isKnown != true { list.append(posting) }
            default: flags = KnowledgeStore.continues
            }
        }
        guard !list.isEmpty else { return flags }
        let place = UInt32(postings.count)
        Posting.append(list, to: &postings)
        return flags | (place + 1)
    }

    private static func slots(_ entries: [(hash: UInt64, value: UInt32)]) -> [UInt32] {
        let capacity = max(8, entries.count * 5 / 4)
        var slots = [UInt32](repeating: 0, count: 2 * capacity)
        for entry in entries {
            var slot = Int(((entry.hash >> 32) * UInt64(capacity)) >> 32)
            while slots[2 * slot + 1] != 0 { slot = slot + 1 == capacity ? 0 : slot + 1 }
            slots[2 * slot] = UInt32(truncatingIfNeeded: entry.hash)
            slots[2 * slot + 1] = entry.value
        }
        return slots
    }
}
