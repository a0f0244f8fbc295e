"""What README and docs say that one can type works, and prints what it printed when it was last
looked at: Tests/Interop/expected. To make those files again, and the output shown in the pages:

    UPDATE_EXPECTED=1 .build/interop/bin/python -m pytest Tests/Interop/test_documentation.py

and read what changed before committing it.
"""

import difflib
import hashlib
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys

import pytest

import documentation
from conftest import REPOSITORY

UPDATE = os.environ.get("UPDATE_EXPECTED") == "1"
SHOWN_LINES, SHOWN_WIDTH = 12, 150


class Checkout:
    """A git repository with seeds and output as a reader has them, and the files that examples
    speak of."""

    def __init__(self, command, folder):
        self.folder, self.command = folder / "claimgraph", command
        self.folder.mkdir()
        binaries = str(pathlib.Path(command).resolve().parent)
        self.environment = os.environ | {
            "PATH": binaries + os.pathsep + os.environ["PATH"], "HOME": str(folder),
            "LC_ALL": "C.UTF-8", "COLUMNS": "100", "GIT_CONFIG_NOSYSTEM": "1"}
        for role in ("AUTHOR", "COMMITTER"):
            self.environment |= {f"GIT_{role}_NAME": "A", f"GIT_{role}_EMAIL": "a@example.org",
                                 f"GIT_{role}_DATE": "2024-10-27T00:00:00Z"}
        self.lines = self.run("claimgraph", "extract", REPOSITORY / "seeds").stdout.split("\n")[:-1]
        self._write_history()
        self._write_files()
        with sqlite3.connect(self.folder / "output" / "graph.sqlite") as database:
            [(claim,)] = database.execute("SELECT min(id) FROM contested")
            [(edge,)] = database.execute("SELECT min(id) FROM edges")
        self.placeholders = {"c0123456789abcdef": claim, "e0123456789abcdef": edge}

    def run(self, *arguments, check=True):
        return subprocess.run([str(one) for one in arguments], cwd=self.folder, check=check,
                              env=self.environment, capture_output=True, text=True, timeout=600)

    def _write_history(self):
        """Two commits: the first without the last two texts, in seeds/ and in output/."""
        names = [json.loads(line)["document"] for line in self.lines]
        self.run("git", "init", "-q", "-b", "main")
        for count in (3, len(names)):
            (self.folder / "seeds").mkdir(exist_ok=True)
            for name in [*names[:count], "manifest.json"]:
                shutil.copy(REPOSITORY / "seeds" / name, self.folder / "seeds" / name)
            (self.folder / "some.jsonl").write_text("\n".join(self.lines[:count]) + "\n")
            self.run("claimgraph", "merge", "some.jsonl", "-o", "output")
            self.run("git", "add", "seeds", "output")
            self.run("git", "commit", "-q", "-m", f"{count} texts")

    def _write_files(self):
        write = {"monday.jsonl": self.lines[:3], "tuesday.jsonl": self.lines[3:],
                 "output/graph.jsonl": self.lines}
        for name, lines in write.items():
            (self.folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        texts = [{"document": entry["document"], "date": entry["date"],
                  "text": (REPOSITORY / "seeds" / entry["document"]).read_text(encoding="utf-8")}
                 for entry in map(json.loads, self.lines)]
        (self.folder / "news.jsonl").write_text(
            "".join(json.dumps(text) + "\n" for text in texts), encoding="utf-8")
        shutil.copy(REPOSITORY / "seeds" / texts[-1]["document"], self.folder / "article.txt")
        for old, new in [("old.nt", "new.nt"), ("old.graphml", "new.rdf")]:
            for name, lines in [(old, "monday.jsonl"), (new, "output/graph.jsonl")]:
                self.run("claimgraph", "merge", lines, "-o", name, "--format", name.split(".")[1])

    def files(self):
        """What is in the folder, by its hash; .git is git's own."""
        return {str(path.relative_to(self.folder)): hashlib.sha256(path.read_bytes()).hexdigest()
                for path in sorted(self.folder.rglob("*"))
                if path.is_file() and ".git" not in path.parts}

    def record(self, title, *arguments):
        """What a command prints and writes, as the expected files have it."""
        before = self.files()
        run = self.run(*arguments, check=False)
        text = f"$ {title}\n"
        text += f"[status {run.returncode}]\n" if run.returncode else ""
        text += shortened(run.stdout)
        text += "".join(f"! {line}\n" for line in
                        run.stderr.replace(str(self.folder), ".").split("\n") if line)
        for name, digest in self.files().items():
            if before.get(name) != digest:
                # The library that writes a database puts its version into it.
                text += f"+ {name}" + ("" if name.endswith(".sqlite") else f" {digest[:12]}") + "\n"
        return text, run


def shortened(text):
    """The first lines, and a hash of all where some are left out."""
    lines = text.split("\n")[:-1] if text.endswith("\n") else text.split("\n")
    if text == "":
        return ""
    shown = [line if len(line) <= SHOWN_WIDTH else line[:SHOWN_WIDTH] + "…"
             for line in lines[:SHOWN_LINES]]
    if shown != lines:
        digest = hashlib.sha256(text.encode()).hexdigest()[:12]
        shown.append(f"… {len(lines)} lines, {digest}")
    return "\n".join(shown) + "\n"


def compare(page, records):
    """Holds what was printed to what is expected, or writes it down."""
    path = documentation.golden(page)
    text = "\n".join(records)
    if UPDATE:
        path.parent.mkdir(exist_ok=True)
        if text:
            path.write_text(text, encoding="utf-8")
        else:
            path.unlink(missing_ok=True)
        return
    expected = path.read_text(encoding="utf-8") if path.exists() else ""
    difference = "\n".join(difflib.unified_diff(
        expected.split("\n"), text.split("\n"), "expected", "printed", lineterm="", n=4))
    assert text == expected, f"{page}: other output (UPDATE_EXPECTED=1 takes it):\n{difference}"


@pytest.fixture
def checkout(command, tmp_path):
    for name in ("git", "jq", "sqlite3"):
        assert shutil.which(name), f"{name} is missing: apt-get install {name}"
    return Checkout(command, tmp_path)


@pytest.mark.parametrize("page", documentation.PAGES)
def test_every_command_prints_what_is_expected(page, request):
    commands = [one for one in documentation.commands(page)
                if not documentation.reason_not_run(one)]
    programs = [(language, code) for language in ("python", "swift", "sparql")
                for code in documentation.blocks(page, language)]
    if not commands and not programs:
        return compare(page, [])
    checkout = request.getfixturevalue("checkout")
    records, printed = [], {}
    for command in commands:
        line = command
        for placeholder, real in checkout.placeholders.items():
            line = line.replace(placeholder, real)
        record, run = checkout.record(line, "bash", "-o", "pipefail", "-c", line)
        assert run.returncode in (0, 1), record
        assert run.returncode == 0 or "claimgraph" in line, record
        records.append(record)
        printed[command] = run.stdout
    for number, (language, code) in enumerate(programs, 1):
        record, run = RUNNERS[language](checkout, f"{language} {number}", code)
        assert run is None or run.returncode == 0, record
        records.append(record)
    show(page, printed)
    compare(page, records)


def run_python(checkout, title, code):
    return checkout.record(title, sys.executable, "-c", code)


def run_sparql(checkout, title, code):
    import pyoxigraph
    store = pyoxigraph.Store()
    store.load(path=str(checkout.folder / "output" / "graph.nt"), format=pyoxigraph.RdfFormat.N_TRIPLES)
    rows = sorted("\t".join(term.value if term else "" for term in row) for row in store.query(code))
    return f"$ {title}\n" + shortened("".join(row + "\n" for row in rows)), None


def run_swift(checkout, title, code):
    """Compiles a program against the modules of the build that the command is from, which a package
    of its own would build anew, and runs it."""
    build = pathlib.Path(checkout.command).resolve().parent
    if not (build / "Modules").exists():
        pytest.fail(f"{build} has no Modules: name a build of this package by CLAIMGRAPH")
    program = checkout.folder.parent / "recipe"
    source = checkout.folder.parent / "main.swift"
    source.write_text(code, encoding="utf-8")
    headers = [flag for name in ("CLibXML2", "CZlib", "CBZip2")
               for flag in ("-I", REPOSITORY / "Sources" / name)]
    objects = [path for folder in sorted(build.glob("*.build")) if not NOT_LIBRARIES.search(folder.name)
               for path in sorted(folder.rglob("*.o"))]
    include = subprocess.run(["pkg-config", "--cflags", "libxml-2.0"], check=True,
                             capture_output=True, text=True).stdout.split()
    compiled = checkout.run(
        "swiftc", "-swift-version", "6", "-I", build / "Modules", *headers, *c_modules(build),
        *[part for flag in include for part in ("-Xcc", flag)], source, *objects, "-o", program,
        "-lxml2", "-lsqlite3", "-lz", "-lbz2", "-lstdc++", check=False)
    assert compiled.returncode == 0, compiled.stderr[-3000:]
    return checkout.record(title, "env", f"CLAIMGRAPH_RESOURCES={RESOURCES}", program)


RESOURCES = REPOSITORY / "Sources" / "ClaimGraphKit" / "Resources"
# Programs, tests and build tools among the folders of a build.
NOT_LIBRARIES = re.compile(r"^claimgraph(-train)?\.|^generate|^reportdev|-tool\.|Tests?\.|TestSupport")


def c_modules(build):
    """The module maps of what is written in C: those of dependencies, and those that the build made."""
    roots = [build.parents[1] / "checkouts", build.parents[2] / "checkouts"]
    maps = [path for root in roots if root.exists() for path in root.rglob("module.modulemap")
            if "Tests" not in path.parts]
    maps += sorted(build.glob("*.build/module.modulemap"))
    return [part for path in maps for part in ("-Xcc", f"-fmodule-map-file={path}")]


RUNNERS = {"python": run_python, "sparql": run_sparql, "swift": run_swift}


def show(page, printed):
    """A block marked `text` right after a block of one command shows how its output begins."""
    path = REPOSITORY / page
    text = path.read_text(encoding="utf-8")
    pattern = re.compile(r"(^```sh\n(.*?)^```\n+```text\n)(.*?)(^```$)", re.MULTILINE | re.DOTALL)

    def renewed(match):
        [command] = list(documentation.logical_lines(match[2].rstrip("\n")))
        lines = match[3].rstrip("\n").split("\n")
        count = len(lines) - (lines[-1] == "…")
        output = printed[command].rstrip("\n").split("\n")
        shown = output[:count] + (["…"] if len(output) > count else [])
        return match[1] + "\n".join(shown) + "\n" + match[4]

    renewed_text = pattern.sub(renewed, text)
    if UPDATE:
        path.write_text(renewed_text, encoding="utf-8")
    assert renewed_text == text or UPDATE, f"{page} shows other output than its commands print"


def test_the_command_line_page_is_the_commands_own_help(command, tmp_path):
    (tmp_path / "docs").mkdir()
    shutil.copytree(REPOSITORY / ".ci", tmp_path / ".ci")
    subprocess.run([tmp_path / ".ci" / "cli-page", command], check=True)
    assert (tmp_path / "docs" / "CLI.md").read_text() == (
        REPOSITORY / "docs" / "CLI.md").read_text(), "make it again: .ci/cli-page"


def test_make_has_every_target_that_is_spoken_of():
    for page in documentation.PAGES:
        for command in documentation.commands(page):
            if command.startswith("make "):
                subprocess.run(["make", "-n", *command.split()[1:]], cwd=REPOSITORY, check=True,
                               capture_output=True)


def test_what_is_not_run_is_listed_and_still_there():
    every = [command for page in documentation.PAGES for command in documentation.commands(page)]
    stale = [start for start in documentation.NOT_RUN
             if not any(command.startswith(start) for command in every)]
    assert stale == []
    shown_only = {"sh", "text", "json", "gitattributes"}
    unknown = {(page, language) for page, language in documentation.languages()
               if language not in shown_only and language not in RUNNERS}
    assert unknown <= set(documentation.NOT_RUN_BLOCKS)
    assert set(documentation.NOT_RUN_BLOCKS) <= documentation.languages()
