"""`convert`: CSV pairs against GraphML, graphs that other tools saved, and every format to every
other."""

import csv
import json
import re
import subprocess

import igraph
import networkx
import pytest

from conftest import run

READ_BACK = ["stances", "relations", "statements"]
VIEWS = READ_BACK + ["summary"]
DIALECTS = ["portable", "tinkerpop", "neo4j", "gephi", "yed"]

# neo4j-admin database import: "CSV header format" in Neo4j's operations manual.
NEO4J_TYPES = ("int|long|float|double|boolean|byte|short|char|string|point|date|localtime|time|"
               "localdatetime|datetime|duration")
NEO4J_NODE = re.compile(rf"(\w+:ID(\(\w+\))?|:LABEL|\w+(:({NEO4J_TYPES})(\[\])?)?)")
NEO4J_EDGE = re.compile(
    rf"(:(START|END)_ID(\(\w+\))?|:TYPE|\w+(:({NEO4J_TYPES})(\[\])?)?)")


def convert(command, source, target, *options):
    """Standard error of a conversion that has to work."""
    result = subprocess.run(
        [command, "convert", str(source), str(target), *options], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    return result.stderr


@pytest.fixture(scope="session")
def graphml(written):
    """The path of a view, and the graph that networkx makes of it."""
    graphs = {}

    def find(view):
        if view not in graphs:
            path = written.folder / f"as-{view}.graphml"
            convert(written.command, written.lines_path, path, "--view", view)
            graphs[view] = (path, networkx.read_graphml(path, force_multigraph=True))
        return graphs[view]
    return find


# CSV


def read(path):
    """The header and the rows of a CSV file, as Python's reader has them."""
    data = path.read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf") and b"\r" not in data and data.endswith(b"\n")
    with open(path, encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, strict=True)
    assert len(set(header)) == len(header) and all(len(row) == len(header) for row in rows)
    return header, rows


def typed(cells, types):
    """The cells that are there, as numbers where GraphML has numbers."""
    return {name: types.get(name, str)(value) for name, value in cells.items() if value != ""}


def types(rows):
    return {name: type(value) for data in rows for name, value in data.items()}


# By dialect: the columns that are not GraphML's, and what GraphML's are called.
COLUMNS = {
    "portable": ({"id"}, {"id", "source", "target"}, {}),
    "neo4j": ({":LABEL"}, {":START_ID", ":END_ID", ":TYPE"}, {"uid:ID": "uid"}),
    "gephi": ({"Id"}, {"Source", "Target", "Type", "Id", "Kind"},
              {"Label": "label", "Weight": "weight"}),
}
ENDS = {"portable": ("id", "source", "target"), "neo4j": ("uid", ":START_ID", ":END_ID"),
        "gephi": ("Id", "Source", "Target")}


def name_of(header, renamed):
    return renamed.get(header, header.split(":")[0] if not header.startswith(":") else header)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("dialect", COLUMNS)
def test_csv_pairs_hold_the_graph_that_networkx_reads(written, graphml, view, dialect, tmp_path):
    _, graph = graphml(view)
    convert(written.command, written.lines_path, tmp_path, "--format", "csv", "--dialect", dialect,
            "--view", view, "--csv-raw")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["edges.csv", "nodes.csv"]
    node_extra, edge_extra, renamed = COLUMNS[dialect]
    rebuilt = networkx.MultiDiGraph()
    header, rows = read(tmp_path / "nodes.csv")
    known = types(data for _, data in graph.nodes(data=True))
    for row in rows:
        cells = {name_of(name, renamed): value for name, value in zip(header, row)}
        id = cells["uid" if dialect == "neo4j" else header[0]]
        data = {name: value for name, value in cells.items() if name not in node_extra}
        rebuilt.add_node(id, **typed({"uid": id} | data, known))
    header, rows = read(tmp_path / "edges.csv")
    known = types(data for _, _, data in graph.edges(data=True))
    id, source, target = ENDS[dialect]
    for row in rows:
        cells = {name_of(name, renamed): value for name, value in zip(header, row)}
        data = {name: value for name, value in cells.items() if name not in edge_extra}
        rebuilt.add_edge(cells[source], cells[target], key=cells[id],
                         **typed({"uid": cells[id]} | data, known))
    assert dict(rebuilt.nodes(data=True)) == dict(graph.nodes(data=True))
    assert sorted(rebuilt.edges(keys=True, data=True), key=str) == sorted(
        graph.edges(keys=True, data=True), key=str)


@pytest.mark.parametrize("view", ["stances", "statements"])
def test_headers_are_as_neo4j_documents_them(written, view, tmp_path):
    convert(written.command, written.lines_path, tmp_path, "--format", "csv", "--dialect",
            "neo4j", "--view", view)
    header, rows = read(tmp_path / "nodes.csv")
    assert all(NEO4J_NODE.fullmatch(name) for name in header)
    assert sum(":ID" in name for name in header) == 1 and header.count(":LABEL") == 1
    ids = {row[header.index("uid:ID")] for row in rows}
    assert len(ids) == len(rows)
    assert all(re.fullmatch(r"\w+(;\w+)*", row[header.index(":LABEL")]) for row in rows)
    check_numbers(header, rows)
    header, rows = read(tmp_path / "edges.csv")
    assert all(NEO4J_EDGE.fullmatch(name) for name in header)
    for name in (":START_ID", ":END_ID", ":TYPE"):
        assert header.count(name) == 1
    for row in rows:
        assert {row[header.index(":START_ID")], row[header.index(":END_ID")]} <= ids
        assert re.fullmatch("[A-Z]+", row[header.index(":TYPE")])
    check_numbers(header, rows)


def check_numbers(header, rows):
    for index, name in enumerate(header):
        number = {":int": int, ":double": float}.get(name[name.find(":"):])
        for row in rows:
            if number:
                number(row[index])
            if name.endswith("_json") and row[index]:
                assert isinstance(json.loads(row[index]), list)


def test_gephi_finds_its_columns(written, tmp_path):
    convert(written.command, written.lines_path, tmp_path, "--format", "csv", "--dialect", "gephi")
    assert read(tmp_path / "nodes.csv")[0][:2] == ["Id", "Label"]
    header, rows = read(tmp_path / "edges.csv")
    assert header[:7] == ["Source", "Target", "Type", "Id", "Kind", "Label", "Weight"]
    assert rows and all(row[2] == "Directed" and float(row[6]) > 0 for row in rows)


FORMULA = {
    "document": "=1+1.txt", "sha256": "0" * 64, "title": None, "publisher": None,
    "date": "2024-10-15",
    "entities": [
        {"id": "person:a", "kind": "person", "label": "=HYPERLINK(\"x\")", "affiliation": None,
         "names": ["@a"], "mentions": []},
        {"id": "person:b", "kind": "person", "label": "-1", "affiliation": None, "names": [],
         "mentions": []}],
    "claims": [{"id": "c0b2d2c2a2e2f2a20", "subject": "person:b", "event": "leave", "objects": [],
                "polarity": "positive", "predicate": "leave", "gloss": "+b, leaves\"s"}],
    "statements": [
        {"id": "s0000000000000001", "source": "person:a", "stance": "denied",
         "claim": "c0b2d2c2a2e2f2a20", "cue": [0, 1], "content": [[1, 2]],
         "words": {"cue": "\tx", "content": ["@sum(1)"]}}],
}


def test_formulas_are_guarded_and_ids_and_numbers_are_not_touched(command, tmp_path):
    lines = tmp_path / "extract.jsonl"
    lines.write_text(json.dumps(FORMULA) + "\n", encoding="utf-8")
    for view in VIEWS:
        for dialect in COLUMNS:
            folder, raw = tmp_path / f"{view}-{dialect}", tmp_path / f"{view}-{dialect}-raw"
            options = ("--format", "csv", "--view", view, "--dialect", dialect)
            convert(command, lines, folder, *options)
            convert(command, lines, raw, *options, "--csv-raw")
            for name in ("nodes.csv", "edges.csv"):
                header, rows = read(folder / name)
                raw_header, raw_rows = read(raw / name)
                assert header == raw_header
                for column, guarded, plain in cells(header, rows, raw_rows):
                    is_formula = plain[:1] in tuple("=+-@\t\r") and not is_number(plain)
                    assert guarded == ("'" + plain if is_formula else plain), column
            assert any("'=HYPERLINK" in cell for row in read(folder / "nodes.csv")[1]
                       for cell in row)


def cells(header, rows, others):
    for row, other in zip(rows, others, strict=True):
        yield from zip(header, row, other, strict=True)


def is_number(text):
    try:
        float(text)
        return True
    except ValueError:
        return False


def test_neither_file_appears_where_one_cannot(written, tmp_path):
    (tmp_path / "edges.csv").mkdir()
    for earlier in (None, "kept"):
        if earlier:
            (tmp_path / "nodes.csv").write_text(earlier)
        result = subprocess.run(
            [written.command, "convert", written.lines_path, tmp_path, "--format", "csv"],
            capture_output=True, text=True)
        assert result.returncode == 2 and len(result.stderr.splitlines()) == 1
        names = sorted(path.name for path in tmp_path.iterdir())
        assert names == (["edges.csv", "nodes.csv"] if earlier else ["edges.csv"])
        assert not earlier or (tmp_path / "nodes.csv").read_text() == earlier


# Graphs that other tools saved


def through_networkx(source, target):
    networkx.write_graphml(networkx.read_graphml(source, force_multigraph=True), target)


def through_networkx_with_lxml(source, target):
    networkx.write_graphml_lxml(networkx.read_graphml(source, force_multigraph=True), target)


def through_igraph(source, target):
    igraph.Graph.Read_GraphML(str(source)).write_graphml(str(target))


LONG_NUMBER = re.compile(r"\b\d\.\d{13,}(e-?\d+)?\b")
TOOLS = [through_networkx, through_networkx_with_lxml, through_igraph]


def rounded(text, tool):
    """igraph writes 15 digits of a double."""
    if tool is not through_igraph:
        return text
    return LONG_NUMBER.sub(lambda number: f"{float(number[0]):.12g}", text)


@pytest.mark.parametrize("dialect", ["portable", "tinkerpop", "neo4j"])
@pytest.mark.parametrize("view", READ_BACK)
@pytest.mark.parametrize("tool", TOOLS)
def test_a_graph_is_the_same_after_another_tool_saved_it(written, tool, view, dialect, tmp_path):
    ours, theirs = tmp_path / "ours.graphml", tmp_path / "theirs.graphml"
    convert(written.command, written.lines_path, ours, "--view", view, "--dialect", dialect)
    tool(ours, theirs)
    diff = subprocess.run(
        [written.command, "diff", ours, theirs], capture_output=True, text=True)
    assert (diff.returncode, diff.stdout, diff.stderr) == (0, "", "")
    rows = [run(written.command, "query", path, "--format", "jsonl").decode()
            for path in (ours, theirs)]
    assert rounded(rows[0], tool) == rounded(rows[1], tool) != ""
    # Written once more by us, it is what it was.
    convert(written.command, theirs, tmp_path / "again.graphml", "--view", view, "--dialect",
            dialect)
    texts = [path.read_text(encoding="utf-8") for path in (ours, tmp_path / "again.graphml")]
    assert rounded(texts[0], tool) == rounded(texts[1], tool)


@pytest.mark.parametrize("tool", TOOLS)
def test_a_graph_that_never_was_ours_is_refused_in_one_line(command, tool, tmp_path):
    plain, saved = tmp_path / "plain.graphml", tmp_path / "saved.graphml"
    networkx.write_graphml(networkx.karate_club_graph(), plain)
    tool(plain, saved)
    for arguments in (["query", saved], ["convert", saved, tmp_path / "x.nt"],
                      ["explain", "Q1", "--graph", saved]):
        result = subprocess.run([command, *map(str, arguments)], capture_output=True, text=True)
        assert result.returncode == 2 and result.stdout == ""
        assert result.stderr.startswith(f"{saved}: error: ") and "no claim graph" in result.stderr
        assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "x.nt").exists()


# Every format to every other


SOURCES = {
    "jsonl": [], "rdf": [], "nt": [], "sqlite": [],
    "stances.graphml": ["--view", "stances"], "relations.graphml": ["--view", "relations"],
    "statements.graphml": ["--view", "statements"],
    "yed.graphml": ["--view", "statements", "--dialect", "yed"],
    "gephi.graphml": ["--view", "stances", "--dialect", "gephi"],
}
TARGETS = SOURCES | {"summary.graphml": ["--view", "summary"], "html": []}


@pytest.fixture(scope="session")
def sources(written):
    """The graph in every format that is read, written from the lines."""
    folder = written.folder / "sources"
    folder.mkdir()
    for name, options in SOURCES.items():
        convert(written.command, written.lines_path, folder / f"a.{name}", *options)
    return folder


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("source", SOURCES)
def test_every_format_converts_to_every_other(written, sources, source, target, tmp_path):
    output = tmp_path / f"b.{target}"
    said = convert(written.command, sources / f"a.{source}", output, *TARGETS[target])
    assert output.stat().st_size > 0
    lines = said.splitlines()
    # What is lost is one line; that characters were replaced is another.
    lost = [line for line in lines if "holds no" in line]
    assert len(lost) <= 1 and all("U+FFFD" in line for line in lines if line not in lost)
    if source == target and target != "sqlite":
        assert output.read_bytes() == (sources / f"a.{source}").read_bytes()
        assert not lost
    if source in ("jsonl", "rdf", "nt"):
        assert not lost
    if source == "stances.graphml" and target in ("rdf", "nt", "jsonl", "statements.graphml"):
        assert "statements without a source" in lost[0]


def test_nothing_comes_back_from_a_summary(written, tmp_path):
    convert(written.command, written.lines_path, tmp_path / "s.graphml", "--view", "summary")
    result = subprocess.run(
        [written.command, "convert", tmp_path / "s.graphml", tmp_path / "s.nt"],
        capture_output=True, text=True)
    assert result.returncode == 2 and "is a summary view" in result.stderr
    assert len(result.stderr.splitlines()) == 1 and not (tmp_path / "s.nt").exists()


def test_standard_input_and_output(written, sources):
    for kind in ("jsonl", "rdf", "nt", "stances.graphml"):
        data = (sources / f"a.{kind}").read_bytes()
        kind = kind.split(".")[-1]
        result = subprocess.run(
            [written.command, "convert", "--from", kind, "-", "-", "--format", kind], input=data,
            capture_output=True)
        assert result.returncode == 0 and result.stdout == data, result.stderr
    for arguments in (["-", "x.nt"], ["-", "-", "--from", "nt"], ["-", "x.nt", "--from", "sqlite"]):
        result = subprocess.run(
            [written.command, "convert", *arguments], input=b"", capture_output=True)
        assert result.returncode == 2 and len(result.stderr.splitlines()) == 1


# Graphs of which nothing is known


@pytest.mark.parametrize("tool", TOOLS)
def test_diff_compares_graphs_that_never_were_ours(command, tool, tmp_path):
    plain, old, new = (tmp_path / f"{name}.graphml" for name in ("plain", "old", "new"))
    graph = networkx.karate_club_graph()
    networkx.write_graphml(graph, plain)
    tool(plain, old)
    graph.remove_edge(0, 1)
    graph.nodes[5]["club"] = "none"
    networkx.write_graphml(graph, plain)
    tool(plain, new)
    same = subprocess.run([command, "diff", old, old], capture_output=True, text=True)
    assert (same.returncode, same.stdout, same.stderr) == (0, "", "")
    changed = subprocess.run(
        [command, "diff", old, new, "--format", "jsonl"], capture_output=True, text=True)
    assert changed.returncode == 1 and changed.stderr == ""
    changes = [json.loads(line) for line in changed.stdout.splitlines()]
    # Where edges are numbered, the last number is gone, and those after the edge have moved.
    assert "removed-edge" in {change["kind"] for change in changes}
    assert any(
        change["kind"] == "value" and change["label"] == "club" and change["new"] == "none"
        for change in changes)
    refused = subprocess.run(
        [command, "diff", old, new, "--format", "patch"], capture_output=True, text=True)
    assert refused.returncode == 2 and "neither file holds claims" in refused.stderr
