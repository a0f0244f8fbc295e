import XMLStreaming

/// Finds properties by their IRIs. Files have the triples of all subjects of a kind in one order, so
/// the next property is guessed from the last one: one comparison, mostly.
struct PredicateTable {
    private var bytes: [UInt8] = []
    /// By property: where its IRI ends in `bytes`; one more, for the beginning.
    private var ends: [Int] = [0]
    /// By property + 1: the property that came after it last time.
    private var successors: [Int] = [0]
    /// The last property + 1; 0 before the first one.
    private var last = 0

    init() {
        for property in RDFProperty.allCases {
            bytes += property.iri.utf8
            ends.append(bytes.count)
            successors.append(0)
        }
    }

    /// The property with this IRI; nil for others.
    mutating func property(_ iri: Span<UInt8>) -> RDFProperty? {
        let likely = successors[last]
        if isIRI(of: likely, iri) {
            last = likely + 1
            return RDFProperty(rawValue: likely)
        }
        guard let property = RDFProperty(iri) else { return nil }
        successors[last] = property.rawValue
        last = property.rawValue + 1
        return property
    }

    private func isIRI(of property: Int, _ iri: Span<UInt8>) -> Bool {
        let known = bytes.span.extracting(ends[property]..<ends[property + 1])
        return ByteComparison.areEqual(known, iri)
    }
}
