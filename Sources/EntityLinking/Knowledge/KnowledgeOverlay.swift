/// A user's entries over a base: a store of their own, whose entities come after the base's.
struct KnowledgeOverlay: Sendable {
    /// A name of an entity of the base that the user takes away.
    struct Suppression: Hashable, Sendable {
        var hash: UInt64
        var entity: UInt32
    }

    /// The entries; references to entities are indices of the whole base.
    var store: KnowledgeStore
    /// For entities of the base that the user redefines: the index of the new definition.
    var replacements: [UInt32: UInt32]
    /// The names that are taken away.
    var suppressed: Set<Suppression>

    /// Whether the base's entity `entity` has lost the name with this hash.
    func suppresses(_ hash: UInt64, _ entity: UInt32) -> Bool {
        !suppressed.isEmpty && suppressed.contains(Suppression(hash: hash, entity: entity))
    }
}
