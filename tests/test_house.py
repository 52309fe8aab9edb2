"""The house rules, held by a test: one-way imports, sizes, exact numbers, documented faces."""

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

import summarizer

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "summarizer"
MODULES = sorted(SOURCE.rglob("*.py"))
LAYERS = ("vocabulary", "reading", "facts", "pages", "proof", "edge")
WALLS = {"pages": {"reading", "proof"}, "proof": {"pages"}}
BANNED = re.compile(r"(?:manager|helper|utils?|processor|handler)s?$")


def layer_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def imports(path: Path) -> set[str]:
    """The modules of this package that a file imports, wherever in the file."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return {name for name in found if name.startswith("summarizer.")}


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
class TestEachModule:
    def test_imports_only_from_layers_above_it(self, path: Path) -> None:
        own = path.relative_to(SOURCE).parts[0]
        if own not in LAYERS:
            return
        allowed = set(LAYERS[: LAYERS.index(own) + 1]) - WALLS.get(own, set())
        wrong = {name for name in imports(path) if layer_of(name) not in allowed}
        assert not wrong

    def test_keeps_to_the_size_caps(self, path: Path) -> None:
        lines = path.read_text(encoding="utf-8").count("\n")
        assert lines <= 250
        long = [f.name for f in functions(path) if (f.end_lineno or f.lineno) - f.lineno + 1 > 40]
        assert not long

    def test_uses_no_float_and_no_global_decimal_context(self, path: Path) -> None:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        numbers = [
            n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, float)
        ]
        names = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}
        allowed = (
            {0.0, 0.5} if path.name in {"quotes.py", "likeness.py"} else set()
        )  # a likeness for hints, never for proof
        assert set(numbers) <= allowed
        assert not names & {"getcontext", "setcontext", "localcontext"}
        assert "float" not in names

    def test_documents_its_public_face(self, path: Path) -> None:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert ast.get_docstring(tree)
        public = [
            node
            for node in tree.body
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
        ]
        assert all(ast.get_docstring(node) for node in public)

    def test_bears_a_name_of_the_field(self, path: Path) -> None:
        assert not BANNED.search(path.stem)


def test_modules_of_the_package_have_no_import_cycle() -> None:
    graph: dict[str, set[str]] = {}
    for path in MODULES:
        name = ".".join(("summarizer", *path.relative_to(SOURCE).with_suffix("").parts))
        runtime = "if TYPE_CHECKING:" not in path.read_text(encoding="utf-8")
        graph[name] = imports(path) if runtime else set()
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " → ".join((*trail, name))
        if name not in done:
            for other in graph.get(name, ()):
                visit(other, (*trail, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def test_public_names_are_few_and_each_is_there() -> None:
    assert summarizer.__all__ == ["build", "compare", "load", "read", "verify"]
    assert all(callable(getattr(summarizer, name)) for name in summarizer.__all__)
    with pytest.raises(AttributeError):
        _ = summarizer.nothing


def test_the_version_stands_in_one_place_and_is_cited() -> None:
    cited = re.search(r"^version: (.*)$", (ROOT / "CITATION.cff").read_text(encoding="utf-8"), re.MULTILINE)
    assert cited is not None
    assert summarizer.__version__ == cited[1] == metadata.version("summarizer")


def test_importing_the_package_imports_no_dependency() -> None:
    code = "import sys, summarizer; print(sorted({'yaml', 'jinja2', 'babel', 'click', 'mkdocs'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_module_can_be_imported() -> None:
    for module in pkgutil.walk_packages(summarizer.__path__, "summarizer."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def test_no_file_names_a_machine_or_a_registry() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    for name in listed.stdout.splitlines():
        path = ROOT / name
        if path.suffix in {".py", ".toml", ".md", ".yml", ".lock", ".cff", ""} and path.is_file():
            text = path.read_text(encoding="utf-8")
            assert str(ROOT) not in text, name
            if path.suffix == ".lock":
                assert "://" not in text, name
