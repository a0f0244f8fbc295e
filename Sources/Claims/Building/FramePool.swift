import Annotations

/// All that a document says about each kind of event, in whosever words: what a place that names
/// no parties is completed from.
///
/// Within a document "sending troops to Ukraine", "the troop deployment" and "sending troops to
/// help Russia" are one claim unless their parties differ; the fullest wording gives the parties.
struct FramePool {
    private let frames: [String: [Frame]]

    /// The pool of a document: the frames of its statements and of all other words that name an
    /// event of some class.
    init(reading: DocumentReading, stated: [Frame]) {
        var frames: [String: [Frame]] = [:]
        let anchors = Set(stated.map(\.anchor))
        for frame in stated { frames[frame.event, default: []].append(frame) }
        let builder = FrameBuilder(reading: reading, voice: .none)
        let clauses = ClauseReader(reading: reading)
        for (index, sentence) in reading.sentences.enumerated() {
            for (token, word) in sentence.tokens.enumerated() {
                let position = TokenPosition(sentence: index, token: token)
                guard Self.mayNameEvent(word, reading), !anchors.contains(position) else {
                    continue
                }
                let predication = clauses.localPredication(at: position)
                if let frame = builder.classifiedFrame(of: predication) {
                    frames[frame.event, default: []].append(frame)
                }
            }
        }
        self.frames = frames
    }

    private static func mayNameEvent(_ word: Token, _ reading: DocumentReading) -> Bool {
        switch word.pos {
        case .verb: !reading.lexicon.patterns(.verb, word.lemma).isEmpty
        case .noun: !reading.lexicon.patterns(.noun, word.lemma).isEmpty
        default: false
        }
    }

    /// `frame` with the parties that its own place leaves out.
    func completed(_ frame: Frame, isSymmetric: Bool) -> Frame {
        guard let others = frames[frame.event] else { return frame }
        var frame = frame
        if isSymmetric { return completedPair(frame, others) }
        if frame.subject == nil, !frame.namesSubject, frame.eventClass != nil,
            frame.isNominal || frame.subjectReference != nil
        {
            frame.subject = Self.mostFrequent(
                others.filter { $0.subject != nil && Self.agree($0, frame) }, near: frame.anchor,
                by: { $0.subject })
        }
        guard frame.tier > 0, frame.subject != nil || frame.objects.isEmpty, !frame.namesObject
        else { return frame }
        let fuller = others.filter {
            $0.subject == frame.subject && $0.tier < frame.tier && !$0.objects.isEmpty
                && $0.objects != frame.objects
        }
        if let lowest = fuller.map(\.tier).min(),
            let objects = Self.mostFrequent(
                fuller.filter({ $0.tier == lowest }), near: frame.anchor,
                by: { $0.objects.sorted() })
        {
            frame.objects = objects
        }
        return frame
    }

    /// A meeting or treaty of which the place names fewer than two parties.
    private func completedPair(_ frame: Frame, _ others: [Frame]) -> Frame {
        guard frame.subject == nil || (frame.objects.isEmpty && frame.isNominal) else {
            return frame
        }
        guard !(frame.namesSubject && frame.subject == nil) else { return frame }
        var frame = frame
        let parties = Set([frame.subject].compactMap(\.self) + frame.objects)
        let fuller = others.filter { other in
            guard let subject = other.subject, !other.objects.isEmpty else { return false }
            return parties.isSubset(of: [subject] + other.objects)
        }
        if let pair = Self.mostFrequent(
            fuller, near: frame.anchor, by: { [$0.subject].compactMap(\.self) + $0.objects })
        {
            frame.subject = pair.first
            frame.objects = Array(pair.dropFirst())
        }
        return frame
    }

    /// Whether the objects of two frames do not speak against their being one claim.
    private static func agree(_ one: Frame, _ other: Frame) -> Bool {
        other.objects.isEmpty || one.objects.isEmpty
            || !Set(one.objects).isDisjoint(with: other.objects)
    }

    /// The value that most frames have; of equals the one nearest to `anchor`.
    private static func mostFrequent<Value: Hashable>(
        _ frames: [Frame], near anchor: TokenPosition, by value: (Frame) -> Value?
    ) -> Value? {
        var best: [Value: (count: Int, distance: Int, order: Int)] = [:]
        for (order, frame) in frames.enumerated() {
            guard let value = value(frame) else { continue }
            let distance = abs(frame.anchor.sentence - anchor.sentence)
            let known = best[value] ?? (0, .max, order)
            best[value] = (known.count + 1, min(known.distance, distance), known.order)
        }
        return best.min {
            (-$0.value.count, $0.value.distance, $0.value.order)
                < (-$1.value.count, $1.value.distance, $1.value.order)
        }?.key
    }
}

extension ClauseReader {
    /// The predication of a word by itself, without what is above it; an infinitive takes the
    /// subject of the verb that it depends on.
    func localPredication(at position: TokenPosition) -> Predication {
        var found = Predication(head: position, kind: .noun)
        enter(&found)
        guard found.kind == .verb, found.subject == nil else { return found }
        var current = position
        for _ in 0..<3 {
            guard [.xcomp, .conj, .advcl].contains(reading.relation(current)),
                let above = reading.head(current)
            else {
                if reading.relation(current) == .acl, let noun = reading.head(current) {
                    found.subject = noun
                    found.isPassive = reading.isBarePassive(position)
                }
                break
            }
            current = above
            if let subject = reading.subject(of: above) {
                found.subject = subject
                break
            }
        }
        return found
    }
}
