import RDFXML
import XMLStreaming

/// The triples of a claim graph as far as a comparison needs them, in columns: about 80 bytes a
/// statement and a claim beside their texts. Words and places of quotations are passed over.
struct RDFColumns: TripleReceiver, ~Copyable {
    /// What is known of a thing. Numbers of things are counted from 1; 0 is none.
    struct Thing {
        var classes: UInt8 = 0
        var stance: UInt8 = 0
        var subject: UInt32 = 0
        var source: UInt32 = 0
        var claim: UInt32 = 0
        var document: UInt32 = 0
        var identifier = ByteRange.empty
        /// A name, a gloss, or a unit.
        var label = ByteRange.empty
        /// A class of event, or a number.
        var event = ByteRange.empty
        /// A status, or a bound.
        var status = ByteRange.empty
    }

    /// Bits of `Thing.classes`.
    enum Class {
        static let claim: UInt8 = 1
        static let statement: UInt8 = 2
        static let document: UInt8 = 4
        static let agent: UInt8 = 8
        static let person: UInt8 = 16
        static let country: UInt8 = 32
        static let organization: UInt8 = 64
        /// A claim that is negated.
        static let negated: UInt8 = 128
    }

    /// A thing that is one of several of another.
    struct Link {
        var owner: UInt32
        var member: UInt32
    }

    private(set) var arena = ByteArenaBuilder()
    private(set) var names = ByteStringTable()
    private(set) var things: [Thing] = []
    private(set) var objects: [Link] = []
    private(set) var quantities: [Link] = []
    /// What only documents have, of which there are few.
    private(set) var documentTexts: [UInt32: [RDFProperty: String]] = [:]

    private var predicates = PredicateTable()
    private var classes = ClassTable()
    /// The subject of the last triple that counted: its name, its number where it has one, and
    /// whether it is of a kind that is passed over.
    private var subject: [UInt8] = []
    private var subjectNumber: UInt32 = 0
    private var isPassedOver = false

    mutating func receive(
        subject term: TermBytes, predicate: Span<UInt8>, object: TermBytes
    ) throws(RDFError) {
        guard let property = predicates.property(predicate), Self.wanted.contains(property) else {
            return
        }
        if !ByteComparison.areEqual(subject.span, term.value) { begin(term) }
        if isPassedOver { return }
        do throws(XMLStreamError) {
            try take(property, object, of: term)
        } catch {
            throw RDFError(.limit, error.message)
        }
    }

    /// The properties that are looked at.
    private static let wanted: PropertySet = [
        .type, .identifier, .name, .text, .unitText, .event, .value, .status, .bound, .negated,
        .subject, .source, .claim, .wasQuotedFrom, .stance, .object, .quantity, .headline,
        .publisher, .sha256, .datePublished, .url,
    ]

    private mutating func begin(_ term: TermBytes) {
        subject.removeAll(keepingCapacity: true)
        for index in 0..<term.value.count { subject.append(term.value[index]) }
        subjectNumber = 0
        isPassedOver = false
    }

    private mutating func take(
        _ property: RDFProperty, _ object: TermBytes, of term: TermBytes
    ) throws(XMLStreamError) {
        if property == .type, subjectNumber == 0, let name = classes.find(object.value),
            Self.passedOver.contains(name)
        {
            isPassedOver = true
            return
        }
        if subjectNumber == 0 { subjectNumber = try number(of: term) }
        let index = Int(subjectNumber) - 1
        switch property {
        case .type: things[index].classes |= classes.find(object.value)?.bit ?? 0
        case .negated: things[index].classes |= Self.isTrue(object.value) ? Class.negated : 0
        case .subject, .source, .claim, .wasQuotedFrom, .stance, .object, .quantity:
            if object.kind != .literal { try link(property, object, index) }
        case .headline, .publisher, .sha256, .datePublished, .url:
            if documentTexts[subjectNumber]?[property] == nil {
                documentTexts[subjectNumber, default: [:]][property] = String(utf8: object.value)
            }
        default: if object.kind == .literal { try keep(property, object.value, index) }
        }
    }

    private static func isTrue(_ value: Span<UInt8>) -> Bool {
        value.count == 4 || value.count == 1 && value[0] == UInt8(ascii: "1")
    }

    private mutating func link(
        _ property: RDFProperty, _ object: TermBytes, _ index: Int
    ) throws(XMLStreamError) {
        if property == .stance {
            if things[index].stance == 0 { things[index].stance = StanceNames.code(object.value) }
            return
        }
        let other = try number(of: object)
        switch property {
        case .subject: if things[index].subject == 0 { things[index].subject = other }
        case .source: if things[index].source == 0 { things[index].source = other }
        case .claim: if things[index].claim == 0 { things[index].claim = other }
        case .wasQuotedFrom: if things[index].document == 0 { things[index].document = other }
        case .object: objects.append(Link(owner: subjectNumber, member: other))
        default: quantities.append(Link(owner: subjectNumber, member: other))
        }
    }

    private mutating func keep(
        _ property: RDFProperty, _ value: Span<UInt8>, _ index: Int
    ) throws(XMLStreamError) {
        switch property {
        case .identifier:
            if things[index].identifier.isEmpty {
                things[index].identifier = try arena.append(value)
            }
        case .name, .text, .unitText:
            if things[index].label.isEmpty { things[index].label = try arena.append(value) }
        case .event, .value:
            if things[index].event.isEmpty { things[index].event = try arena.append(value) }
        default: if things[index].status.isEmpty { things[index].status = try arena.append(value) }
        }
    }

    /// The number of a thing, which gets the next one where it has none. Blank nodes have a name
    /// that no IRI can have.
    private mutating func number(of term: TermBytes) throws(XMLStreamError) -> UInt32 {
        let found: (index: Int, isNew: Bool)
        if term.kind == .blankNode {
            var name = Array("_:".utf8)
            for index in 0..<term.value.count { name.append(term.value[index]) }
            found = try names.insert(name.span, in: &arena)
        } else {
            found = try names.insert(term.value, in: &arena)
        }
        if found.isNew { things.append(Thing()) }
        return UInt32(found.index + 1)
    }

    /// The classes whose things are passed over where a file says first what they are.
    private static let passedOver: Set<RDFClass> = [
        .appearance, .specificResource, .positionSelector, .quoteSelector, .stance, .concept,
        .conceptScheme, .activity, .softwareAgent,
    ]
}

/// Properties as bits.
struct PropertySet: ExpressibleByArrayLiteral, Sendable {
    private var bits: UInt64 = 0

    init(arrayLiteral elements: RDFProperty...) {
        for element in elements { bits |= 1 << UInt64(element.rawValue) }
    }

    func contains(_ property: RDFProperty) -> Bool { bits >> UInt64(property.rawValue) & 1 == 1 }
}

/// Finds classes by their IRIs.
private struct ClassTable {
    private var classes: [(iri: [UInt8], name: RDFClass)] = RDFClass.allCases.map {
        (Array($0.iri.utf8), $0)
    }

    /// The class with this IRI, which moves one place to the front: frequent ones end up there.
    mutating func find(_ iri: Span<UInt8>) -> RDFClass? {
        for index in classes.indices {
            let (known, name) = classes[index]
            guard ByteComparison.areEqual(known.span, iri) else { continue }
            if index > 0 { classes.swapAt(index, index - 1) }
            return name
        }
        return nil
    }
}

extension RDFClass {
    /// The bit of a class that counts in a comparison.
    fileprivate var bit: UInt8 {
        switch self {
        case .claim: RDFColumns.Class.claim
        case .statement: RDFColumns.Class.statement
        case .newsArticle: RDFColumns.Class.document
        case .agent: RDFColumns.Class.agent
        case .person: RDFColumns.Class.person
        case .country: RDFColumns.Class.country
        case .organization: RDFColumns.Class.organization
        default: 0
        }
    }
}

extension RDFColumns {
    /// The texts, when nothing is added any more.
    consuming func finish() -> ByteArena { arena.finish() }
}
