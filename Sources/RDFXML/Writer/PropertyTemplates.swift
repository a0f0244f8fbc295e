internal import XMLStreaming

/// The predicates that a writer has met, each with the template of its property element; found by
/// hash of the IRI's bytes.
struct PropertyTemplates {
    /// The attributes' places in each template.
    static let resource = 0
    static let nodeID = 1
    static let datatype = 2
    static let language = 3

    private struct Entry {
        var iri: [UInt8]
        var template: XMLElementTemplate
    }

    /// Why a predicate could not be written, where that is no fault of the XML.
    private(set) var failure: RDFError?
    private let names: PredicateNames
    private var entries: [Entry] = []
    /// Open addressing over `entries`: index + 1, 0 for free; a power of two, at most half full.
    private var slots = [Int32](repeating: 0, count: 256)

    init(names: PredicateNames) {
        self.names = names
    }

    /// The template for a predicate; made when it is first met.
    mutating func template(
        for predicate: Span<UInt8>, _ writer: inout XMLStreamWriter
    ) throws(XMLStreamError) -> XMLElementTemplate {
        var slot = Self.hash(predicate) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if Self.matches(entries[index].iri, predicate) { return entries[index].template }
            slot = (slot + 1) & (slots.count - 1)
        }
        let template = try make(predicate, &writer)
        var iri: [UInt8] = []
        iri.append(predicate)
        entries.append(Entry(iri: iri, template: template))
        slots[slot] = Int32(entries.count)
        if entries.count * 2 > slots.count { grow() }
        return template
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

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for (index, entry) in entries.enumerated() {
            var slot = Self.hash(entry.iri.span) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index + 1)
        }
    }

    private static func matches(_ iri: borrowing [UInt8], _ predicate: Span<UInt8>) -> Bool {
        Bytes.equal(iri.span, predicate)
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
