internal import XMLStreaming

/// The predicates that a writer has met, each with the template of its property element.
///
/// Found by the predicate that followed the last one before, which is right for all but the first
/// of subjects that look alike; otherwise by hash of the IRI's bytes.
struct PropertyTemplates: ~Copyable {
    /// The attributes' places in each template.
    static let resource = 0
    static let nodeID = 1
    static let datatype = 2
    static let language = 3

    private struct Entry {
        var iri: ByteRange
        var template: XMLElementTemplate
        /// The entry that came next when this one came last; -1 where none has.
        var successor: Int32
    }

    /// Why a predicate could not be written, where that is no fault of the XML.
    private var failure: RDFError?
    private let names: PredicateNames
    private var iris = ByteStack()
    private var entries: [Entry] = []
    /// Open addressing over `entries`: index + 1, 0 for free; a power of two, at most half full.
    private var slots = [Int32](repeating: 0, count: 256)
    private var last = -1

    init(names: PredicateNames) {
        self.names = names
    }

    /// The template for a predicate; made when it is first met.
    mutating func template(
        for predicate: Span<UInt8>, _ writer: inout XMLStreamWriter
    ) throws(XMLStreamError) -> XMLElementTemplate {
        if last >= 0 {
            let guess = Int(entries[last].successor)
            if guess >= 0, Bytes.equal(iris.span(entries[guess].iri), predicate) {
                last = guess
                return entries[guess].template
            }
        }
        let found =
            if let known = find(predicate) { known } else { try add(predicate, &writer) }
        if last >= 0 { entries[last].successor = Int32(found) }
        last = found
        return entries[found].template
    }

    /// Why a predicate could not be written, where that was the last fault; tells it once.
    mutating func takeFailure() -> RDFError? { failure.take() }

    private func find(_ predicate: Span<UInt8>) -> Int? {
        var slot = Self.hash(predicate) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if Bytes.equal(iris.span(entries[index].iri), predicate) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private mutating func add(
        _ predicate: Span<UInt8>, _ writer: inout XMLStreamWriter
    ) throws(XMLStreamError) -> Int {
        let template = try make(predicate, &writer)
        entries.append(Entry(iri: iris.append(predicate), template: template, successor: -1))
        if entries.count * 2 > slots.count {
            slots = [Int32](repeating: 0, count: slots.count * 2)
            for index in entries.indices { insert(index) }
        } else {
            insert(entries.count - 1)
        }
        return entries.count - 1
    }

    private mutating func insert(_ index: Int) {
        var slot = Self.hash(iris.span(entries[index].iri)) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(index + 1)
    }

    private mutating func make(
        _ predicate: Span<UInt8>, _ writer: inout XMLStreamWriter
    ) throws(XMLStreamError) -> XMLElementTemplate {
        let name: PredicateNames.Name
        do throws(RDFError) {
            name = try names.name(for: predicate)
        } catch {
            failure = error
            throw XMLStreamError(.illegalName, error.message)
        }
        return try writer.template(
            "\(name.prefix):\(name.localName)",
            namespaces: name.isDeclared
                ? [] : [XMLNamespaceDeclaration(prefix: name.prefix, iri: name.namespace)],
            attributes: ["rdf:resource", "rdf:nodeID", "rdf:datatype", "xml:lang"])
    }

    /// Of the length and the last sixteen bytes, where predicates differ.
    private static func hash(_ iri: Span<UInt8>) -> Int {
        var hash = UInt64(truncatingIfNeeded: iri.count) &* 0x9E37_79B9_7F4A_7C15
        unsafe iri.withUnsafeBytes { bytes in
            guard bytes.count >= 16 else {
                for offset in bytes.indices {
                    hash = unsafe (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01B3
                }
                return
            }
            for start in stride(from: bytes.count - 16, to: bytes.count, by: 8) {
                let word = unsafe bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
                hash = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
                hash ^= hash >> 32
            }
        }
        return Int(truncatingIfNeeded: (hash ^ hash >> 29) & 0x7FFF_FFFF)
    }
}
