"""How long `claimgraph query` takes on a database, process and all.

    .build/release/claimgraph-bench --edges 1000000 --rounds 1 claims-query   # writes the database
    python3 query_latency.py --edges 1000000 --command ../.build/release/claimgraph

Each query is run `--runs` times, one query after the other within a round, so that what else the
machine does meets all of them; the first round, which fills the system's cache, does not count. The
floor is the same command with --version: what starting the program takes.
"""

import argparse
import os
import statistics
import subprocess
import time

QUERIES = {
    "(--version)": None,
    "--source": ["--source", "Q1300"],
    "--source, by name": ["--source", "Republic of Plåce 300"],
    "--about": ["--about", "Q1300"],
    "--between": ["--between", "Q1002", "Q1008"],
    "--stance --source": ["--stance", "denied", "--source", "Q1302"],
    "--event --source": ["--event", "deploy", "--source", "Q1302"],
    "--document": ["--document", "article-777.txt"],
    "--status contested --limit 20": ["--status", "contested", "--limit", "20"],
}


def run(arguments):
    start = time.perf_counter()
    before = os.times()
    done = subprocess.run(arguments, capture_output=True, check=False)
    after = os.times()
    cpu = (after.children_user - before.children_user
           + after.children_system - before.children_system)
    assert done.returncode in (0, 1), done.stderr
    return time.perf_counter() - start, cpu, done.stdout.count(b"\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edges", type=int, default=100_000)
    parser.add_argument("--folder", default="/tmp")
    parser.add_argument("--command", default="claimgraph")
    parser.add_argument("--runs", type=int, default=20)
    options = parser.parse_args()
    database = f"{options.folder}/bench-{options.edges}-news-a.sqlite"
    results = {name: [] for name in QUERIES}
    for _ in range(options.runs + 1):
        for name, query in QUERIES.items():
            arguments = [options.command, "--version"] if query is None else [
                options.command, "query", database, *query, "--format", "jsonl"]
            results[name].append(run(arguments))
    print("| query | rows | wall ms, median (least) | CPU ms, median |\n|---|---|---|---|")
    for name, measured in results.items():
        walls = [1000 * wall for wall, _, _ in measured[1:]]
        cpus = [1000 * cpu for _, cpu, _ in measured[1:]]
        print(f"| `{name}` | {measured[0][2]} | {statistics.median(walls):.1f} "
              f"({min(walls):.1f}) | {statistics.median(cpus):.1f} |")


if __name__ == "__main__":
    main()
