"""Verify on a whole tree of files: what it reads, how it sorts, what it misses by design, how it words."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.proof.catalogue import CATALOGUE, Severity
from summarizer.proof.codes import Code
from summarizer.proof.finding import Finding
from summarizer.proof.verify import verify
from summarizer.vocabulary.errors import SummarizerError
from tests.proof.tree import copy


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy(tmp_path)


def edit(root: Path, name: str, old: str, new: str) -> int:
    """Replace the first `old` of a file; the line it stood in."""
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text.count("\n", 0, text.index(old)) + 1


def found(root: Path) -> list[tuple[str, str, int]]:
    return [(finding.code.value, finding.path, finding.position.line) for finding in verify(root)]


def test_the_clean_tree_has_no_finding(root: Path) -> None:
    assert verify(root) == ()


def test_without_a_site_only_markdown_is_read(root: Path) -> None:
    shutil.rmtree(root / "site")
    assert verify(root) == ()


def test_the_message_is_that_of_a_compiler(root: Path) -> None:
    edit(root, "docs/en/tiny/index.md", "[12 rivers]", "[21 rivers]")
    (finding,) = verify(root)
    assert finding.explain() == (
        "docs/en/tiny/index.md:23:21: N201 rivers: the page says 21 rivers, the source says 12条\n"
        "    seeds/tiny.txt:5:15  今年7月以来,青江市清理河道12条,出动志愿者4300余人,投入资金25万余元。2021年5…\n"
        "                                                   ^^^^"
    )


ELSEWHERE: list[tuple[str, str, str, str]] = [
    # a file, what stands there, what it becomes, the code
    ("docs/en/tiny/index.md", 'title: "The Qingjiang', 'title: "The 12 Qingjiang', "N205"),
    ("docs/en/tiny/index.md", 'description: "A Chinese', 'description: "Twelve Chinese', "N205"),
    ("docs/en/tiny/index.md", 'lang: "en"', 'lang: "zh-Hans"', "N211"),
    ("docs/en/tiny/figures.md", 'title: "Figures', r'title: "\x39 Figures', "N205"),
    ("docs/en/tiny/figures.md", 'title: "Figures', r'title: "\u0039 Figures', "N205"),
    ("docs/en/tiny/figures.md", "zh/tiny/figures/", "zh/tiny/figures2/", "N211"),
    ("docs/en/tiny/figures.md", "# The Qingjiang", "# The 7 Qingjiang", "N205"),
    ("docs/en/tiny/figures.md", "</a>rivers cleared |", "</a>rivers cleaned |", "N207"),
    ("docs/en/tiny/figures.md", "rivers cleared | [12", "rivers cleared in 12 weeks | [12", "N207"),
    ("docs/en/tiny/figures.md", '<a id="volunteers"></a>', "", "N212"),
    ("docs/en/index.md", "Each article", "Each of 12 articles", "N205"),
    ("docs/index.md", "Summaries of Chinese news", "Summaries of seven papers", "N205"),
    ("docs/zh/tiny/proof.md", "[一起]", "[一直]", "N207"),
    ("site/en/tiny/index.html", "<title>The", "<title>7 of the", "N205"),
    ("site/en/tiny/index.html", 'content="A Chinese', 'content="Seven Chinese', "N205"),
    ("site/en/tiny/index.html", 'aria-label="Header"', 'aria-label="Header 2"', "N205"),
    ("site/en/tiny/index.html", 'title="Home"', 'title="Home of three"', "N205"),
    ("site/en/tiny/index.html", '<path d="M12 8', "<text>12</text><path d=\"M12 8", "N205"),
    ("site/en/tiny/index.html", "Made with care", "Made in 2021", "N205"),
    ("site/zh/index.html", "</article>", "<img alt='七条'></article>", "N205"),
    ("site/index.html", "</article>", "<p>12</p></article>", "N205"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "code"), ELSEWHERE)
def test_a_number_anywhere_a_reader_looks_is_found(
    root: Path, name: str, old: str, new: str, code: str
) -> None:
    line = edit(root, name, old, new)
    assert (code, name, line) in found(root)


def _remove(name: str) -> Callable[[Path], object]:
    return lambda root: (root / name).unlink()


def _add(name: str) -> Callable[[Path], object]:
    def add(root: Path) -> None:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("# A\n", encoding="utf-8")

    return add


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (_remove("docs/en/tiny/figures.md"), "docs/en/tiny/figures.md"),
        (_remove("docs/index.md"), "docs/index.md"),
        (_remove("site/zh/tiny/proof/index.html"), "site/zh/tiny/proof/index.html"),
        (_add("docs/en/tiny/more.md"), "docs/en/tiny/more.md"),
        (_add("docs/en/gone/translation.md"), "docs/en/gone/translation.md"),
    ],
)
def test_a_missing_or_stray_page_is_found(root: Path, change: Callable[[Path], object], name: str) -> None:
    change(root)
    assert ("N212", name, 1) in found(root)


def test_a_page_that_is_not_utf8_is_found(root: Path) -> None:
    (root / "docs/en/index.md").write_bytes(b"\xff\xfe")
    assert ("N212", "docs/en/index.md", 1) in found(root)


def _pair(text: str, number: int) -> str:
    start = text.index(f'<div class="pair" id="p-{number}"')
    return text[start : text.index("</div>", start) + len("</div>")]


@pytest.mark.parametrize(
    "change", ["missing", "twice", "swapped", "extra", "without translation", "without original"]
)
def test_broken_pairs_are_found(root: Path, change: str) -> None:
    path = root / "docs/en/tiny/translation.md"
    text = path.read_text(encoding="utf-8")
    second, fourth = _pair(text, 2), _pair(text, 4)
    spoilt = {
        "missing": text.replace(second, ""),
        "twice": text.replace(second, f"{second}\n\n{second}"),
        "swapped": text.replace(second, "\0").replace(fourth, second).replace("\0", fourth),
        "extra": text.replace(second, second + "\n\n" + second.replace("p-2", "p-99")),
        "without translation": text.replace("## Clearing { #h-2 .target .heading lang=en }\n", ""),
        "without original": text.replace("清理\n{ .source .heading lang=zh-Hans }\n", ""),
    }[change]
    assert spoilt != text
    path.write_text(spoilt, encoding="utf-8")
    assert "N212" in {code for code, name, _ in found(root) if name == "docs/en/tiny/translation.md"}


@pytest.mark.parametrize("kind", ["index", "figures", "translation", "proof"])
def test_an_inference_that_is_not_marked_is_found(root: Path, kind: str) -> None:
    edit(root, f"docs/zh/tiny/{kind}.md", '<div class="inferred" markdown>', '<div class="note" markdown>')
    assert ("N214", f"docs/zh/tiny/{kind}.md") in {(code, name) for code, name, _ in found(root)}


def test_an_evidence_that_is_gone_leaves_its_claims_dangling(root: Path) -> None:
    edit(root, "docs/en/tiny/translation.md", "{ #f-rivers .evidence }", "{ .evidence }")
    codes = {(code, name) for code, name, _ in found(root)}
    assert {
        ("N206", f"docs/en/tiny/{kind}.md") for kind in ("index", "figures", "translation", "proof")
    } <= codes
    assert ("N206", "docs/zh/tiny/index.md") not in codes


def test_a_changed_article_stops(root: Path) -> None:
    edit(root, "seeds/tiny.txt", "打一场硬仗", "打一场大仗")
    with pytest.raises(SummarizerError) as caught:
        verify(root)
    assert caught.value.code == "D401"


def test_content_that_cannot_be_used_stops(root: Path) -> None:
    edit(root, "content/tiny/facts.yaml", "25万余元", "26万余元")
    with pytest.raises(SummarizerError):
        verify(root)


def test_findings_are_sorted_and_one_for_one_number(root: Path) -> None:
    for name in ("docs/zh/tiny/index.md", "docs/en/tiny/index.md"):
        text = (root / name).read_text(encoding="utf-8")
        (root / name).write_text(text.replace("12", "21").replace("4,300", "3,400"), encoding="utf-8")
    findings = verify(root)
    places = [(finding.path, finding.position.line, finding.position.column) for finding in findings]
    assert places == sorted(set(places))
    assert all(CATALOGUE[finding.code].severity is Severity.ERROR for finding in findings)


def test_other_folders_can_be_named(root: Path) -> None:
    (root / "staging").mkdir()
    (root / "docs").rename(root / "staging" / "docs")
    assert verify(root, docs=root / "staging" / "docs") == ()
    edit(root, "staging/docs/en/tiny/index.md", "[12 rivers]", "[21 rivers]")
    (finding,) = verify(root, docs=root / "staging" / "docs")
    assert finding.path == "docs/en/tiny/index.md"
    edit(root, "site/index.html", "</article>", "12</article>")
    assert len(verify(root, docs=root / "staging" / "docs", site=root / "site")) == 2


def test_every_code_is_documented() -> None:
    assert set(CATALOGUE) == set(Code)
    for entry in CATALOGUE.values():
        assert all((entry.title, entry.cause, entry.cure))


def test_a_finding_without_source_shows_the_page(root: Path) -> None:
    edit(root, "docs/en/tiny/index.md", "of whom [80]", "of whom 7 [80]")
    finding = next(f for f in verify(root) if f.code is Code.LOOSE)
    assert isinstance(finding, Finding)
    first, line, caret = finding.explain().split("\n")
    assert first.endswith("N205 7 has no link to its evidence")
    assert line[caret.index("^")] == "7"
