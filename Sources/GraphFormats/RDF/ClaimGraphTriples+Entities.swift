import Annotations
import Claims
import RDFXML

extension ClaimGraphTriples {
    /// Entities under Wikidata's IRIs.
    func writeLinkedEntities<Receiver: TripleReceiver & ~Copyable>(
        _ emitter: inout TripleEmitter<Receiver>
    ) throws(RDFError) {
        let linked = everybody.filter(\.id.isWikidata)
        for index in NTriplesOrder.sortedIndices(linked, { names.append($0.id, to: &$1) }) {
            try write(linked[index], &emitter)
        }
    }

    /// Entities under own IRIs, and the appearances of all of them.
    func writeEntities<Receiver: TripleReceiver & ~Copyable>(
        _ emitter: inout TripleEmitter<Receiver>
    ) throws(RDFError) {
        // Two subjects an entity, its appearances and itself: "…/Q15#d…" sorts before "…/Q159",
        // "…/Q15" behind it.
        let subjects = everybody.flatMap { [($0, true), ($0, false)] }
        let order = NTriplesOrder.sortedIndices(subjects) { subject, key in
            names.appendOwn(subject.0.id, to: &key)
            if subject.1 { key.append(UInt8(ascii: "#")) }
        }
        for index in order {
            let (party, isForAppearances) = subjects[index]
            if isForAppearances {
                guard let entity = party.index.map({ graph.entities[$0] }) else { continue }
                for document in entity.appearances.keys.sorted() {
                    try writeAppearance(of: entity, in: document, &emitter)
                }
            } else if !(names.linksToWikidata && party.id.isWikidata) {
                try write(party, &emitter)
            }
        }
    }

    /// Somebody who is spoken of, or to whom somebody belongs.
    private struct Party {
        var id: EntityID
        /// Where it stands in the graph; nil for those to whom others belong, but of whom nothing
        /// is said: they have an identifier only.
        var index: Int?
    }

    private var everybody: [Party] {
        var others: Set<EntityID> = []
        for entity in graph.entities {
            for appearance in entity.appearances.values {
                if let affiliation = appearance.affiliation { others.insert(affiliation) }
            }
            guard entity.appearances.isEmpty, let affiliation = entity.affiliation else { continue }
            others.insert(affiliation)
        }
        for entity in graph.entities { others.remove(entity.id) }
        return graph.entities.indices.map { Party(id: graph.entities[$0].id, index: $0) }
            + others.sorted().map { Party(id: $0) }
    }

    private func write<Receiver: TripleReceiver & ~Copyable>(
        _ party: Party, _ emitter: inout TripleEmitter<Receiver>
    ) throws(RDFError) {
        if let index = party.index { return try write(graph.entities[index], &emitter) }
        emitter.begin { names.append(party.id, to: &$0) }
        try emitter.text(.identifier, party.id.text)
    }

    private func write<Receiver: TripleReceiver & ~Copyable>(
        _ entity: EntityRecord, _ emitter: inout TripleEmitter<Receiver>
    ) throws(RDFError) {
        emitter.begin { names.append(entity.id, to: &$0) }
        switch entity.kind {
        case .person: try emitter.types(.agent, .person)
        case .state: try emitter.types(.agent, .country)
        case .organisation: try emitter.types(.agent, .organization)
        }
        // Pronouns and descriptions in small letters are no names; they stand with the appearances.
        let isWhole = entity.appearances.isEmpty
        let others = entity.otherNames.filter { isWhole || $0.contains(where: \.isUppercase) }
        for name in NTriplesOrder.sorted(others) { try emitter.text(.alternateName, name) }
        try emitter.text(.identifier, entity.id.text)
        if let affiliation = entity.affiliation {
            try emitter.resource(.memberOf) { names.append(affiliation, to: &$0) }
        }
        try emitter.text(.name, entity.label)
        if let iri = entity.id.wikidataIRI, !names.linksToWikidata {
            try emitter.resource(.sameAs, iri)
        }
    }

    /// How one document speaks of an entity: a part of the entity's IRI, named by the document.
    private func writeAppearance<Receiver: TripleReceiver & ~Copyable>(
        of entity: EntityRecord, in document: DocumentID, _ emitter: inout TripleEmitter<Receiver>
    ) throws(RDFError) {
        guard let appearance = entity.appearances[document] else { return }
        emitter.begin { iri in
            names.appendOwn(entity.id, to: &iri)
            iri.append(UInt8(ascii: "#"))
            iri.append(contentsOf: document.text.utf8)
        }
        try emitter.types(.appearance)
        try emitter.resource(.about) { names.append(entity.id, to: &$0) }
        for name in NTriplesOrder.sorted(appearance.names) {
            try emitter.text(.alternateName, name)
        }
        try emitter.resource(.isPartOf) { names.append(.document, document.text, to: &$0) }
        if let affiliation = appearance.affiliation {
            try emitter.resource(.memberOf) { names.append(affiliation, to: &$0) }
        }
        try emitter.text(.name, appearance.label)
        for fragment in Self.fragments(appearance.mentions) {
            try emitter.resource(.mention) { iri in
                names.append(.document, document.text, to: &iri)
                iri.append(contentsOf: fragment.utf8)
            }
        }
    }

    /// Places in a document as RFC 5147 writes them, `#char=12,17`, in the order of their bytes.
    private static func fragments(_ ranges: [Range<Int>]) -> [String] {
        Set(ranges.map { "#char=\($0.lowerBound),\($0.upperBound)" }).sorted {
            ($0 + ">").utf8.lexicographicallyPrecedes(($1 + ">").utf8)
        }
    }
}
