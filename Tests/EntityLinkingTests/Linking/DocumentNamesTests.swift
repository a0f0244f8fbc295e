import Annotations
import EntityLinking
import Testing

@Suite struct DocumentNamesTests {
    @Test func `an acronym in brackets names its body wherever it stands`() throws {
        let found = try WrittenTrees.mentions(
            """
            The/DET/DT/6/det Coastal/ADJ/JJ/6/amod and/CCONJ/CC/4/cc Inland/ADJ/JJ/2/conj \
            Harbour/PROPN/NNP/6/compound Commission/PROPN/NNP/10/nsubj (/PUNCT/-LRB-/8/punct \
            CIHC/PROPN/NNP/6/appos )/PUNCT/-RRB-/8/punct met=meet/VERB/VBD/0/root
            Pilots=pilot/NOUN/NNS/2/nsubj feared=fear/VERB/VBD/0/root the/DET/DT/4/det \
            CIHC/PROPN/NNP/2/obj
            """)
        let body = "organisation:coastal-and-inland-harbour-commission"
        #expect(
            found == [
                "Coastal and Inland Harbour Commission → \(body)", "CIHC → \(body)",
                "CIHC → \(body)",
            ])
    }

    @Test func `letters in small type are the body whose initials they are`() throws {
        let found = try WrittenTrees.mentions(
            """
            The/DET/DT/4/det Elsin/PROPN/NNP/4/compound Dredging/PROPN/NNP/4/compound \
            Agency/PROPN/NNP/8/nsubj (/PUNCT/-LRB-/6/punct Eda/PROPN/NNP/4/appos \
            )/PUNCT/-RRB-/6/punct met=meet/VERB/VBD/0/root
            Pilots=pilot/NOUN/NNS/2/nsubj blamed=blame/VERB/VBD/0/root Eda/PROPN/NNP/2/obj
            """)
        #expect(found.last == "Eda → organisation:elsin-dredging-agency")
    }

    @Test func `a month is nobody`() throws {
        let found = try WrittenTrees.mentions(
            """
            Mr/PROPN/NNP/3/nsubj Weber/PROPN/NNP/1/flat left=leave/VERB/VBD/0/root \
            in/ADP/IN/5/case May/PROPN/NNP/3/obl
            """)
        #expect(found == ["Mr Weber → person:weber"])
    }
}
