extension KnowledgeBase {
    /// What `name` may mean, the likeliest first; empty where nothing is known.
    ///
    /// An article at the beginning counts only where it is part of a name ("the Hill"). Spellings
    /// that the folding rules hold equal are tried when the name itself is unknown.
    public func candidates(for name: some StringProtocol) -> [Candidate] {
        candidates(for: NameKey.key(of: name), letters: LetterCase(name.utf8))
    }

    /// What the name with this key, written with these letters, may mean.
    package func candidates(for key: [UInt8], letters: LetterCase) -> [Candidate] {
        let exact = candidates(hash: NameHash(key).value, letters: letters)
        if !exact.isEmpty { return exact }
        let article = Array("the ".utf8)
        if key.starts(with: article) {
            return candidates(for: Array(key.dropFirst(article.count)), letters: letters)
        }
        return variants(of: key, letters: letters)
    }

    /// People whose names have the same key after folding as `key`.
    func variants(of key: [UInt8], letters: LetterCase) -> [Candidate] {
        guard let folded = spelling.fold(key) else { return [] }
        let hash = NameHash(NameSpace.folded.key(folded)).value
        return candidates(hash: hash, letters: letters).map { candidate in
            Candidate(
                entity: candidate.entity, role: .variant,
                prior: candidate.prior * Self.factor(.variant))
        }
    }

    /// The meanings kept under `hash`, in all layers.
    func candidates(hash: UInt64, letters: LetterCase) -> [Candidate] {
        var found: [Candidate] = []
        if let place = postings(in: base, hash) {
            for posting in Posting.list(base.postings, at: place)
            where overlay?.suppresses(hash, posting.entity) != true {
                add(posting, entity: current(posting.entity), letters, to: &found)
            }
        }
        if let overlay, let place = postings(in: overlay.store, hash) {
            for posting in Posting.list(overlay.store.postings, at: place) {
                let entity = EntityIndex(posting.entity + UInt32(base.count))
                add(posting, entity: entity, letters, to: &found)
            }
        }
        return found.sorted { lhs, rhs in
            (rhs.prior, lhs.entity) < (lhs.prior, rhs.entity)
        }
    }

    private func postings(in store: KnowledgeStore, _ hash: UInt64) -> Int? {
        guard let value = store.value(for: hash) else { return nil }
        let place = Int(value & ~KnowledgeStore.continues)
        return place == 0 ? nil : place - 1
    }

    private func add(
        _ posting: Posting, entity: EntityIndex, _ letters: LetterCase,
        to found: inout [Candidate]
    ) {
        let fit = letters.fit(posting.shape)
        guard fit > 0 else { return }
        let prior = prior(of: entity) * Self.factor(posting.role) * fit
        if let same = found.firstIndex(where: { $0.entity == entity }) {
            found[same].prior = max(found[same].prior, prior)
            if posting.role.rawValue < found[same].role.rawValue { found[same].role = posting.role }
        } else {
            found.append(Candidate(entity: entity, role: posting.role, prior: prior))
        }
    }

    /// How much of an entity's prior a name of this role carries.
    static func factor(_ role: NameRole) -> Double {
        switch role {
        case .label, .office, .description: 1
        case .alias, .acronym: 0.9
        case .seat: 0.8
        case .demonym, .capital: 0.7
        case .adjective, .variant: 0.6
        case .surname, .foreign: 0.5
        }
    }
}
