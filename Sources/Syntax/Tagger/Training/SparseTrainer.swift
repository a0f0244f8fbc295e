internal import Learning

/// Trains a linear classifier over hashed features with the averaged perceptron (Collins 2002;
/// averaging by Daumé 2006), one dense row of weights for each feature that was counted often
/// enough. Several rounds are averaged once more.
@safe
struct SparseTrainer {
    let classCount: Int
    private var counts: [UInt64: UInt8] = [:]
    private var rows = FeatureRows([])
    private var weights: [Float] = []
    private var moments: [Float] = []
    /// The sum of the averaged weights of the rounds so far.
    private var sums: [Float] = []
    private var rounds: Float = 0
    private var time: Float = 1
    private var scores: [Float]
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
        rows = FeatureRows(counts.filter { $0.value >= least }.keys.sorted())
        counts = [:]
        weights = Array(repeating: 0, count: rows.features.count * classCount)
        moments = weights
    }

    /// The best class for these features, the first of equals.
    mutating func predict(_ features: ArraySlice<UInt64>) -> Int {
        score(features)
        var best = 0
        for index in 1..<classCount where scores[index] > scores[best] { best = index }
        return best
    }

    /// The best class of `candidates` for these features, the first of equals.
    mutating func predict(_ features: ArraySlice<UInt64>, among candidates: [Int]) -> Int {
        score(features)
        var best = candidates.first ?? 0
        for label in candidates where scores[label] > scores[best] { best = label }
        return best
    }

    private mutating func score(_ features: ArraySlice<UInt64>) {
        rows.find(features, stride: classCount, into: &active)
        let count = classCount
        unsafe scores.withUnsafeMutableBufferPointer { scores in
            for index in 0..<count { unsafe scores[index] = 0 }
            unsafe weights.withUnsafeBufferPointer { weights in
                for start in active {
                    for index in 0..<count {
                        unsafe scores[index] += weights[start + index]
                    }
                }
            }
        }
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

    /// Ends a round: keeps its averaged weights and begins anew.
    mutating func endRound() {
        if sums.isEmpty { sums = Array(repeating: 0, count: weights.count) }
        for index in weights.indices {
            sums[index] += weights[index] - moments[index] / time
            weights[index] = 0
            moments[index] = 0
        }
        time = 1
        rounds += 1
    }

    /// The weights averaged over updates and rounds; those of a size below `least` are dropped.
    func averaged(least: Float) -> SparseWeights {
        var result: [(hash: UInt64, weights: [(class: Int, weight: Float)])] = []
        for (row, feature) in rows.features.enumerated() {
            let start = row * classCount
            var entries: [(class: Int, weight: Float)] = []
            for index in 0..<classCount {
                let weight = sums[start + index] / rounds
                if abs(weight) >= least { entries.append((index, weight)) }
            }
            if !entries.isEmpty { result.append((feature, entries)) }
        }
        return SparseWeights(classCount: classCount, rows: result)
    }
}
