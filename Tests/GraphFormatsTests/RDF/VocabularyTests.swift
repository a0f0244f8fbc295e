import Foundation
import GraphFormats
import RDFXML
import TestSupport
import Testing
import XMLStreaming

struct VocabularyTests {
    private let path = ProjectFolders.repository.appending(path: "schemas/claimgraph.rdf").path()

    @Test func `the vocabulary's file is as our writer writes it`() throws {
        let triples = try RDFXMLReader().triples(.file(path))
        #expect(triples.count > 150)
        let sorted = triples.sorted { "\($0)" < "\($1)" }
        #expect(Set(sorted).count == triples.count)
        for triple in triples {
            if case .blankNode = triple.subject { #expect(Bool(false), "\(triple)") }
        }
    }

    @Test func `every own term that graphs use is defined`() throws {
        let triples = try RDFXMLReader().triples(.file(path))
        let defined = Set(triples.map(\.subject))
        let used = RDFVocabulary.ownTerms
        #expect(used.count > 30)
        for term in used { #expect(defined.contains(.iri(term)), "\(term)") }
        let own = defined.filter { subject in
            guard case .iri(let iri) = subject else { return false }
            return iri.text.hasPrefix(RDFVocabulary.namespace)
        }
        #expect(own.count == used.count)
    }
}

struct RDFVocabularyTests {
    @Test func `properties are declared in the order of their IRIs`() {
        let iris = RDFVocabulary.properties.map(\.text)
        #expect(iris == iris.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
}
