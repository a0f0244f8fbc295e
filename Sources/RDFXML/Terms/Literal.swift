/// A value: a lexical form with a datatype, or with a language tag.
/// https://www.w3.org/TR/rdf11-concepts/#section-Graph-Literal
public struct Literal: Hashable, Sendable {
    /// The value as text.
    public let lexicalForm: String
    /// The datatype; `rdf:langString` where there is a language.
    public let datatype: IRI
    /// The language tag (BCP 47) as it was written, for text in a language.
    public let language: String?

    /// A literal of a datatype; by default plain text.
    public init(_ lexicalForm: String, datatype: IRI = XSD.string) {
        self.lexicalForm = lexicalForm
        self.datatype = datatype
        language = nil
    }

    /// Text in a language.
    public init(_ lexicalForm: String, language: String) {
        self.lexicalForm = lexicalForm
        datatype = RDF.langString
        self.language = language
    }
}
