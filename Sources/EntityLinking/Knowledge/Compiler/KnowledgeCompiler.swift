import Annotations
package import Learning

/// Turns entries and rules into the bytes of a knowledge base: the same input, the same bytes.
package struct KnowledgeCompiler {
    let rules: KnowledgeRules
    let titleRules: TitleRules
    let spelling: SpellingRules
    let personNames: PersonNames
    /// Where the entities' indices begin: behind those of the base for a layer.
    let firstIndex: UInt32
    /// The index of an entity that is not among the entries; nil where there is none.
    let outside: (EntityID) -> UInt32?

    var strings = StringPool()
    var names = NameTableBuilder()
    var typeNumbers: [String: UInt8] = ["": 0]
    var typePlaces: [UInt32] = [0]
    var roleNumbers: [String: UInt32] = [:]
    var columns = Columns()
    var indices: [EntityID: UInt32] = [:]
    var kinds: [EntityID: EntityKind] = [:]

    /// The columns of the file, see ``KnowledgeStore``.
    struct Columns {
        var identifiers: [UInt32] = []
        var labels: [UInt32] = []
        var countries: [UInt32] = []
        var lives: [UInt32] = []
        var kinds: [UInt8] = []
        var types: [UInt8] = []
        var priors: [UInt16] = []
        var officeStarts: [UInt32] = []
        var offices: [UInt32] = []
    }

    private init(
        rules: KnowledgeRules, firstIndex: UInt32, titles: TitleRules?,
        outside: @escaping (EntityID) -> UInt32?
    ) {
        self.rules = rules
        self.firstIndex = firstIndex
        self.outside = outside
        titleRules = titles ?? TitleRules(table: rules)
        spelling = SpellingRules(compact: rules.spelling)
        personNames = PersonNames(rules: rules)
    }

    /// The knowledge base of `entries`; the first of several with one id counts.
    package static func compile(_ entries: [KnowledgeEntry], rules: KnowledgeRules) -> ModelWriter {
        layer(entries, rules: rules, firstIndex: 0) { _ in nil }
    }

    /// The base of `entries` whose indices begin at `firstIndex` and which may refer to entities
    /// outside by the indices that `outside` gives; `titles` are the rules of the base below.
    static func layer(
        _ entries: [KnowledgeEntry], rules: KnowledgeRules, firstIndex: UInt32,
        titles: TitleRules? = nil, outside: @escaping (EntityID) -> UInt32?
    ) -> ModelWriter {
        var compiler = KnowledgeCompiler(
            rules: rules, firstIndex: firstIndex, titles: titles, outside: outside)
        let sorted = compiler.ordered(entries)
        for entry in sorted { compiler.addEntity(entry) }
        compiler.columns.officeStarts.append(UInt32(compiler.columns.offices.count / 5))
        compiler.addRules()
        return compiler.file()
    }

    /// The entries by descending prior, so that indices in postings are small and close together.
    private mutating func ordered(_ entries: [KnowledgeEntry]) -> [KnowledgeEntry] {
        var seen: Set<EntityID> = []
        let sorted = entries.filter { seen.insert($0.id).inserted }.sorted { lhs, rhs in
            (rhs.prior ?? 0, lhs.id) < (lhs.prior ?? 0, rhs.id)
        }
        for (place, entry) in sorted.enumerated() {
            indices[entry.id] = firstIndex + UInt32(place)
            kinds[entry.id] = entry.kind
        }
        return sorted
    }

    func index(of id: EntityID?) -> UInt32 {
        guard let id else { return KnowledgeStore.none }
        return indices[id] ?? outside(id) ?? KnowledgeStore.none
    }

    private mutating func addRules() {
        for (word, replacement) in rules.titleWords.sorted(by: { $0.key < $1.key }) {
            names.add(.titleWord, word.utf8, payload: strings.place(of: replacement))
        }
        for (title, equal) in rules.titleEquivalents.sorted(by: { $0.key < $1.key }) {
            names.add(.titleEquivalent, title.utf8, payload: strings.place(of: equal))
        }
        for (phrase, spec) in rules.descriptions.sorted(by: { $0.key < $1.key }) {
            names.add(.description, phrase.utf8, payload: strings.place(of: spec))
        }
        for (type, number) in typeNumbers.sorted(by: { $0.value < $1.value }) {
            names.add(.type, type.utf8, payload: UInt32(number))
        }
        for (role, number) in roleNumbers.sorted(by: { $0.value < $1.value }) {
            names.add(.role, role.utf8, payload: number)
        }
    }

    private func file() -> ModelWriter {
        var writer = ModelWriter(
            kind: KnowledgeStore.fileKind, version: KnowledgeStore.formatVersion)
        writer.add("entity.label", columns.labels)
        writer.add("entity.id", columns.identifiers)
        writer.add("entity.country", columns.countries)
        writer.add("entity.lives", columns.lives)
        writer.add("entity.kind", columns.kinds)
        writer.add("entity.type", columns.types)
        writer.add("entity.prior", columns.priors)
        writer.add("entity.offices", columns.officeStarts)
        writer.add("offices", columns.offices)
        writer.add("holders", holders())
        writer.add("bodies", bodies())
        writer.add("types", typePlaces)
        writer.add("strings", strings.bytes)
        let table = names.build()
        writer.add("names", table.slots)
        writer.add("postings", table.postings)
        writer.add("spelling", text: rules.spelling)
        return writer
    }
}
