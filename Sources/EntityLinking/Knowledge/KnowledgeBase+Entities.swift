public import Annotations

extension KnowledgeBase {
    /// The id of the entity at `index`.
    public func id(of index: EntityIndex) -> EntityID {
        let (store, place) = locate(index)
        guard let number = store.element(store.identifiers, place) else { return EntityID("") }
        if number & KnowledgeStore.localIdentifier != 0 {
            return EntityID(store.string(at: number & ~KnowledgeStore.localIdentifier))
        }
        return EntityID("Q\(number)")
    }

    /// What the entity at `index` is.
    public func kind(of index: EntityIndex) -> EntityKind {
        let (store, place) = locate(index)
        return EntityKind.allCases[Int((store.element(store.kinds, place) ?? 0) & 3) % 3]
    }

    /// How much news speak of the entity at `index`, 0 to 1.
    public func prior(of index: EntityIndex) -> Double {
        let (store, place) = locate(index)
        return Double(store.element(store.priors, place) ?? 0) / 65_535
    }

    /// The name that the entity at `index` is shown with.
    public func label(of index: EntityIndex) -> String {
        let (store, place) = locate(index)
        return store.element(store.labels, place).map(store.string(at:)) ?? ""
    }

    /// What the entity at `index` is more exactly (``KnowledgeEntity/type``).
    public func type(of index: EntityIndex) -> String {
        let (store, place) = locate(index)
        guard let number = store.element(store.types, place),
            let name = store.element(store.typeNames, Int(number))
        else { return "" }
        return store.string(at: name)
    }

    /// The state (or organisation) that the entity at `index` belongs to or serves.
    public func country(of index: EntityIndex) -> EntityIndex? {
        let (store, place) = locate(index)
        return reference(store.element(store.countries, place))
    }

    /// The gender of the person at `index`.
    public func gender(of index: EntityIndex) -> KnowledgeEntity.Gender {
        let (store, place) = locate(index)
        let bits = store.element(store.kinds, place) ?? 0
        return KnowledgeEntity.Gender(rawValue: bits >> 2 & 3) ?? .unknown
    }

    /// All that is known of the entity at `index`, but for names and offices; nil where there is
    /// none.
    public func entity(at index: EntityIndex) -> KnowledgeEntity? {
        guard contains(index) else { return nil }
        let (store, place) = locate(index)
        return KnowledgeEntity(
            id: id(of: index), kind: kind(of: index), type: type(of: index),
            label: label(of: index), country: country(of: index), gender: gender(of: index),
            born: store.element(store.lives, 2 * place).flatMap(PackedDate.date),
            died: store.element(store.lives, 2 * place + 1).flatMap(PackedDate.date),
            prior: prior(of: index))
    }
}
