extension KnowledgeBase {
    /// All stretches of `words` that are names, by their first word, the longest first.
    ///
    /// Words are those of any tokeniser: "Jong-un" or "Jong", "-", "un"; "U.S." or "U.S", ".".
    /// Stretches may overlap and lie inside each other.
    public func matches(in words: [String]) -> [GazetteerMatch] {
        var scan = NameScan(words: words)
        var found: [GazetteerMatch] = []
        for first in words.indices {
            let begin = found.count
            scan.eachName(from: first, in: self) { last, hash in
                var letters = LetterCase()
                for word in words[first...last] { letters.count(word.utf8) }
                let candidates = candidates(hash: hash, letters: letters)
                if !candidates.isEmpty {
                    found.append(GazetteerMatch(words: first..<(last + 1), candidates: candidates))
                }
            }
            if found.count - begin > 1 { found[begin...].reverse() }
        }
        return found
    }

    /// The longest names in `words`, from left to right, without overlaps.
    public func longestMatches(in words: [String]) -> [GazetteerMatch] {
        var end = 0
        return matches(in: words).filter { match in
            guard match.words.lowerBound >= end else { return false }
            end = match.words.upperBound
            return true
        }
    }

    /// Whether a name has the hash, and whether a longer one begins with it.
    @inline(__always)
    func probe(_ hash: UInt64) -> (isName: Bool, continues: Bool) {
        var value = base.value(for: hash) ?? 0
        if let overlay, let above = overlay.store.value(for: hash) {
            let isContinued = (value | above) & KnowledgeStore.continues
            value = (value | above) & ~KnowledgeStore.continues | isContinued
        }
        return (value & ~KnowledgeStore.continues != 0, value & KnowledgeStore.continues != 0)
    }
}

/// The keys of a sequence of words in one buffer, each word's end known.
struct NameScan {
    private var key: [UInt8] = []
    private var ends: [Int] = []

    init(words: [String]) {
        key.reserveCapacity(words.count * 8)
        ends.reserveCapacity(words.count)
        for word in words {
            NameKey.append(word.utf8, to: &key)
            ends.append(key.count)
        }
    }

    /// Calls `body` with the last word and the hash of each name that begins with the word `first`,
    /// the shortest first.
    mutating func eachName(
        from first: Int, in knowledge: KnowledgeBase, _ body: (Int, UInt64) -> Void
    ) {
        var position = first == 0 ? 0 : ends[first - 1]
        guard position < ends[first] else { return }
        if key[position] == UInt8(ascii: " ") { position += 1 }
        var hash = NameHash()
        for last in first..<ends.count where position < ends[last] {
            while position < ends[last] {
                hash.update(key[position])
                position += 1
            }
            let value = hash.value
            let probe = knowledge.probe(value)
            if probe.isName { body(last, value) }
            if !probe.continues { return }
        }
    }
}
