internal import Learning

/// Trains a linear classifier over hashed features with the averaged perceptron (Collins 2002;
/// averaging by Daumé 2006), one dense row of weights for each feature that was counted often
/// enough.
struct SparseTrainer {
    let classCount: Int
    private var rows: [UInt64: Int32] = [:]
    private var counts: [UInt64: UInt8] = [:]
    private var weights: [Float] = []
    private var moments: [Float] = []
    private var time: Float = 1
    private(set) var scores: [Float]
    private var active: [Int] = []

    init(classCount: Int) {
        self.classCount = classCount
        scores = Array(repeating: 0, count: classCount)
    }

    /// Counts features before training.
    mutating func count(_ features: ArraySlice<UInt64>) {
        for feature in features {
            let count = counts[feature, default: 0]
            if count < 255 { counts[feature] = count + 1 }
        }
    }

    /// Ends counting: features seen fewer than `least` times are passed over from now on.
    mutating func beginTraining(least: Int) {
        // In the order of the hashes, since a dictionary's is another in each process.
        let kept = counts.filter { $0.value >= least }.keys.sorted()
        rows.reserveCapacity(kept.count)
        for (index, feature) in kept.enumerated() { rows[feature] = Int32(index) }
        counts = [:]
        weights = Array(repeating: 0, count: kept.count * classCount)
        moments = weights
    }

    /// The best class for these features, the first of equals.
    mutating func predict(_ features: ArraySlice<UInt64>) -> Int {
        active.removeAll(keepingCapacity: true)
        for index in 0..<classCount { scores[index] = 0 }
        for feature in features {
            guard let row = rows[feature] else { continue }
            let start = Int(row) * classCount
            active.append(start)
            for index in 0..<classCount { scores[index] += weights[start + index] }
        }
        var best = 0
        for index in 1..<classCount where scores[index] > scores[best] { best = index }
        return best
    }

    /// Moves weights from `wrong` to `gold` for the features of the last prediction.
    mutating func update(gold: Int, wrong: Int) {
        for start in active {
            weights[start + gold] += 1
            moments[start + gold] += time
            weights[start + wrong] -= 1
            moments[start + wrong] -= time
        }
    }

    /// Ends one example.
    mutating func advance() { time += 1 }

    /// The averaged weights; those of a size below `least` are dropped.
    func averaged(least: Float) -> SparseWeights {
        var result: [(hash: UInt64, weights: [(class: Int, weight: Float)])] = []
        for (feature, row) in rows.sorted(by: { $0.value < $1.value }) {
            let start = Int(row) * classCount
            var entries: [(class: Int, weight: Float)] = []
            for index in 0..<classCount {
                let weight = weights[start + index] - moments[start + index] / time
                if abs(weight) >= least { entries.append((index, weight)) }
            }
            if !entries.isEmpty { result.append((feature, entries)) }
        }
        return SparseWeights(classCount: classCount, rows: result)
    }
}
