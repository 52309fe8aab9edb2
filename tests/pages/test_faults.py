"""Broken templates and tables of words are told with file, line, column and cure, and mended at the next edit."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarizer.pages import faults, tables, template
from summarizer.pages.render import render_site
from summarizer.vocabulary.errors import TemplateError
from tests.pages.handmade import content

CONTENT = content()

BROKEN = [
    # file, old words ("" adds at the end), new words, the place and the code, words of the message
    ("templates/foot.md", "", "{{ broken\n", "foot.md:4:1: P701", "not a template"),
    ("templates/foot.md", "", "{% endfor %}", "foot.md:4:4: P701", "endfor"),
    ("templates/foot.md", "w.foot.all", "w.foot.al", "words.en.toml:15:1: P703", "no words for `al` in [foot]"),
    ("templates/foot.md", "w.foot.all", "nobody", "foot.md:2:5: P701", "'nobody' is undefined"),
    ("templates/proof.md", "w.proof.verdict", "1 // 0", "proof.md:4:3: P701", "zero"),
    ("templates/proof.md", "w.proof.verdict", "1 | nofilter", "proof.md:4:10: P701", "No filter named 'nofilter'"),
    ("templates/proof.md", '"foot.md"', '"feet.md"', "feet.md:1:1: P701", "there is no such template"),
    ("templates/head.md", None, "", "head.md:1:1: P701", "there is no such template"),
    ("templates/summary.md", None, "", "summary.md:1:1: P701", "there is no such template"),
    ("words.en.toml", 'stop = "."', 'stop = ".', "words.en.toml:6:10: P702", "not TOML"),
    ("words.zh.toml", "", "[tabs", "P702", "not TOML"),
    ("words.zh.toml", None, "", "words.zh.toml:1:1: P702", "there is no such file"),
    ("words.en.toml", "[tabs]", "[tab]", "P703", "no words for `tabs`"),
    ("words.en.toml", 'summary = "Summary"', 'sumary = "Summary"', "words.en.toml:9:1: P703", "no words for `summary` in [tabs]"),
    ("words.en.toml", "Figures: {title}", "Figures: {titel}", "words.en.toml:20:12: P703", "`titles.figures` cannot be filled: 'titel'"),
    ("words.en.toml", "Figures: {title}", "Figures: {title", "words.en.toml:20:12: P703", "`figures` cannot be filled"),
    ("words.en.toml", 'all = "All articles"', "all = 3", "P703", "`all` cannot be filled"),
    ("phrases.en.toml", "[bounds]", "[bounds", "P702", "not TOML"),
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the layer's own files, used in place of them."""
    copy = tmp_path / "pages"
    shutil.copytree(faults.FOLDER, copy, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    for module in (faults, tables, template):
        monkeypatch.setattr(module, "FOLDER", copy)
    _forget()
    yield copy
    _forget()


def _forget() -> None:
    tables.table.cache_clear()
    template._skeletons.cache_clear()


@pytest.mark.parametrize(("file", "old", "new", "place", "says"), BROKEN)
def test_a_broken_file_is_told_with_its_place_and_then_mended(
    folder: Path, file: str, old: str | None, new: str, place: str, says: str
) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert (old or "") in text
    if old is None:
        path.unlink()
    else:
        path.write_text(text.replace(old, new, 1) if old else text + new, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        _ = render_site([CONTENT]), tables.table("phrases.en")
    (problem,) = caught.value.problems
    assert re.match(r"\S+:\d+:\d+: P70\d ", str(problem))
    assert place in str(problem)
    assert says in problem.message
    assert problem.cure
    path.write_text(text, encoding="utf-8")
    assert render_site([CONTENT])
