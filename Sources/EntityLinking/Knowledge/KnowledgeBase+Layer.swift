import Annotations
import Learning

extension KnowledgeBase {
    /// This base under a user's table, whose lines add entities or add to and override what the
    /// base says of them (`docs/Knowledge.md` has the format). A second layer replaces the first.
    ///
    /// - Throws: ``KnowledgeTableError`` at the first fault.
    public func layered(
        with table: [UInt8], file: String
    ) throws(KnowledgeTableError) -> KnowledgeBase {
        var bare = self
        bare.overlay = nil
        let entries = try KnowledgeTable.entries(
            in: table, file: file,
            template: { bare.index(of: EntityID($0)).flatMap(bare.entry) },
            isKnown: { bare.index(of: $0) != nil })
        bare.overlay = try bare.overlay(of: entries, file: file)
        return bare
    }

    /// The rules that the base was compiled with; none where it has none.
    package var rules: KnowledgeRules {
        let rules = try? KnowledgeRules(
            titles: base.titleRules.text, bodies: base.bodyRules.text,
            names: base.nameRules.text, spelling: base.spelling.text)
        return rules ?? KnowledgeRules()
    }

    /// What the base says of an entity, without names, which stay where they are.
    private func entry(_ index: EntityIndex) -> KnowledgeEntry? {
        guard let entity = entity(at: index) else { return nil }
        var entry = KnowledgeEntry(id: entity.id, kind: entity.kind, label: entity.label)
        entry.type = entity.type
        entry.country = entity.country.map(id)
        entry.gender = entity.gender
        entry.born = entity.born
        entry.died = entity.died
        entry.prior = entity.prior
        entry.offices = offices(of: index).map { office in
            KnowledgeEntry.Term(
                title: office.title, jurisdiction: office.jurisdiction.map(id),
                start: office.start, end: office.end, endKind: office.endKind)
        }
        return entry
    }

    private func overlay(
        of entries: [KnowledgeEntry], file: String
    ) throws(KnowledgeTableError) -> KnowledgeOverlay {
        var rules = self.rules
        rules.dropTables()
        let writer = KnowledgeCompiler.layer(
            entries, rules: rules, firstIndex: UInt32(base.count),
            titles: TitleRules(store: base)
        ) { id in index(of: id).map { ($0.rawValue, kind(of: $0)) } }
        do {
            let store = try KnowledgeBase(bytes: writer.serialized(), name: file).base
            var overlay = KnowledgeOverlay(store: store, replacements: [:], suppressed: [])
            for entry in entries {
                guard let old = index(of: entry.id)?.rawValue,
                    let new = store.payload(.identifier, entry.id.text.utf8)
                else { continue }
                overlay.replacements[old] = UInt32(base.count + new)
                for name in entry.removedNames {
                    let hash = NameHash(NameKey.key(of: name)).value
                    overlay.suppressed.insert(.init(hash: hash, entity: old))
                }
            }
            return overlay
        } catch {
            throw KnowledgeTableError(
                .unreadable(error.description), file: file, line: 1, column: 1)
        }
    }
}
