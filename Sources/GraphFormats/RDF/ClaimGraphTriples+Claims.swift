import Annotations
import Claims
import RDFXML

extension ClaimGraphTriples {
    /// Claims, each behind its documents' wordings.
    func writeClaims<Receiver: TripleReceiver & ~Copyable>(
        _ emitter: inout TripleEmitter<Receiver>
    ) throws(RDFError) {
        let order = order(.claim, graph.claims.lazy.map(\.id.text))
        for place in graph.claims.indices {
            let index = order?[place] ?? place
            let claim = graph.claims[index]
            for document in claim.wordings.keys.sorted() {
                try writeWording(of: claim, in: document, &emitter)
            }
            try write(claim, statuses[index], &emitter)
        }
    }

    private func write<Receiver: TripleReceiver & ~Copyable>(
        _ claim: ClaimRecord, _ status: ClaimStatus, _ emitter: inout TripleEmitter<Receiver>
    ) throws(RDFError) {
        let wording = claim.wording
        emitter.begin { names.append(.claim, claim.id.text, to: &$0) }
        try emitter.types(.schemaClaim, .claim)
        try emitter.text(.identifier, claim.id.text)
        try emitter.text(.text, wording.gloss)
        try emitter.text(.event, claim.key.event)
        try emitter.value(
            .negated, claim.key.polarity == .negative ? "true" : "false", XSD.boolean)
        let objects = claim.key.objects
        let order =
            objects.count > 1
            ? NTriplesOrder.sortedIndices(objects, { names.append($0, to: &$1) })
            : Array(objects.indices)
        for index in order {
            try emitter.resource(.object) { names.append(objects[index], to: &$0) }
        }
        try emitter.text(.predicateText, wording.predicate)
        try emitter.text(.status, status.rawValue)
        if let subject = claim.key.subject {
            try emitter.resource(.subject) { names.append(subject, to: &$0) }
        }
    }

    /// How one document words a claim: a part of the claim's IRI, named by the document.
    private func writeWording<Receiver: TripleReceiver & ~Copyable>(
        of claim: ClaimRecord, in document: DocumentID, _ emitter: inout TripleEmitter<Receiver>
    ) throws(RDFError) {
        guard let wording = claim.wordings[document] else { return }
        emitter.begin { iri in
            names.append(.claim, claim.id.text, to: &iri)
            iri.append(UInt8(ascii: "#"))
            iri.append(contentsOf: document.text.utf8)
        }
        try emitter.types(.appearance)
        try emitter.resource(.about) { names.append(.claim, claim.id.text, to: &$0) }
        try emitter.resource(.isPartOf) { names.append(.document, document.text, to: &$0) }
        try emitter.text(.text, wording.gloss)
        try emitter.text(.predicateText, wording.predicate)
    }
}
