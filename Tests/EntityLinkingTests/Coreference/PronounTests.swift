import Annotations
import EntityLinking
import Testing

@Suite struct PronounTests {
    @Test func `she is the woman and not the man spoken of`() throws {
        let found = try WrittenTrees.mentions(
            """
            Flavia/PROPN/NNP/3/nsubj Elphberg/PROPN/NNP/1/flat met=meet/VERB/VBD/0/root \
            Hugo/PROPN/NNP/3/obj von/PROPN/NNP/4/flat Sapt/PROPN/NNP/4/flat
            She/PRON/PRP/2/nsubj smiled=smile/VERB/VBD/0/root
            """)
        #expect(
            found == [
                "Flavia Elphberg → Q3002", "Hugo von Sapt → Q3004", "She → Q3002",
            ])
    }

    @Test func `we in a quotation is the side of the one who speaks`() throws {
        let found = try WrittenTrees.mentions(
            """
            “/PUNCT/``/3/punct We/PRON/PRP/3/nsubj fight/VERB/VBP/7/ccomp ”/PUNCT/''/3/punct \
            Yevgeny/PROPN/NNP/7/nsubj Zapt/PROPN/NNP/5/flat said=say/VERB/VBD/0/root
            """)
        #expect(found == ["We → Q1001", "Yevgeny Zapt → Q3003"])
    }

    @Test func `it before an adjective of judgement means nothing`() throws {
        let found = try WrittenTrees.mentions(
            """
            Ruritania/PROPN/NNP/2/nsubj waited=wait/VERB/VBD/0/root
            It/PRON/PRP/3/nsubj is=be/AUX/VBZ/3/cop worrying/ADJ/JJ/0/root
            """)
        #expect(found == ["Ruritania → Q1001"])
    }

    @Test func `it under a verb of saying is the state just named`() throws {
        let found = try WrittenTrees.mentions(
            """
            Ruritania/PROPN/NNP/2/nsubj waited=wait/VERB/VBD/0/root
            It/PRON/PRP/2/nsubj said=say/VERB/VBD/0/root nothing/PRON/NN/2/obj
            """)
        #expect(found == ["Ruritania → Q1001", "It → Q1001"])
    }
}
