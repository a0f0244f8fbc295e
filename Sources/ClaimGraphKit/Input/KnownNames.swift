public import Annotations
import EntityLinking

/// The names that the knowledge base knows, for people who ask for an entity by one of them.
public struct KnownNames: Sendable {
    private let knowledge: KnowledgeBase

    /// The names in the knowledge base of `resources`.
    public init(_ resources: Resources) throws(ClaimGraphError) {
        do {
            knowledge = try KnowledgeBase(path: resources.path("knowledge.kb"))
        } catch {
            throw ClaimGraphError("\(error)")
        }
    }

    /// Whom `name` may mean, likeliest first.
    public func ids(of name: String) -> [EntityID] {
        knowledge.candidates(for: name).sorted { ($1.prior, $0.entity) < ($0.prior, $1.entity) }
            .map { knowledge.id(of: $0.entity) }
    }
}
