"""README runs: its commands print what it shows, its Python does what it says."""

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
BLOCKS = BLOCK.findall(README.read_text(encoding="utf-8"))


def steps(block: str) -> list[tuple[str, str]]:
    """The commands of a block, each with the output it promises."""
    found = re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
    return [(command, output) for command, output in found]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for folder in ("seeds", "content", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.mark.parametrize("block", BLOCKS, ids=[steps(block)[-1][0] for block in BLOCKS])
def test_commands_print_what_readme_shows(block: str, checkout: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for command, output in steps(block):
        done = subprocess.run(
            ["bash", "-c", f"{command} 2>&1"],
            cwd=checkout,
            env={**os.environ, "PATH": path, "NO_COLOR": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stdout == output


def test_python_examples_run() -> None:
    failed, attempted = doctest.testfile(str(README), module_relative=False)
    assert attempted
    assert not failed


def test_links_of_readme_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)]+)\)", README.read_text(encoding="utf-8")):
        assert (ROOT / target.partition("#")[0]).exists(), target
