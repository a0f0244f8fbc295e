internal import Annotations

/// A document's tokens in one line, with the trees over them and the quotation marks paired.
///
/// The rules work on positions in this line: sentences are short stretches of it, and a quotation
/// that runs over several of them is one stretch too. Positions are indices into `tokens`.
struct Passage {
    /// The tokens of all sentences, in the text's order.
    let tokens: [Token]
    /// For each token the position of its head; -1 for a root.
    let heads: [Int]
    /// For each token its relation to its head.
    let relations: [DependencyRelation]
    /// For each token the first position of its subtree.
    let firsts: [Int]
    /// For each token the last position of its subtree.
    let lasts: [Int]
    /// For each token the index of its sentence.
    let sentences: [Int]
    /// Where each sentence begins, and at the end the count of tokens.
    let starts: [Int]
    /// For each sentence the index of its block.
    let blocks: [Int]
    /// For each sentence whether it stands in a title or a heading.
    let isHeadline: [Bool]
    /// The outermost quotations, in the text's order.
    let quotations: [Quotation]
    /// For each token the index of the quotation that covers it (marks included); -1 where none.
    let quotationOf: [Int]

    private let childStarts: [Int]
    private let childList: [Int]

    /// The passage of `sentences`; a sentence without a tree gets one in which each token hangs on
    /// the first.
    init(document: Document, sentences source: [Sentence]) {
        let count = source.reduce(0) { $0 + $1.tokens.count }
        var tokens: [Token] = []
        var heads: [Int] = []
        var relations: [DependencyRelation] = []
        var owners: [Int] = []
        var starts: [Int] = []
        tokens.reserveCapacity(count)
        heads.reserveCapacity(count)
        relations.reserveCapacity(count)
        owners.reserveCapacity(count)
        for (index, sentence) in source.enumerated() {
            let base = tokens.count
            starts.append(base)
            tokens.append(contentsOf: sentence.tokens)
            let isParsed = sentence.tree.heads.count == sentence.tokens.count
            for token in sentence.tokens.indices {
                let head = isParsed ? sentence.tree.heads[token] : (token == 0 ? -1 : 0)
                heads.append(head < 0 ? -1 : base + head)
                relations.append(
                    isParsed ? sentence.tree.relations[token] : (token == 0 ? .root : .dep))
                owners.append(index)
            }
        }
        starts.append(tokens.count)
        self.tokens = tokens
        self.heads = heads
        self.relations = relations
        self.sentences = owners
        self.starts = starts
        blocks = source.map(\.block)
        isHeadline = source.map { sentence in
            guard document.blocks.indices.contains(sentence.block) else { return false }
            let kind = document.blocks[sentence.block].kind
            return kind == .title || kind == .heading
        }
        (childStarts, childList) = Self.children(heads)
        (firsts, lasts) = Self.extents(heads, starts)
        (quotations, quotationOf) = QuotationFinder.find(tokens, owners, blocks)
    }

    /// The dependents of each token in one list: those of `i` stand at `starts[i]..<starts[i + 1]`.
    private static func children(_ heads: [Int]) -> (starts: [Int], list: [Int]) {
        var starts = Array(repeating: 0, count: heads.count + 1)
        for head in heads where head >= 0 { starts[head + 1] += 1 }
        for index in heads.indices { starts[index + 1] += starts[index] }
        var next = starts
        var list = Array(repeating: 0, count: starts[heads.count])
        for (token, head) in heads.enumerated() where head >= 0 {
            list[next[head]] = token
            next[head] += 1
        }
        return (starts, list)
    }

    /// The outermost positions of each subtree, passed upwards from every token.
    private static func extents(_ heads: [Int], _ starts: [Int]) -> ([Int], [Int]) {
        var firsts = Array(heads.indices)
        var lasts = firsts
        for token in heads.indices {
            var ancestor = heads[token]
            var steps = 0
            // A step limit guards against a cycle in a hand-written tree.
            while ancestor >= 0, steps < 1000 {
                if token < firsts[ancestor] { firsts[ancestor] = token }
                if token > lasts[ancestor] { lasts[ancestor] = token }
                ancestor = heads[ancestor]
                steps += 1
            }
        }
        return (firsts, lasts)
    }

    /// The dependents of `token`, from left to right.
    func children(of token: Int) -> ArraySlice<Int> {
        childList[childStarts[token]..<childStarts[token + 1]]
    }

    /// The positions of sentence `index`.
    func range(ofSentence index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

    /// The positions of the sentence of `token`.
    func sentenceRange(of token: Int) -> Range<Int> { range(ofSentence: sentences[token]) }

    /// The token's place as the other stages count it.
    func position(_ token: Int) -> TokenPosition {
        TokenPosition(sentence: sentences[token], token: token - starts[sentences[token]])
    }

    /// A non-empty range of positions as ranges of tokens, one for each sentence.
    func ranges(_ range: Range<Int>) -> [TokenRange] {
        var found: [TokenRange] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let sentence = sentences[start]
            let end = min(range.upperBound, starts[sentence + 1])
            let base = starts[sentence]
            found.append(TokenRange(sentence: sentence, tokens: start - base..<end - base))
            start = end
        }
        return found
    }

    /// The position of a place as the other stages count it.
    func index(_ position: TokenPosition) -> Int { starts[position.sentence] + position.token }
}
