public import Annotations
public import Learning

/// Builds the dependency trees of tagged sentences.
///
/// Whatever the input, the tree has one root, and every other token hangs below it. A graph-based
/// parser: a small recurrent network scores every pair of tokens as dependent and head, the best
/// tree over these scores is taken (crossing arcs are as good as others), and each arc is then
/// given its relation (Kiperwasser & Goldberg 2016, Dozat & Manning 2017).
public struct DependencyParser: Sendable {
    /// The model files' kind.
    package static let modelKind = "parser"
    /// The version of the sections.
    package static let modelVersion = 2
    /// A longer sentence is parsed in pieces of at most so many tokens, so that time and memory
    /// grow with its length and not with the square of it.
    package static let longestPiece = 200

    private let network: ParserNetwork

    /// The parser of the model file at `path`.
    public init(path: String) throws(ModelFileError) {
        try self.init(ModelFile(path: path, kind: Self.modelKind, version: Self.modelVersion))
    }

    /// The parser of a model file's bytes.
    public init(bytes: [UInt8]) throws(ModelFileError) {
        try self.init(ModelFile(bytes: bytes, kind: Self.modelKind, version: Self.modelVersion))
    }

    /// The parser of an opened model file.
    package init(_ file: ModelFile) throws(ModelFileError) { network = try ParserNetwork(file) }

    /// The tree of `tokens`, of which form, upos and xpos are looked at.
    public func parse(_ tokens: [Token]) -> DependencyTree {
        tokens.isEmpty ? .empty : parse([tokens][...])[0]
    }

    /// The trees of some sentences; faster than one by one.
    public func parse(_ sentences: [[Token]]) -> [DependencyTree] {
        var trees: [DependencyTree] = []
        trees.reserveCapacity(sentences.count)
        var start = 0
        while start < sentences.count {
            var end = start
            var size = 0
            while end < sentences.count, size < 2 * Self.longestPiece {
                size += sentences[end].count
                end += 1
            }
            trees += parse(sentences[start..<end])
            start = end
        }
        return trees
    }

    private func parse(_ sentences: ArraySlice<[Token]>) -> [DependencyTree] {
        let pieces = sentences.map { SentencePieces($0, longest: Self.longestPiece) }
        let inputs = zip(sentences, pieces).flatMap { tokens, pieces in
            pieces.ranges.map { tokens[$0] }
        }
        var trees = network.trees(of: inputs)[...]
        return pieces.map { pieces in
            let tree = pieces.joined(trees.prefix(pieces.ranges.count))
            trees = trees.dropFirst(pieces.ranges.count)
            return tree
        }
    }
}
