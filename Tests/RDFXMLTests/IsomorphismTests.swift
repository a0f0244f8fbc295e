import RDFXML
import Testing

struct IsomorphismTests {
    private func graph(_ text: String) throws -> [Triple] { try parseNTriples(text) }

    @Test func `other labels are the same graph`() throws {
        let left = try graph("_:a <p:p> _:b .\n_:b <p:p> _:c .\n_:c <p:q> \"x\" .")
        let right = try graph("_:c <p:p> _:a .\n_:a <p:p> _:b .\n_:b <p:q> \"x\" .")
        #expect(areIsomorphic(left, right))
    }

    @Test func `symmetric nodes are told from a longer cycle`() throws {
        let pairs = try graph("_:a <p:p> _:b .\n_:b <p:p> _:a .\n_:c <p:p> _:d .\n_:d <p:p> _:c .")
        let cycle = try graph("_:a <p:p> _:b .\n_:b <p:p> _:c .\n_:c <p:p> _:d .\n_:d <p:p> _:a .")
        #expect(!areIsomorphic(pairs, cycle))
        #expect(areIsomorphic(cycle, cycle))
    }

    @Test func `one literal more, another direction, another language are other graphs`() throws {
        let one = try graph("_:a <p:p> _:b .\n_:a <p:q> \"x\"@en .")
        #expect(!areIsomorphic(one, try graph("_:b <p:p> _:b .\n_:a <p:q> \"x\"@en .")))
        #expect(!areIsomorphic(one, try graph("_:a <p:p> _:b .\n_:b <p:q> \"x\"@en .")))
        #expect(!areIsomorphic(one, try graph("_:a <p:p> _:b .\n_:a <p:q> \"x\"@de .")))
        #expect(!areIsomorphic(one, try graph("_:a <p:p> _:b .")))
    }
}
