/// Numbers for features' hashes: an open-addressed table with linear probing, at most half full.
@safe
struct FeatureRows {
    private var keys: [UInt64]
    private var values: [Int32]

    /// The features in order, numbered from 0; 0 is no feature's hash.
    let features: [UInt64]

    /// A table of `features`.
    init(_ features: [UInt64]) {
        self.features = features
        var count = 2
        while count < 2 * features.count + 2 { count *= 2 }
        keys = Array(repeating: 0, count: count)
        values = Array(repeating: 0, count: count)
        for (index, feature) in features.enumerated() where feature != 0 {
            var slot = Int(truncatingIfNeeded: feature) & (count - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (count - 1) }
            keys[slot] = feature
            values[slot] = Int32(index)
        }
    }

    /// Puts the numbers of those of `wanted` that the table has, times `stride`, into `found`.
    @inline(__always)
    func find(_ wanted: ArraySlice<UInt64>, stride: Int, into found: inout [Int]) {
        found.removeAll(keepingCapacity: true)
        unsafe keys.withUnsafeBufferPointer { keys in
            let mask = keys.count - 1
            for feature in wanted {
                var slot = Int(truncatingIfNeeded: feature) & mask
                while true {
                    let key = unsafe keys[slot]
                    if key == feature {
                        if key != 0 { found.append(Int(values[slot]) * stride) }
                        break
                    }
                    if key == 0 { break }
                    slot = (slot + 1) & mask
                }
            }
        }
    }
}
