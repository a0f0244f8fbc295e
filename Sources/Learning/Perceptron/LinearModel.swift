/// A linear classifier over hashed features, as it is stored: for each bucket the classes that
/// have a weight there (compressed sparse rows), each as class << 16 | weight (Int16).
///
/// Scores are sums of whole numbers, so they do not depend on the order of the features.
@safe
package struct LinearModel: Sendable {
    /// How many classes; at most 65,536.
    package let classCount: Int
    /// How many rows, a power of two.
    package let bucketCount: Int
    private let ends: ModelArray<UInt32>
    private let entries: ModelArray<UInt32>

    /// A classifier of these rows; `ends[i]` is where row `i` ends in `entries`.
    init(
        classCount: Int, bucketCount: Int, ends: ModelArray<UInt32>, entries: ModelArray<UInt32>
    ) {
        self.classCount = classCount
        self.bucketCount = bucketCount
        self.ends = ends
        self.entries = entries
    }

    /// Reads the sections that ``write(to:name:)`` wrote; refuses rows that point outside.
    package init(from file: ModelFile, name: String) throws(ModelFileError) {
        let shape = try file.array(name + ".shape", of: UInt32.self, count: 2)
        classCount = Int(shape[0])
        bucketCount = Int(shape[1])
        guard bucketCount > 0, bucketCount & (bucketCount - 1) == 0 else {
            throw file.damaged(name + ".shape")
        }
        ends = try file.array(name + ".ends", of: UInt32.self, count: bucketCount)
        entries = try file.array(name + ".entries", of: UInt32.self)
        let total = UInt32(clamping: entries.count)
        let classes = UInt32(classCount)
        let isSound = unsafe ends.withUnsafeBufferPointer { ends in
            var previous: UInt32 = 0
            for row in ends.indices {
                let end = unsafe ends[row]
                if end < previous || end > total { return false }
                previous = end
            }
            return true
        }
        let hasClasses = unsafe entries.withUnsafeBufferPointer { entries in
            unsafe entries.allSatisfy { $0 >> 16 < classes }
        }
        guard isSound, hasClasses else { throw file.damaged(name) }
    }

    /// Adds the sections of this classifier (name: at most 24 characters).
    package func write(to writer: inout ModelWriter, name: String) {
        writer.add(name + ".shape", [UInt32(classCount), UInt32(bucketCount)])
        writer.add(name + ".ends", Array(ends))
        writer.add(name + ".entries", Array(entries))
    }

    /// Adds the weights of the features in `buckets` to `scores`, one a class.
    @inline(__always)
    package func add(_ buckets: some Sequence<Int>, to scores: inout [Int32]) {
        precondition(scores.count >= classCount)
        unsafe scores.withUnsafeMutableBufferPointer { scores in
            let ends = unsafe self.ends.pointer
            let entries = unsafe self.entries.pointer
            for bucket in buckets {
                let row = bucket & (bucketCount - 1)
                let start = row == 0 ? 0 : Int(unsafe ends[row - 1])
                for position in start..<Int(unsafe ends[row]) {
                    let entry = unsafe entries[position]
                    let weight = Int16(truncatingIfNeeded: entry)
                    unsafe scores[Int(entry >> 16)] += Int32(weight)
                }
            }
        }
    }

    /// The class with the highest score for these features, the first of equals.
    package func best(_ buckets: some Sequence<Int>, scores: inout [Int32]) -> Int {
        for index in 0..<classCount { scores[index] = 0 }
        add(buckets, to: &scores)
        var best = 0
        for index in 1..<max(classCount, 1) where scores[index] > scores[best] { best = index }
        return best
    }
}
