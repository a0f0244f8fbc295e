internal import Learning

/// Finds where sentences end by a linear classifier over the places where they may.
struct SentenceModel: Sendable {
    /// Behind a token a sentence ends (1) or not (0).
    let weights: SparseWeights

    init(weights: SparseWeights) { self.weights = weights }

    init(from file: ModelFile) throws(ModelFileError) {
        weights = try SparseWeights(from: file, name: "boundaries")
        guard weights.classCount == 2 else { throw file.damaged("boundaries") }
    }

    /// The sentences, as ranges of `tokens` that follow one another.
    func ranges(of tokens: [RawToken], in bytes: [UInt8]) -> [Range<Int>] {
        var run = BoundaryRun()
        run.load(tokens, bytes)
        var scores = [Int32](repeating: 0, count: 256)
        return run.ranges { features in
            scores[0] = 0
            scores[1] = 0
            weights.add(features, to: &scores)
            return scores[1] > scores[0]
        }
    }
}

/// Goes through a block's tokens and asks at each place where a sentence may end.
struct BoundaryRun {
    private var features = BoundaryFeatures()
    private var tokens: [RawToken] = []
    private var bytes: [UInt8] = []
    private var isPunctuated = false

    /// Takes in a block.
    mutating func load(_ tokens: [RawToken], _ bytes: [UInt8]) {
        self.tokens = tokens
        self.bytes = bytes
        isPunctuated = tokens.suffix(3).contains(where: SentenceSplitter.endsSentence)
        features.load(tokens, bytes)
    }

    /// The sentences, if `ends` answers whether one ends for the features of each place.
    mutating func ranges(_ ends: (ArraySlice<UInt64>) -> Bool) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var open = OpenMarks()
        for index in tokens.indices {
            open.add(tokens[index], bytes)
            guard BoundaryFeatures.isCandidate(tokens, index), !isPassedOver(index) else {
                continue
            }
            features.fill(index, start: start, open: open.code)
            if opensQuotation(after: index, open) || ends(features.hashes[..<features.used]) {
                ranges.append(start..<index + 1)
                start = index + 1
            }
        }
        if start < tokens.count { ranges.append(start..<tokens.count) }
        return ranges
    }

    /// Who ends a paragraph with a full stop ends its sentences with marks too: behind a word there
    /// none ends, whatever capital comes next ("the World Anti-Doping | Agency").
    private func isPassedOver(_ index: Int) -> Bool {
        guard isPunctuated else { return false }
        switch tokens[index].kind {
        case .upper, .lower, .otherLetter, .digit: return true
        default: return false
        }
    }
}

extension BoundaryRun {
    /// Whether a quotation begins behind the end of a sentence or of another quotation ("… from
    /// anybody.” “This is …"): there one always ends.
    private func opensQuotation(after index: Int, _ open: OpenMarks) -> Bool {
        let next = tokens[index + 1]
        guard next.kind == .quote, next.followsSpace, !open.hasQuotation,
            index + 2 < tokens.count, tokens[index + 2].kind == .upper,
            !tokens[index + 2].followsSpace
        else { return false }
        if SentenceSplitter.endsSentence(tokens[index]) { return true }
        return tokens[index].kind == .quote && index > 0
            && SentenceSplitter.endsSentence(tokens[index - 1])
    }
}

/// Which quotation marks and brackets are open.
struct OpenMarks {
    private var quotes = 0
    private var brackets = 0

    /// Whether a quotation is open.
    var hasQuotation: Bool { quotes > 0 }

    /// A number for what is open.
    var code: UInt64 { UInt64(quotes << 1 | min(brackets, 1)) }

    /// Takes in a token.
    mutating func add(_ token: RawToken, _ bytes: [UInt8]) {
        switch token.kind {
        case .opening: brackets += 1
        case .closing: brackets = max(0, brackets - 1)
        case .quote:
            // “ and ” say what they do; of straight ones each second closes.
            let isCurly = token.end - token.start == 3 && bytes[token.start + 1] == 0x80
            let last = bytes[token.end - 1]
            quotes = isCurly ? (last == 0x9C ? 1 : last == 0x9D ? 0 : quotes) : 1 - quotes
        default: break
        }
    }
}
