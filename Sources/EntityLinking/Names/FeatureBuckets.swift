import Learning

/// The buckets of one token's features while they are put together.
struct FeatureBuckets: Sendable {
    /// The buckets so far.
    private(set) var buckets: [Int] = []
    private let count: Int

    /// No features yet, for a table of `count` rows.
    init(count: Int) {
        self.count = count
        buckets.reserveCapacity(96)
    }

    /// Adds the feature of a template with one value.
    @inline(__always)
    mutating func add(_ template: Int, _ first: UInt64) {
        buckets.append(FeatureHash(template: template).adding(first).bucket(count: count))
    }

    /// Adds the feature of a template with two values.
    @inline(__always)
    mutating func add(_ template: Int, _ first: UInt64, _ second: UInt64) {
        buckets.append(
            FeatureHash(template: template).adding(first).adding(second).bucket(count: count))
    }

    /// Adds the feature of a template with three values.
    @inline(__always)
    mutating func add(_ template: Int, _ first: UInt64, _ second: UInt64, _ third: UInt64) {
        buckets.append(
            FeatureHash(template: template).adding(first).adding(second).adding(third)
                .bucket(count: count))
    }

    /// Adds one feature for each bit that is set.
    @inline(__always)
    mutating func addBits(_ template: Int, _ bits: UInt32) {
        var rest = bits
        while rest != 0 {
            add(template, UInt64(rest.trailingZeroBitCount))
            rest &= rest - 1
        }
    }
}
