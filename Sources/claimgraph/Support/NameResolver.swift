import Annotations
import ClaimGraphKit
import Claims

/// Turns names on the command line into entities of a graph.
struct NameResolver {
    private let graph: ClaimGraph
    private let names: EntityNames
    private let knowledge: KnownNames?

    init(_ graph: ClaimGraph) {
        self.graph = graph
        names = EntityNames(graph)
        knowledge = try? KnownNames(Resources.bundled())
    }

    /// The entity that `name` stands for.
    ///
    /// - Throws: an error that says which are meant, or which are near.
    func entity(_ name: String) throws -> EntityID {
        switch names.resolve(name, further: knowledge?.ids(of: name) ?? []) {
        case .found(let id): return id
        case .ambiguous(let ids):
            let choices = ids.map { "\(graph.entity($0)?.label ?? "") (\($0))" }
            throw ClaimGraphError(
                "\"\(name)\" may mean \(choices.joined(separator: " or ")); use an id")
        case .unknown(let near):
            let hint = near.isEmpty ? "" : "; near are \(near.joined(separator: ", "))"
            throw ClaimGraphError("nobody in the graph is called \"\(name)\"\(hint)")
        }
    }
}
