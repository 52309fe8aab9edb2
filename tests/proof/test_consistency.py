"""Articles that contradict themselves: every place is told, and facts.yaml can acknowledge them."""

from pathlib import Path

import pytest

from summarizer.edge.site import build
from summarizer.facts.loading import load
from summarizer.proof.codes import Code
from summarizer.proof.consistency import check_article
from summarizer.proof.verify import verify
from summarizer.reading.article import Article, segment
from summarizer.vocabulary.errors import SummarizerError
from tests import tiny
from tests.tiny import FACTS, SLUG

FOLDER = Path(__file__).parent.parent / "fixtures" / "contradictions"
WRONG = sorted(path.stem for path in FOLDER.glob("*.txt"))

# The wrong figures of each article put right: nothing may be found then.
CURES = {
    "bridge": [("历时三个月", "历时一个月"), ("11月31日", "11月30日")],
    "drugs": [("人员121人", "人员111人")],
    "exhibition": [("2023年8月20日", "2023年10月20日")],
    "factory": [("占员工总数的25%", "占员工总数的15%")],
    "flood": [("已造成21人", "已造成12人")],
    "harvest": [("增长20%", "增长10%")],
    "match": [("以1比3战胜", "以3比1战胜"), ("21枚", "19枚")],
    "population": [("427.4万人", "397.4万人")],
    "scholar": [("星期二", "星期一")],
    "survey": [("其余34.5%", "其余24.5%"), ("下降到35万册", "下降到25万册")],
}


def article(name: str) -> Article:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return Article(name, f"{name}.txt", text, "", segment(text))


def explained(text: Article) -> str:
    return "".join(f"{finding.explain()}\n" for finding in check_article(text))


@pytest.mark.parametrize("name", WRONG)
def test_wrong_article_is_told_with_every_place(name: str) -> None:
    assert explained(article(name)) == (FOLDER / f"{name}.golden").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", WRONG)
def test_article_put_right_raises_nothing(name: str) -> None:
    text = article(name).text
    for wrong, right in CURES[name]:
        assert text.count(wrong) == 1
        text = text.replace(wrong, right)
    assert explained(Article(name, f"{name}.txt", text, "", segment(text))) == ""


def test_ten_articles_fail_in_every_way_but_one() -> None:
    assert len(WRONG) == 10
    codes = {finding.code for name in WRONG for finding in check_article(article(name))}
    assert codes == {code for code in Code if code.value.startswith("C")} - {Code.PART}


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    """The tiny article, with more people fined than dealt with; its check of the sum is dropped."""
    root = tiny.copy(tmp_path)
    tiny.edit(root, FACTS, "罚款 25人", "罚款 35人")
    tiny.edit(root, FACTS, "  - offenders = sent_home + fined\n", "")
    tiny.change_source(root, "罚款 25人", "罚款 35人")
    return root


ENTRY = "contradictions:\n  - facts: offenders, sent_home, fined\n    why: {zh: 原文如此。, en: as the article has it}\nomitted:\n"


class TestInTheProof:
    def test_a_contradiction_stops_the_build_and_names_each_place(self, spoilt: Path) -> None:
        findings = build(spoilt).findings
        assert [finding.code for finding in findings] == [Code.SUM]
        told = findings[0].explain()
        assert told.startswith("seeds/tiny.txt:5:")
        assert "80人 + 35人 make 115, more than the whole of 105人" in told
        assert "contradictions: in content/tiny/facts.yaml" in told
        assert told.count("^") >= 3
        assert not (spoilt / "docs").exists()

    def test_an_acknowledged_one_is_shown_on_the_proof_pages(self, spoilt: Path) -> None:
        tiny.edit(spoilt, FACTS, "omitted:\n", ENTRY)
        assert not build(spoilt).findings
        assert not verify(spoilt)
        english = (spoilt / "docs/en/tiny/proof.md").read_text(encoding="utf-8")
        assert "## Where the article contradicts itself { #contradictions }" in english
        assert "*As the article has it*" in english
        chinese = (spoilt / "docs/zh/tiny/proof.md").read_text(encoding="utf-8")
        assert "## 原文自相矛盾之处 { #contradictions }" in chinese

    def test_the_section_cannot_be_taken_from_the_page(self, spoilt: Path) -> None:
        tiny.edit(spoilt, FACTS, "omitted:\n", ENTRY)
        assert not build(spoilt).findings
        path = spoilt / "docs/en/tiny/proof.md"
        before, _, rest = path.read_text(encoding="utf-8").partition("## Where the article contradicts")
        path.write_text(before + "##" + rest.partition("\n##")[2], encoding="utf-8")
        assert verify(spoilt)

    @pytest.mark.parametrize(
        ("old", "new", "code", "words"),
        [
            ("offenders, sent_home, fined", "offenders, sent_home", "F124", "do not contradict each other"),
            ("offenders, sent_home, fined", "rivers, money", "F124", "do not contradict each other"),
            (
                "offenders, sent_home, fined",
                "offenders, sent_hom, fined",
                "F109",
                "no fact is called sent_hom",
            ),
            ("why: {zh: 原文如此。, en: as the article has it}", "who: me", "F106", "knows no `who`"),
            ("en: as the article has it", "en: 10 more", "F114", "10"),
        ],
    )
    def test_a_wrong_acknowledgement_is_told(
        self, spoilt: Path, old: str, new: str, code: str, words: str
    ) -> None:
        tiny.edit(spoilt, FACTS, "omitted:\n", ENTRY.replace(old, new))
        with pytest.raises(SummarizerError) as caught:
            load(spoilt, SLUG)
        told = [problem for problem in caught.value.problems if problem.code == code]
        assert told
        assert told[0].path == FACTS
        assert words in str(told[0])

    def test_a_check_that_fails_names_the_places_too(self, tmp_path: Path) -> None:
        root = tiny.copy(tmp_path)
        tiny.edit(root, FACTS, "offenders = sent_home + fined", "offenders = sent_home + sent_home")
        with pytest.raises(SummarizerError) as caught:
            load(root, SLUG)
        told = str(caught.value)
        assert "the article's arithmetic fails: 105人 = 80人 + 80人" in told
        assert told.count("seeds/tiny.txt:5:") == 2
        assert "^^^^^" in told
