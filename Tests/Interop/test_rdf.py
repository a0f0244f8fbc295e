"""RDF/XML and N-Triples, read by rdflib, pyoxigraph and raptor."""

import subprocess

import pyoxigraph
import pytest
import rdflib

from conftest import REPOSITORY, replaced

CG = rdflib.Namespace("urn:uuid:fbc283d4-06ab-4ba2-a3a0-b71f235d6f68#")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
SDO = rdflib.Namespace("https://schema.org/")
RDF = rdflib.RDF

WHO_DENIED_WHAT = """
    PREFIX cg: <urn:uuid:fbc283d4-06ab-4ba2-a3a0-b71f235d6f68#>
    PREFIX schema: <https://schema.org/>
    SELECT ?who ?what WHERE {
      ?statement a cg:Statement ; cg:stance cg:denied ; cg:source ?source ; cg:claim ?claim .
      ?source schema:identifier ?who .
      ?claim schema:identifier ?what .
    }"""


@pytest.fixture(scope="module")
def graph(written):
    return rdflib.Graph().parse(written.path("graph.rdf"), format="xml")


@pytest.fixture(scope="module")
def store(written):
    store = pyoxigraph.Store()
    store.load(path=str(written.path("graph.rdf")), format=pyoxigraph.RdfFormat.RDF_XML)
    return store


def test_every_reader_finds_the_same_triples(written, graph, store, tool):
    lines = written.path("graph.nt").read_text(encoding="utf-8").split("\n")[:-1]
    assert len(lines) == len(set(lines)) > 0
    assert len(graph) == len(store) == len(lines)
    assert set(graph) == set(rdflib.Graph().parse(written.path("graph.nt"), format="nt"))
    other = pyoxigraph.Store()
    other.load(path=str(written.path("graph.nt")), format=pyoxigraph.RdfFormat.N_TRIPLES)
    assert set(store) == set(other)
    for name, parser in (("graph.rdf", "rdfxml"), ("graph.nt", "ntriples")):
        result = subprocess.run(
            [tool("rapper", "raptor2-utils"), "-i", parser, "-c", written.path(name)],
            capture_output=True, text=True)
        assert f"returned {len(lines)} triples" in result.stderr
        assert result.returncode == 0 and "rror" not in result.stderr


def test_raptor_gives_back_the_very_lines(written, tool):
    ntriples = subprocess.run(
        [tool("rapper", "raptor2-utils"), "-q", "-i", "rdfxml", "-o", "ntriples",
         written.path("graph.rdf")], check=True, capture_output=True).stdout.decode()
    assert (set(rdflib.Graph().parse(data=ntriples, format="nt"))
            == set(rdflib.Graph().parse(written.path("graph.nt"), format="nt")))


def test_the_lines_are_sorted_as_bytes(written):
    lines = written.path("graph.nt").read_bytes().split(b"\n")[:-1]
    assert lines == sorted(lines)


def test_there_are_no_blank_nodes(graph):
    assert not [term for triple in graph for term in triple if isinstance(term, rdflib.BNode)]


def test_every_value_of_extract_is_there(written, graph):
    ids = {str(value): thing for thing, value in graph.subject_objects(SDO.identifier)}
    for line, claim, statement in written.statements:
        node = ids[statement["id"]]
        assert graph.value(node, CG.stance) == CG[statement["stance"]]
        assert graph.value(node, CG.claim) == ids[claim["id"]]
        for name in ("source", "via"):
            expected = statement[name] and ids[statement[name]]
            assert graph.value(node, CG[name]) == expected
        assert float(graph.value(node, CG.confidence)) == statement["confidence"]
        assert str(graph.value(node, CG.modality)) == statement["modality"]
        parts = sorted(graph.objects(node, CG.evidence))
        assert len(parts) == len(statement["content"])
        pairs = list(zip(parts, statement["content"], statement["words"]["content"]))
        pairs.append((graph.value(node, CG.cue), statement["cue"], statement["words"]["cue"]))
        for part, span, words in pairs:
            assert quotation(graph, part) == (tuple(span), replaced(words))
            source = graph.value(part, OA.hasSource)
            assert str(graph.value(source, SDO.sha256)) == line["sha256"]
        quantities = {
            (float(graph.value(part, SDO.value)), str(graph.value(part, SDO.unitText)))
            for part in graph.objects(node, CG.quantity)}
        assert quantities == {(q["value"], q["unit"]) for q in statement["quantities"]}
    assert len(set(graph.subjects(RDF.type, CG.Statement))) == len(
        {statement["id"] for _, _, statement in written.statements})


def quotation(graph, part):
    """The offsets and words of a specific resource."""
    selectors = set(graph.objects(part, OA.hasSelector))
    position = next(s for s in selectors if (s, RDF.type, OA.TextPositionSelector) in graph)
    quote = next(s for s in selectors if (s, RDF.type, OA.TextQuoteSelector) in graph)
    span = tuple(int(graph.value(position, OA[name])) for name in ("start", "end"))
    return span, str(graph.value(quote, OA.exact))


def test_offsets_select_the_words_in_the_document(written, graph):
    texts = {}
    for place in written.texts:
        files = sorted(place.glob("*.txt")) if place.is_dir() else [place]
        texts |= {file.name: file.read_bytes().decode("utf-8") for file in files}
    for node in graph.subjects(RDF.type, OA.SpecificResource):
        (start, end), words = quotation(graph, node)
        name = str(graph.value(graph.value(node, OA.hasSource), SDO.name))
        text = next(text for file, text in texts.items() if replaced(file) == name)
        assert replaced(text[start:end]) == words
        quote = next(q for q in graph.objects(node, OA.hasSelector)
                     if (q, RDF.type, OA.TextQuoteSelector) in graph)
        for property, expected in ((OA.prefix, text[:start]), (OA.suffix, text[end:])):
            around = graph.value(quote, property)
            if around is not None:
                known = replaced(expected)
                assert (known.endswith(str(around)) if property == OA.prefix
                        else known.startswith(str(around)))


def test_two_engines_and_extract_agree_on_who_denied_what(written, graph, store):
    expected = sorted({(s["source"], s["claim"]) for _, _, s in written.statements
                       if s["stance"] == "denied" and s["source"]})
    with_rdflib = sorted({(str(row.who), str(row.what)) for row in graph.query(WHO_DENIED_WHAT)})
    with_oxigraph = sorted(
        {(row["who"].value, row["what"].value) for row in store.query(WHO_DENIED_WHAT)})
    assert with_rdflib == with_oxigraph == expected


def test_written_again_is_the_same(written, tmp_path):
    for name in ("rdf", "nt"):
        again = tmp_path / f"again.{name}"
        written.merge(again, "--format", name)
        assert again.read_bytes() == written.path(f"graph.{name}").read_bytes()


def test_build_is_extract_then_merge(written, tmp_path):
    path = tmp_path / "built.nt"
    subprocess.run([written.command, "build", *map(str, written.texts), "-o", str(path),
                    "--format", "nt"], check=True, capture_output=True)
    assert path.read_bytes() == written.path("graph.nt").read_bytes()


def test_a_base_moves_everything_of_ours(written, tmp_path):
    path = tmp_path / "based.rdf"
    base = "https://example.org/news/"
    written.merge(path, "--format", "rdf", "--base-iri", base)
    graph = rdflib.Graph().parse(path, format="xml")
    for subject in set(graph.subjects()):
        assert subject.startswith(base) or subject.startswith(str(CG))
    for entity, item in graph.subject_objects(SDO.sameAs):
        assert item == rdflib.URIRef(
            "http://www.wikidata.org/entity/" + str(graph.value(entity, SDO.identifier)))


def test_every_term_of_ours_is_in_the_vocabulary(graph):
    vocabulary = rdflib.Graph().parse(REPOSITORY / "schemas" / "claimgraph.ttl")
    used = {term for _, predicate, object in graph for term in (predicate, object)
            if isinstance(term, rdflib.URIRef) and term.startswith(str(CG))}
    assert used and not used - set(vocabulary.subjects())
