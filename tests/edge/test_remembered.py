"""What an earlier build made is taken over only where nothing has changed, and changes nothing but the time."""

import json
import re
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from summarizer.edge import remembered
from summarizer.edge.remembered import FOLDER, combined, program
from summarizer.edge.site import MANIFEST, build
from summarizer.facts.content import Content
from summarizer.pages import render
from summarizer.pages.markup import Markdown
from summarizer.proof import tree
from summarizer.proof.verify import verify
from tests import tiny
from tests.tiny import ARTICLE, CHINESE, ENGLISH, FACTS, GLOSSARY, SOURCE

Change = Callable[[Path], object]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two articles of the same words, built once."""
    root = tiny.copy(tmp_path / "tree")
    shutil.copy(root / SOURCE, root / "seeds/other.txt")
    shutil.copytree(root / "content/tiny", root / "content/other")
    assert not build(root).findings
    return root


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the articles that are rendered, as they are."""
    names: list[str] = []
    own = render.render

    def told(content: Content) -> dict[str, str]:
        names.append(content.slug)
        return own(content)

    monkeypatch.setattr(render, "render", told)
    return names


def anew(root: Path) -> dict[str, bytes]:
    """The files of a build that remembers nothing."""
    copy = root.with_name("anew")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns(".cache", "docs"))
    assert not build(copy).findings
    return tiny.files(copy / "docs")


def test_a_second_build_renders_and_proves_nothing(
    root: Path, rendered: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def proven(*_: object) -> None:
        raise AssertionError("a page was proven again")

    monkeypatch.setattr("summarizer.proof.verify.prove_article", proven)
    monkeypatch.setattr("summarizer.proof.tree.prove_shared", proven)
    done = build(root)
    assert (done.written, done.removed, rendered) == ((), (), [])
    assert done.unchanged == len((root / "docs" / MANIFEST).read_text(encoding="utf-8").splitlines())


def _address(root: Path) -> None:
    (root / "mkdocs.yml").write_text("site_url: https://a.example/\n", encoding="utf-8")


def _trial(root: Path) -> None:
    (root / "content/tiny/trial.json").write_text(json.dumps({
        "format": 1, "tool": "0", "measured": "0" * 64, "explanations": {}, "operators": [],
    }), encoding="utf-8")  # fmt: skip


def _edit(name: str, old: str, new: str) -> Change:
    return lambda root: tiny.edit(root, name, old, new)


def _record(spoil: Callable[[str], str]) -> Change:
    def change(root: Path) -> None:
        path = root / FOLDER / "tiny.json"
        path.write_text(spoil(path.read_text(encoding="utf-8")), encoding="utf-8")

    return change


CHANGES: dict[str, tuple[Change, list[str]]] = {
    "nothing": (lambda root: None, []),
    "the summary": (_edit(ENGLISH, "## ", "## Indeed: "), ["tiny"]),
    "the Chinese summary": (_edit(CHINESE, "## 做了什么", "## 做了哪些事"), ["tiny"]),
    "a label": (_edit(FACTS, "en: rivers cleared,", "en: rivers made clear,"), ["tiny"]),
    "the source": (lambda root: tiny.change_source(root, "罚款 25人", "罚款  25人"), ["tiny"]),
    "the terms of all": (_edit(GLOSSARY, "Six Clears", "Six Cleans"), ["other", "tiny"]),
    "the trial": (_trial, ["tiny"]),
    "the address of the site": (_address, ["other", "tiny"]),
    "a page": (_edit("docs/en/tiny/index.md", "12 rivers", "21 rivers"), ["tiny"]),
    "a paper": (_edit("docs/en/tiny/figures.csv", ",12,", ",21,"), ["tiny"]),
    "a lost page": (lambda root: (root / "docs/zh/tiny/proof.md").unlink(), ["tiny"]),
    "a list": (_edit("docs/en/index.md", "Proof", "Truth"), []),
    "a glossary": (_edit("docs/en/glossary.md", "Six Clears", "Six Cleans"), []),
    "a day that is yet to come": (_edit("docs/en/tiny/edition.json", '"date": "', '"date": "3'), ["tiny"]),
    "a lost edition": (lambda root: (root / "docs/en/tiny/edition.json").unlink(), ["tiny"]),
    "the title": (_edit(ARTICLE, "The Qingjiang river", "The Qingjiang River"), ["tiny"]),
    "a note on a term": (
        _edit(GLOSSARY, "  pinyin:", "  note: {en: In short., zh: 简称。}\n  pinyin:"),
        ["other", "tiny"],
    ),
    "a schema": (_edit("docs/schema/figures.v1.schema.json", '"value"', '"worth"'), []),
    "a lost list": (lambda root: (root / "docs/zh/index.md").unlink(), []),
    "a record that is no JSON": (_record(lambda text: text[:-9]), ["tiny"]),
    "a record of other form": (_record(lambda text: "[]"), ["tiny"]),
    "a record that lacks a part": (_record(lambda text: text.replace('"listed"', '"lost"')), ["tiny"]),
    "a record of something else": (
        _record(lambda text: text.replace('"inputs": "', '"inputs": "0')),
        ["tiny"],
    ),
    "all records": (lambda root: shutil.rmtree(root / FOLDER), ["other", "tiny"]),
}


@pytest.mark.parametrize(("change", "again"), CHANGES.values(), ids=CHANGES)
def test_what_changed_is_made_again_and_nothing_else(
    root: Path, rendered: list[str], change: Change, again: list[str]
) -> None:
    change(root)
    done = build(root)
    assert done.findings == ()
    assert rendered == again
    assert tiny.files(root / "docs") == anew(root)
    assert verify(root) == ()
    rendered.clear()
    assert build(root).written == ()
    assert rendered == []


def test_what_was_dated_in_days_to_come_is_dated_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(root / "docs")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "32503680000")
    assert "en/tiny/edition.json" in build(root).written
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert "en/tiny/edition.json" in build(root).written
    assert tiny.files(root / "docs") == anew(root)


@pytest.mark.parametrize("page", ["docs/en/index.md", "docs/zh/index.md"])
@pytest.mark.parametrize("fault", ["lost", "twice", "changed places", "of the other article"])
def test_the_cards_of_each_article_are_held_on_the_lists(root: Path, page: str, fault: str) -> None:
    path = root / page
    lines = path.read_text(encoding="utf-8").split("\n")
    first, second = [at for at, line in enumerate(lines) if "](tiny/translation.md#f-" in line][:2]
    if fault == "lost":
        del lines[first]
    elif fault == "twice":
        lines.insert(first, lines[first])
    elif fault == "changed places":
        lines[first], lines[second] = lines[second], lines[first]
    else:
        lines[first] = lines[first].replace("(tiny/", "(other/")
    path.write_text("\n".join(lines), encoding="utf-8")
    assert {finding.path for finding in verify(root) if finding.code.value in ("N208", "N209")} == {page}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_card_of_an_article_without_key_figures_is_found(root: Path, language: str) -> None:
    facts = root / FACTS.replace("tiny", "other")
    facts.write_text(
        re.sub(r"^key:.*\n", "", facts.read_text(encoding="utf-8"), flags=re.MULTILINE), encoding="utf-8"
    )
    assert build(root).findings == ()
    path = root / f"docs/{language}/index.md"
    text = path.read_text(encoding="utf-8")
    assert "(other/translation.md#f-" not in text
    table = text[text.index('<div class="key"') : text.index("</div>") + len("</div>\n\n")]
    start = text.index("](other/index.md) {")
    end = text.index("\n\n", text.index("\n\n", start) + 2) + 2
    path.write_text(text[:end] + table.replace("(tiny/", "(other/") + text[end:], encoding="utf-8")
    found = {(finding.code.value, finding.path) for finding in verify(root)}
    assert ("N209", f"docs/{language}/index.md") in found


def test_one_of_many_writes_its_own_files_alone(root: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (root / "docs").rglob("*") if path.is_file()}
    tiny.edit(root, ENGLISH, "{{ rivers | q }}", "indeed {{ rivers | q }}")
    written = build(root).written
    assert {"en/tiny/certificate.json", "en/tiny/edition.json", "en/tiny/index.md"} <= {*written}
    assert all("/tiny/" in path for path in written)
    after = {path: path.stat().st_mtime_ns for path in (root / "docs").rglob("*") if path.is_file()}
    changed = {path.relative_to(root / "docs").as_posix() for path in after if after[path] != before[path]}
    assert changed == {*written}


@pytest.mark.parametrize(
    ("change", "times"),
    [
        (_edit(ENGLISH, "## ", "## Indeed: "), 0),
        (_edit(FACTS, "en: rivers cleared,", "en: rivers made clear,"), 1),
        (_edit(GLOSSARY, "Six Clears", "Six Cleans"), 1),
        (_edit(ARTICLE, "The Qingjiang river", "The Qingjiang River"), 1),
    ],
)
def test_lists_are_proven_again_where_entries_facts_or_terms_changed(
    root: Path, monkeypatch: pytest.MonkeyPatch, change: Change, times: int
) -> None:
    own, proven = tree.prove_shared, list[tree.Tree]()

    def told(folder: tree.Tree, checks: Iterable[tree.Check]) -> tree.Proven:
        proven.append(folder)
        return own(folder, checks)

    monkeypatch.setattr(tree, "prove_shared", told)
    change(root)
    assert build(root).findings == ()
    assert len(proven) == times


def test_a_record_that_lies_deceives_no_check(root: Path) -> None:
    page = root / "docs/en/tiny/index.md"
    old = remembered.file_digest(page)
    tiny.edit(root, "docs/en/tiny/index.md", "12 rivers", "21 rivers")
    _record(lambda text: text.replace(old, remembered.file_digest(page)))(root)
    assert build(root).written == ()
    assert {finding.path for finding in verify(root)} == {"docs/en/tiny/index.md"}
    assert build(root, check=True).written == ("en/tiny/index.md",)


@pytest.mark.parametrize("change", ["another program", "code younger than the process"])
def test_another_program_takes_nothing_over(
    root: Path, rendered: list[str], monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    if change == "another program":
        monkeypatch.setattr(remembered, "program", lambda: "another")
    else:
        monkeypatch.setattr(remembered, "STARTED", 0)
        assert program() == ""
    before = tiny.files(root / FOLDER)
    assert build(root).written == ()
    assert rendered == ["other", "tiny"]
    assert (tiny.files(root / FOLDER) == before) is (change != "another program")


def test_the_program_is_its_code_its_tables_and_its_libraries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "code.py").write_text("1", encoding="utf-8")
    (tmp_path / "table.toml").write_text("1", encoding="utf-8")
    monkeypatch.setattr(remembered, "PACKAGE", tmp_path)
    monkeypatch.setattr(remembered, "STARTED", 1 << 62)
    seen = {program()}
    for name in ("code.py", "table.toml", "new.md"):
        (tmp_path / name).write_text("2", encoding="utf-8")
        seen.add(program())
    monkeypatch.setattr(remembered, "RUN_WITH", ("babel",))
    seen.add(program())
    assert len(seen) == 5
    assert "" not in seen


def test_a_build_that_fails_or_only_checks_remembers_nothing_new(root: Path) -> None:
    before = tiny.files(root / FOLDER)
    tiny.edit(root, ENGLISH, "{{ complaints_fall | q }}", "nothing, or rose {{ complaints_fall | q }}")
    assert build(root).findings
    assert tiny.files(root / FOLDER) == before
    tiny.edit(root, ENGLISH, "nothing, or rose ", "")
    tiny.edit(root, ENGLISH, "## ", "## Indeed: ")
    assert "en/tiny/index.md" in build(root, check=True).written
    assert tiny.files(root / FOLDER) == before


def test_an_article_that_goes_is_forgotten(root: Path) -> None:
    shutil.rmtree(root / "content/other")
    (root / "seeds/other.txt").unlink()
    build(root)
    assert sorted(path.name for path in (root / FOLDER).iterdir()) == ["_shared.json", "tiny.json"]
    assert tiny.files(root / "docs") == anew(root)


def test_where_nothing_can_be_kept_all_is_made_each_time(root: Path, rendered: list[str]) -> None:
    shutil.rmtree(root / ".cache")
    (root / ".cache").write_text("a file", encoding="utf-8")
    assert build(root).written == ()
    assert build(root).written == ()
    assert rendered == ["other", "tiny"] * 2


def test_a_list_that_shows_figures_is_proven_and_certified_with_its_articles(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = render.entries
    said = {"en": "12 rivers", "zh": "12条"}

    def with_a_figure(content: Content) -> Mapping[str, Mapping[str, str]]:
        claim = "[{}](" + content.slug + "/translation.md#f-rivers){{ .figure }}"
        rows = own(content)
        return {**rows} | {
            language: {**rows[language], "links": Markdown(f"{rows[language]['links']} {claim.format(each)}")}
            for language, each in said.items()
        }

    shutil.rmtree(root / FOLDER)
    monkeypatch.setattr(render, "entries", with_a_figure)
    assert build(root).findings == ()
    assert verify(root) == ()
    claims = json.loads((root / "docs/en/tiny/certificate.json").read_text(encoding="utf-8"))["claims"]
    listed = [(claim["page"], claim["text"]) for claim in claims if "/tiny/" not in claim["page"]]
    assert {("en/index.md", "12 rivers"), ("zh/index.md", "12条")} <= {*listed}
    assert build(root).written == ()
    tiny.edit(root, ENGLISH, "## ", "## Indeed: ")
    assert "en/tiny/index.md" in build(root).written
    assert verify(root) == ()
    said["en"] = "21 rivers"
    tiny.edit(root, ENGLISH, "## Indeed: ", "## ")
    tiny.edit(root, ENGLISH.replace("tiny", "other"), "## ", "## So: ")
    found = build(root).findings
    assert {(finding.code.value, finding.path) for finding in found} == {("N201", "docs/en/index.md")}


def test_digests_of_texts_tell_where_each_ends() -> None:
    assert combined(["a", "b"]) != combined(["ab", ""]) != combined(["", "ab"])
