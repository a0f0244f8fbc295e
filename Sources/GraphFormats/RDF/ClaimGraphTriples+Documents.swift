import Annotations
import Claims
import RDFXML

extension ClaimGraphTriples {
    /// The documents.
    func writeDocuments<Receiver: TripleReceiver & ~Copyable>(
        _ emitter: inout TripleEmitter<Receiver>
    ) throws(RDFError) {
        let order = order(.document, graph.documents.lazy.map(\.id.text))
        for place in graph.documents.indices {
            try write(graph.documents[order?[place] ?? place], &emitter)
        }
    }

    private func write<Receiver: TripleReceiver & ~Copyable>(
        _ document: DocumentRecord, _ emitter: inout TripleEmitter<Receiver>
    ) throws(RDFError) {
        emitter.begin { names.append(.document, document.id.text, to: &$0) }
        try emitter.types(.entity, .newsArticle)
        if let date = document.date {
            let datatype =
                date.day != nil ? XSD.date : date.month != nil ? XSD.gYearMonth : XSD.gYear
            try emitter.value(.datePublished, date.description, datatype)
        }
        try emitter.text(.headline, document.title)
        try emitter.text(.identifier, document.id.text)
        try emitter.text(.name, document.name)
        try emitter.text(.publisher, document.publisher)
        if !document.sha256.isEmpty { try emitter.text(.sha256, document.sha256) }
        if let url = document.url {
            if let iri = IRIEncoding.iri(url) {
                try emitter.resource(.url, iri)
            } else {
                try emitter.text(.url, url)
            }
        }
        try emitter.text(.dateSource, document.dateSource?.rawValue)
    }

    /// The program, and its run: the same for every graph that this version makes, so that graphs
    /// of different documents differ by what the documents say.
    func writeRun<Receiver: TripleReceiver & ~Copyable>(
        _ emitter: inout TripleEmitter<Receiver>
    ) throws(RDFError) {
        emitter.begin { iri in
            appendRun(to: &iri)
            iri.append(contentsOf: "#software".utf8)
        }
        try emitter.types(.softwareAgent)
        try emitter.text(.name, software.name)
        try emitter.text(.softwareVersion, software.version)
        emitter.begin { appendRun(to: &$0) }
        try emitter.types(.activity)
        try emitter.part(.wasAssociatedWith, "software")
    }

    /// Appends the run's IRI.
    func appendRun(to iri: inout [UInt8]) {
        names.append(.run, "\(software.name)-\(software.version)", to: &iri)
    }

    /// The four stances, so that a file says what they are.
    func writeStances<Receiver: TripleReceiver & ~Copyable>(
        _ emitter: inout TripleEmitter<Receiver>
    ) throws(RDFError) {
        let scheme = RDFVocabulary.namespace + "stances"
        for name in (Stance.allCases.map(\.rawValue) + ["stances"]).sorted() {
            emitter.begin { $0.append(contentsOf: (RDFVocabulary.namespace + name).utf8) }
            if name == "stances" {
                try emitter.types(.conceptScheme)
                try emitter.english(.prefLabel, "stances")
            } else {
                try emitter.types(.concept, .stance)
                try emitter.resource(.inScheme, scheme)
                try emitter.english(.prefLabel, name)
            }
        }
    }
}
