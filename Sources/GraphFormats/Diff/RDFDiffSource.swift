import Annotations
import Claims
import RDFXML
import XMLStreaming

/// A claim graph in RDF, in columns.
struct RDFDiffSource: DiffSource {
    let scope = GraphScope.everything
    let hashings: Set<DiffHashing> = [.statements]

    private let arena: ByteArena
    private let names: [ByteRange]
    private let things: [RDFColumns.Thing]
    private let objects: [RDFColumns.Link]
    private let quantities: [RDFColumns.Link]
    private let documentTexts: [UInt32: [RDFProperty: String]]
    /// By thing: of a claim, the hash of its topic.
    private let topics: [UInt64]

    /// The source of the columns of `file`.
    ///
    /// - Throws: `.syntax` where they are not a claim graph.
    init(_ columns: consuming RDFColumns, file: String?) throws(RDFError) {
        names = columns.names.ranges
        things = columns.things
        objects = columns.objects
        quantities = columns.quantities
        documentTexts = columns.documentTexts
        arena = columns.finish()
        topics = Self.topics(things, objects, arena)
        try check(file)
    }

    private static func topics(
        _ things: [RDFColumns.Thing], _ objects: [RDFColumns.Link], _ arena: ByteArena
    ) -> [UInt64] {
        func hash(_ thing: UInt32) -> UInt64 {
            TextHash.bytes(arena[thing == 0 ? .empty : things[Int(thing) - 1].identifier])
        }
        var sums = [UInt64](repeating: 0, count: things.count)
        for link in objects { sums[Int(link.owner) - 1] &+= TextHash.member(hash(link.member)) }
        for (index, thing) in things.enumerated() where thing.has(RDFColumns.Class.claim) {
            sums[index] = TextHash.topic(
                subject: hash(thing.subject), event: TextHash.bytes(arena[thing.event]),
                objects: sums[index])
        }
        return sums
    }

    /// What a claim graph must have.
    private func check(_ file: String?) throws(RDFError) {
        var (statements, documents) = (0, 0)
        for (index, thing) in things.enumerated() {
            if thing.has(RDFColumns.Class.document) { documents += 1 }
            guard thing.has(RDFColumns.Class.statement) else { continue }
            statements += 1
            let missing: RDFProperty? =
                thing.identifier.isEmpty
                ? .identifier
                : thing.stance == 0 ? .stance : claim(of: thing) == nil ? .claim : nil
            if let missing {
                throw RDFError(
                    .syntax,
                    "<\(arena.string(names[index]))> has no <\(missing.iri)> that is known",
                    file: file)
            }
        }
        guard documents > 0 || statements == 0 else {
            throw RDFError(
                .syntax, "holds statements, but no documents: it is not a claim graph", file: file)
        }
    }

    private func identifier(_ thing: UInt32) -> ByteRange {
        thing == 0 ? .empty : things[Int(thing) - 1].identifier
    }

    private func claim(of statement: RDFColumns.Thing) -> Int? {
        guard statement.claim > 0, things[Int(statement.claim) - 1].has(RDFColumns.Class.claim)
        else { return nil }
        return Int(statement.claim) - 1
    }

    /// Whether a statement is compared: some files do not tell those that nobody known makes.
    private func isTold(_ statement: RDFColumns.Thing, _ common: GraphScope) -> Bool {
        common.contains(.unsourced)
            || statement.source > 0 && things[Int(statement.source) - 1].kind != nil
    }

    // MARK: Hashes

    func add(
        to digest: inout GraphDigest, sign: UInt64, _ hashing: DiffHashing,
        comparing common: GraphScope
    ) {
        let numbers = common.contains(.quantities) ? quantityHashes() : []
        for (index, thing) in things.enumerated() {
            if let kind = thing.kind {
                let hash = TextHash.combine(
                    TextHash.line(arena[thing.label]), TextHash.text(kind.rawValue))
                digest.entities.add(
                    sign &* TextHash.member(hash), to: TextHash.bytes(arena[thing.identifier]))
            } else if thing.has(RDFColumns.Class.statement) && isTold(thing, common) {
                guard let claim = claim(of: thing) else { continue }
                let hash = TextHash.member(
                    hash(thing, claim, numbers.isEmpty ? 0 : numbers[index]))
                digest.topics.add(sign &* hash, to: topics[claim])
            } else if thing.has(RDFColumns.Class.claim) && common == .everything {
                digest.topics.add(sign &* TextHash.member(hash(claim: index)), to: topics[index])
            }
        }
    }

    private func hash(claim: Int) -> UInt64 {
        let thing = things[claim]
        let polarity = Polarity.allCases[thing.has(RDFColumns.Class.negated) ? 1 : 0]
        return TextHash.combine(
            TextHash.combine(
                TextHash.bytes(arena[thing.identifier]), TextHash.line(arena[thing.label])),
            TextHash.combine(
                TextHash.text(polarity.rawValue), TextHash.bytes(arena[thing.status])))
    }

    private func hash(
        _ statement: RDFColumns.Thing, _ claim: Int, _ quantities: UInt64
    ) -> UInt64 {
        let source = TextHash.bytes(arena[identifier(statement.source)])
        let stance = StanceNames.stance(statement.stance)?.rawValue ?? ""
        let position = TextHash.combine(
            TextHash.combine(source, TextHash.text(stance)), quantities)
        return TextHash.combine(
            TextHash.combine(hash(claim: claim), position),
            TextHash.bytes(arena[statement.identifier]))
    }

    /// By statement: the sum of its quantities' hashes.
    private func quantityHashes() -> [UInt64] {
        var sums = [UInt64](repeating: 0, count: things.count)
        for link in quantities {
            let thing = things[Int(link.member) - 1]
            let hash = TextHash.combine(
                TextHash.bytes(arena[thing.event]),
                TextHash.combine(
                    TextHash.bytes(arena[thing.label]), TextHash.bytes(arena[thing.status])))
            sums[Int(link.owner) - 1] &+= TextHash.member(hash)
        }
        return sums
    }

    // MARK: Records

    func graph(
        _ digest: GraphDigest?, comparing common: GraphScope
    ) throws(RDFError) -> ClaimGraph {
        let isKept = things.indices.map { index in
            things[index].has(RDFColumns.Class.claim)
                && digest?.topics.differs(topics[index]) ?? true
        }
        var statements: [StatementRecord] = []
        var told = [Bool](repeating: false, count: things.count + 1)
        var stated = [Bool](repeating: false, count: things.count)
        var sources = [Bool](repeating: false, count: things.count + 1)
        let numbers = Dictionary(grouping: quantities, by: \.owner)
        for (index, thing) in things.enumerated() where thing.has(RDFColumns.Class.statement) {
            guard let claim = claim(of: thing), isTold(thing, common) else { continue }
            told[Int(thing.document)] = true
            guard isKept[claim] else { continue }
            stated[claim] = true
            sources[Int(thing.source)] = true
            statements.append(record(thing, claim, numbers[UInt32(index + 1)] ?? []))
        }
        let claims = self.claims { index in
            isKept[index] && (stated[index] || common == .everything)
        }
        let entities = things.indices.compactMap { index -> EntityRecord? in
            let isWanted = digest.map {
                sources[index + 1]
                    || $0.entities.differs(TextHash.bytes(arena[things[index].identifier]))
            }
            return isWanted ?? true ? entity(index) : nil
        }
        let documents = try self.documents { common.contains(.documents) || told[$0 + 1] }
        return ClaimGraph(
            documents: documents, entities: entities, claims: claims, statements: statements)
    }

    private func claims(_ isKept: (Int) -> Bool) -> [ClaimRecord] {
        var parties: [UInt32: [EntityID]] = [:]
        for link in objects where isKept(Int(link.owner) - 1) {
            parties[link.owner, default: []].append(
                EntityID(arena.string(identifier(link.member))))
        }
        return things.indices.filter(isKept).map { index in
            let thing = things[index]
            let key = ClaimKey(
                subject: thing.subject == 0
                    ? nil : EntityID(arena.string(identifier(thing.subject))),
                event: arena.string(thing.event), objects: parties[UInt32(index + 1)] ?? [],
                polarity: thing.has(RDFColumns.Class.negated) ? .negative : .positive)
            let wording = ClaimRecord.Wording(predicate: "", gloss: arena.string(thing.label))
            return ClaimRecord(
                key: key, id: ClaimID(arena.string(thing.identifier)), wordings: [:],
                summary: .init(
                    wording: wording, status: ClaimStatus(rawValue: arena.string(thing.status))))
        }
    }

    private func record(
        _ thing: RDFColumns.Thing, _ claim: Int, _ numbers: [RDFColumns.Link]
    ) -> StatementRecord {
        let nothing = Quotation(range: 0..<0, text: "")
        let quantities = numbers.map { link in
            let number = things[Int(link.member) - 1]
            return ClaimDetails.Quantity(
                value: Double(arena.string(number.event)) ?? 0, unit: arena.string(number.label),
                bound: .init(rawValue: arena.string(number.status)) ?? .exactly)
        }
        return StatementRecord(
            id: StatementID(arena.string(thing.identifier)),
            document: DocumentID(arena.string(identifier(thing.document))),
            source: thing.source == 0
                ? nil : EntityID(arena.string(identifier(thing.source))), via: nil,
            stance: StanceNames.stance(thing.stance) ?? .withheld,
            claim: ClaimID(arena.string(things[claim].identifier)), sourceWords: nil, cue: nothing,
            content: [], context: nothing, details: ClaimDetails(quantities: quantities), rule: "",
            confidence: 1)
    }

    private func entity(_ index: Int) -> EntityRecord? {
        guard let kind = things[index].kind else { return nil }
        return EntityRecord(
            id: EntityID(arena.string(things[index].identifier)), kind: kind, appearances: [:],
            summary: .init(
                label: arena.string(things[index].label), affiliation: nil, otherNames: [],
                mentionCount: 0, documentCount: 0))
    }

    private func documents(
        _ isKept: (Int) -> Bool
    ) throws(RDFError) -> [DocumentRecord] {
        var records: [DocumentRecord] = []
        for (index, thing) in things.enumerated()
        where thing.has(RDFColumns.Class.document) && isKept(index) {
            let texts = documentTexts[UInt32(index + 1)] ?? [:]
            records.append(
                DocumentRecord(
                    name: arena.string(thing.label), sha256: texts[.sha256] ?? "",
                    title: texts[.headline], publisher: texts[.publisher],
                    date: texts[.datePublished].flatMap { CalendarDate(iso: $0) },
                    url: texts[.url]))
        }
        return records
    }
}

extension RDFColumns.Thing {
    /// Whether it is of a class.
    func has(_ bit: UInt8) -> Bool { classes & bit != 0 }

    /// What kind of entity it is; nil where it is none.
    var kind: EntityKind? {
        guard has(RDFColumns.Class.agent) else { return nil }
        if has(RDFColumns.Class.person) { return .person }
        if has(RDFColumns.Class.country) { return .state }
        return has(RDFColumns.Class.organization) ? .organisation : nil
    }
}

/// Stances as numbers from 1.
enum StanceNames {
    private static let iris = Stance.allCases.map {
        Array((RDFVocabulary.namespace + $0.rawValue).utf8)
    }

    /// The number of the stance with this IRI; 0 for others.
    static func code(_ iri: Span<UInt8>) -> UInt8 {
        for (index, name) in iris.enumerated()
        where ByteComparison.areEqual(name.span, iri) {
            return UInt8(index + 1)
        }
        return 0
    }

    /// The stance with a number.
    static func stance(_ code: UInt8) -> Stance? { code > 0 ? Stance.allCases[Int(code) - 1] : nil }
}
