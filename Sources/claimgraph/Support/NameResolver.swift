import Annotations
import ClaimGraphKit
import Claims

/// Turns names on the command line into entities of a graph.
struct NameResolver {
    private let names: EntityNames

    init(_ names: EntityNames) { self.names = names }

    /// The entity that `name` stands for.
    ///
    /// - Throws: an error that says which are meant, or which are near.
    func entity(_ name: String) throws -> EntityID {
        // The knowledge base is opened only for a name that the graph does not know.
        let resolution = try names.resolve(name) {
            (try? KnownNames(Resources.bundled()))?.ids(of: name) ?? []
        }
        switch resolution {
        case .found(let id): return id
        case .ambiguous(let ids):
            let choices = try ids.map { "\(try names.label(of: $0)) (\($0))" }
            throw ClaimGraphError(
                "\"\(name)\" may mean \(choices.joined(separator: " or ")); use an id")
        case .unknown(let near):
            let hint = near.isEmpty ? "" : "; near are \(near.joined(separator: ", "))"
            throw ClaimGraphError("nobody in the graph is called \"\(name)\"\(hint)")
        }
    }
}
