import Annotations
import Testing

@Suite struct ValueTests {
    private let tree = DependencyTree(
        heads: [1, -1, 4, 4, 1, 1], relations: [.nsubj, .root, .mark, .nsubj, .ccomp, .punct])

    @Test func `a tree knows children, subtrees and ancestors`() {
        #expect(tree.root == 1)
        #expect(tree.children[1] == [0, 4, 5])
        #expect(tree.children(of: 1, .ccomp, .punct) == [4, 5])
        #expect(tree.firstChild(of: 4, .nsubj) == 3)
        #expect(tree.firstChild(of: 0, .nsubj) == nil)
        #expect(tree.subtree(of: 4) == [2, 3, 4])
        #expect(tree.subtree(of: 1, skip: { $0 == 4 }) == [0, 1, 5])
        #expect(tree.isBelow(2, 1) && tree.isBelow(1, 1) && !tree.isBelow(1, 4))
        #expect(DependencyTree.empty.root == nil)
    }

    @Test func `a relation falls back to its base, an unknown one to dep`() {
        #expect(DependencyRelation(deprel: "nsubj:pass") == .nsubjPassive)
        #expect(DependencyRelation(deprel: "obl:npmod") == .obl)
        #expect(DependencyRelation(deprel: "nonsense") == .dep)
        for relation in DependencyRelation.allCases {
            #expect(DependencyRelation(deprel: relation.rawValue) == relation)
            let base = relation.rawValue.split(separator: ":")[0]
            #expect(relation.base.rawValue == base)
        }
    }

    @Test func `features are read from their column`() {
        let plural = Morphology("Case=Nom|Number=Plur|Person=3|PronType=Prs")
        #expect(plural.has([.plural, .thirdPerson, .personal]))
        #expect(!plural.has(.singular))
        #expect(Morphology("_") == .none)
    }

    @Test func `spans overlap where they share a byte, not where they touch`() {
        #expect(TextSpan(0, 3).overlaps(TextSpan(2, 5)))
        #expect(!TextSpan(0, 3).overlaps(TextSpan(3, 5)))
        #expect(TextSpan(0, 5).contains(TextSpan(0, 5)))
        #expect(TextSpan(0, 2).union(TextSpan(4, 6)) == TextSpan(0, 6))
        #expect(TextSpan(1, 2) < TextSpan(1, 3))
    }

    @Test func `only Q and digits make an id of Wikidata`() {
        #expect(EntityID("Q42").isWikidata)
        for other in ["Q", "q42", "Q4x", "person:q42", ""] {
            #expect(!EntityID(other).isWikidata, "\(other)")
        }
    }
}
