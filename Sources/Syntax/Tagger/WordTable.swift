internal import Learning

/// Small numbers for words, found by the hash of their bytes: an open-addressed table of slots
/// that hold 16 bits of the hash and 16 bits of value. One word in some ten thousand that is not
/// in the table is taken for one that is; the models are trained with the same table.
@safe
struct WordTable: Sendable {
    private let slots: ModelArray<UInt32>

    /// An empty table.
    init() { slots = ModelArray([0, 0]) }

    /// The table of these words; values are 1 to 65535.
    init(_ entries: [(hash: UInt64, value: UInt16)]) {
        var count = 2
        while count * 3 < entries.count * 4 + 4 { count *= 2 }
        var table = [UInt32](repeating: 0, count: count)
        for (hash, value) in entries {
            let mark = Self.mark(hash)
            var slot = Int(truncatingIfNeeded: hash) & (count - 1)
            while table[slot] != 0, table[slot] >> 16 != mark { slot = (slot + 1) & (count - 1) }
            if table[slot] == 0 { table[slot] = mark << 16 | UInt32(value) }
        }
        slots = ModelArray(table)
    }

    /// Reads the section `name`.
    init(from file: ModelFile, name: String) throws(ModelFileError) {
        slots = try file.array(name, of: UInt32.self)
        guard slots.count >= 2, slots.count & (slots.count - 1) == 0, slots.contains(0) else {
            throw file.damaged(name)
        }
    }

    /// Adds the table as section `name`.
    func write(to writer: inout ModelWriter, name: String) { writer.add(name, Array(slots)) }

    /// The value of the word with this hash; 0 where it has none.
    @inline(__always)
    func value(of hash: UInt64) -> UInt16 {
        let slots = unsafe self.slots.pointer
        let mark = Self.mark(hash)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while true {
            let entry = unsafe slots[slot]
            if entry == 0 { return 0 }
            if entry >> 16 == mark { return UInt16(truncatingIfNeeded: entry) }
            slot = (slot + 1) & (slots.count - 1)
        }
    }

    /// Bits of the hash that do not choose the slot, never 0.
    @inline(__always)
    private static func mark(_ hash: UInt64) -> UInt32 { UInt32(hash >> 48) | 1 }
}
