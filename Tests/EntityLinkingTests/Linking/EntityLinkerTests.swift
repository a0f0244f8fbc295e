import Annotations
import EntityLinking
import Testing

@Suite struct EntityLinkerTests {
    @Test func `a title belongs to the name and a capital that acts is the government`() throws {
        let found = try WrittenTrees.mentions(
            """
            Ruritanian/ADJ/JJ/2/amod Minister/PROPN/NNP/5/nsubj Yevgeny/PROPN/NNP/2/flat \
            Zapt/PROPN/NNP/2/flat said=say/VERB/VBD/0/root Strelsau/PROPN/NNP/8/nsubj \
            would/AUX/MD/8/aux send/VERB/VB/5/ccomp troops=troop/NOUN/NNS/8/obj
            """)
        #expect(found == ["Ruritanian Minister Yevgeny Zapt → Q3003", "Strelsau → Q1001"])
    }

    @Test func `a capital after a preposition of place is a place`() throws {
        let found = try WrittenTrees.mentions(
            """
            He/PRON/PRP/2/nsubj told=tell/VERB/VBD/0/root lawmakers=lawmaker/NOUN/NNS/2/obj \
            in/ADP/IN/5/case Strelsau/PROPN/NNP/3/nmod
            """)
        #expect(found == [])
    }

    @Test func `a collective stands for its state and hides it`() throws {
        let found = try WrittenTrees.mentions(
            """
            Graustarkian/ADJ/JJ/2/amod forces=force/NOUN/NNS/3/nsubj \
            attacked=attack/VERB/VBD/0/root Ruritania/PROPN/NNP/3/obj
            """)
        #expect(found == ["Graustarkian forces → Q1002", "Ruritania → Q1001"])
    }

    @Test func `soldiers who are sent are not the state that acts`() throws {
        let found = try WrittenTrees.mentions(
            """
            Ruritania/PROPN/NNP/2/nsubj deployed=deploy/VERB/VBD/0/root \
            Graustarkian/ADJ/JJ/4/amod troops=troop/NOUN/NNS/2/obj
            """)
        #expect(found == ["Ruritania → Q1001"])
    }

    @Test func `a description of a body finds the one that the state has`() throws {
        let found = try WrittenTrees.mentions(
            """
            Ruritania/PROPN/NNP/4/nmod:poss 's/PART/POS/1/case spy/NOUN/NN/4/compound \
            agency/NOUN/NN/5/nsubj denied=deny/VERB/VBD/0/root it/PRON/PRP/5/obj
            """)
        #expect(found == ["Ruritania 's spy agency → Q2001"])
    }

    @Test func `an unknown person gets an id of the name and keeps it by surname`() throws {
        let found = try WrittenTrees.mentions(
            """
            Senator/PROPN/NNP/4/nsubj Kurt/PROPN/NNP/1/flat Weber/PROPN/NNP/1/flat \
            left=leave/VERB/VBD/0/root
            Mr/PROPN/NNP/3/nsubj Weber/PROPN/NNP/1/flat smiled=smile/VERB/VBD/0/root
            """)
        #expect(
            found == [
                "Senator Kurt Weber → person:kurt-weber", "Mr Weber → person:kurt-weber",
            ])
    }

    @Test func `a namesake in another state is not linked silently`() throws {
        let found = try WrittenTrees.mentions(
            """
            Graustarkian/ADJ/JJ/2/amod boxer/NOUN/NN/4/nsubj Zapt/PROPN/NNP/2/flat \
            lost=lose/VERB/VBD/0/root
            """)
        #expect(found == ["Graustarkian boxer Zapt → person:zapt"])
    }

    @Test(arguments: [("Secretary", "State"), ("Minister", "Defence")])
    func `words of a portfolio begin no name`(role: String, portfolio: String) throws {
        let found = try WrittenTrees.mentions(
            """
            \(role)/PROPN/NNP/6/nsubj of/ADP/IN/3/case \(portfolio)/PROPN/NNP/1/nmod \
            Yevgeny/PROPN/NNP/1/nmod Zapt/PROPN/NNP/4/flat denied=deny/VERB/VBD/0/root \
            it/PRON/PRP/6/obj
            """)
        #expect(found.map { $0.hasSuffix("Yevgeny Zapt → Q3003") } == [true], "\(found)")
    }
}
