internal import Learning

/// The weights of a linear classifier, by the hash of the feature: buckets of records, one record
/// a feature: 16 bits of its hash, how many classes have a weight, then class and weight, a byte
/// each. A weight's byte is an index of `codebook`, whose steps grow with the weight.
@safe
struct SparseWeights: Sendable {
    /// How many classes there are, at most 255: scores have a place that no class has.
    let classCount: Int
    private let starts: ModelArray<UInt32>
    private let records: ModelArray<UInt8>
    private let codebook: ModelArray<Int32>

    /// Reads the sections that begin with `name`; refuses records that run over their end.
    init(from file: ModelFile, name: String) throws(ModelFileError) {
        classCount = Int(try file.array(name + ".classes", of: UInt32.self, count: 1)[0])
        starts = try file.array(name + ".starts", of: UInt32.self)
        records = try file.array(name + ".records", of: UInt8.self)
        codebook = try file.array(name + ".codebook", of: Int32.self, count: 256)
        let buckets = starts.count - 1
        guard buckets > 0, buckets & (buckets - 1) == 0, classCount <= 255,
            Int(starts[buckets]) == records.count, areSound
        else { throw file.damaged(name) }
    }

    /// The weights `rows`: for each feature's hash the classes with their weights.
    init(classCount: Int, rows: [(hash: UInt64, weights: [(class: Int, weight: Float)])]) {
        let largest = rows.reduce(Float(0)) { largest, row in
            row.weights.reduce(largest) { max($0, abs($1.weight)) }
        }
        let codes = WeightCodes(largest: largest)
        var bucketCount = 2
        while bucketCount * 3 < rows.count { bucketCount *= 2 }
        var buckets = [[UInt8]](repeating: [], count: bucketCount)
        for (hash, weights) in rows {
            let coded = weights.compactMap { entry -> [UInt8]? in
                codes.code(of: entry.weight).map { [UInt8(entry.class), $0] }
            }
            if coded.isEmpty { continue }
            let bucket = Int(truncatingIfNeeded: hash) & (bucketCount - 1)
            let mark = UInt16(truncatingIfNeeded: hash >> 48)
            buckets[bucket] += [UInt8(mark & 0xFF), UInt8(mark >> 8), UInt8(coded.count)]
            buckets[bucket] += coded.joined()
        }
        var starts: [UInt32] = [0]
        for bucket in buckets { starts.append(starts[starts.count - 1] + UInt32(bucket.count)) }
        self.classCount = classCount
        self.starts = ModelArray(starts)
        records = ModelArray(Array(buckets.joined()))
        codebook = ModelArray(codes.values)
    }

    /// Adds the sections of these weights, beginning with `name`.
    func write(to writer: inout ModelWriter, name: String) {
        writer.add(name + ".classes", [UInt32(classCount)])
        writer.add(name + ".starts", Array(starts))
        writer.add(name + ".records", Array(records))
        writer.add(name + ".codebook", Array(codebook))
    }

    /// Adds the weights of `features` to `scores`, which has 256 elements, the last unused.
    @inline(__always)
    func add(_ features: ArraySlice<UInt64>, to scores: inout [Int32]) {
        precondition(scores.count >= 256)
        unsafe scores.withUnsafeMutableBufferPointer { scores in
            unsafe features.withUnsafeBufferPointer { features in
                unsafe touch(features, &scores[255])
                for index in features.indices { unsafe add(features[index], scores) }
            }
        }
    }

    /// Reads the first record of each feature's bucket, so that the memory's answers come side by
    /// side and not one after the other.
    @inline(__always)
    @unsafe private func touch(_ features: UnsafeBufferPointer<UInt64>, _ sink: inout Int32) {
        let starts = unsafe self.starts.pointer
        let records = unsafe self.records.pointer
        let mask = starts.count - 2
        var sum: UInt8 = 0
        for index in features.indices {
            let start = unsafe Int(starts[Int(truncatingIfNeeded: features[index]) & mask])
            if start < records.count { unsafe sum &+= records[start] }
        }
        sink = Int32(sum)
    }

    @inline(__always)
    @unsafe private func add(_ feature: UInt64, _ scores: UnsafeMutableBufferPointer<Int32>) {
        let starts = unsafe self.starts.pointer
        let records = unsafe self.records.pointer
        let bucket = Int(truncatingIfNeeded: feature) & (starts.count - 2)
        let mark = UInt16(truncatingIfNeeded: feature >> 48)
        var position = Int(unsafe starts[bucket])
        let end = Int(unsafe starts[bucket + 1])
        while position < end {
            let found = unsafe UInt16(records[position]) | UInt16(records[position + 1]) << 8
            let count = Int(unsafe records[position + 2])
            position += 3
            if found == mark {
                let codebook = unsafe self.codebook.pointer
                for entry in 0..<count {
                    let label = Int(unsafe records[position + 2 * entry])
                    let code = Int(unsafe records[position + 2 * entry + 1])
                    unsafe scores[label] += codebook[code]
                }
                return
            }
            position += 2 * count
        }
    }

    /// Whether every record ends inside its bucket and names only classes that exist.
    private var areSound: Bool {
        let (starts, records) = unsafe (self.starts.pointer, self.records.pointer)
        for bucket in 0..<starts.count - 1 {
            var position = unsafe Int(starts[bucket])
            let end = unsafe Int(starts[bucket + 1])
            guard position <= end, end <= records.count else { return false }
            while position < end {
                guard position + 3 <= end else { return false }
                let count = unsafe Int(records[position + 2])
                position += 3
                guard position + 2 * count <= end else { return false }
                for entry in 0..<count where unsafe records[position + 2 * entry] >= classCount {
                    return false
                }
                position += 2 * count
            }
        }
        return true
    }
}

/// Weights as bytes: 0 is nothing, 1 to 127 positive, 129 to 255 negative, in steps that grow by
/// a constant factor.
struct WeightCodes {
    /// The value of each byte.
    let values: [Int32]
    private static let unit: Float = 256
    private static let smallest: Float = 0.05
    private let largest: Float

    /// Codes for weights up to `largest`.
    init(largest: Float) {
        self.largest = max(largest, 2 * Self.smallest)
        let ratio = self.largest / Self.smallest
        values = (0..<256).map { code in
            let step = Float(code & 127)
            if step == 0 { return 0 }
            let size = Self.smallest * Self.power(ratio, (step - 1) / 126)
            return Int32((size * Self.unit).rounded()) * (code > 127 ? -1 : 1)
        }
    }

    /// The byte whose value is nearest; nil where it is next to nothing.
    func code(of weight: Float) -> UInt8? {
        let size = Int32((abs(weight) * Self.unit).rounded())
        guard abs(weight) >= Self.smallest * 0.8 else { return nil }
        var low = 1
        var high = 127
        while low < high {
            let middle = (low + high) / 2
            if values[middle] < size { low = middle + 1 } else { high = middle }
        }
        if low > 1, size - values[low - 1] < values[low] - size { low -= 1 }
        return UInt8(weight < 0 ? low + 128 : low)
    }

    /// `base` to the power of `exponent` between 0 and 1, by square roots: the same on every
    /// machine, which a C library's `pow` is not.
    private static func power(_ base: Float, _ exponent: Float) -> Float {
        var result: Float = 1
        var root = base
        var rest = exponent
        for _ in 0..<24 {
            root = root.squareRoot()
            rest *= 2
            if rest >= 1 {
                result *= root
                rest -= 1
            }
        }
        return result
    }
}
