/// The names of the RDF namespace that the formats themselves need.
public enum RDF {
    /// The namespace.
    public static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    /// `rdf:type`.
    public static let type = IRI(namespace + "type")
    /// `rdf:langString`, the datatype of text in a language.
    public static let langString = IRI(namespace + "langString")
    /// `rdf:XMLLiteral`, the datatype of XML content.
    public static let xmlLiteral = IRI(namespace + "XMLLiteral")
}

/// The datatypes of XML Schema that are used here.
public enum XSD {
    /// The namespace.
    public static let namespace = "http://www.w3.org/2001/XMLSchema#"
    /// `xsd:string`, the datatype of plain text.
    public static let string = IRI(namespace + "string")
    /// `xsd:boolean`.
    public static let boolean = IRI(namespace + "boolean")
    /// `xsd:decimal`.
    public static let decimal = IRI(namespace + "decimal")
    /// `xsd:double`.
    public static let double = IRI(namespace + "double")
    /// `xsd:integer`.
    public static let integer = IRI(namespace + "integer")
    /// `xsd:nonNegativeInteger`.
    public static let nonNegativeInteger = IRI(namespace + "nonNegativeInteger")
    /// `xsd:date`.
    public static let date = IRI(namespace + "date")
    /// `xsd:gYearMonth`.
    public static let gYearMonth = IRI(namespace + "gYearMonth")
    /// `xsd:gYear`.
    public static let gYear = IRI(namespace + "gYear")
    /// `xsd:anyURI`.
    public static let anyURI = IRI(namespace + "anyURI")
}
