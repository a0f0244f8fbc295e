import Annotations
import EntityLinking
import Learning

/// The third part of a build: turns the selected items, one after the other, into a knowledge base.
struct DumpCompiler {
    private let spill: FileDescriptor
    private let selection: DumpSelection
    private let classes: DumpClasses
    private var stateNames: [UInt32: Set<[UInt8]>] = [:]
    private var offices: [UInt32: (label: String, jurisdiction: UInt32)] = [:]
    private(set) var report: DumpReport

    init(
        spill: FileDescriptor, selection: DumpSelection, classes: DumpClasses, report: DumpReport
    ) {
        self.spill = spill
        self.selection = selection
        self.classes = classes
        self.report = report
    }

    /// The knowledge base's file.
    mutating func compile(rules: KnowledgeRules) throws(DumpError) -> ModelWriter {
        var compiler = KnowledgeCompiler(rules: rules) { [selection, classes] id in
            guard let number = UInt32(id.text.dropFirst()),
                let index = selection.index(of: number)
            else { return nil }
            let meaning = selection.kept[Int(index)].meaning
            return (index, classes.meanings[Int(meaning)].kind)
        }
        for kept in selection.kept {
            let bytes = try spill.read(Int(kept.length), at: Int(kept.offset))
            guard let (_, item) = Spill.item(bytes) else {
                throw DumpError(.unusableSpill, file: spill.path)
            }
            compiler.add(try entry(item, kept))
        }
        return compiler.finish()
    }

    private mutating func entry(
        _ item: WikidataItem, _ kept: DumpSelection.Kept
    ) throws(DumpError) -> KnowledgeEntry {
        let meaning = classes.meanings[Int(kept.meaning)]
        var entry = KnowledgeEntry(
            id: EntityID("Q\(item.id)"), kind: meaning.kind, label: item.label)
        entry.type = meaning.type
        entry.prior = Double(kept.prior)
        entry.born = item.born
        entry.died = item.died
        var names = NameCollector(label: item.label)
        switch meaning.kind {
        case .person:
            report.persons += 1
            names.add(personal: item.aliases)
            entry.gender =
                switch classes.genders[item.gender] {
                case "female": .female
                case "male": .male
                case nil: .unknown
                default: .other
                }
            entry.offices = try terms(of: item)
            report.terms += entry.offices.count
        case .state:
            report.states += 1
            names.add(item.aliases, .alias)
            names.add(item.demonyms, .adjective)
            names.add(item.demonyms, .demonym)
            for capital in item.capitals {
                if let name = try named(capital) { names.add([name.label], .capital) }
            }
        case .organisation:
            report.organisations += 1
            names.add(item.aliases, .alias)
        }
        entry.names = names.names
        if meaning.kind != .state { entry.country = country(of: item, entry.offices) }
        return entry
    }

    /// The state of the latest office, or the latest country that is said.
    private func country(
        of item: WikidataItem, _ terms: [KnowledgeEntry.Term]
    ) -> EntityID? {
        let last = terms.filter { $0.jurisdiction != nil }
            .max { ($0.start?.dayNumber ?? .min) < ($1.start?.dayNumber ?? .min) }
        if let state = last?.jurisdiction { return state }
        let current = item.countries.last { $0.end == nil } ?? item.countries.last
        guard let current, selection.index(of: current.item) != nil else { return nil }
        return EntityID("Q\(current.item)")
    }

    private mutating func terms(
        of item: WikidataItem
    ) throws(DumpError) -> [KnowledgeEntry.Term] {
        var terms: [KnowledgeEntry.Term] = []
        for position in item.positions {
            guard let office = try named(position.item) else {
                report.namelessTerms += 1
                continue
            }
            terms.append(try term(office, position.start, position.end))
        }
        for head in selection.heads[item.id] ?? [] {
            let office = try named(head.office)
            let title = head.isGovernment ? "head of government" : "head of state"
            var term = try term((office?.label ?? title, head.state), head.start, head.end)
            term.jurisdiction = EntityID("Q\(head.state)")
            let isKnown = terms.contains {
                $0.title == term.title && $0.start?.year == term.start?.year
            }
            if !isKnown { terms.append(term) }
        }
        return terms
    }

    /// A term of `office`; the title loses the state's name ("President of X"), which is a fact of
    /// its own.
    private mutating func term(
        _ office: (label: String, jurisdiction: UInt32), _ start: CalendarDate?,
        _ end: CalendarDate?
    ) throws(DumpError) -> KnowledgeEntry.Term {
        let names = try names(of: office.jurisdiction)
        var title = office.label
        if let cut = title.ranges(of: " of ").last {
            let article = Array("the ".utf8)
            let key = NameKey.key(of: title[cut.upperBound...])
            let bare = key.starts(with: article) ? Array(key.dropFirst(article.count)) : key
            if names.contains(bare) { title = String(title[..<cut.lowerBound]) }
        }
        return KnowledgeEntry.Term(
            title: title, jurisdiction: names.isEmpty ? nil : EntityID("Q\(office.jurisdiction)"),
            start: start, end: end)
    }

    /// The keys of the names of the entity `number`; empty where it is none.
    private mutating func names(of number: UInt32) throws(DumpError) -> Set<[UInt8]> {
        if let names = stateNames[number] { return names }
        guard let index = selection.index(of: number) else { return [] }
        let kept = selection.kept[Int(index)]
        guard let (_, item) = Spill.item(try spill.read(Int(kept.length), at: Int(kept.offset)))
        else { return [] }
        let names = Set(([item.label] + item.aliases).map { NameKey.key(of: $0) })
        if stateNames.count < 10_000 { stateNames[number] = names }
        return names
    }

    private mutating func named(
        _ number: UInt32
    ) throws(DumpError) -> (label: String, jurisdiction: UInt32)? {
        if let office = offices[number] { return office }
        guard let place = selection.name(of: number),
            let (_, item) = Spill.item(try spill.read(place.length, at: place.offset))
        else { return nil }
        let office = (item.label, item.jurisdiction)
        if offices.count < 200_000 { offices[number] = office }
        return office
    }
}
