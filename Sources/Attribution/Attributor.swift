public import Annotations

/// The stage that finds who says what.
///
/// `sentences with trees, mentions → attributions`. Every cue of the lexicon is tried against the
/// rules; what they propose is then ordered: quotations that go on are joined to their speaker,
/// an attribution inside another's content gets it as its parent, and each gets its stance and
/// its probability.
public struct Attributor: Sendable {
    /// The cues.
    public let lexicon: CueLexicon

    /// The words that judge and name claims.
    private let words: ClaimWords
    /// How likely what looks how is right.
    private let confidence: ConfidenceTable

    /// A stage with these cues, words and table of probabilities.
    public init(
        lexicon: CueLexicon, words: ClaimWords = .none, confidence: ConfidenceTable = .certain
    ) {
        self.lexicon = lexicon
        self.words = words
        self.confidence = confidence
    }

    /// How attributions with several sources or sentences are returned.
    public enum Grouping: Sendable {
        /// One for each source and each sentence or joined clause: what statements are made of.
        case distributed
        /// Whole, as PARC and PolNeAR have them: joint sources in one range, all sentences of a
        /// quotation in one content.
        case whole
    }

    /// The attributions of a document, in the order of their cues.
    public func attribute(
        _ document: Document, _ sentences: [Sentence], _ mentions: [Mention],
        grouping: Grouping = .distributed
    ) -> [Attribution] {
        let passage = Passage(document: document, sentences: sentences)
        var candidates = selected(passage)
        if grouping == .distributed {
            candidates = distributed(candidates, passage)
            candidates = Interpretation(passage: passage, words: words, lexicon: lexicon).read(
                candidates)
        }
        return candidates.map { attribution($0, passage) }
    }

    /// The attributions, whole, each with the features that its probability is computed from.
    package func attributeWithFeatures(
        _ document: Document, _ sentences: [Sentence]
    ) -> [(attribution: Attribution, features: [String])] {
        let passage = Passage(document: document, sentences: sentences)
        let features = ConfidenceFeatures(passage: passage)
        return selected(passage).map { (attribution($0, passage), features.names($0)) }
    }

    /// What stands of what the rules find, with probabilities.
    private func selected(_ passage: Passage) -> [Candidate] {
        var candidates = propose(passage)
        let features = ConfidenceFeatures(passage: passage)
        for index in candidates.indices {
            candidates[index].confidence = confidence.probability(
                features.names(candidates[index]))
        }
        Selection(passage: passage).resolve(&candidates)
        return candidates
    }

    /// The parts of all candidates; a parent is the part that holds the child's cue.
    private func distributed(_ candidates: [Candidate], _ passage: Passage) -> [Candidate] {
        let distribution = Distribution(passage: passage)
        var parts: [Candidate] = []
        var partsOf: [Range<Int>] = []
        for candidate in candidates {
            let new = distribution.parts(candidate)
            partsOf.append(parts.count..<parts.count + new.count)
            parts.append(contentsOf: new)
        }
        for index in parts.indices {
            guard let parent = parts[index].parent else { continue }
            let cue = parts[index].cueHead
            let choices = partsOf[parent]
            parts[index].parent =
                choices.first { parts[$0].contentContains(cue) } ?? choices.lowerBound
        }
        return parts
    }

    /// What the rules find for each cue.
    private func propose(_ passage: Passage) -> [Candidate] {
        var found: [Candidate] = []
        let colon = HeadlineColon(passage: passage, lexicon: lexicon)
        var token = 0
        while token < passage.tokens.count {
            defer { token += 1 }
            if let candidate = colon.find(token) {
                found.append(candidate)
                continue
            }
            for match in lexicon.matches(at: token, in: passage) {
                let site = CueSite(match, in: passage, lexicon: lexicon)
                guard var candidate = candidate(site) else { continue }
                StanceResolver(passage: passage).resolve(&candidate)
                found.append(candidate)
                break
            }
        }
        return found
    }

    /// What the first rule that fits makes of a cue.
    private func candidate(_ site: CueSite) -> Candidate? {
        switch site.match.entry.word {
        case .verb:
            RelativeObject.find(site) ?? PassiveObject.find(site) ?? DirectQuotation.find(site)
                ?? ClauseComplement.find(site) ?? GovernedCue.find(site)
                ?? BareClause.find(site) ?? Infinitive.find(site) ?? GerundPhrase.find(site)
                ?? ObjectPhrase.find(site) ?? DirectQuotation.findBeside(site)
        case .other:
            site.match.entry.kind == .withholding
                ? UnderReview.find(site) : AccordingTo.find(site)
        case .noun: NounCue.find(site)
        case .adjective: AdjectiveCue.find(site)
        case .adverb: HearsayAdverb.find(site)
        }
    }

    private func attribution(_ candidate: Candidate, _ passage: Passage) -> Attribution {
        Attribution(
            source: candidate.source.flatMap { passage.ranges($0).first },
            sourceHead: candidate.sourceHead.map(passage.position),
            via: candidate.via.flatMap { passage.ranges($0).first },
            cue: passage.ranges(candidate.cue)[0],
            cueHead: passage.position(candidate.cueHead),
            content: candidate.content.flatMap(passage.ranges),
            contentHead: candidate.contentHead.map(passage.position),
            contentForm: candidate.form,
            contentSubject: candidate.contentSubject.flatMap { passage.ranges($0).first },
            stance: candidate.stance, negatesContent: candidate.negatesContent,
            parent: candidate.parent, rule: candidate.rule, confidence: candidate.confidence)
    }
}
