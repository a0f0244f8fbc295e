internal import Annotations

/// Words in quotation marks beside the cue: “The ceasefire is holding,” Griffiths said.
/// Griffiths said: “The ceasefire is holding. It will last.”
enum DirectQuotation: AttributionRule {
    static let name = "direct-quotation"

    static func find(_ site: CueSite) -> Candidate? {
        guard site.match.entry.has(.quotation), !site.isPassive else { return nil }
        let passage = site.passage
        let region = site.region(contentHead: nil)
        if let quotation = before(region, site), !hasOwnContent(quotation.range, site) {
            let content = ContentExtent(passage: passage).around(
                region, head: quotation.head, site)
            guard !content.isEmpty else { return nil }
            return site.candidate(
                rule: name, frame: .quotation, content: content, head: quotation.head, form: .clause
            )
        }
        if let quotation = after(region, site) {
            if let candidate = judged(quotation, site) { return candidate }
            return site.candidate(
                rule: name, frame: .quotation,
                content: subject(before: quotation.range, region, site), head: quotation.head,
                form: .clause)
        }
        return nil
    }

    /// The quotation in the sentence before or behind, where the cue's own sentence says nothing
    /// but who speaks: “Grizzly Adams?” | Maddow repeated. Smith spoke to the paper. | “I agree.”
    static func findBeside(_ site: CueSite) -> Candidate? {
        let passage = site.passage
        guard site.match.entry.has(.quotation), site.match.entry.isSaying, !site.isPassive,
            site.source?.kind == .own || site.source?.kind == .nearest,
            passage.quotationOf[site.head] < 0
        else { return nil }
        let region = site.region(contentHead: nil)
        let start = site.sentence.lowerBound
        let end = site.sentence.upperBound
        guard region.lowerBound <= start + 1,
            region.upperBound >= end - 1 && end > region.lowerBound
        else { return nil }
        let block = passage.blocks[passage.sentences[site.head]]
        for token in [end, start - 1] where passage.tokens.indices.contains(token) {
            let index = passage.quotationOf[token]
            guard index >= 0, passage.blocks[passage.sentences[token]] == block else { continue }
            let quotation = passage.quotations[index]
            let isBeside =
                token == end
                ? quotation.range.lowerBound == end : quotation.range.upperBound == start
            guard isBeside, quotation.inner.count > 2 else { continue }
            let inside = quotation.inner.clamped(to: passage.sentenceRange(of: token))
            guard !inside.isEmpty else { continue }
            return site.candidate(
                rule: name, frame: .quotation, content: [quotation.range],
                head: head(of: inside, passage), form: .clause)
        }
        return nil
    }

    /// The quotation, and the subject before it where it begins with its verb: "An upswing, he said,
    /// “could be a good time”"; "saying the group “must go”".
    private static func subject(
        before quotation: Range<Int>, _ region: Range<Int>, _ site: CueSite
    ) -> [Range<Int>] {
        let passage = site.passage
        let first = quotation.lowerBound + 1
        guard first < quotation.upperBound,
            ["VBD", "VBZ", "VBP", "MD"].contains(passage.tokens[first].xpos)
        else { return [quotation] }
        let isNominal = { (token: Int) in
            [.noun, .properNoun, .pronoun].contains(passage.pos(token))
        }
        let isFinite = { (token: Int) in
            ["VBD", "VBZ", "VBP", "MD"].contains(passage.tokens[token].xpos)
        }
        let between = site.cue.upperBound..<quotation.lowerBound
        if let start = between.first, passage.pos(start) != .adposition,
            between.contains(where: isNominal), !site.match.entry.words.contains("tell"),
            !between.contains(where: {
                passage.isPunctuation($0) || TimeWords.isDay(passage.lemma($0))
            })
        {
            return [start..<quotation.upperBound]
        }
        let left = passage.trimmed(site.sentence.lowerBound..<region.lowerBound)
        guard region.lowerBound > site.sentence.lowerBound,
            passage.tokens[region.lowerBound - 1].form == ",",
            between.allSatisfy({ passage.isPunctuation($0) || region.contains($0) }),
            left.contains(where: isNominal), !left.contains(where: isFinite),
            left.allSatisfy({ passage.quotationOf[$0] < 0 })
        else { return [quotation] }
        return [left, quotation]
    }

    /// Whether the quotation before the cue belongs to what stands before it, since the cue has its
    /// content behind it: called the idea a “ridiculous proposition,” adding that.
    private static func hasOwnContent(_ quotation: Range<Int>, _ site: CueSite) -> Bool {
        let passage = site.passage
        let next = site.cue.upperBound
        if next < site.sentence.upperBound,
            ["that", "whether"].contains(passage.tokens[next].form)
        {
            return true
        }
        guard quotation.lowerBound > site.sentence.lowerBound else { return false }
        return passage.children(of: site.head).contains {
            $0 > site.head && passage.relations[$0] == .ccomp
        }
    }

    /// What a quotation is said to be: called the senator's claim “flat wrong”.
    private static func judged(
        _ quotation: (range: Range<Int>, head: Int), _ site: CueSite
    ) -> Candidate? {
        let passage = site.passage
        guard site.match.entry.has(.complement) else { return nil }
        let object = passage.trimmed(site.cue.upperBound..<quotation.range.lowerBound)
        guard let first = object.first, object.count < 20, passage.pos(first) != .adposition,
            !object.contains(where: { passage.tokens[$0].form == ":" })
        else { return nil }
        var subject = object
        while let last = subject.last, ["as", "a", "an"].contains(passage.lemma(last)) {
            subject = subject.lowerBound..<last
        }
        guard !subject.isEmpty else { return nil }
        return site.candidate(
            rule: ObjectPhrase.complementName, frame: .complement,
            content: [object.lowerBound..<quotation.range.upperBound], head: quotation.head,
            form: .nominal, subject: subject)
    }

    /// The quotation that ends where the cue's stretch begins.
    private static func before(
        _ region: Range<Int>, _ site: CueSite
    ) -> (range: Range<Int>, head: Int)? {
        let passage = site.passage
        var last = region.lowerBound - 1
        if last >= site.sentence.lowerBound, passage.tokens[last].form == "," { last -= 1 }
        guard last >= 0, site.sentence.contains(last), passage.quotationOf[last] >= 0 else {
            return nil
        }
        let quotation = passage.quotations[passage.quotationOf[last]]
        guard quotation.range.last == last, quotation.isClosed, quotation.inner.count > 1 else {
            return nil
        }
        let inSentence = quotation.inner.clamped(to: site.sentence)
        guard !inSentence.isEmpty else { return nil }
        return (quotation.range, head(of: inSentence, passage))
    }

    /// The quotation that begins where the cue's stretch ends.
    private static func after(
        _ region: Range<Int>, _ site: CueSite
    ) -> (range: Range<Int>, head: Int)? {
        let passage = site.passage
        for end in [region.upperBound, site.cue.upperBound] {
            var first = end
            while first < site.sentence.upperBound,
                passage.tokens[first].form == "," || passage.tokens[first].form == ":"
            {
                first += 1
            }
            guard first < passage.tokens.count, passage.quotationOf[first] >= 0 else { continue }
            let quotation = passage.quotations[passage.quotationOf[first]]
            guard quotation.range.lowerBound == first, quotation.inner.count > 1 else { continue }
            let inside = quotation.inner.clamped(
                to: passage.sentenceRange(of: quotation.inner.lowerBound))
            let head = head(of: inside, passage)
            if first == end, runsOn(quotation.range, head, site) { return nil }
            return (quotation.range, head)
        }
        return nil
    }

    /// Whether the clause of `head` goes on behind the quotation: then it is partly quoted.
    private static func runsOn(_ range: Range<Int>, _ head: Int, _ site: CueSite) -> Bool {
        let passage = site.passage
        guard range.upperBound < site.sentence.upperBound else { return false }
        let next = range.upperBound
        return !passage.isPunctuation(next) && passage.pos(next) != .coordinatingConjunction
    }

    /// The word of `range` that the others depend on.
    static func head(of range: Range<Int>, _ passage: Passage) -> Int {
        for token in range {
            let head = passage.heads[token]
            if !range.contains(head), !passage.isPunctuation(token) { return token }
        }
        // The root is a mark: take what hangs on it.
        let first = range.first {
            !passage.isPunctuation($0) && passage.isPunctuation(passage.heads[$0])
        }
        return first ?? range.first { !passage.isPunctuation($0) } ?? range.lowerBound
    }
}
