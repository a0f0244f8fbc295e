import RDFXML

/// The triples of a claim graph as they come, in any order; those with other predicates are passed
/// over.
struct ClaimGraphFacts: TripleReceiver {
    /// What a triple says, besides its subject.
    enum Object {
        /// Another thing, by its number.
        case thing(Int)
        /// A value.
        case text(String)
    }

    /// A triple.
    struct Fact {
        var subject: Int32
        var property: RDFProperty
        var object: Object
    }

    /// The triples.
    private(set) var facts: [Fact] = []
    /// The things that occur, by number: their IRIs, or the labels of blank nodes behind `_:`.
    private(set) var names: [String] = []
    private var numbers: [String: Int] = [:]
    private var lastSubject = -1

    mutating func receive(
        subject: TermBytes, predicate: Span<UInt8>, object: TermBytes
    ) throws(RDFError) {
        guard let property = RDFProperty(predicate) else { return }
        let value: Object =
            object.kind == .literal
            ? .text(String(utf8: object.value)) : .thing(number(of: object))
        // Triples of one subject mostly come one behind the other.
        if lastSubject < 0 || !subject.isNamed(names[lastSubject]) {
            lastSubject = number(of: subject)
        }
        facts.append(Fact(subject: Int32(lastSubject), property: property, object: value))
    }

    private mutating func number(of term: TermBytes) -> Int {
        let text = String(utf8: term.value)
        let name = term.kind == .blankNode ? "_:" + text : text
        if let number = numbers[name] { return number }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }

    /// The number of the thing with this IRI; nil where it does not occur.
    func number(of iri: String) -> Int? { numbers[iri] }
}

extension TermBytes {
    /// Whether it is the IRI `name`.
    fileprivate func isNamed(_ name: String) -> Bool {
        guard kind == .iri, name.utf8.count == value.count else { return false }
        let other = name.utf8.span
        for offset in 0..<value.count where value[offset] != other[offset] { return false }
        return true
    }
}

extension RDFProperty {
    /// The property with this IRI; nil for others. The IRIs are in order: a binary search.
    init?(_ iri: Span<UInt8>) {
        var (low, high) = (0, Self.allCases.count - 1)
        while low <= high {
            let middle = (low + high) / 2
            guard let candidate = RDFProperty(rawValue: middle) else { return nil }
            switch Self.compare(iri, candidate.iri.utf8.span) {
            case 0:
                self = candidate
                return
            case ..<0: high = middle - 1
            default: low = middle + 1
            }
        }
        return nil
    }

    private static func compare(_ lhs: Span<UInt8>, _ rhs: Span<UInt8>) -> Int {
        for offset in 0..<min(lhs.count, rhs.count) where lhs[offset] != rhs[offset] {
            return Int(lhs[offset]) - Int(rhs[offset])
        }
        return lhs.count - rhs.count
    }
}

extension String {
    /// The text of valid UTF-8.
    init(utf8 span: Span<UInt8>) {
        self = unsafe span.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
