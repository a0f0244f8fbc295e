/// Strings of a model file, found by number or by their bytes.
///
/// Three arrays: where each string ends, the bytes of all, and an open-addressed hash table
/// (linear probing, at most half full) of string numbers + 1, with 0 for an empty slot.
package struct StringTable: Sendable {
    private let ends: ModelArray<UInt32>
    private let bytes: ModelArray<UInt8>
    private let slots: ModelArray<UInt32>

    /// The table over these sections; nil where they contradict each other.
    init?(ends: ModelArray<UInt32>, bytes: ModelArray<UInt8>, slots: ModelArray<UInt32>) {
        var previous: UInt32 = 0
        for end in ends {
            guard end >= previous, Int(end) <= bytes.count else { return nil }
            previous = end
        }
        guard !slots.isEmpty, slots.count & (slots.count - 1) == 0, slots.count > ends.count else {
            return nil
        }
        self.ends = ends
        self.bytes = bytes
        self.slots = slots
    }

    /// A table of `strings`, not from a file.
    package init(_ strings: [String]) {
        let sections = Self.sections(strings)
        ends = ModelArray(sections.ends)
        bytes = ModelArray(sections.bytes)
        slots = ModelArray(sections.slots)
    }

    /// How many strings.
    package var count: Int { ends.count }

    /// The string with this number.
    package subscript(index: Int) -> String {
        let range = range(index)
        return unsafe bytes.withUnsafeBufferPointer { all in
            unsafe String(decoding: UnsafeBufferPointer(rebasing: all[range]), as: UTF8.self)
        }
    }

    /// All strings in order.
    package var strings: [String] { (0..<count).map { self[$0] } }

    /// The number of the string with these bytes.
    package func index(of key: some Collection<UInt8>) -> Int? {
        index(of: key, hash: FeatureHash.bytes(key))
    }

    /// The number of the string with these bytes, whose ``FeatureHash/bytes(_:)`` is `hash`.
    package func index(of key: some Collection<UInt8>, hash: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        for _ in 0..<slots.count {
            let entry = Int(slots[slot])
            guard entry > 0, entry <= count else { return nil }
            let range = range(entry - 1)
            if range.count == key.count, bytes[range].elementsEqual(key) { return entry - 1 }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The number of the string with these bytes: the same without generic code, since this is
    /// called for every word of a text.
    package func index(of key: [UInt8]) -> Int? {
        let mask = slots.count - 1
        let (slots, ends) = unsafe (self.slots.pointer, self.ends.pointer)
        let bytes = unsafe self.bytes.pointer
        var slot = Int(truncatingIfNeeded: FeatureHash.bytes(key)) & mask
        for _ in 0...mask {
            let entry = Int(unsafe slots[slot])
            guard entry > 0, entry <= count else { return nil }
            let start = entry == 1 ? 0 : Int(unsafe ends[entry - 2])
            if Int(unsafe ends[entry - 1]) - start == key.count {
                var position = 0
                while position < key.count, unsafe bytes[start + position] == key[position] {
                    position += 1
                }
                if position == key.count { return entry - 1 }
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// The number of this string.
    package func index(of text: String) -> Int? { index(of: Array(text.utf8)) }

    private func range(_ index: Int) -> Range<Int> {
        (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    /// The three arrays for `strings`; of equal strings the first is found by its bytes.
    static func sections(_ strings: [String]) -> (ends: [UInt32], bytes: [UInt8], slots: [UInt32]) {
        var slotCount = 2
        while slotCount < 2 * strings.count { slotCount *= 2 }
        var ends: [UInt32] = []
        var bytes: [UInt8] = []
        var slots = [UInt32](repeating: 0, count: slotCount)
        for (index, string) in strings.enumerated() {
            bytes.append(contentsOf: string.utf8)
            ends.append(UInt32(bytes.count))
            var slot = Int(truncatingIfNeeded: FeatureHash.text(string)) & (slotCount - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
            slots[slot] = UInt32(index + 1)
        }
        return (ends, bytes, slots)
    }
}
