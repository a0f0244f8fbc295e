"""Patches of claimgraph diff, applied by other people's engines, and its JSON and GraphML."""

import json
import subprocess

import igraph
import jsonschema
import networkx
import pyoxigraph
import pytest
import rdflib

from conftest import HOSTILE, REPOSITORY, Written, run

DATES = ("2024-10-15", "2024-10-26")


def diff(command, *arguments):
    result = subprocess.run(
        [command, "diff", *map(str, arguments)], capture_output=True, text=True, encoding="utf-8")
    assert result.returncode == 1, result.stderr
    return result.stdout


@pytest.fixture(scope="module", params=["dates", "hostile"])
def versions(request, command, tmp_path_factory):
    """Two graphs as N-Triples: the seeds at two dates, and a text that is hard on writers before
    and after an edit."""
    folder = tmp_path_factory.mktemp("versions-" + request.param)
    old, new = folder / "old.nt", folder / "new.nt"
    if request.param == "dates":
        lines = folder / "extract.jsonl"
        lines.write_bytes(run(command, "extract", REPOSITORY / "seeds"))
        for path, date in zip((old, new), DATES):
            run(command, "merge", lines, "-o", path, "--format", "nt", "--as-of", date)
    else:
        edited = HOSTILE.replace("10,000", "12,000").replace("The Kremlin denied", "NATO confirmed")
        for path, text in ((old, HOSTILE), (new, edited)):
            source = folder / path.stem / "hostile <&>'\U0001F600.txt"
            source.parent.mkdir()
            source.write_text(text, encoding="utf-8", newline="")
            Written(command, [source], source.parent).merge(path, "--format", "nt")
    assert old.read_bytes() != new.read_bytes()
    return old, new


def store(path):
    graph = pyoxigraph.Store()
    graph.load(path=str(path), format=pyoxigraph.RdfFormat.N_TRIPLES)
    return graph


def quads(graph):
    return {str(quad) for quad in graph}


def test_an_engine_executes_the_update_and_has_the_new_graph(command, versions):
    old, new = versions
    graph = store(old)
    graph.update(diff(command, old, new, "--format", "sparql"))
    assert quads(graph) == quads(store(new))


def test_the_update_back_gives_the_old_graph(command, versions):
    old, new = versions
    graph = store(new)
    graph.update(diff(command, new, old, "--format", "sparql"))
    assert quads(graph) == quads(store(old))


def test_the_patch_applied_line_by_line_gives_the_new_graph(command, versions):
    old, new = versions
    graph = rdflib.Graph().parse(old, format="nt")
    lines = diff(command, old, new, "--format", "patch").split("\n")
    assert lines[0] == "TX ." and lines[-2:] == ["TC .", ""]
    for line in lines[1:-2]:
        operation, triple = line[0], line[2:]
        (statement,) = rdflib.Graph().parse(data=triple, format="nt")
        assert (statement in graph) == (operation == "D"), line
        (graph.remove if operation == "D" else graph.add)(statement)
    assert set(graph) == set(rdflib.Graph().parse(new, format="nt"))


def test_the_patch_is_the_difference_of_the_lines(command, versions):
    old, new = versions
    before, after = (set(path.read_text("utf-8").split("\n")) for path in versions)
    lines = diff(command, old, new, "--format", "patch").split("\n")
    assert {line[2:] for line in lines if line.startswith("D ")} == before - after
    assert {line[2:] for line in lines if line.startswith("A ")} == after - before


@pytest.fixture(scope="module")
def schema():
    schema = json.loads((REPOSITORY / "schemas" / "diff.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("options", [(), ("--all",)])
def test_json_satisfies_the_schema(command, versions, schema, options):
    document = json.loads(diff(command, *versions, "--format", "json", *options))
    assert not [error.message for error in schema.iter_errors(document)]
    assert document["changes"]
    lines = diff(command, *versions, "--format", "jsonl", *options)
    assert [json.loads(line) for line in lines.split("\n") if line] == document["changes"]


def test_every_statement_that_came_or_went_is_named_once(command, versions):
    changes = json.loads(diff(command, *versions, "--format", "json", "--all"))["changes"]
    named = [change["id"] for change in changes
             if change["kind"] in ("added-statement", "removed-statement")]
    assert len(named) == len(set(named))
    told = [statement for change in changes
            for key in ("added_statements", "removed_statements") for statement in change[key]]
    details = [change["id"] for change in changes
               if change["detail"] and change["kind"].endswith("ed-statement")
               and change["kind"] != "moved-statement"]
    assert set(details) <= set(told)


@pytest.mark.parametrize("change", [{"kind": "other"}, {"old": 1}, {"extra": None}])
def test_a_broken_change_does_not(command, versions, schema, change):
    document = json.loads(diff(command, *versions, "--format", "json"))
    document["changes"][0] |= change
    assert not schema.is_valid(document)


def test_the_overlay_loads_with_its_colours(command, versions, tmp_path):
    path = tmp_path / "overlay.graphml"
    path.write_text(diff(command, *versions, "--format", "graphml"), encoding="utf-8")
    graph = networkx.read_graphml(path, force_multigraph=True)
    kinds = {data["diff"] for _, _, data in graph.edges(data=True)}
    assert kinds <= {"added", "removed", "changed", "same"} and kinds - {"same"}
    for _, _, data in graph.edges(data=True):
        assert all(0 <= data[channel] <= 255 for channel in "rgb")
    loaded = igraph.Graph.Read_GraphML(str(path))
    assert (loaded.vcount(), loaded.ecount()) == (len(graph), graph.number_of_edges())
    assert set(loaded.es["diff"]) == kinds


def test_formats_and_views_may_be_mixed(command, written, tmp_path):
    names = ["stances.graphml", "relations.graphml", "statements.graphml", "graph.rdf", "graph.nt"]
    for name in names:
        stem, kind = name.split(".")
        view = [] if stem == "graph" else ["--view", stem]
        written.merge(tmp_path / name, "--format", kind, *view)
    for left in names:
        for right in names:
            result = subprocess.run(
                [command, "diff", tmp_path / left, tmp_path / right], capture_output=True,
                text=True)
            assert result.returncode == 0, (left, right, result.stdout, result.stderr)
