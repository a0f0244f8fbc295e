public import Annotations
public import Learning

/// Builds the dependency trees of tagged sentences.
///
/// Whatever the input, the tree has one root, and every other token hangs below it.
public struct DependencyParser: Sendable {
    /// The model files' kind and version.
    package static let modelKind = "parser"
    /// The version of the sections.
    package static let modelVersion = 1

    private let model: LinearModel

    /// The parser of the model file at `path`.
    public init(path: String) throws(ModelFileError) {
        try self.init(
            ModelFile(path: path, kind: Self.modelKind, version: Self.modelVersion))
    }

    /// The parser of a model file's bytes.
    public init(bytes: [UInt8]) throws(ModelFileError) {
        try self.init(
            ModelFile(bytes: bytes, kind: Self.modelKind, version: Self.modelVersion))
    }

    /// The parser of an opened model file.
    package init(_ file: ModelFile) throws(ModelFileError) {
        model = try LinearModel(from: file, name: "transitions")
        guard model.classCount == Transition.all.count else {
            throw file.damaged("transitions.shape")
        }
    }

    /// The tree of `tokens`, of which form, upos and xpos are looked at.
    public func parse(_ tokens: [Token]) -> DependencyTree {
        let features = TransitionFeatures(tokens)
        var state = Configuration(count: tokens.count)
        var buckets: [Int] = []
        var scores = [Int32](repeating: 0, count: model.classCount)
        while !state.isFinal {
            features.extract(from: state, count: model.bucketCount, into: &buckets)
            for index in scores.indices { scores[index] = 0 }
            model.add(buckets, to: &scores)
            var best: (score: Int32, transition: Transition)?
            for (transition, score) in zip(Transition.all, scores)
            where state.allows(transition.kind) && score > best?.score ?? .min {
                best = (score, transition)
            }
            guard let best else { break }
            state.apply(best.transition)
        }
        return DependencyTree(heads: state.heads, relations: state.relations)
    }
}
