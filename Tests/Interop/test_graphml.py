"""GraphML, read by networkx, igraph and Tulip, and validated by xmllint."""

import collections
import math
import os
import subprocess

import igraph
import networkx
import pytest
from lxml import etree
from tulip import tlp

from conftest import REPOSITORY, one_line, replaced

NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"
VIEWS = {"stances": "graph", "relations": "relations", "statements": "statements",
         "summary": "summary"}
NUMBERS = {"int": int, "long": int, "double": float}


class Elements:
    """What stands in a file, taken from its XML and nothing else: the truth for the others."""

    def __init__(self, path):
        root = etree.parse(path).getroot()
        self.types = {(key.get("for"), key.get("attr.name")): key.get("attr.type")
                      for key in root.iter(NAMESPACE + "key")}
        self.keys = {key.get("id"): (key.get("attr.name"), key.get("attr.type"))
                     for key in root.iter(NAMESPACE + "key")}
        self.nodes = {node.get("id"): self.data(node) for node in root.iter(NAMESPACE + "node")}
        self.edges = {edge.get("id"): (edge.get("source"), edge.get("target"), self.data(edge))
                      for edge in root.iter(NAMESPACE + "edge")}

    def data(self, element):
        values = {}
        for data in element.iterchildren(NAMESPACE + "data"):
            name, type = self.keys[data.get("key")]
            values[name] = NUMBERS.get(type, str)(data.text)
        return values


@pytest.fixture(params=VIEWS)
def view(request, written):
    path = str(written.path(VIEWS[request.param] + ".graphml"))
    return path, Elements(path)


def test_the_profile_is_kept(view):
    path, elements = view
    text = open(path, encoding="utf-8").read()
    assert "<!DOCTYPE" not in text and "\r" not in text and "\ufeffgraphml" not in text
    assert not [key for key in elements.keys if key.lower() in
                [other.lower() for other in elements.keys if other != key]]
    names = collections.defaultdict(set)
    for (_, name), type in elements.types.items():
        names[name].add(type)
    assert all(len(types) == 1 for types in names.values())
    assert set(elements.types.values()) <= {"string", "int", "long", "double"}
    for domain, rows in (("node", elements.nodes.values()),
                         ("edge", [data for _, _, data in elements.edges.values()])):
        numbers = {name for (d, name), type in elements.types.items()
                   if d == domain and type != "string"}
        for row in rows:
            assert numbers <= set(row)
            assert all(value == one_line(value) != "" for value in row.values()
                       if isinstance(value, str))


def test_networkx_reads_every_value(view):
    path, elements = view
    graph = networkx.read_graphml(path, force_multigraph=True)
    assert graph.is_directed()
    assert dict(graph.nodes(data=True)) == elements.nodes
    assert {key: (source, target, data)
            for source, target, key, data in graph.edges(keys=True, data=True)} == elements.edges


def test_igraph_reads_every_value(view):
    path, elements = view
    graph = igraph.Graph.Read_GraphML(path)
    assert graph.is_directed()
    assert graph.vcount() == len(elements.nodes) and graph.ecount() == len(elements.edges)
    for vertex in graph.vs:
        attributes = vertex.attributes()
        compare_igraph(attributes, elements.nodes[attributes["uid"]])
    for edge in graph.es:
        attributes = edge.attributes()
        source, target, data = elements.edges[attributes["uid"]]
        assert (graph.vs[edge.source]["uid"], graph.vs[edge.target]["uid"]) == (source, target)
        compare_igraph(attributes, data)


def compare_igraph(attributes, expected):
    """igraph has every number as a double, and a text that is absent as an empty one."""
    for name, value in expected.items():
        assert attributes[name] == value
    for name in set(attributes) - set(expected) - {"id"}:
        assert attributes[name] == "" or math.isnan(attributes[name])


def test_tulip_reads_counts_words_and_numbers(view):
    """Tulip 6.0 keeps only the last piece of a text that its XML parser delivers in pieces: after
    an entity reference, and where the parser's buffer ends. So a text may be shorter in front."""
    path, elements = view
    graph = tlp.importGraph("GraphML", {"file::filename": path})
    assert graph.numberOfNodes() == len(elements.nodes)
    assert graph.numberOfEdges() == len(elements.edges)
    whole = cut = 0
    for thing, expected in tulip_things(graph, elements):
        for name, value in expected.items():
            read = graph[name][thing]
            if isinstance(value, str) and read != value:
                assert value.endswith(read)
                cut += not any(character in value for character in "&<>\"'")
            else:
                assert read == value
                whole += 1
    assert cut <= whole / 50


def tulip_things(graph, elements):
    """Tulip's nodes and edges, found by what they are connected to where their id was cut."""
    nodes = {node: find(graph["uid"][node], elements.nodes) for node in graph.getNodes()}
    yield from ((node, elements.nodes[id]) for node, id in nodes.items())
    for edge in graph.getEdges():
        id = find(graph["uid"][edge], elements.edges)
        source, target, data = elements.edges[id]
        assert nodes[graph.source(edge)] == source and nodes[graph.target(edge)] == target
        yield edge, data


def find(id, things):
    """The thing with this id, or the only one whose id ends like this."""
    return id if id in things else next(whole for whole in things if whole.endswith(id))


def test_edges_of_the_stances_view_are_those_of_extract(written):
    elements = Elements(str(written.path("graph.graphml")))
    expected = collections.Counter(
        (s["source"], s["stance"], s["claim"])
        for s in {s["id"]: s for _, _, s in written.statements}.values() if s["source"])
    found = {(source, data["label"], data["claim"]): data["weight"]
             for source, _, data in elements.edges.values()}
    assert found == expected
    claims = {claim["id"]: claim for line in written.lines for claim in line["claims"]}
    for source, target, data in elements.edges.values():
        claim = claims[data["claim"]]
        parties = [party for party in [claim["subject"], *claim["objects"]] if party]
        others = [party for party in parties if party != source]
        assert target == (others[0] if others else source)
        assert data["event"] == claim["event"] and data["polarity"] == claim["polarity"]


def test_the_statements_view_has_every_value_of_extract(written):
    elements = Elements(str(written.path("statements.graphml")))
    for line, claim, statement in written.statements:
        node = elements.nodes[statement["id"]]
        words = statement["words"]["content"]
        assert node["stance"] == statement["stance"]
        assert node.get("quote", "") == replaced(one_line(" … ".join(words)))
        assert node.get("cue", "") == replaced(one_line(statement["words"]["cue"]))
        assert node["char_start"] == statement["content"][0][0]
        assert node["char_end"] == statement["content"][-1][1]
        assert node["confidence"] == statement["confidence"]
        links = {(source, data["label"], target)
                 for source, target, data in elements.edges.values()}
        assert (statement["id"], statement["stance"], claim["id"]) in links
        if statement["source"]:
            assert (statement["source"], "source", statement["id"]) in links
    for line in written.lines:
        for entity in line["entities"]:
            assert elements.nodes[entity["id"]]["kind"] == entity["kind"]
        assert any(node.get("sha256") == line["sha256"] for node in elements.nodes.values())


def test_the_official_schema_accepts_every_view(view, official_schemas, tool):
    path, _ = view
    result = subprocess.run(
        [tool("xmllint", "libxml2-utils"), "--nonet", "--noout", "--schema",
         official_schemas / "1.0" / "graphml.xsd", path],
        env=os.environ | {"XML_CATALOG_FILES": str(official_schemas / "catalog.xml")},
        capture_output=True, text=True)
    assert result.returncode == 0, result.stderr


def test_our_schema_accepts_every_view_and_no_broken_copy(view, tool, tmp_path):
    path, _ = view
    schema = REPOSITORY / "schemas" / "claimgraph-graphml.rng"

    def validate(path):
        return subprocess.run(
            [tool("xmllint", "libxml2-utils"), "--nonet", "--noout", "--relaxng", schema, path],
            capture_output=True, text=True)

    result = validate(path)
    assert result.returncode == 0, result.stderr
    text = open(path, encoding="utf-8").read()
    for old, new in (("attr.type=\"string\"", "attr.type=\"boolean\""),
                     ("edgedefault=\"directed\"", "edgedefault=\"undirected\""),
                     ("<data key=\"n_uid\">", "<data key=\"n_other\">")):
        assert old in text
        copy = tmp_path / "broken.graphml"
        copy.write_text(text.replace(old, new, 1), encoding="utf-8")
        assert validate(copy).returncode != 0, (old, new)
