package import Annotations

/// A sentence too long to be parsed at once, cut into pieces.
///
/// Each piece ends at the last semicolon, full stop, colon or comma of its second half, if there
/// is one. The roots of later pieces hang on the first piece's root as `parataxis`.
package struct SentencePieces: Sendable {
    /// The pieces, in order; none for no tokens.
    package let ranges: [Range<Int>]

    /// Cuts `tokens` into pieces of at most `longest` tokens (2 or more).
    package init(_ tokens: [Token], longest: Int) {
        var ranges: [Range<Int>] = []
        var start = 0
        while tokens.count - start > longest {
            let half = (start + longest / 2)..<(start + longest)
            let cut =
                half.last { [";", ".", ":"].contains(tokens[$0].form) }
                ?? half.last { tokens[$0].form == "," } ?? half.upperBound - 1
            ranges.append(start..<(cut + 1))
            start = cut + 1
        }
        if start < tokens.count { ranges.append(start..<tokens.count) }
        self.ranges = ranges
    }

    /// The sentence's tree from those of its pieces.
    package func joined(_ trees: some Collection<DependencyTree>) -> DependencyTree {
        guard let first = trees.first else { return .empty }
        guard trees.count > 1, let root = first.root else { return first }
        var heads: [Int] = []
        var relations: [DependencyRelation] = []
        for (tree, range) in zip(trees, ranges) {
            for (head, relation) in zip(tree.heads, tree.relations) {
                let isLaterRoot = head < 0 && range.lowerBound > 0
                heads.append(head < 0 ? (isLaterRoot ? root : -1) : head + range.lowerBound)
                relations.append(isLaterRoot ? .parataxis : relation)
            }
        }
        return DependencyTree(heads: heads, relations: relations)
    }
}
