"""The commands and programs that README and docs show, where they can be run, and why the others
are not."""

import pathlib
import re
import subprocess

from conftest import REPOSITORY

PAGES = ["README.md", "CONTRIBUTING.md"] + sorted(
    str(path.relative_to(REPOSITORY)) for path in (REPOSITORY / "docs").rglob("*.md"))

# What is not run as it stands, by how it begins, and why.
NOT_RUN = {
    "make": "builds the package, which has happened; that the target exists is checked",
    "swift": "builds the package, which has happened",
    "cd Benchmarks": "a benchmark: minutes, and figures that differ from run to run",
    ".build/release/claimgraph-bench": "a benchmark",
    ".venv/bin/python peers.py": "a benchmark against other programs",
    ".venv/bin/python Tests/Interop/report_speed.py": "a benchmark, in a browser",
    "python3 query_latency.py": "a benchmark",
    "python3 -m venv": "installs packages from the network",
    "claimgraph knowledge build latest-all.json.bz2": "reads a Wikidata dump of 90 GB",
    "pbzip2 -dc latest-all.json.bz2": "reads a Wikidata dump of 90 GB",
    "claimgraph knowledge lookup \"Naftogaz\" --base wikidata.kb": "needs what that dump gives",
    "claimgraph knowledge lookup Naftogaz --base wikidata.kb": "needs what that dump gives",
    "UPDATE_EXPECTED=1": "this test itself",
}
# Blocks that are not run, by page and language.
NOT_RUN_BLOCKS = {
    ("docs/Recipes.md", "cypher"): "needs a Neo4j server with APOC",
    ("docs/Claims.md", "swift"): "a fragment: where the values come from is the caller's affair",
}

# What begins a word that a reader has to put something else for.
PLACEHOLDER = re.compile(r"…|\.\.\.|\b[A-Z]{2,}\b(?![~:])")


def blocks(page, language):
    """The fenced blocks of a page in a language, in order, those that are not run left out."""
    if (page, language) in NOT_RUN_BLOCKS:
        return []
    text = (REPOSITORY / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def languages():
    """Every language that a fenced block names, with its page."""
    return {(page, language) for page in PAGES for language in re.findall(
        r"^```(\w+)$", (REPOSITORY / page).read_text(encoding="utf-8"), re.MULTILINE)}


def commands(page):
    """The command lines of a page in order, each once, without the remarks behind them."""
    text = (REPOSITORY / page).read_text(encoding="utf-8")
    if page == "docs/CLI.md":
        examples = re.findall(r"^EXAMPLES\n((?:  .*\n)+)", text, re.MULTILINE)
        found = [line for example in examples for line in example.split("\n")]
    else:
        found = [command for block in blocks(page, "sh") for command in logical_lines(block)]
        # In running text, those that can be run as they stand.
        found += [" ".join(inline.split()) for inline in re.findall(
            r"(?<!`)`(claimgraph [^`]*(?:seeds|output/|article)[^`]*)`", text)
            if not PLACEHOLDER.search(inline)]
    stripped = [re.sub(r"\s+#\s.*$", "", one, flags=re.DOTALL).strip() for one in found]
    return list(dict.fromkeys(one for one in stripped if one and not one.startswith("#")))


def logical_lines(block):
    """The lines of a shell block, those joined that are one command."""
    pending = ""
    for line in block.split("\n"):
        pending += line + "\n"
        is_whole = subprocess.run(
            ["bash", "-n"], input=pending, text=True, capture_output=True).returncode == 0
        if is_whole and not line.endswith("\\"):
            yield pending.strip()
            pending = ""
    assert not pending.strip(), f"a shell block does not end: {pending}"


def reason_not_run(command):
    return next((reason for start, reason in NOT_RUN.items() if command.startswith(start)), None)


def golden(page):
    """Where the expected output of a page is."""
    return REPOSITORY / "Tests" / "Interop" / "expected" / (
        pathlib.Path(page).as_posix().replace("/", "-").removesuffix(".md") + ".txt")
