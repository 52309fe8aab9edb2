"""The certificate: it says what the files and pages say, its form holds, and no other one is believed."""

import json
import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from math import prod
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from summarizer.edge.site import build
from summarizer.facts.papers import BESIDE, SCHEMA, SCHEMAS, beside, papers
from summarizer.proof.amounts import amount
from summarizer.proof.notation import written
from summarizer.proof.papers import difference, schema
from summarizer.proof.planting.ground import MARKDOWN
from summarizer.proof.planting.ground import Kind as Marked
from summarizer.proof.verify import certify_article, verify
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Bound, Kind, Quantity, Range, Ratio, Unit
from summarizer.vocabulary.step import StepKind
from tests import tiny
from tests.proof import tree

ROOT = Path(__file__).parents[2]
TREES = [ROOT, tree.TINY]
SLUGS = [
    (root, folder.name)
    for root in TREES
    for folder in sorted((root / "content").iterdir())
    if folder.is_dir()
]
FORM = Draft202012Validator(json.loads(schema("certificate")))
CLAIM = dict(MARKDOWN.marks)[Marked.CLAIM]
KG = Unit("jin", Kind.MASS, Decimal("0.5"), "kilogram")
Spoil = Callable[[dict[str, Any]], object]


def certificate(root: Path, slug: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((root / "docs" / beside(slug)[0]).read_text(encoding="utf-8"))
    return found


@cache
def tiny_certificate() -> str:
    return written(certificate(tree.TINY, "tiny"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tree.copy(tmp_path)


def found(root: Path) -> list[tuple[str, str, int]]:
    return [(finding.code.value, finding.path, finding.position.line) for finding in verify(root)]


# The form


def test_the_schema_is_one_and_is_published_as_the_package_has_it() -> None:
    Draft202012Validator.check_schema(json.loads(schema("certificate")))
    for root in TREES:
        assert (root / "docs" / SCHEMA).read_text(encoding="utf-8") == schema("certificate")
    assert written(json.loads(schema("certificate"))) == schema("certificate")


@pytest.mark.parametrize(("root", "slug"), SLUGS, ids=[slug for _, slug in SLUGS])
def test_each_certificate_has_the_form(root: Path, slug: str) -> None:
    assert [error.message for error in FORM.iter_errors(certificate(root, slug))] == []


def test_the_form_knows_each_kind_and_bound() -> None:
    known = json.loads(schema("certificate"))["$defs"]
    assert known["kind"]["enum"] == [kind.value for kind in Kind]
    assert known["bound"]["enum"] == [bound.value for bound in Bound]


def test_every_part_of_the_form_is_described_and_closed() -> None:
    known = json.loads(schema("certificate"))
    operators = known["properties"]["trial"]["properties"]["operators"]["items"]
    survivors = operators["properties"]["survivors"]["items"]
    parts = [known, *known["properties"].values(), *known["$defs"].values(), operators, survivors]
    closed = [part for part in parts if part.get("type") == "object" and "properties" in part]
    open_parts = [part for part in closed if part.get("additionalProperties") is not False]
    assert open_parts == []
    assert all("description" in part for part in known["properties"].values())


AMOUNTS: list[Quantity | Range | Ratio | Moment] = [
    Quantity(Decimal("25E+4"), KG, Bound.OVER),
    Quantity(Decimal("-0.50"), KG),
    Range(Quantity(Decimal(10), KG), Quantity(Decimal(15), KG)),
    Range(Quantity(Decimal(10), KG), Quantity(Decimal(15), KG, Bound.UNDER)),
    Ratio(Decimal(2), Decimal(3), Unit("share", Kind.RATIO, Decimal(100), "percent"), Bound.ABOUT),
    Moment(year=2020, month=11),
    Moment(hour=0, minute=0, bound=Bound.ABOUT),
]


@pytest.mark.parametrize("stated", AMOUNTS, ids=str)
def test_every_type_of_quantity_has_its_form(stated: Quantity | Range | Ratio | Moment) -> None:
    whole = json.loads(tiny_certificate())
    fact = whole["facts"]["rivers"]
    kept = ("anchor", "row", "origin", "labels", "surface", "quote", "span", "line", "column")
    whole["facts"] = {"rivers": {key: fact[key] for key in kept} | amount(stated)}
    assert [error.message for error in FORM.iter_errors(whole)] == []


def test_a_range_whose_ends_differ_says_how() -> None:
    assert "low" not in amount(AMOUNTS[2])
    assert amount(AMOUNTS[3])["low"] == {
        "unit": "jin", "kind": "mass", "factor": "0.5", "base": "kilogram", "bound": "exact",
    }  # fmt: skip
    assert amount(AMOUNTS[3])["bound"] == "under"


def put(value: object, *path: str | int) -> Spoil:
    """Put a value at a path of a certificate."""

    def spoil(whole: dict[str, Any]) -> None:
        place: Any = whole
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = value

    return spoil


SURVIVOR = {"path": "docs/en/tiny/index.md", "line": 1, "planted": "“a” → “b”", "reason": "words"}
OPERATOR = {"name": "a-tenth", "decided": False, "planted": 2, "found": 1, "survivors": [SURVIVOR]}
TRIED = {
    "state": "current", "format": 1, "tool": "0.1.0", "measured": "0" * 64,
    "explanations": {"words": "why"}, "operators": [OPERATOR],
}  # fmt: skip
SPOILT: list[Spoil] = [
    put(2, "version"),
    put("", "article", "source", "sha256"),
    put(12, "facts", "rivers", "values", 0),
    put(["1E+2"], "facts", "rivers", "values"),
    put(["12", "13"], "facts", "rivers", "values"),
    put("range", "facts", "rivers", "type"),
    put("moment", "facts", "rivers", "type"),
    put("computed", "facts", "rivers", "origin"),
    put("roughly", "facts", "rivers", "bound"),
    put([1], "facts", "rivers", "span"),
    put([1, 2, 3], "facts", "rivers", "span"),
    put("item", "facts", "team_month", "unit"),
    put("sideways", "facts", "complaints_fall", "trend", "direction"),
    put([], "facts", "rivers", "steps"),
    put("1E+2", "facts", "rivers", "steps", 0, "means"),
    put("factor", "facts", "rivers", "steps", 0, "kind"),
    put({"surface": "12", "kind": "numeral"}, "facts", "rivers", "steps", 0),
    put({"surface": "12", "kind": "word", "value": "12"}, "facts", "rivers", "steps", 0),
    put(1, "mentions", 0, "weak"),
    put({}, "mentions", 0, "fate"),
    put("why", "mentions", 0, "fate", "omitted"),
    put([], "mentions", 0, "fate", "translated"),
    put({"en": True, "zh": False}, "mentions", 0, "fate", "summarised"),
    put([{"span": [1, 2], "line": 1, "column": 2, "surface": "七"}], "unread"),
    put(0, "claims", 0, "line"),
    put("../../etc", "claims", 0, "url"),
    put("fr", "claims", 0, "language"),
    put(1, "checks", "findings"),
    put({}, "trial"),
    put([], "unproven", "en"),
    put("now", "made"),
    put({}, "facts"),
    put([], "mentions"),
    put([], "claims"),
    put({}, "checks", "codes"),
    put({"N201": "Ein Wert"}, "checks", "codes"),
    put("Menschen 人", "facts", "rivers", "unit"),
    put("", "facts", "rivers", "base"),
    put([], "mentions", 0, "facts"),
    put(["rivers", "rivers"], "mentions", 0, "facts"),
    put(TRIED | {"state": "none"}, "trial"),
    put({"state": "none", "operators": []}, "trial"),
    put({"state": "current"}, "trial"),
    put(TRIED | {"measured": "0" * 63}, "trial"),
    put(TRIED | {"measured": "Z" * 64}, "trial"),
    put(TRIED | {"format": 2}, "trial"),
    put(TRIED | {"tool": ""}, "trial"),
    put(TRIED | {"operators": []}, "trial"),
    put(TRIED | {"operators": [OPERATOR | {"name": "Ziffern"}]}, "trial"),
    put(TRIED | {"operators": [OPERATOR | {"found": -1}]}, "trial"),
    put(TRIED | {"operators": [OPERATOR | {"survivors": [SURVIVOR | {"path": "/etc/passwd"}]}]}, "trial"),
    put(TRIED | {"operators": [OPERATOR | {"survivors": [SURVIVOR | {"planted": ""}]}]}, "trial"),
    put(TRIED | {"explanations": {"words": ""}}, "trial"),
]


@pytest.mark.parametrize("spoil", SPOILT, ids=range(len(SPOILT)))
def test_the_form_refuses_what_it_does_not_know(spoil: Spoil) -> None:
    whole = json.loads(tiny_certificate())
    assert FORM.is_valid(whole)
    spoil(whole)
    assert not FORM.is_valid(whole)


def test_the_form_knows_a_trial_and_an_article_without_numbers() -> None:
    whole = json.loads(tiny_certificate())
    put(TRIED, "trial")(whole)
    assert [error.message for error in FORM.iter_errors(whole)] == []
    for key, value in (("facts", {}), ("mentions", []), ("claims", []), ("inferences", [])):
        put(value, key)(whole)
    assert [error.message for error in FORM.iter_errors(whole)] == []


# What it says


def claims_by_hand(root: Path, slug: str) -> list[tuple[str, int, int, str, str]]:
    """Each claim of each page, found by a pattern that shares nothing with the reader of pages."""
    rows = []
    kinds = ("index", "figures", "translation", "proof")
    own = (f"{language}/{slug}/{kind}.md" for language in ("en", "zh") for kind in kinds)
    for name in ("en/index.md", "zh/index.md", *own):
        lines = (root / "docs" / name).read_text(encoding="utf-8").split("\n")
        for number, line in enumerate(lines, start=1):
            rows += [
                (name, number, match.start("text") + 1, match["text"], match["href"].partition("#")[2])
                for match in CLAIM.finditer(line)
            ]
    return rows


@pytest.mark.parametrize(("root", "slug"), SLUGS, ids=[slug for _, slug in SLUGS])
def test_every_figure_of_every_page_is_a_claim_with_its_place(root: Path, slug: str) -> None:
    whole = certificate(root, slug)
    rows = [
        tuple(claim[key] for key in ("page", "line", "column", "text", "anchor")) for claim in whole["claims"]
    ]
    assert rows == claims_by_hand(root, slug)
    assert all(whole["facts"][claim["fact"]]["anchor"] == claim["anchor"] for claim in whole["claims"])
    assert {claim["language"] for claim in whole["claims"]} == {"en", "zh"}


@pytest.mark.parametrize(("root", "slug"), SLUGS, ids=[slug for _, slug in SLUGS])
def test_every_place_in_the_source_holds_its_words(root: Path, slug: str) -> None:
    whole = certificate(root, slug)
    text = (root / whole["article"]["source"]["path"]).read_text(encoding="utf-8")
    assert whole["article"]["source"]["characters"] == len(text)
    for row in [*whole["facts"].values(), *whole["mentions"], *whole["idioms"]]:
        start, end = row["span"]
        assert text[start:end] == row["surface"]
        assert text.split("\n")[row["line"] - 1][row["column"] - 1 :].startswith(row["surface"])
    for fact in whole["facts"].values():
        assert text.count(fact["quote"]) == 1
        assert fact["surface"] in fact["quote"]


@pytest.mark.parametrize(("root", "slug"), SLUGS, ids=[slug for _, slug in SLUGS])
def test_the_steps_of_each_figure_are_pieces_of_its_words_and_give_its_value(root: Path, slug: str) -> None:
    whole = certificate(root, slug)
    told = {name for name, fact in whole["facts"].items() if "steps" in fact}
    untold = [fact for name, fact in whole["facts"].items() if name not in told]
    assert {
        fact["origin"] if fact["type"] in ("quantity", "moment") else fact["type"] for fact in untold
    } <= {
        "inferred",
        "range",
    }
    for name in told:
        fact = whole["facts"][name]
        inside = [step for step in fact["steps"] if step["kind"] not in ("direction", "basis")]
        numbers = [Decimal(step["means"]) for step in inside if step["kind"] in ("numeral", "multiplier")]
        assert "".join(step["surface"] for step in inside) == "".join(fact["surface"].split())
        assert fact["type"] == "moment" or prod(numbers) == Decimal(fact["values"][0])
        assert {step["means"] for step in inside if step["kind"] == "unit"} <= {fact.get("unit")}
        assert {step["means"] for step in inside if step["kind"] == "hedge"} == {fact["bound"]} - {"exact"}
        trend = sorted((step["kind"], step["means"]) for step in fact["steps"] if step not in inside)
        assert trend == sorted(item for item in fact.get("trend", {}).items() if item[1])


def test_the_form_knows_each_kind_of_step() -> None:
    known = json.loads(schema("certificate"))["$defs"]["step"]["properties"]["kind"]["enum"]
    assert known == [kind.value for kind in StepKind]


@pytest.mark.parametrize(("root", "slug"), SLUGS, ids=[slug for _, slug in SLUGS])
def test_every_mention_has_a_fate(root: Path, slug: str) -> None:
    whole = certificate(root, slug)
    for mention in whole["mentions"]:
        fate = mention["fate"]
        if mention["facts"]:
            anchor = whole["facts"][mention["facts"][0]]["anchor"]
            assert fate["translated"] == [f"{each}/{slug}/translation/#{anchor}" for each in ("en", "zh")]
            assert set(fate["summarised"].values()) == {"omitted" not in fate}
            assert not mention["weak"]
        else:
            assert mention["weak"]
            assert "note" in fate
            assert "listed" in fate
    named = [fact for mention in whole["mentions"] for fact in mention["facts"]]
    assert sorted(named) == sorted(whole["facts"])


@pytest.mark.parametrize(("root", "slug"), SLUGS, ids=[slug for _, slug in SLUGS])
def test_each_address_is_a_page_and_an_anchor_on_it(root: Path, slug: str) -> None:
    whole = certificate(root, slug)
    fates = [mention["fate"] for mention in whole["mentions"]]
    listed = [url for row in [*fates, *whole["idioms"]] for url in row.get("listed", [])]
    for url in {*listed, *(url for fate in fates for url in fate["translated"])}:
        path, _, anchor = url.partition("/#")
        page = (root / "docs" / f"{path}.md").read_text(encoding="utf-8")
        assert f"#{anchor} " in page or f'id="{anchor}"' in page


def test_an_inference_has_its_base_and_its_reason() -> None:
    (row,) = json.loads(tiny_certificate())["inferences"]
    assert (row["fact"], row["from"]) == ("campaign_year", "team_month")
    assert row["because"]["en"] == (
        'The article says only "this year"; the only year it writes is that of May 2021.'
    )
    assert row["because"]["zh"].endswith("故推断行动也在该年。")


def test_checks_and_what_is_not_proven_are_those_of_the_pages() -> None:
    whole = json.loads(tiny_certificate())
    assert whole["checks"]["arithmetic"] == [
        {"check": "offenders = sent_home + fined", "whole": "offenders", "parts": ["sent_home", "fined"], "holds": True},
        {"check": "rivers = rivers_again", "whole": "rivers", "parts": ["rivers_again"], "holds": True},
    ]  # fmt: skip
    assert len(whole["unproven"]["en"]) == len(whole["unproven"]["zh"]) >= 6
    assert "a wrong noun with the same unit passes" in " ".join(whole["unproven"]["en"])


def test_a_number_in_a_line_of_the_web_page_is_told_as_such(tmp_path: Path) -> None:
    root = tiny.copy(tmp_path)
    tiny.change_source(root, "扫一扫在手机打开当前页", "阅读量:120")
    tiny.edit(root, tiny.FACTS, "inferred:", "page:\n  section: {zh: 网页, en: The page}\n"
              "  views: {quote: 阅读量:120, zh: 阅读量, en: times the page was read}\ninferred:")  # fmt: skip
    tiny.edit(root, tiny.FACTS, "  - facts: rivers_again", "  - facts: rivers_again, views")
    assert build(root).findings == ()
    mention = certificate(root, "tiny")["mentions"][-1]
    assert (mention["surface"], mention["facts"], mention["fate"]["translated"]) == ("120", ["views"], [])
    assert "web page" in mention["fate"]["note"]["en"]
    assert "omitted" in mention["fate"]


JSON = st.recursive(
    st.text() | st.integers() | st.booleans(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON)
def test_what_is_written_is_what_python_writes(value: Any) -> None:
    assert written(value) == json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def test_the_same_files_give_the_same_papers(root: Path) -> None:
    findings, made = certify_article(root, "tiny")
    assert findings == ()
    assert list(made) == [name for name in papers(["tiny"]) if name not in SCHEMAS]
    assert made == certify_article(root, "tiny")[1]
    assert {name: (root / "docs" / name).read_bytes().decode("utf-8") for name in made} == made


# What is not believed


@pytest.mark.parametrize("name", BESIDE)
@pytest.mark.parametrize(("root", "slug", "step"), [(*SLUGS[-1], 1), *((*each, 29) for each in SLUGS[:-1])])
def test_every_changed_number_is_found_at_its_place(root: Path, slug: str, step: int, name: str) -> None:
    good = (root / "docs" / "en" / slug / name).read_bytes().decode("utf-8")
    lines = good.split("\n")
    digits = [(number, digit) for number, line in enumerate(lines) for digit in re.finditer(r"\d", line)]
    assert len(digits) > 400
    for number, digit in digits[::step]:
        line = lines[number]
        other = f"{line[: digit.start()]}{(int(digit[0]) + 1) % 10}{line[digit.end() :]}"
        finding = difference(name, "\n".join([*lines[:number], other, *lines[number + 1 :]]), good)
        assert (finding.position.line, finding.position.column) == (number + 1, digit.start() + 1)
        assert (finding.claimed, finding.proven) == (other.strip(), line.strip())


FAULTS = [
    # a file, what stands there, what it becomes
    ("certificate.json", '"12条"', '"21条"'),
    ("certificate.json", '"values": [\n        "12"', '"values": [\n        "21"'),
    ("certificate.json", '"bound": "over"', '"bound": "exact"'),
    ("certificate.json", '"direction": "down"', '"direction": "up"'),
    ("certificate.json", '"unit": "yuan"', '"unit": "dollar"'),
    ("certificate.json", '"kind": "multiplier",\n          "means": "10000"', '"kind": "multiplier",\n          "means": "1000"'),
    ("certificate.json", '"means": "over"', '"means": "about"'),
    ("certificate.json", '"kind": "numeral"', '"kind": "word"'),
    ("certificate.json", '"text": "12 rivers"', '"text": "12 streams"'),
    ("certificate.json", '"origin": "inferred"', '"origin": "stated"'),
    ("certificate.json", '"weak": true', '"weak": false'),
    ("certificate.json", '"en": true', '"en": false'),
    ("certificate.json", "details of the work", "details of the work, and more"),
    ("certificate.json", '"state": "none"', '"state": "passed"'),
    ("certificate.json", '"version": 1', '"version":  1'),
    ("certificate.json", "\n}\n", "\n}\n\n"),
    ("certificate.json", "\n}\n", "\n}"),
    ("certificate.json", "{\n", '{\n  "made": "now",\n'),
    ("certificate.json", "{\n", "{\r\n"),
    ("annotations.jsonld", '"exact": "12条"', '"exact": "21条"'),
    ("annotations.jsonld", '"start": ', '"start": 1'),
    ("annotations.jsonld", "ni:///sha-256;", "ni:///sha-256;A"),
    ("figures.csv", ",4300,", ",3400,"),
    ("figures.csv", '"over"', '"exact"'),
    ("figures.csv", '"down"', '"up"'),
    ("figures.csv", '"4300余人"', '"4300人"'),
    ("figures.csv", '"12 rivers"', '"12 streams"'),
    ("figures.csv", '"rivers cleared"', '"rivers, cleared"'),
    ("figures.csv", '"yuan"', '"dollar"'),
    ("figures.csv", '"inferred"', '"stated"'),
    ("figures.csv", "\ufeff", ""),
    ("figures.csv", "\r\n", "\n"),
    ("figures.csv", ",label_en,label_zh,", ",label_zh,label_en,"),
    ("figures.json", '"value": "250000"', '"value": "25"'),
    ("figures.json", '"value": "250000"', '"value": 250000'),
    ("figures.json", '"month": 5', '"month": 6'),
    ("figures.json", '"value_high": "15"', '"value_high": "51"'),
    ("figures.json", '"bound": "about"', '"bound": "over"'),
    ("figures.json", '"trend_basis": "year on year"', '"trend_basis": "month on month"'),
    ("figures.json", '"quote_zh": "', '"quote_zh": "约'),
    ("figures.json", '"permalink": "figures/#rivers"', '"permalink": "figures/#plastic"'),
    ("figures.jsonld", '"value": "250000"', '"value": "25"'),
    ("figures.jsonld", '"maxValue": "15"', '"maxValue": "51"'),
    ("figures.jsonld", '"minValue": "250000"', '"maxValue": "250000"'),
    ("figures.jsonld", "wasDerivedFrom", "wasQuotedFrom"),
    ("figures.jsonld", '"oa:exact": "12条"', '"oa:exact": "21条"'),
    ("figures.jsonld", '"https://schema.org/"', '"https://other.example/"'),
    ("figures.jsonld", '"spdx:checksumValue": {', '"spdx:checksum": {'),
]  # fmt: skip


@pytest.mark.parametrize("folder", ["docs", "site"])
@pytest.mark.parametrize(("name", "old", "new"), FAULTS, ids=range(len(FAULTS)))
def test_a_changed_paper_is_found_in_both_trees(
    root: Path, folder: str, name: str, old: str, new: str
) -> None:
    path = root / folder / "en" / "tiny" / name
    text = path.read_bytes().decode("utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode("utf-8"))
    ((code, where, line),) = found(root)
    assert (code, where) == ("N215", f"{folder}/en/tiny/{name}")
    assert abs(line - text.count("\n", 0, text.index(old)) - 1) <= 3


@pytest.mark.parametrize("name", list(papers(["tiny"])))
@pytest.mark.parametrize("folder", ["docs", "site"])
def test_a_paper_that_is_missing_or_no_text_is_found(root: Path, folder: str, name: str) -> None:
    (root / folder / name).write_bytes(b"\xff")
    assert found(root) == [("N215", f"{folder}/{name}", 1)]
    (root / folder / name).unlink()
    assert found(root) == [("N215", f"{folder}/{name}", 1)]


def test_the_message_shows_both_sides(root: Path) -> None:
    tiny.edit(root, "docs/en/tiny/certificate.json", '"line": 23', '"line": 28')
    (finding,) = verify(root)
    first, line, caret = finding.explain().split("\n")
    assert first.endswith('N215 the file says "line": 28,, the article and its pages give "line": 23,')
    assert line[caret.index("^")] == "8"


def test_a_page_that_is_wrong_is_told_once_at_the_page(root: Path) -> None:
    tiny.edit(root, "docs/en/tiny/index.md", "[12 rivers]", "[21 rivers]")
    assert found(root) == [("N201", "docs/en/tiny/index.md", 23)]


@pytest.mark.parametrize(
    ("name", "old"),
    [
        ("docs/en/tiny/proof.md", "- The inferences. Each is shown with its reason, and the article confirms none of them.\n"),
    ],
)  # fmt: skip
def test_words_that_no_check_reads_still_make_the_certificate_stale(root: Path, name: str, old: str) -> None:
    tiny.edit(root, name, old, "")
    assert ("N215", "docs/en/tiny/certificate.json") in {(code, path) for code, path, _ in found(root)}


POINTER = '<link rel="describedby" type="application/json" href="../certificate.json">'


@pytest.mark.parametrize(
    "new",
    [
        "",
        POINTER.replace("../cert", "../other/cert"),
        POINTER.replace("../cert", "../../../en/tiny/cert"),
        POINTER + POINTER,
        POINTER.replace("describedby", "DESCRIBEDBY"),
        POINTER.replace('"', "'"),
    ],
)
def test_a_built_page_leads_to_its_own_certificate(root: Path, new: str) -> None:
    tiny.edit(root, "site/en/tiny/figures/index.html", POINTER, new)
    assert {(code, path) for code, path, _ in found(root)} & {("N215", "site/en/tiny/figures/index.html")}


def test_a_page_of_no_article_leads_to_no_certificate(root: Path) -> None:
    tiny.edit(root, "site/en/index.html", "</title>", "</title>" + POINTER)
    assert ("N215", "site/en/index.html") in {(code, path) for code, path, _ in found(root)}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("(certificate.json)", "(../other/certificate.json)", "N206"),
        ("(certificate.json)", "(../../zh/tiny/certificate.json)", "N206"),
        ("(certificate.json)", "(certificate.exe)", "N212"),
        ("(annotations.jsonld)", "(https://evil.example/annotations.jsonld)", "N212"),
    ],
)
def test_the_proof_page_leads_to_its_own_papers_alone(root: Path, old: str, new: str, code: str) -> None:
    tiny.edit(root, "docs/en/tiny/proof.md", old, new)
    assert (code, "docs/en/tiny/proof.md") in {(each, path) for each, path, _ in found(root)}
