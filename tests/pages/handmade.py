"""A small article made by hand, hostile on purpose; run this file to write its golden pages anew."""

from pathlib import Path

from summarizer.facts.checks import Check
from summarizer.facts.content import Content, Omission
from summarizer.facts.edition import Edition
from summarizer.facts.fact import Evidence, Fact, Noun, Origin, Wording
from summarizer.facts.figures import Group
from summarizer.facts.glossary import Term
from summarizer.facts.metadata import Credit, Metadata
from summarizer.facts.site import Site
from summarizer.facts.words import Slot, Words
from summarizer.pages.render import render_site
from summarizer.reading.article import Article, Segment, SegmentKind
from summarizer.vocabulary.mention import Basis, Direction, Idiom, Mention, Reading, Trend
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Quantity, Range
from summarizer.vocabulary.span import Span
from tests.pages.units import q

GOLDEN = Path(__file__).parent / "golden"
LINES = (
    (SegmentKind.TITLE, "扫毒*百日*行动!5次_部署|打一场<硬仗>"),
    (SegmentKind.HEADING, "- 部署"),
    (SegmentKind.PARAGRAPH, "2020年11月,一起破获案件248起、案件200起和48起,同比下降61.5%,落实“六全”要求。"),
    (SegmentKind.FURNITURE, "#扫一扫# [网页]"),
)
TEXT = "\n\n".join(line for _, line in LINES) + "\n"


def span(words: str, after: str = "") -> Span:
    """The first place of some words, behind some others."""
    start = TEXT.index(words, TEXT.index(after) + len(after) if after else 0)
    return Span(start, start + len(words))


def fact(
    id: str,
    quote: str,
    words: str,
    quantity: Quantity | Range | Moment,
    labels: Wording,
    noun: Noun | None = None,
) -> Fact:
    """A stated fact whose number is the first place of `words` in its quote."""
    quoted = span(quote)
    start = quoted.start + quote.index(words)
    change = Trend(Direction.DOWN, Basis.YEAR_ON_YEAR) if id == "fall" else None
    mention = Mention(Span(start, start + len(words)), words, quantity, change, "quantity")
    return Fact(id, "results", Evidence("handmade", quoted, mention), quantity, labels, noun=noun)


def words(source: str, *slots: str, lang: str = "en", kind: str = "paragraph") -> Words:
    """A template; a slot that begins with a Chinese character names a term."""
    kinds = tuple(Slot(name, "fact" if name.isascii() else "term", source.index(name)) for name in slots)
    return Words(f"content/handmade/{lang}.md", lang, source, 0, kinds, kind)


def facts() -> tuple[Fact, ...]:
    """The stated facts: touching and overlapping quotes, a hedge-free trend, a number before a link."""
    case = Noun("drug case", "drug cases")
    return (
        fact("campaign_days", "*百日*行动", "百日", q("1E2 day"), Wording("行动|天数", "days in the <name>")),
        fact("meetings", "!5次_部署", "5次", q("5 time"), Wording("部署次数", "meetings *held*"), Noun("meeting", "meetings")),
        fact("case_month", "2020年11月", "2020年11月", Moment(2020, 11), Wording("破案年月", "month of the case")),
        fact("cases", "破获案件248起", "248起", q("248 case"), Wording("破获案件", "cases solved"), case),
        fact("large_cases", "、案件200起和", "200起", q("200 case"), Wording("大案", "large cases"), case),
        fact("small_cases", "起和48起", "48起", q("48 case"), Wording("小案", "small cases"), case),
        fact("fall", "同比下降61.5%", "61.5%", q("61.5 percent"), Wording("降幅", "fall in cases")),
    )  # fmt: skip


def article() -> Article:
    """The lines as segments."""
    segments = tuple(Segment(index, span(line), kind, ()) for index, (kind, line) in enumerate(LINES))
    return Article("handmade", "seeds/handmade.txt", TEXT, "f" * 64, segments)


def reading(stated: tuple[Fact, ...]) -> Reading:
    """What a reader would find: the facts' mentions, an indefinite one, the idioms."""
    indefinite = Mention(span("一场"), "一场", q("1 item"), None, "indefinite", weak=True)
    idioms = tuple(Idiom(span(word), word, "idiom") for word in ("一起", "六全", "扫一扫"))
    return Reading((*(fact.evidence.mention for fact in stated), indefinite), idioms, ())


def metadata() -> Metadata:
    """Marks in every field, and two parts that the text does not state."""
    missing = Wording("原文没有写明。", "The text does not say.")
    title = Wording("“扫毒”行动 [试]", 'The "sweep" & its [trial]')
    about = Wording("关于扫毒*行动*的报道。", "A report on a *sweep*: #drugs.")
    writer = Credit(span("部署"), Wording("部_署", "Bu_shu"))
    return Metadata(title, span("扫毒"), about, writer, missing, missing, missing)


def content() -> Content:
    """The whole article."""
    stated = facts()
    month = stated[2]
    year = Fact(
        "campaign_year", "inferred", month.evidence, Moment(year=2020), Wording("行动年份", "year of the sweep"), Origin.INFERRED
    )  # fmt: skip
    because = {
        "en": words("The only year is in {{ case_month | q }}.", "case_month"),
        "zh": words("年份只见于{{ case_month | q }}。", "case_month", lang="zh"),
    }
    return Content(
        root=Path("."),
        article=article(),
        reading=reading(stated),
        metadata=metadata(),
        groups=(Group("results", Wording("战果", "Results & more"), stated),),
        inferred=(year,),
        checks=(Check("cases = large_cases + small_cases", "cases", ("large_cases", "small_cases")),),
        omitted=(Omission(("large_cases", "small_cases"), Wording("属于细节。", "details of the cases")),),
        terms=(
            Term("六全", "Six Completes", pinyin="liù quán", gloss="six completes", unexplained=True),
            Term("破获案件", "Cracked Cases", pinyin="pò huò", gloss="cracked cases", unexplained=True),
            Term("部署", "deployment"),
        ),
        translation=(
            words(
                "A {{ campaign_days | hyphenated }} sweep, planned at {{ meetings | q }}, is a *battle*!",
                "campaign_days", "meetings", kind="title",
            ),
            words("Deployment", kind="heading"),
            words(
                'In {{ case_month | q }}, {{ term("破获案件") }}: {{ cases | q }}, of which {{ large_cases | number }} '
                'large and {{ small_cases | q("small one") }}, fell {{ fall | q }} year on year under the {{ term("六全") }}.',
                "case_month", "破获案件", "cases", "large_cases", "small_cases", "fall", "六全",
            ),
        ),
        summaries={
            "en": words(
                "## What happened\n\n- {{ cases }} in {{ campaign_year | q }};\n- fell {{ fall | q }} year on year.\n",
                "cases", "campaign_year", "fall",
            ),
            "zh": words(
                "## 发生了什么\n\n{{ campaign_year | q }}破获案件{{ cases | q(\"drug case\") }},同比下降{{ fall | number }}。\n",
                "campaign_year", "cases", "fall", lang="zh",
            ),
        },
        reasons={"campaign_year": because},
        recorded_digest="f" * 64,
        edition=Edition("0123456789ab", "2021-02-03"),
        site=Site("https://news.example.org/a_b/", Wording("新*闻*[摘]要", "*News* & _more_")),
    )  # fmt: skip


if __name__ == "__main__":
    for path, page in render_site([content()]).items():
        target = GOLDEN / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page, encoding="utf-8", newline="\n")
        print(target)
