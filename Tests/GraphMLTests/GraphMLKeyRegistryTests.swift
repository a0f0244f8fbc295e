import GraphML
import Testing
import XMLStreaming

@Suite struct GraphMLKeyRegistryTests {
    private func refusal(
        _ keys: [GraphMLKey], _ profile: GraphMLProfile = .portable
    ) -> String? {
        do throws(XMLStreamError) {
            _ = try GraphMLKeyRegistry(profile: profile, keys)
            return nil
        } catch {
            return error.message
        }
    }

    private func key(
        _ id: String, _ name: String?, _ domain: GraphMLDomain = .node,
        _ type: GraphMLType = .string
    ) -> GraphMLKey {
        GraphMLKey(id: id, domain: domain, name: name, type: type)
    }

    @Test(arguments: [
        "id", "key", "self", "source", "target", "labels", "labelV", "labelE", "x", "y", "z",
        "size", "r", "g", "b", "color", "selected", "SUID", "Label", "1a", "a b", "a-b", "",
    ])
    func `a name that some program reserves or cannot take is refused`(name: String) {
        #expect(refusal([key("k", name)]) != nil)
    }

    @Test func `the portable rules hold`() {
        #expect(refusal([key("k", "a"), key("e", "c", .edge)]) == nil)
        #expect(refusal([key("k", "a"), key("K", "c")])?.contains("there already") == true)
        #expect(refusal([key("k", "a"), key("l", "a")])?.contains("another key") == true)
        #expect(
            refusal([key("k", "a"), key("l", "a", .edge, .int)])?.contains("type string") == true)
        #expect(refusal([key("e", "a", .edge), key("n", "c")])?.contains("too late") == true)
        #expect(refusal([key("k", "a", .node, .boolean)])?.contains("boolean") == true)
        #expect(refusal([key("k", "name", .node)]) == nil)
        #expect(refusal([key("k", "name", .edge)]) != nil)
        #expect(refusal([key("k", nil)]) != nil)
        #expect(refusal([key("k", "a", .all)]) != nil)
        #expect(refusal([key("1k", "a")]) != nil)
        #expect(refusal([key("a b", "a")]) != nil)
        #expect(refusal([key("l", "label", .edge)])?.contains("both") == true)
        #expect(refusal([key("e", "a", .edge), key("label", "label", .edge)]) != nil)
        #expect(refusal([key("label", "label", .edge), key("e", "a", .edge)]) == nil)
    }

    @Test func `the open rules are fewer`() {
        #expect(refusal([key("labelV", "labelV"), key("1", "x y")], .open) == nil)
        #expect(refusal([key("k", "a"), key("K", "c")], .open) != nil)
        #expect(refusal([key("k", "a"), key("l", "a")], .open) != nil)
    }
}
