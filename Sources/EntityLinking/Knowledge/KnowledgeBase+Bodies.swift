import Annotations
import Learning

extension KnowledgeBase {
    /// The organisations of `type` that belong to `state`, the best known first.
    public func organisations(ofType type: String, of state: EntityIndex) -> [EntityIndex] {
        var found: [EntityIndex] = []
        if let overlay, let number = overlay.store.payload(.type, type.utf8) {
            found += overlay.store.bodies(ofType: UInt8(truncatingIfNeeded: number), state.rawValue)
                .map { EntityIndex($0 + UInt32(base.count)) }
        }
        if let number = base.payload(.type, type.utf8) {
            let place = overlay?.replacements.first { $0.value == state.rawValue }?.key
            found += base.bodies(
                ofType: UInt8(truncatingIfNeeded: number), place ?? state.rawValue
            ).filter { overlay?.replacements[$0] == nil }.map { EntityIndex($0) }
        }
        return found.sorted { (prior(of: $1), $0) < (prior(of: $0), $1) }
    }

    /// Whether `description` picks out bodies of a state ("central bank").
    package func isDescription(_ description: some StringProtocol) -> Bool {
        base.payload(.description, NameKey.key(of: description)) != nil
    }

    /// The bodies of `state` that a description picks out ("spy agency", "central bank", "foreign
    /// ministry"), the best known first; empty where the description is unknown.
    public func bodies(
        described description: some StringProtocol, of state: EntityIndex
    ) -> [EntityIndex] {
        guard let spec = base.payload(.description, NameKey.key(of: description)) else { return [] }
        let cells = base.string(at: UInt32(spec)).split(
            separator: "\t", omittingEmptySubsequences: false)
        let wanted = cells.count > 1 ? cells[1].split(separator: "|").map(String.init) : []
        var found: [EntityIndex] = []
        for type in cells.first?.split(separator: "|") ?? [] {
            found += organisations(ofType: String(type), of: state).filter { body in
                let key = String(decoding: NameKey.key(of: label(of: body)), as: UTF8.self)
                return wanted.isEmpty || wanted.contains { key.contains($0) }
            }
        }
        return found
    }

    /// The state whose adjective or demonym `word` is ("Ukrainian", "Ukrainians"), the likeliest
    /// first.
    public func states(forAdjective word: some StringProtocol) -> [EntityIndex] {
        candidates(for: word)
            .filter {
                ($0.role == .adjective || $0.role == .demonym) && kind(of: $0.entity) == .state
            }
            .map(\.entity)
    }
}

extension KnowledgeStore {
    /// The organisations of the state at `state` whose type has the number `type`.
    func bodies(ofType type: UInt8, _ state: UInt32) -> ArraySlice<UInt32> {
        let wanted = UInt64(state) << 8 | UInt64(type)
        var low = 0
        var high = bodies.count
        while low < high {
            let middle = (low + high) / 2
            if key(ofBody: middle) < wanted { low = middle + 1 } else { high = middle }
        }
        var found: [UInt32] = []
        while low < bodies.count, key(ofBody: low) == wanted {
            found.append(bodies[low])
            low += 1
        }
        return found[...]
    }

    private func key(ofBody position: Int) -> UInt64 {
        let place = Int(bodies[position])
        return UInt64(element(countries, place) ?? 0) << 8 | UInt64(element(types, place) ?? 0)
    }
}
