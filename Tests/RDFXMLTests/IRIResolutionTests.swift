import RDFXML
import Testing
import XMLStreaming

/// What a reference means under a base, through the reader: `rdf:about` under `xml:base`.
private func resolve(_ reference: String, _ base: String) throws -> String {
    let escaped = reference.replacing("&", with: "&amp;")
    let document = """
        <rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xml:base="\(base)"
          rdf:about="\(escaped)" xmlns:ex="http://example.org/" ex:p=""/>
        """
    let triple = try #require(try RDFXMLReader().triples(.text(document)).first)
    guard case .iri(let iri) = triple.subject else { return "" }
    return iri.text
}

struct IRIResolutionTests {
    /// RFC 3986, sections 5.4.1 and 5.4.2.
    @Test(arguments: [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"),
        ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"), ("//g", "http://g"),
        ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
        ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"),
        ("g;x", "http://a/b/c/g;x"), ("g;x?y#s", "http://a/b/c/g;x?y#s"),
        ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
        ("..", "http://a/b/"),
        ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
        ("../../", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
        ("../../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
        ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."),
        ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"),
        ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
        ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
        ("g?y/./x", "http://a/b/c/g?y/./x"), ("g?y/../x", "http://a/b/c/g?y/../x"),
        ("g#s/./x", "http://a/b/c/g#s/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
        ("http:g", "http:g"),
    ])
    func `a reference is resolved as RFC 3986 shows`(_ reference: String, _ expected: String) throws
    {
        #expect(try resolve(reference, "http://a/b/c/d;p?q") == expected)
    }

    @Test(arguments: [
        ("http://example.org", "a", "http://example.org/a"),
        ("http://example.org", "?q", "http://example.org?q"),
        ("http://example.org/a#frag", "#b", "http://example.org/a#b"),
        ("http://example.org/a//b/", "../c", "http://example.org/a//c"),
        ("http://example.org/é/x", "ü?ö#ä", "http://example.org/é/ü?ö#ä"),
        ("urn:uuid:1#x", "#y", "urn:uuid:1#y"), ("file:///a/b", "//host/c", "file://host/c"),
        ("mailto:a@b", "c", "mailto:c"),
    ])
    func `other bases`(_ base: String, _ reference: String, _ expected: String) throws {
        #expect(try resolve(reference, base) == expected)
    }

    @Test func `an absolute IRI is kept as it is written`() throws {
        #expect(try resolve("http://e.org/a/../b/./c", "http://a/") == "http://e.org/a/../b/./c")
    }
}
