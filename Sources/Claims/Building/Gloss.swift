import Annotations

/// Writes a claim's short sentence for people from labels and the text's words.
struct Gloss {
    let reading: DocumentReading

    /// How many words of a phrase are shown.
    private static let maximumWords = 12

    /// "North Korea: sending 10,000 troops to Russia", negated with "not".
    func text(of frame: Frame) -> String {
        let tree = reading.sentence(frame.anchor).tree
        var words: [String] = []
        if !tree.heads.isEmpty {
            let kept = tree.subtree(of: frame.anchor.token) { token in
                switch tree.relations[token] {
                case .nsubj, .nsubjPassive, .cc, .conj, .parataxis, .aclRelative, .mark, .punct,
                    .aux, .auxPassive, .cop, .discourse:
                    tree.heads[token] == frame.anchor.token
                default: false
                }
            }
            words = kept.prefix(Self.maximumWords).map {
                reading.sentence(frame.anchor).tokens[$0].form
            }
        } else {
            words = [frame.predicate]
        }
        let phrase = words.joined(separator: " ")
        let subject = frame.subject.flatMap {
            reading.entities[$0]?.label ?? reading.nationalities.state($0)?.label
        }
        return (subject.map { $0 + ": " } ?? "") + (frame.isNegative ? "not " : "") + phrase
    }
}
