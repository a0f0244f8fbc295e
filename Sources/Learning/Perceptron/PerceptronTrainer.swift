/// Trains a linear classifier over hashed features with the averaged perceptron (Collins 2002).
///
/// A row of `classCount` weights for each bucket. The average over all updates is kept by the
/// "lazy" method of Daumé (2006): beside each weight the sum of its updates times their moment.
package struct PerceptronTrainer: Sendable {
    /// How many classes.
    package let classCount: Int
    /// How many rows, a power of two.
    package let bucketCount: Int
    private var weights: [Float]
    private var moments: [Float]
    private var time: Float = 1

    /// A trainer whose weights are all 0; takes 8 bytes times classes times buckets.
    package init(classCount: Int, bucketCount: Int) {
        self.classCount = classCount
        self.bucketCount = bucketCount
        weights = Array(repeating: 0, count: classCount * bucketCount)
        moments = Array(repeating: 0, count: classCount * bucketCount)
    }

    /// Sets `scores` (one a class) to the sums of the features' weights.
    package func score(_ buckets: [Int], into scores: inout [Float]) {
        for index in 0..<classCount { scores[index] = 0 }
        for bucket in buckets {
            let row = bucket * classCount
            for index in 0..<classCount { scores[index] += weights[row + index] }
        }
    }

    /// Ends one example: later updates weigh less in the average.
    package mutating func advance() { time += 1 }

    /// Adds `amount` to the weights of one class for these features.
    package mutating func update(_ buckets: [Int], class label: Int, by amount: Float) {
        for bucket in buckets {
            let index = bucket * classCount + label
            weights[index] += amount
            moments[index] += amount * time
        }
    }

    /// One example: predicts, and where the best class is not `gold`, moves the weights from the
    /// predicted class to the gold one. Returns the class predicted before.
    @discardableResult
    package mutating func learn(_ buckets: [Int], gold: Int, scores: inout [Float]) -> Int {
        score(buckets, into: &scores)
        var best = 0
        for index in 1..<max(classCount, 1) where scores[index] > scores[best] { best = index }
        if best != gold {
            update(buckets, class: gold, by: 1)
            update(buckets, class: best, by: -1)
        }
        advance()
        return best
    }

    /// The averaged weights, row by row.
    package func averaged() -> [Float] {
        zip(weights, moments).map { weight, moment in weight - moment / time }
    }

    /// The averaged classifier, rounded to `levels` steps up to its largest weight; weights that
    /// round to 0 are dropped.
    package func model(levels: Float = 4095) -> LinearModel {
        let average = averaged()
        let largest = average.reduce(0) { max($0, abs($1)) }
        let scale = largest > 0 ? levels / largest : 1
        var ends: [UInt32] = []
        var entries: [UInt32] = []
        ends.reserveCapacity(bucketCount)
        for bucket in 0..<bucketCount {
            for label in 0..<classCount {
                let value = Int16((average[bucket * classCount + label] * scale).rounded())
                if value != 0 {
                    entries.append(UInt32(label) << 16 | UInt32(UInt16(bitPattern: value)))
                }
            }
            ends.append(UInt32(entries.count))
        }
        return LinearModel(
            classCount: classCount, bucketCount: bucketCount, ends: ModelArray(ends),
            entries: ModelArray(entries))
    }
}
