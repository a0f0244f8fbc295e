package import Annotations
package import Learning

/// Turns entries and rules into the bytes of a knowledge base: the same input, the same bytes.
package struct KnowledgeCompiler {
    let rules: KnowledgeRules
    let titleRules: TitleRules
    let spelling: SpellingRules
    let personNames: PersonNames
    /// The index and kind of an entity that others refer to; nil where there is none.
    let resolve: Resolver

    var strings = StringPool()
    var names = NameTableBuilder()
    var typeNumbers: [String: UInt8] = ["": 0]
    var typePlaces: [UInt32] = [0]
    var roleNumbers: [String: UInt32] = [:]
    var columns = Columns()

    /// Finds the index and the kind of an entity.
    package typealias Resolver = (EntityID) -> (index: UInt32, kind: EntityKind)?

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

    /// A compiler for entities that are added in the order of their indices; `resolve` finds the
    /// index of any of them. `titles` are the rules of the base below, for a layer.
    package init(rules: KnowledgeRules, resolve: @escaping Resolver) {
        self.init(rules: rules, titles: nil, resolve: resolve)
    }

    init(rules: KnowledgeRules, titles: TitleRules?, resolve: @escaping Resolver) {
        self.rules = rules
        self.resolve = resolve
        titleRules = titles ?? TitleRules(table: rules)
        spelling = SpellingRules(table: Array(rules.spelling.utf8))
        personNames = PersonNames(rules: rules)
    }

    /// The knowledge base of `entries`; the first of several with one id counts.
    package static func compile(_ entries: [KnowledgeEntry], rules: KnowledgeRules) -> ModelWriter {
        layer(entries, rules: rules, firstIndex: 0) { _ in nil }
    }

    /// The base of `entries` whose indices begin at `firstIndex` and which may refer to entities
    /// that `outside` finds.
    static func layer(
        _ entries: [KnowledgeEntry], rules: KnowledgeRules, firstIndex: UInt32,
        titles: TitleRules? = nil, outside: @escaping Resolver
    ) -> ModelWriter {
        let sorted = ordered(entries)
        var places: [EntityID: (UInt32, EntityKind)] = [:]
        for (place, entry) in sorted.enumerated() {
            places[entry.id] = (firstIndex + UInt32(place), entry.kind)
        }
        var compiler = KnowledgeCompiler(rules: rules, titles: titles) { [places] id in
            places[id] ?? outside(id)
        }
        for entry in sorted { compiler.add(entry) }
        return compiler.finish()
    }

    /// The entries by descending prior, so that indices in postings are small and close together.
    private static func ordered(_ entries: [KnowledgeEntry]) -> [KnowledgeEntry] {
        var seen: Set<EntityID> = []
        return entries.filter { seen.insert($0.id).inserted }.sorted { lhs, rhs in
            (rhs.prior ?? 0, lhs.id) < (lhs.prior ?? 0, rhs.id)
        }
    }

    /// The file of all entities that were added.
    package mutating func finish() -> ModelWriter {
        columns.officeStarts.append(UInt32(columns.offices.count / 5))
        addRules()
        return file()
    }

    func index(of id: EntityID?) -> UInt32 {
        id.flatMap(resolve)?.index ?? KnowledgeStore.none
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

    private mutating func file() -> ModelWriter {
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
        writer.add("rules.titles", text: rules.tables.titles)
        writer.add("rules.bodies", text: rules.tables.bodies)
        writer.add("rules.names", text: rules.tables.names)
        return writer
    }
}
