public import Claims
public import RDFXML
public import XMLStreaming

/// Writes claim graphs as RDF and reads them back, without loss.
///
/// Both formats hold the same triples in the same order; ``RDFVocabulary`` and
/// `schemas/claimgraph.ttl` say what they mean.
public enum ClaimGraphRDF {
    /// How RDF is written down.
    public enum Format: Hashable, Sendable {
        /// RDF/XML.
        case rdfXML
        /// N-Triples, sorted as `LC_ALL=C sort` sorts them.
        case nTriples
    }

    /// How to write.
    public struct Options: Hashable, Sendable {
        /// Which program made the graph.
        public var software: ClaimGraphTriples.Software
        /// What the IRIs of things begin with, instead of `urn:uuid:` and Wikidata's names.
        public var baseIRI: String?
        /// What to do with characters that XML cannot hold, in either format.
        public var illegalCharacters: IllegalCharacterPolicy

        /// Options.
        public init(
            software: ClaimGraphTriples.Software, baseIRI: String? = nil,
            illegalCharacters: IllegalCharacterPolicy = .replace
        ) {
            self.software = software
            self.baseIRI = baseIRI
            self.illegalCharacters = illegalCharacters
        }
    }

    /// Writes `graph` to `sink`, which is finished.
    ///
    /// - Returns: how many characters had to be replaced by U+FFFD.
    /// - Throws: `.unwritable` where the base is no absolute IRI; what the writers throw.
    public static func write(
        _ graph: ClaimGraph, as format: Format, to sink: any ByteSink, options: Options
    ) throws(RDFError) -> Int {
        if let base = options.baseIRI, IRIEncoding.iri(base) == nil {
            throw RDFError(.unwritable, "the base '\(base)' is not an absolute IRI")
        }
        let triples = ClaimGraphTriples(
            graph, software: options.software, baseIRI: options.baseIRI)
        switch format {
        case .rdfXML:
            let writer = try triples.write(
                to: RDFXMLWriter(
                    to: sink, prefixes: RDFVocabulary.prefixes,
                    illegalCharacters: options.illegalCharacters))
            return try writer.finish().replacedCharacters
        case .nTriples:
            let writer = try triples.write(
                to: NTriplesWriter(to: sink, illegalCharacters: options.illegalCharacters))
            let replaced = writer.replacedCharacters
            try writer.finish()
            return replaced
        }
    }

    /// The graph in an RDF/XML document that this program, or another one after it, wrote.
    ///
    /// - Throws: `.syntax` where it is no RDF/XML, or not a claim graph.
    public static func graph(rdfXML source: XMLSource) throws(RDFError) -> ClaimGraph {
        let collector = try RDFXMLReader().read(source, into: ClaimGraphFacts())
        return try ClaimGraphAssembly(collector, file: source.name).graph()
    }

    /// The graph in N-Triples, given in chunks until there are none.
    ///
    /// - Throws: `.syntax` where they are no N-Triples, or not a claim graph; what `next` throws.
    public static func graph(
        nTriples next: () throws(RDFError) -> [UInt8]?, name: String? = nil
    ) throws(RDFError) -> ClaimGraph {
        do throws(RDFError) {
            var reader = NTriplesReader(ClaimGraphFacts())
            while let chunk = try next() { try reader.feed(chunk.span) }
            return try ClaimGraphAssembly(try reader.finish(), file: name).graph()
        } catch {
            var error = error
            error.file = error.file ?? name
            throw error
        }
    }
}
