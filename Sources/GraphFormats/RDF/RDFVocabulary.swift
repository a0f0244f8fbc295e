import Annotations
public import RDFXML

/// The names that claim graphs have in RDF. `schemas/claimgraph.ttl` defines the own ones.
public enum RDFVocabulary {
    /// The namespace of the own terms: fixed until a name at w3id.org is registered. Local names
    /// are never renamed, only deprecated.
    public static let namespace = "urn:uuid:fbc283d4-06ab-4ba2-a3a0-b71f235d6f68#"
    /// The namespace of schema.org.
    public static let schema = "https://schema.org/"
    /// The namespace of the PROV Ontology. https://www.w3.org/TR/prov-o/
    public static let prov = "http://www.w3.org/ns/prov#"
    /// The namespace of Web Annotation. https://www.w3.org/TR/annotation-vocab/
    public static let annotation = "http://www.w3.org/ns/oa#"
    /// The namespace of SKOS. https://www.w3.org/TR/skos-reference/
    public static let skos = "http://www.w3.org/2004/02/skos/core#"
    /// Where Wikidata's items have their IRIs.
    public static let wikidata = "http://www.wikidata.org/entity/"

    /// The prefixes of every RDF/XML document, in this order.
    public static let prefixes = [
        Prefix.rdf, Prefix("cg", namespace), Prefix("oa", annotation), Prefix("prov", prov),
        Prefix("schema", schema), Prefix("skos", skos),
    ]

    /// Every property that graphs use, in the order of the IRIs.
    public static let properties = RDFProperty.allCases.map { IRI($0.iri) }

    /// Every term of the own namespace that graphs use: classes, properties, the stances.
    public static let ownTerms: [IRI] = {
        let iris = RDFClass.allCases.map(\.iri) + RDFProperty.allCases.map(\.iri)
        let stances = (Stance.allCases.map(\.rawValue) + ["stances"]).map { namespace + $0 }
        return (iris.filter { $0.hasPrefix(namespace) } + stances).map { IRI($0) }.sorted()
    }()
}

/// A class that things of a claim graph have in RDF.
enum RDFClass: String, CaseIterable {
    case claim, statement, stance, appearance
    case agent, entity, activity, softwareAgent
    case specificResource, positionSelector, quoteSelector
    case person, country, organization, newsArticle, schemaClaim, quantitativeValue
    case concept, conceptScheme

    /// The IRI.
    var iri: String {
        switch self {
        case .claim: RDFVocabulary.namespace + "Claim"
        case .statement: RDFVocabulary.namespace + "Statement"
        case .stance: RDFVocabulary.namespace + "Stance"
        case .appearance: RDFVocabulary.namespace + "Appearance"
        case .agent: RDFVocabulary.prov + "Agent"
        case .entity: RDFVocabulary.prov + "Entity"
        case .activity: RDFVocabulary.prov + "Activity"
        case .softwareAgent: RDFVocabulary.prov + "SoftwareAgent"
        case .specificResource: RDFVocabulary.annotation + "SpecificResource"
        case .positionSelector: RDFVocabulary.annotation + "TextPositionSelector"
        case .quoteSelector: RDFVocabulary.annotation + "TextQuoteSelector"
        case .person: RDFVocabulary.schema + "Person"
        case .country: RDFVocabulary.schema + "Country"
        case .organization: RDFVocabulary.schema + "Organization"
        case .newsArticle: RDFVocabulary.schema + "NewsArticle"
        case .schemaClaim: RDFVocabulary.schema + "Claim"
        case .quantitativeValue: RDFVocabulary.schema + "QuantitativeValue"
        case .concept: RDFVocabulary.skos + "Concept"
        case .conceptScheme: RDFVocabulary.skos + "ConceptScheme"
        }
    }
}

/// A property that things of a claim graph have in RDF. Declared in the order of their IRIs, which
/// is the order in which they are written.
enum RDFProperty: Int, CaseIterable {
    case type
    case inScheme, prefLabel
    case end, exact, hasSelector, hasSource, prefix, start, suffix
    case wasAssociatedWith, wasAttributedTo, wasGeneratedBy, wasQuotedFrom
    case about, alternateName, datePublished, headline, identifier, isPartOf, memberOf, name
    case publisher, sameAs, sha256, softwareVersion, temporalCoverage, text, unitText, url, value
    case bound, claim, confidence, context, cue, dateSource, event, evidence, mention, modality
    case negated, object, place, predicateText, quantity, rule, source, sourceWords, stance, status
    case subject, via

    /// The IRI.
    var iri: String { Self.iris[rawValue] }

    /// The IRIs of all, by raw value.
    private static let iris: [String] = allCases.map { property in
        switch property {
        case .type: RDF.type.text
        case .inScheme, .prefLabel: RDFVocabulary.skos + "\(property)"
        case .end, .exact, .hasSelector, .hasSource, .prefix, .start, .suffix:
            RDFVocabulary.annotation + "\(property)"
        case .wasAssociatedWith, .wasAttributedTo, .wasGeneratedBy, .wasQuotedFrom:
            RDFVocabulary.prov + "\(property)"
        case .about, .alternateName, .datePublished, .headline, .identifier, .isPartOf, .memberOf,
            .name, .publisher, .sameAs, .sha256, .softwareVersion, .temporalCoverage, .text,
            .unitText, .url, .value:
            RDFVocabulary.schema + "\(property)"
        default: RDFVocabulary.namespace + "\(property)"
        }
    }
}
