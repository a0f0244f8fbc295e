"""The blocks of docs/Recipes.md that are marked python or sh run as they stand."""

import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest

from conftest import REPOSITORY

PAGE = (REPOSITORY / "docs" / "Recipes.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(python|sh)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("language", "code"), BLOCKS)
def test_block_runs(language, code, command, tmp_path):
    """Every block ends with status 0 and prints something, or is quiet git set-up."""
    work = tmp_path / "checkout"
    work.mkdir()
    shutil.copytree(REPOSITORY / "output", work / "output")
    shutil.copytree(REPOSITORY / "seeds", work / "seeds")
    subprocess.run(["git", "init", "-q"], cwd=work, check=True)
    folder = str(pathlib.Path(command).resolve().parent)
    environment = os.environ | {"PATH": folder + os.pathsep + os.environ["PATH"]}
    if language == "python":
        arguments = [sys.executable, "-c", code]
    else:
        for tool in ("sqlite3", "jq"):
            if tool in code and shutil.which(tool) is None:
                pytest.fail(f"{tool} is not installed")
        arguments = ["bash", "-euo", "pipefail", "-c", code]
    run = subprocess.run(
        arguments, cwd=work, env=environment, capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, run.stderr
    assert run.stdout or "git config" in code
