import Annotations

extension Words {
    /// The knowledge base's names in each sentence, as ``KnowledgeBase/matches(in:)`` gives them, but
    /// only those that begin with a capital letter or a digit: no others are names in a text.
    package func matches(in knowledge: KnowledgeBase) -> [[GazetteerMatch]] {
        sentences.indices.map { sentence in
            let forms = sentences[sentence].tokens.map(\.form)
            guard words[sentence].contains(where: { $0.isCapitalised }) else { return [] }
            var scan = NameScan(words: forms)
            var found: [GazetteerMatch] = []
            for first in forms.indices where mayBegin(sentence, first) {
                let begin = found.count
                scan.eachName(from: first, in: knowledge) { last, hash in
                    var letters = LetterCase()
                    for word in forms[first...last] { letters.count(word.utf8) }
                    let candidates = knowledge.candidates(hash: hash, letters: letters)
                    if !candidates.isEmpty {
                        found.append(
                            GazetteerMatch(words: first..<(last + 1), candidates: candidates))
                    }
                }
                if found.count - begin > 1 { found[begin...].reverse() }
            }
            return found
        }
    }

    private func mayBegin(_ sentence: Int, _ token: Int) -> Bool {
        let word = words[sentence][token]
        return word.isCapitalised
            || word.lower.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    }
}
