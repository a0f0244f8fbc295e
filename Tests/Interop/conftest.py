"""Other people's tools read what the built command wrote.

    python -m venv .venv && .venv/bin/pip install -r Tests/Interop/requirements.txt
    .venv/bin/pytest Tests/Interop

CLAIMGRAPH names the command where it is not in .build; CLAIMGRAPH_SHARED names the folder with the
official GraphML schemas where it is not ../shared. Debian: raptor2-utils, libxml2-utils, chromium.
"""

import json
import os
import pathlib
import shutil
import subprocess

import pytest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
FORMATS = ["graphml", "rdf", "nt"]

# Markup, line ends, controls, marks that combine, code points beyond the first plane: everything
# that a writer may get wrong, in a text that says something.
HOSTILE = (
    "\ufeffZelensky: “North Korea <sent> troops & more” \U0001F600\r\n"
    "17 October 2024\r\n\r\n"
    "Ukrainian President Volodymyr Zelensky said on Thursday that North Korea had sent 10,000 "
    "troops to Russia & Belarus <b>bold</b> ]]> \U0001F468\u200D\U0001F469\u200D\U0001F467 e\u0301.\r\n\r\n"
    "The Kremlin denied that North Korea had sent \u0001troops\u000b to \"Russia\" \ufffe &amp; "
    "'Ukraine'.\r\n\r\n"
    "NATO Secretary General Mark Rutte\u2028confirmed that North Korean\u0085 troops had been sent "
    "to Russia\u202e \U0010FFFF.\r\n\r\n"
    "“We did not send any troops,” said a spokesman for the North\u00a0Korean foreign ministry.\r\n"
)


@pytest.fixture(scope="session")
def command():
    """The path of the built command."""
    named = os.environ.get("CLAIMGRAPH")
    places = [named] if named else [
        REPOSITORY / ".build" / kind / "claimgraph" for kind in ("release", "debug")]
    for place in places:
        if pathlib.Path(place).exists():
            return str(place)
    pytest.fail("claimgraph is not built: swift build, or set CLAIMGRAPH")


def run(command, *arguments):
    return subprocess.run([command, *map(str, arguments)], check=True, capture_output=True).stdout


class Written:
    """What the command wrote of some texts: extract's lines, and files by format and view, merged
    from the lines. Files that are in `ready` are taken from there instead."""

    def __init__(self, command, texts, folder, ready=None):
        self.command, self.texts, self.folder = command, texts, folder
        self.lines_path = folder / "extract.jsonl"
        self.lines_path.write_bytes(run(command, "extract", *texts))
        text = self.lines_path.read_text(encoding="utf-8")
        self.lines = [json.loads(line) for line in text.split("\n") if line]
        for name in FORMATS:
            file = f"graph.{name}"
            if ready and (ready / file).exists():
                shutil.copy(ready / file, folder / file)
            else:
                self.merge(folder / file, "--format", name)
        for view in ("relations", "statements", "summary"):
            self.merge(folder / f"{view}.graphml", "--format", "graphml", "--view", view)

    def merge(self, path, *options):
        """Writes the graph of the lines."""
        run(self.command, "merge", self.lines_path, "-o", path, *options)

    def path(self, name):
        return self.folder / name

    @property
    def statements(self):
        """Every statement of extract, with its document and its claim beside it."""
        for line in self.lines:
            claims = {claim["id"]: claim for claim in line["claims"]}
            for statement in line["statements"]:
                yield line, claims[statement["claim"]], statement


@pytest.fixture(scope="session", params=["seeds", "hostile"])
def written(request, command, tmp_path_factory):
    """The repository's seeds with what is in output/, and a text that is hard on writers."""
    folder = tmp_path_factory.mktemp(request.param)
    ready = None
    if request.param == "seeds":
        texts, ready = [REPOSITORY / "seeds"], REPOSITORY / "output"
    else:
        text = folder / "hostile <&>'\U0001F600.txt"
        text.write_text(HOSTILE, encoding="utf-8", newline="")
        texts = [text]
    result = Written(command, texts, folder, ready)
    assert any(True for _ in result.statements), "the texts say nothing: no use as a test"
    return result


@pytest.fixture(scope="session")
def official_schemas():
    """The folder with the official GraphML schemas, which are not part of the project."""
    shared = pathlib.Path(os.environ.get("CLAIMGRAPH_SHARED", REPOSITORY.parent / "shared"))
    folder = shared / "conformance" / "graphml-xsd"
    if not folder.exists():
        pytest.skip(f"the official GraphML schemas are not at {folder}")
    return folder


@pytest.fixture(scope="session")
def tool():
    """Finds a program, or fails saying what to install."""
    def find(name, package):
        if not shutil.which(name):
            pytest.fail(f"{name} is missing: apt-get install {package}")
        return name
    return find


def replaced(text):
    """The text as XML can hold it: every other character is one U+FFFD."""
    def allowed(character):
        code = ord(character)
        return (code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD
                or code >= 0x10000)
    return "".join(character if allowed(character) else "\ufffd" for character in text)


def one_line(text):
    """The text as GraphML has it: runs of white space are one space, none at the ends."""
    return " ".join(text.split())
