"""The schemas: the vocabulary, the shapes, and the JSON of extract."""

import json

import jsonschema
import pyshacl
import pytest
import rdflib
from rdflib.compare import isomorphic

from conftest import REPOSITORY, run
from test_rdf import CG, OA

SCHEMAS = REPOSITORY / "schemas"


def test_the_vocabulary_is_the_same_in_both_formats():
    turtle = rdflib.Graph().parse(SCHEMAS / "claimgraph.ttl")
    xml = rdflib.Graph().parse(SCHEMAS / "claimgraph.rdf", format="xml")
    assert len(turtle) > 100
    assert isomorphic(turtle, xml)


def test_every_own_term_has_a_label():
    graph = rdflib.Graph().parse(SCHEMAS / "claimgraph.ttl")
    for term in set(graph.subjects()):
        assert (graph.value(term, rdflib.RDFS.label) or graph.value(term, rdflib.SKOS.prefLabel))


@pytest.fixture(scope="module")
def shapes():
    return rdflib.Graph().parse(SCHEMAS / "claimgraph.shacl.ttl")


def conforms(graph, shapes):
    result, _, report = pyshacl.validate(graph, shacl_graph=shapes, advanced=False)
    return result, report


def test_our_graphs_conform_to_the_shapes(written, shapes):
    graph = rdflib.Graph().parse(written.path("graph.rdf"), format="xml")
    result, report = conforms(graph, shapes)
    assert result, report


def remove_stance(graph):
    graph.remove((graph.value(predicate=rdflib.RDF.type, object=CG.Statement, any=True),
                  CG.stance, None))


def invent_stance(graph):
    statement = graph.value(predicate=rdflib.RDF.type, object=CG.Statement, any=True)
    graph.set((statement, CG.stance, CG.doubted))


def turn_offsets(graph):
    position = graph.value(predicate=rdflib.RDF.type, object=OA.TextPositionSelector, any=True)
    graph.set((position, OA.start, rdflib.Literal(
        "999999", datatype=rdflib.XSD.nonNegativeInteger)))


def lose_document(graph):
    graph.remove((None, rdflib.RDF.type, rdflib.URIRef("https://schema.org/NewsArticle")))


def add_blank_claim(graph):
    graph.add((rdflib.BNode(), rdflib.RDF.type, CG.Claim))


def spoil_hash(graph):
    property = rdflib.URIRef("https://schema.org/sha256")
    document = next(graph.subjects(property))
    graph.set((document, property, rdflib.Literal("abc")))


@pytest.mark.parametrize("damage", [
    remove_stance, invent_stance, turn_offsets, lose_document, add_blank_claim, spoil_hash])
def test_a_broken_copy_does_not_conform(written, shapes, damage):
    graph = rdflib.Graph().parse(written.path("graph.rdf"), format="xml")
    damage(graph)
    result, _ = conforms(graph, shapes)
    assert not result


def test_every_line_of_extract_satisfies_the_schema(written):
    schema = json.loads((SCHEMAS / "extract.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for line in written.lines:
        assert not [error.message for error in validator.iter_errors(line)]


@pytest.mark.parametrize("change", [
    {"sha256": "abc"}, {"statements": None}, {"date": "yesterday"}, {"extra": 1},
    {"entities": [{"id": "Q1", "kind": "planet", "label": "", "affiliation": None,
                   "mentions": []}]}])
def test_a_broken_line_does_not(written, change):
    schema = json.loads((SCHEMAS / "extract.schema.json").read_text())
    validator = jsonschema.Draft202012Validator(schema)
    assert not validator.is_valid(written.lines[0] | change)


QUERIES = [
    [], ["--stance", "denied"], ["--count"], ["--group-by", "source"], ["--group-by", "document"],
    ["--sort", "date", "--limit", "2"], ["--around", "Russia"], ["--path", "Russia", "Ukraine"],
]


@pytest.mark.parametrize("arguments", QUERIES, ids=" ".join)
@pytest.mark.parametrize("file", ["graph.graphml", "graph.nt", "graph.sqlite"])
def test_answers_of_query_are_valid(command, file, arguments):
    schema = json.loads((SCHEMAS / "query.schema.json").read_text())
    path = REPOSITORY / "output" / file
    answer = json.loads(run(command, "query", path, *arguments, "--format", "json"))
    jsonschema.Draft202012Validator(schema).validate(answer)
    lines = run(command, "query", path, *arguments, "--format", "jsonl").splitlines()
    rows = [json.loads(line) for line in lines]
    assert rows == ([{"count": answer["count"]}] if "--count" in arguments else answer["rows"])
