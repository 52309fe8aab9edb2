"""Building changes all pages together or none, writes only what changed, and removes what it no longer makes."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

import summarizer
from summarizer.edge.cli import main
from summarizer.edge.remembered import FOLDER
from summarizer.edge.site import MANIFEST, build
from summarizer.facts.papers import SCHEMA, SCHEMAS, papers
from summarizer.pages.template import fill
from summarizer.proof.dossier import Dossier
from summarizer.proof.tree import Tree
from summarizer.proof.verify import certify
from summarizer.vocabulary.errors import SummarizerError
from tests import tiny
from tests.tiny import ENGLISH, FACTS, SOURCE


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tiny.copy(tmp_path)
    assert not build(root).findings
    return root


def test_first_build_writes_every_page_and_the_list_of_them(tmp_path: Path) -> None:
    root = tiny.copy(tmp_path)
    done = build(root)
    listed = (root / "docs" / MANIFEST).read_text(encoding="utf-8").split()
    assert sorted(done.written) == listed
    assert len(listed) == 2 * (4 + 2) + 1 + len(list(papers(["tiny"])))
    assert all((root / "docs" / page).is_file() for page in listed)


@pytest.mark.skipif(shutil.which("git") is None, reason="needs Git")
def test_git_never_sees_what_a_build_makes_on_the_way(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def git(*words: str) -> str:
        done = subprocess.run(["git", *words], cwd=root, check=True, capture_output=True, text=True)
        return done.stdout

    seen: list[str] = []

    def watch(tree: Tree, dossier: Dossier, around: Mapping[str, frozenset[str]]) -> object:
        assert tree.folder.is_dir()
        seen.append(git("status", "--porcelain", "--untracked-files=all"))
        return certify(tree, dossier, around)

    shutil.rmtree(root / FOLDER)
    git("init", "--quiet")
    git("add", ".")
    before = git("status", "--porcelain", "--untracked-files=all")
    monkeypatch.setattr("summarizer.proof.verify.certify", watch)
    build(root)
    assert seen == [before]


def test_folders_are_named_by_text_too(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    assert summarizer.build(".").unchanged
    assert summarizer.load(".", "tiny").slug == "tiny"
    assert summarizer.verify(".") == summarizer.verify(".", docs="docs") == ()


def test_second_build_touches_nothing(root: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (root / "docs").rglob("*")}
    done = build(root)
    assert (done.written, done.removed) == ((), ())
    assert {path: path.stat().st_mtime_ns for path in (root / "docs").rglob("*")} == before


def test_only_the_pages_of_the_changed_article_are_written(root: Path) -> None:
    tiny.edit(root, ENGLISH, "## ", "## Indeed: ")
    written = build(root).written
    assert {"en/tiny/index.md", "zh/tiny/index.md", "en/tiny/edition.json", "zh/tiny/cite.bib"} <= set(
        written
    )
    assert all("/tiny/" in path for path in written)


def test_only_a_page_that_is_not_as_it_was_built_is_written(root: Path) -> None:
    (root / "docs" / "en" / "tiny" / "index.md").write_text("stale", encoding="utf-8")
    assert build(root).written == ("en/tiny/index.md",)


def test_an_article_that_goes_takes_its_pages_with_it(root: Path) -> None:
    for path in sorted((root / "content" / "tiny").iterdir()):
        path.unlink()
    (root / "content" / "tiny").rmdir()
    (root / SOURCE).unlink()
    done = build(root)
    assert len(done.removed) == 8 + len(list(papers(["tiny"]))) - len(SCHEMAS)
    assert not (root / "docs" / "en" / "tiny").exists()
    assert (root / "docs" / SCHEMA).is_file()
    assert (root / "docs" / "en" / "index.md").is_file()


def test_a_page_somebody_else_wrote_is_never_removed(root: Path) -> None:
    guide = root / "docs" / "guide.md"
    guide.write_text("mine", encoding="utf-8")
    (root / "docs" / MANIFEST).write_text(
        "../seeds/tiny.txt\n../content/tiny/summary.en.md\n", encoding="utf-8"
    )
    build(root)
    assert guide.is_file()
    assert (root / SOURCE).is_file()
    assert (root / ENGLISH).is_file()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [(SOURCE, "12条,出动", "13条,出动"), (FACTS, "25万余元", "25万元"), (ENGLISH, "## ", "## 12 ")],
)
def test_a_failing_build_leaves_the_last_good_pages(root: Path, file: str, old: str, new: str) -> None:
    tiny.edit(root, file, old, new)
    before = tiny.files(root)
    with pytest.raises(SummarizerError):
        build(root)
    assert tiny.files(root) == before


def test_pages_that_cannot_be_proven_are_not_written(root: Path) -> None:
    tiny.edit(root, ENGLISH, "{{ complaints_fall | q }}", "nothing, or rose {{ complaints_fall | q }}")
    before = tiny.files(root)
    done = build(root)
    assert done.findings
    assert not done.written
    assert tiny.files(root) == before


def test_a_write_that_fails_half_way_puts_everything_back(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for page in ("en/tiny/index.md", "zh/tiny/index.md", "en/index.md"):
        (root / "docs" / page).write_text("stale", encoding="utf-8")
    before, replaced = tiny.files(root), os.replace
    calls: list[object] = []

    def fail_on_the_third(source: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == 3:
            raise OSError(28, "No space left on device")
        replaced(source, target)

    monkeypatch.setattr("os.replace", fail_on_the_third)
    with pytest.raises(OSError, match="No space left"):
        build(root)
    assert tiny.files(root) == before


def test_check_reports_stale_pages_and_writes_nothing(root: Path) -> None:
    (root / "docs" / "en" / "index.md").write_text("stale", encoding="utf-8")
    before = tiny.files(root)
    assert build(root, check=True).written == ("en/index.md",)
    assert tiny.files(root) == before


@pytest.mark.parametrize("name", list(papers(["tiny"])))
def test_a_paper_that_was_changed_or_lost_is_made_again(root: Path, name: str) -> None:
    good = (root / "docs" / name).read_bytes()
    for spoil in (lambda path: path.write_bytes(good.replace(b"1", b"2", 1)), Path.unlink):
        spoil(root / "docs" / name)
        assert build(root, check=True).written == (name,)
        assert build(root).written == (name,)
        assert (root / "docs" / name).read_bytes() == good


def test_a_changed_figure_changes_page_and_certificate_together(root: Path) -> None:
    tiny.edit(root, ENGLISH, "{{ rivers | q }}", "indeed {{ rivers | q }}")
    assert {"en/tiny/certificate.json", "en/tiny/index.md"} <= set(build(root).written)


def test_only_the_names_of_pages_and_papers_are_ever_removed(root: Path) -> None:
    for name in ("package.json", "en/tiny/data.json", "schema/other.json"):
        (root / "docs" / name).write_text("{}", encoding="utf-8")
    (root / "docs" / MANIFEST).write_text(
        "package.json\nen/tiny/data.json\nschema/other.json\n", encoding="utf-8"
    )
    assert build(root).removed == ()


def test_no_staging_folder_is_left_behind(root: Path) -> None:
    assert not [path for path in root.iterdir() if path.name.startswith(".staging")]


def test_content_that_is_gone_does_not_take_the_pages_along(root: Path) -> None:
    (root / "content" / "tiny").rename(root / "tiny-put-aside")
    before = tiny.files(root)
    with pytest.raises(SummarizerError) as caught:
        build(root)
    assert caught.value.code == "A105"
    assert tiny.files(root) == before


def test_a_page_that_is_a_folder_is_told_without_a_traceback(root: Path) -> None:
    page = root / "docs" / "en" / "index.md"
    page.unlink()
    page.mkdir()
    before = tiny.files(root)
    done = CliRunner().invoke(main, ["build", "--root", str(root)])
    assert done.exit_code == 1
    assert done.stderr.startswith("docs/en/index.md:1:1: E901 cannot be written: Is a directory; every page")
    assert tiny.files(root) == before


def test_a_template_that_is_gone_is_told_with_its_place(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarizer.pages.render.render", lambda _: fill("gone", {}))
    tiny.edit(root, ENGLISH, "## ", "## Indeed: ")
    done = CliRunner().invoke(main, ["build", "--root", str(root)])
    assert done.exit_code == 1
    assert "templates/gone.md:1:1: P701 there is no such template" in done.stderr


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SummarizerError) as caught:
        build(tmp_path / "nowhere")
    assert caught.value.code == "A104"
