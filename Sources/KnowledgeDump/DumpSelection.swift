import Annotations

/// The second part of a build: which of the spilled items are entities, and in which order.
struct DumpSelection {
    /// An item that is kept.
    struct Kept {
        var item: UInt32
        /// Kind and type: the meaning's place in the list of classes.
        var meaning: UInt16
        var prior: Float
        var offset: UInt64
        var length: UInt32
    }

    /// The entities, by descending prior.
    private(set) var kept: [Kept] = []
    /// For each kept item its index, sorted by item.
    private var places: [(item: UInt32, index: UInt32)] = []
    /// Where names of offices and capitals are, sorted by item.
    private var names: [(item: UInt32, offset: UInt64, length: UInt32)] = []
    /// The terms that states tell of their heads, by person.
    private(set) var heads: [UInt32: [HeadTerm]] = [:]

    /// A term that a state tells of its head.
    struct HeadTerm {
        var state: UInt32
        var office: UInt32
        var isGovernment: Bool
        var start: CalendarDate?
        var end: CalendarDate?
    }

    /// Selects from `spill` by `classes`.
    init(spill: FileDescriptor, classes: DumpClasses) throws(DumpError) {
        var edges: [UInt64] = []
        var reader = try SpillReader(spill)
        while let record = try reader.next() {
            guard let (purpose, item) = Spill.item(record.bytes) else {
                throw DumpError(.unusableSpill, file: spill.path)
            }
            guard purpose.contains(.subclass) else { continue }
            edges += item.superclasses.map { UInt64(item.id) << 32 | UInt64($0) }
        }
        let hierarchy = ClassHierarchy(classes: classes, edges: edges)
        reader = try SpillReader(spill)
        while let record = try reader.next() {
            guard let (purpose, item) = Spill.item(record.bytes) else { continue }
            select(item, purpose, record.offset, record.bytes.count, classes, hierarchy)
        }
        kept.sort { ($1.prior, $0.item) < ($0.prior, $1.item) }
        places = kept.enumerated().map { ($0.element.item, UInt32($0.offset)) }
            .sorted { $0.0 < $1.0 }
        names.sort { $0.item < $1.item }
    }

    private mutating func select(
        _ item: WikidataItem, _ purpose: Spill.Purpose, _ offset: Int, _ length: Int,
        _ classes: DumpClasses, _ hierarchy: ClassHierarchy
    ) {
        if purpose.contains(.named) { names.append((item.id, UInt64(offset), UInt32(length))) }
        guard purpose.contains(.entity), let meaning = hierarchy.meaning(of: item.classes) else {
            return
        }
        let kind = classes.meanings[meaning].kind
        kept.append(
            Kept(
                item: item.id, meaning: UInt16(meaning), prior: Self.prior(item, kind),
                offset: UInt64(offset), length: UInt32(length)))
        guard kind == .state else { return }
        addHeads(item.headsOfState, item, item.headOffices.state, isGovernment: false)
        addHeads(item.headsOfGovernment, item, item.headOffices.government, isGovernment: true)
    }

    private mutating func addHeads(
        _ terms: [WikidataItem.Term], _ state: WikidataItem, _ office: UInt32, isGovernment: Bool
    ) {
        for term in terms {
            heads[term.item, default: []].append(
                HeadTerm(
                    state: state.id, office: office, isGovernment: isGovernment,
                    start: term.start, end: term.end))
        }
    }

    /// Pages in many Wikipedias are a sign that news speak of it; so is an office.
    private static func prior(_ item: WikidataItem, _ kind: EntityKind) -> Float {
        var logarithm: Float = 0
        var links = Float(item.sitelinks + 1)
        while links > 1.5 {
            links /= 1.5
            logarithm += 1
        }
        let share = min(1, (logarithm + links - 1) / 14)
        return switch kind {
        case .state: 0.5 + 0.49 * share
        case .organisation: 0.05 + 0.75 * share
        case .person: min(0.97, 0.02 + 0.7 * share + (item.positions.isEmpty ? 0 : 0.1))
        }
    }

    /// The index of the item `number` among the kept ones.
    func index(of number: UInt32) -> UInt32? {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].item < number { low = middle + 1 } else { high = middle }
        }
        return low < places.count && places[low].item == number ? places[low].index : nil
    }

    /// Where the record is that names the item `number`.
    func name(of number: UInt32) -> (offset: Int, length: Int)? {
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle].item < number { low = middle + 1 } else { high = middle }
        }
        guard low < names.count, names[low].item == number else { return nil }
        return (Int(names[low].offset), Int(names[low].length))
    }
}
