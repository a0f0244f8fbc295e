import Annotations
import EntityLinking
import Testing

@Suite struct DescriptionTests {
    private static let waits = "waited=wait/VERB/VBD/0/root"

    @Test func `the government is that of the state whose story it is`() throws {
        let found = try WrittenTrees.mentions(
            """
            Ruritania/PROPN/NNP/2/nsubj \(Self.waits)
            Strelsau/PROPN/NNP/2/nsubj \(Self.waits)
            Graustark/PROPN/NNP/2/nsubj \(Self.waits)
            The/DET/DT/2/det government/NOUN/NN/3/nsubj denied=deny/VERB/VBD/0/root it/PRON/PRP/3/obj
            """)
        #expect(found.contains("The government → Q1001"))
    }

    @Test func `the government in a capital is that capital's`() throws {
        let found = try WrittenTrees.mentions(
            """
            Ruritania/PROPN/NNP/2/nsubj \(Self.waits)
            The/DET/DT/2/det government/NOUN/NN/5/nsubj in/ADP/IN/4/case \
            Edelweiss/PROPN/NNP/2/nmod denied=deny/VERB/VBD/0/root it/PRON/PRP/5/obj
            """)
        #expect(found.contains("The government → Q1002"))
    }

    @Test func `the prime minister is no other minister`() throws {
        let found = try WrittenTrees.mentions(
            """
            Finance/PROPN/NNP/2/compound Minister/PROPN/NNP/5/nsubj Ada/PROPN/NNP/2/flat \
            Weber/PROPN/NNP/2/flat \(Self.waits)
            The/DET/DT/3/det prime/ADJ/JJ/3/amod minister/NOUN/NN/5/nsubj did=do/AUX/VBD/5/aux \
            leave/VERB/VB/0/root
            The/DET/DT/2/det minister/NOUN/NN/3/nsubj smiled=smile/VERB/VBD/0/root
            """)
        #expect(
            found == [
                "Finance Minister Ada Weber → person:ada-weber",
                "The minister → person:ada-weber",
            ])
    }

    @Test func `a vice president is not the president`() throws {
        let found = try WrittenTrees.mentions(
            """
            Vice/PROPN/NNP/2/compound President/PROPN/NNP/5/nsubj Ada/PROPN/NNP/2/flat \
            Weber/PROPN/NNP/2/flat \(Self.waits)
            Police/NOUN/NNS/2/nsubj came=come/VERB/VBD/0/root
            Rain/NOUN/NN/2/nsubj fell=fall/VERB/VBD/0/root
            The/DET/DT/2/det president/NOUN/NN/3/nsubj smiled=smile/VERB/VBD/0/root
            """)
        #expect(found == ["Vice President Ada Weber → person:ada-weber"])
    }

    @Test func `a commission is an agency but no company`() throws {
        let found = try WrittenTrees.mentions(
            """
            The/DET/DT/4/det Elsin/PROPN/NNP/4/compound Harbour/PROPN/NNP/4/compound \
            Commission/PROPN/NNP/5/nsubj met=meet/VERB/VBD/0/root
            The/DET/DT/2/det company/NOUN/NN/3/nsubj paid=pay/VERB/VBD/0/root
            The/DET/DT/2/det agency/NOUN/NN/3/nsubj \(Self.waits)
            """)
        #expect(
            found == [
                "Elsin Harbour Commission → organisation:elsin-harbour-commission",
                "The agency → organisation:elsin-harbour-commission",
            ])
    }

    @Test func `the head of a state's agency is not the head of the state`() throws {
        let found = try WrittenTrees.mentions(
            """
            The/DET/DT/2/det head/NOUN/NN/8/nsubj of/ADP/IN/7/case Ruritania/PROPN/NNP/7/nmod:poss \
            's/PART/POS/4/case spy/NOUN/NN/7/compound agency/NOUN/NN/2/nmod left=leave/VERB/VBD/0/root
            """, date: CalendarDate(year: 2012, month: 1, day: 1))
        #expect(found == ["Ruritania 's spy agency → Q2001"])
    }

    @Test func `the army is the one whose owner was told`() throws {
        let found = try WrittenTrees.mentions(
            """
            Graustark/PROPN/NNP/3/nmod:poss 's/PART/POS/1/case army/NOUN/NN/4/nsubj \
            shelled=shell/VERB/VBD/0/root towns=town/NOUN/NNS/4/obj
            Ruritania/PROPN/NNP/2/nsubj \(Self.waits)
            Ruritania/PROPN/NNP/2/nsubj \(Self.waits)
            The/DET/DT/2/det army/NOUN/NN/3/nsubj denied=deny/VERB/VBD/0/root it/PRON/PRP/3/obj
            """)
        #expect(found.contains("The army → Q1002"))
    }
}
