#!/usr/bin/env python3
"""Other programs on the files of claimgraph-bench, side by side in one run.

    python3 -m venv .venv && .venv/bin/pip install igraph networkx pyoxigraph
    swift build -c release
    .venv/bin/python peers.py [--edges 100000] [--rounds 3] [--networkx-edges 20000]

Runs `claimgraph-bench` for the C reference and ClaimGraph, then python-igraph, networkx, pyoxigraph
and rapper (where installed) on the same files: CPU seconds of the operation alone, medians. Prints
one Markdown table: each program's speed as a multiple of the C reference's, per edge, so that
networkx may have a smaller graph.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from resource import RUSAGE_CHILDREN, getrusage

HERE = os.path.dirname(os.path.abspath(__file__))


def bench(binary, edges, rounds, folder, suites):
    """The measurements of claimgraph-bench as dictionaries."""
    command = [binary, "--json", "--edges", str(edges), "--rounds", str(rounds)]
    command += ["--folder", folder, *suites]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in lines.splitlines() if line.startswith("{")]


def timed(operation, rounds):
    """Median CPU seconds of this process for one call."""
    seconds = []
    for _ in range(rounds):
        start = time.process_time()
        operation()
        seconds.append(time.process_time() - start)
    return statistics.median(seconds)


def timed_child(command, rounds):
    """Median CPU seconds of a whole other process."""
    seconds = []
    for _ in range(rounds):
        before = getrusage(RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = getrusage(RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(seconds)


def graphml_peers(path, small_path, edges, small_edges, rounds, folder):
    """Rows (suite, program, edges, CPU seconds) for GraphML."""
    out = os.path.join(folder, "peer.graphml")
    try:
        import igraph

        graph = igraph.Graph.Read_GraphML(path)
        assert graph.ecount() == edges, "igraph read another number of edges"
        yield "graphml-read", "python-igraph", edges, timed(
            lambda: igraph.Graph.Read_GraphML(path), rounds)
        yield "graphml-write", "python-igraph", edges, timed(
            lambda: graph.write_graphml(out), rounds)
    except ImportError:
        print("python-igraph is not installed", file=sys.stderr)
    try:
        import networkx

        graph = networkx.read_graphml(small_path, force_multigraph=True)
        assert graph.number_of_edges() == small_edges, "networkx read another number of edges"
        yield "graphml-read", "networkx", small_edges, timed(
            lambda: networkx.read_graphml(small_path, force_multigraph=True), 1)
        yield "graphml-write", "networkx", small_edges, timed(
            lambda: networkx.write_graphml_xml(graph, out), 1)
    except ImportError:
        print("networkx is not installed", file=sys.stderr)


def rdf_peers(path, edges, rounds, folder):
    """Rows (suite, program, edges, CPU seconds) for RDF/XML."""
    out = os.path.join(folder, "peer.rdf")
    try:
        import pyoxigraph

        def parse():
            return sum(1 for _ in pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.RDF_XML))

        assert parse() == edges * 12, "pyoxigraph read another number of triples"
        quads = list(pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.RDF_XML))
        triples = [quad.triple for quad in quads]
        yield "rdf-read", "pyoxigraph", edges, timed(parse, rounds)
        yield "rdf-write", "pyoxigraph", edges, timed(
            lambda: pyoxigraph.serialize(triples, out, pyoxigraph.RdfFormat.RDF_XML), rounds)
    except ImportError:
        print("pyoxigraph is not installed", file=sys.stderr)
    if shutil.which("rapper"):
        yield "rdf-read", "rapper", edges, timed_child(
            ["rapper", "-q", "-c", "-i", "rdfxml", path], rounds)
        triples = os.path.join(folder, "peer.nt")
        with open(triples, "wb") as file:
            subprocess.run(
                ["rapper", "-q", "-i", "rdfxml", "-o", "ntriples", path], stdout=file, check=True)
        read = timed_child(["rapper", "-q", "-c", "-i", "ntriples", triples], rounds)
        both = timed_child(
            ["rapper", "-q", "-i", "ntriples", "-o", "rdfxml", triples], rounds)
        yield "rdf-write", "rapper (less its parse)", edges, both - read
    else:
        print("rapper is not installed", file=sys.stderr)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--edges", type=int, default=100_000)
    options.add_argument("--networkx-edges", type=int, default=20_000)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--folder", default=None, help="for the files; removed when not given")
    options.add_argument(
        "--bench", default=os.path.join(HERE, ".build/release/claimgraph-bench"))
    arguments = options.parse_args()
    folder = arguments.folder or tempfile.mkdtemp(prefix="claimgraph-bench-")
    suites = ["graphml-write", "graphml-read", "rdf-write", "rdf-read"]
    try:
        ours = bench(arguments.bench, arguments.edges, arguments.rounds, folder, suites)
        bench(arguments.bench, arguments.networkx_edges, 1, folder, ["graphml-read"])
        rows = [(row["suite"], row["case"], row["edges"], row["cpu_s"]) for row in ours]
        name = os.path.join(folder, "bench-{}-a.{}")
        rows += graphml_peers(
            name.format(arguments.edges, "graphml"),
            name.format(arguments.networkx_edges, "graphml"), arguments.edges,
            arguments.networkx_edges, arguments.rounds, folder)
        rows += rdf_peers(
            name.format(arguments.edges, "rdf"), arguments.edges, arguments.rounds, folder)
    finally:
        if not arguments.folder:
            shutil.rmtree(folder)
    print("| job | program | edges | CPU s | edges/s | x C reference |\n|---|---|---|---|---|---|")
    for suite in suites:
        reference = next(row for row in rows if row[0] == suite)
        for _, case, edges, seconds in (row for row in rows if row[0] == suite):
            speed, base = edges / seconds, reference[2] / reference[3]
            print(f"| {suite} | {case} | {edges} | {seconds:.3f} | {speed / 1e3:.0f}k "
                  f"| {speed / base:.2f} |")


if __name__ == "__main__":
    main()
