"""The figures as CSV, JSON and JSON-LD: what is read back from each is what the facts state, to the last digit."""

import csv
import io
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from summarizer.edge.cli import main
from summarizer.edge.site import build
from summarizer.facts.fact import Fact
from summarizer.facts.loading import load
from summarizer.facts.papers import DATASET, EXPORTS, FIGURES, FIGURES_SCHEMA, TABLE
from summarizer.facts.site import load_site
from summarizer.proof.annotations import content_name
from summarizer.proof.dossier import trend_of
from summarizer.proof.notation import written
from summarizer.proof.observations import stated
from summarizer.proof.papers import schema
from summarizer.proof.spreadsheet import COLUMNS, MARK, NUMBERS, TEXTS, defused, restored, table
from summarizer.proof.verify import verify
from summarizer.vocabulary.moment import PARTS, Moment
from summarizer.vocabulary.quantity import Bound, Kind, Quantity, Range, Ratio, Unit
from tests import tiny
from tests.proof import tree

# rdflib's own reader of JSON-LD still uses a class that rdflib has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

ROOT = Path(__file__).parents[2]
SLUGS = [
    (root, folder.name)
    for root in (ROOT, tree.TINY)
    for folder in sorted((root / "content").iterdir())
    if folder.is_dir()
]
each_article = pytest.mark.parametrize(("root", "slug"), SLUGS, ids=[slug for _, slug in SLUGS])
FORM = Draft202012Validator(json.loads(schema("figures")))
SHARE = Unit("share", Kind.RATIO, Decimal(100), "percent")
JIN = Unit("jin", Kind.MASS, Decimal("0.5"), "kilogram")
STATED: list[Quantity | Range | Ratio | Moment] = [
    Quantity(Decimal("25E+4"), JIN, Bound.OVER),
    Quantity(Decimal("-0.50"), JIN, Bound.AT_MOST),
    Quantity(Decimal("123456789012345678901234567890.123456789"), JIN),
    Range(Quantity(Decimal(10), JIN), Quantity(Decimal("15.0"), JIN, Bound.UNDER)),
    Ratio(Decimal(2), Decimal(3), SHARE, Bound.ABOUT),
    Moment(year=2020, month=11),
    Moment(hour=0, minute=0, bound=Bound.ABOUT),
]


def text_of(root: Path, slug: str, name: str) -> str:
    return (root / "docs" / "en" / slug / name).read_bytes().decode("utf-8")


def rows_of_csv(text: str) -> list[dict[str, str]]:
    """The rows as Python's own module reads them, the apostrophes of spreadsheets taken away."""
    assert text.startswith(MARK)
    rows = csv.DictReader(io.StringIO(text.removeprefix(MARK), newline=""), strict=True)
    return [{key: restored(value) if key in TEXTS else value for key, value in row.items()} for row in rows]


def cells_by_rfc_4180(text: str) -> Iterator[list[tuple[str, bool]]]:
    """The cells of a file by the grammar of the standard, written anew: each with whether it was quoted."""
    cell = re.compile(r'("(?P<quoted>(?:[^"]|"")*)"|(?P<bare>[^",\r\n]*))(?P<end>,|\r\n)')
    row: list[tuple[str, bool]] = []
    at = 1
    while at < len(text):
        match = cell.match(text, at)
        assert match is not None, text[at : at + 40]
        quoted = match["quoted"] is not None
        row.append((match["quoted"].replace('""', '"') if quoted else match["bare"], quoted))
        at = match.end()
        if match["end"] == "\r\n":
            yield row
            row = []
    assert not row


def quantity_of(row: dict[str, Any]) -> Quantity | Range | Ratio | Moment:
    """What a row states, put together by hand from its cells."""
    bound = Bound(row["bound"])
    if row["type"] == "moment":
        return Moment(**{part: int(row[part]) for part in PARTS if row.get(part, "") != ""}, bound=bound)
    unit = Unit(row["unit"], Kind(row["kind"]), Decimal(row["factor"]), row["base_unit"])
    if row["type"] == "ratio":
        return Ratio(Decimal(row["part"]), Decimal(row["whole"]), unit, bound)
    low = Quantity(Decimal(row["value"]), unit, bound)
    if row["type"] == "quantity":
        return low
    assert row["unit_high"] == unit.id
    return Range(low, Quantity(Decimal(row["value_high"]), unit, Bound(row["bound_high"])))


def check_row(row: dict[str, Any], fact: Fact, text: str) -> None:
    """A row says what its fact says, in the words at its place."""
    assert (row["id"], row["origin"], row["section"]) == (fact.id, fact.origin, fact.group)
    assert (row["label_en"], row["label_zh"]) == (fact.labels.en, fact.labels.zh)
    assert quantity_of(row) == fact.quantity
    trend = trend_of(fact)
    told = (row.get("trend") or "", row.get("trend_basis") or "")
    assert told == ((trend.direction, trend.basis) if trend else ("", ""))
    start, end = int(row["span_start"]), int(row["span_end"])
    assert text[start:end] == row["words_zh"] == fact.evidence.mention.surface
    assert text.split("\n")[int(row["line"]) - 1][int(row["column"]) - 1 :].startswith(row["words_zh"])
    assert row["quote_zh"] == fact.evidence.quote.of(text)
    assert text.count(row["quote_zh"]) == 1


@each_article
class TestEachArticle:
    def test_the_table_gives_the_facts_back(self, root: Path, slug: str) -> None:
        content = load(root, slug)
        rows = rows_of_csv(text_of(root, slug, TABLE))
        assert [row["id"] for row in rows] == [fact.id for fact in content.facts]
        for row, fact in zip(rows, content.facts, strict=True):
            check_row(row, fact, content.article.text)

    def test_another_reader_finds_the_same_cells_numbers_bare_and_texts_quoted(
        self, root: Path, slug: str
    ) -> None:
        text = text_of(root, slug, TABLE)
        heads, *rows = cells_by_rfc_4180(text)
        assert [name for name, _ in heads] == list(COLUMNS)
        known = csv.DictReader(io.StringIO(text.removeprefix(MARK), newline=""))
        for row, other in zip(rows, known, strict=True):
            assert [value for value, _ in row] == list(other.values())
            for (value, quoted), name in zip(row, COLUMNS, strict=True):
                assert quoted is (name in TEXTS and value != "")
                assert name in TEXTS or value == "" or Decimal(value).is_finite()

    def test_the_json_gives_the_facts_back_and_has_the_form(self, root: Path, slug: str) -> None:
        content = load(root, slug)
        whole = json.loads(text_of(root, slug, FIGURES), parse_float=pytest.fail)
        assert [error.message for error in FORM.iter_errors(whole)] == []
        assert whole["article"]["source"]["sha256"] == content.article.digest
        for row, fact in zip(whole["figures"], content.facts, strict=True):
            check_row(row, fact, content.article.text)

    def test_table_and_json_say_the_same(self, root: Path, slug: str) -> None:
        rows = rows_of_csv(text_of(root, slug, TABLE))
        figures = json.loads(text_of(root, slug, FIGURES))["figures"]
        said = [{key: value for key, value in row.items() if value} for row in rows]
        assert said == [{key: str(value) for key, value in figure.items()} for figure in figures]

    def test_the_english_is_that_of_the_page(self, root: Path, slug: str) -> None:
        page = text_of(root, slug, "figures.md")
        for row in rows_of_csv(text_of(root, slug, TABLE)):
            (line,) = [line for line in page.split("\n") if f'<a id="{row["id"].replace("_", "-")}"' in line]
            assert f" | [{row['english']}](translation.md#f-" in line

    def test_each_address_is_a_page_and_an_anchor_on_it(self, root: Path, slug: str) -> None:
        home = load_site(root).url
        for row in rows_of_csv(text_of(root, slug, TABLE)):
            for key in ("permalink", "permalink_zh", "evidence"):
                path, _, anchor = row[key].partition("/#")
                if home:
                    assert path.startswith(home)
                    page = root / "docs" / f"{path.removeprefix(home)}.md"
                else:
                    page = root / "docs" / "en" / slug / f"{path}.md"
                assert re.search(rf'id="{anchor}"|[{{ ]#{anchor} ', page.read_text(encoding="utf-8"))


# The table and spreadsheets


def test_each_column_is_text_or_number_and_described() -> None:
    assert sorted(COLUMNS) == sorted((*TEXTS, *NUMBERS))
    assert list(json.loads(schema("figures"))["$defs"]["figure"]["properties"]) == list(COLUMNS)


FORMULAS = [
    "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A1", "\t=1", "\r=1", "\n=1", " =1", "\u3000=1",
    "＝1", "＋1", "－1", "＠A", "'=1", "a;=1", "a\t@x", "a\n-x", "a\r\n+x", "\u200b=1", "\ufeff=1", "'", "'a",
]  # fmt: skip
HARMLESS = ["a-b", "a = b", "36.7%", "248起", "“=”", "a,-b", "", "'tis"]
STARTS = re.compile(r"(?:^|[;\t\r\n])[\s\ufeff\u200b]*[=+\-@＝＋－＠]")


@pytest.mark.parametrize("text", FORMULAS, ids=repr)
def test_no_text_becomes_a_formula_and_each_comes_back(text: str) -> None:
    assert STARTS.search(defused(text)) is None
    assert restored(defused(text)) == text


@pytest.mark.parametrize("text", HARMLESS, ids=repr)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert defused(text) == text


@given(st.text(alphabet="=+-@'\"; ,\t\r\n\u200ba＝") | st.text())
def test_any_text_goes_into_a_cell_and_comes_back(text: str) -> None:
    (row,) = rows_of_csv(table([{"id": "x", "english": text}]))
    assert row["english"] == text
    assert STARTS.search(defused(text)) is None


def test_a_column_of_numbers_takes_nothing_else() -> None:
    with pytest.raises(ValueError, match="value is not a number"):
        table([{"value": "=1"}])


def test_an_editor_s_formula_is_text_in_every_format(tmp_path: Path) -> None:
    root = tiny.copy(tmp_path)
    hostile = '=HYPERLINK("//x.example";"y");@z'
    tiny.edit(root, tiny.FACTS, "en: rivers cleared,", f"en: '{hostile}',")
    assert build(root).findings == ()
    text = text_of(root, "tiny", TABLE)
    assert '"\'=HYPERLINK(""//x.example"";""y"");\'@z"' in text
    assert rows_of_csv(text)[2]["label_en"] == hostile
    assert json.loads(text_of(root, "tiny", FIGURES))["figures"][2]["label_en"] == hostile


# The form of the JSON


def test_the_schema_is_one_and_is_published_as_the_package_has_it() -> None:
    Draft202012Validator.check_schema(json.loads(schema("figures")))
    for root in (ROOT, tree.TINY):
        assert (root / "docs" / FIGURES_SCHEMA).read_text(encoding="utf-8") == schema("figures")
    assert written(json.loads(schema("figures"))) == schema("figures")


def test_every_part_of_the_form_is_described_and_closed() -> None:
    known = json.loads(schema("figures"))
    figure = known["$defs"]["figure"]
    assert known["additionalProperties"] is figure["additionalProperties"] is False
    assert all("description" in part for part in (*known["properties"].values(), figure))
    assert all("description" in part for part in figure["properties"].values())
    assert figure["properties"]["kind"]["enum"] == [kind.value for kind in Kind]
    assert known["$defs"]["bound"]["enum"] == [bound.value for bound in Bound]


def whole_with(**changes: object) -> dict[str, Any]:
    """The tiny article's file with other values in its third figure, 12 rivers; None takes one away."""
    whole: dict[str, Any] = json.loads(text_of(tree.TINY, "tiny", FIGURES))
    row = whole["figures"][2] | changes
    whole["figures"][2] = {key: value for key, value in row.items() if value is not None}
    return whole


@pytest.mark.parametrize("quantity", STATED, ids=str)
def test_every_type_of_quantity_has_its_form_and_comes_back(
    quantity: Quantity | Range | Ratio | Moment,
) -> None:
    bare = dict.fromkeys(("value", "unit", "unit_en", "unit_zh", "kind", "base_unit", "factor", "bound"))
    whole = whole_with(**(bare | stated(quantity)))
    assert [error.message for error in FORM.iter_errors(whole)] == []
    assert quantity_of(whole["figures"][2]) == quantity
    (row,) = rows_of_csv(table([whole["figures"][2]]))
    assert quantity_of(row) == quantity


@pytest.mark.parametrize(
    "changes",
    [
        {"value": 12}, {"value": "1E+2"}, {"value": "12,000"}, {"value": None}, {"value_high": "13"},
        {"part": "1"}, {"year": 2020}, {"unit": None}, {"factor": "one"}, {"kind": "fruit"}, {"bound": "roughly"},
        {"type": "range"}, {"type": "moment"}, {"type": "number"}, {"origin": "computed"}, {"origin": "inferred"},
        {"because_en": "so"}, {"trend": "sideways"}, {"trend_basis": "year on year"}, {"words_zh": ""},
        {"english": ""}, {"english": None}, {"line": 0}, {"span_start": "5"}, {"permalink": "javascript:x"},
        {"permalink": "figures/"}, {"id": "Rivers"}, {"colour": "blue"}, {"section_en": None, "section_zh": None, "section": None},
    ],
    ids=str,
)  # fmt: skip
def test_the_form_refuses_what_it_does_not_know(changes: dict[str, object]) -> None:
    assert FORM.is_valid(whole_with())
    assert not FORM.is_valid(whole_with(**changes))


# Linked data

SCHEMA_ORG, DCAT = Namespace("https://schema.org/"), Namespace("http://www.w3.org/ns/dcat#")
OA, PROV = Namespace("http://www.w3.org/ns/oa#"), Namespace("http://www.w3.org/ns/prov#")
SPDX, OWN = Namespace("http://spdx.org/rdf/terms#"), Namespace("urn:summarizer:figures:1#")
FILE = "https://site.example/en/{}/figures.jsonld"


def graph_of(root: Path, slug: str, monkeypatch: pytest.MonkeyPatch) -> Graph:
    """The graph that the file is to rdflib, which may fetch nothing."""
    monkeypatch.setattr("rdflib.plugins.shared.jsonld.context.source_to_json", pytest.fail)
    return Graph().parse(data=text_of(root, slug, DATASET), format="json-ld", publicID=FILE.format(slug))


def one(graph: Graph, subject: Node, predicate: URIRef) -> Any:
    (found,) = graph.objects(subject, predicate)
    return found.toPython() if isinstance(found, Literal) else found


def in_language(graph: Graph, subject: Node, predicate: URIRef) -> dict[str | None, str]:
    return {
        each.language: str(each) for each in graph.objects(subject, predicate) if isinstance(each, Literal)
    }


@each_article
class TestLinkedData:
    def test_each_figure_comes_back_exactly(
        self, root: Path, slug: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        graph, content = graph_of(root, slug, monkeypatch), load(root, slug)
        found = {
            str(one(graph, each, SCHEMA_ORG.propertyID)): each
            for each in graph.subjects(RDF.type, SCHEMA_ORG.PropertyValue)
        }
        assert set(found) == {fact.id for fact in content.facts}
        for fact in content.facts:
            node = found[fact.id]
            names = in_language(graph, node, SCHEMA_ORG.name)
            assert names == {"en": fact.labels.en, "zh-Hans": fact.labels.zh}
            row = {
                str(key).removeprefix(str(OWN)): value.toPython()
                for key, value in graph.predicate_objects(node)
                if isinstance(value, Literal) and str(key).startswith(str(OWN))
            }
            low, high, value = (
                next(
                    (v.toPython() for v in graph.objects(node, SCHEMA_ORG[key]) if isinstance(v, Literal)),
                    None,
                )
                for key in ("minValue", "maxValue", "value")
            )
            row |= {"value": low, "value_high": high} if row["type"] == "range" else {"value": value}
            assert all(isinstance(each, Decimal) for each in (low, high, value) if each is not None)
            assert quantity_of(row) == fact.quantity
            assert row["origin"] == fact.origin

    def test_a_hedge_is_a_limit_that_any_program_understands(
        self, root: Path, slug: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        graph, content = graph_of(root, slug, monkeypatch), load(root, slug)
        for fact in content.facts:
            if isinstance(fact.quantity, Quantity):
                (node,) = graph.subjects(SCHEMA_ORG.propertyID, Literal(fact.id))
                limits = fact.quantity.interval if fact.quantity.bound is not Bound.EXACT else (None, None)
                keys = (SCHEMA_ORG.minValue, SCHEMA_ORG.maxValue)
                assert [(node, key, None) in graph for key in keys] == [limit is not None for limit in limits]

    def test_each_figure_is_quoted_by_place_and_by_words(
        self, root: Path, slug: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        graph, content = graph_of(root, slug, monkeypatch), load(root, slug)
        text = content.article.text
        for fact in content.facts:
            (node,) = graph.subjects(SCHEMA_ORG.propertyID, Literal(fact.id))
            relation = PROV.wasQuotedFrom if fact.origin == "stated" else PROV.wasDerivedFrom
            target = one(graph, node, relation)
            assert str(one(graph, target, OA.hasSource)) == content_name(content.article.digest)
            selectors = {one(graph, each, RDF.type): each for each in graph.objects(target, OA.hasSelector)}
            place, quote = selectors[OA.TextPositionSelector], selectors[OA.TextQuoteSelector]
            start, end = one(graph, place, OA.start), one(graph, place, OA.end)
            exact, prefix, suffix = (one(graph, quote, key) for key in (OA.exact, OA.prefix, OA.suffix))
            assert text[start:end] == exact == fact.evidence.mention.surface
            assert text.count(prefix + exact + suffix) == 1

    def test_the_files_are_told_with_their_digests(
        self, root: Path, slug: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        graph = graph_of(root, slug, monkeypatch)
        (data,) = graph.subjects(RDF.type, DCAT.Dataset)
        assert (data, RDF.type, SCHEMA_ORG.Dataset) in graph
        files = set(graph.objects(data, DCAT.distribution))
        assert files == set(graph.objects(data, SCHEMA_ORG.distribution))
        assert {str(each).rpartition("/")[2] for each in files} == set(EXPORTS.values())
        for each in files:
            assert (each, DCAT.downloadURL, each) in graph
            name = str(each).rpartition("/")[2]
            for checksum in graph.objects(each, SPDX.checksum):
                raw = text_of(root, slug, name).encode("utf-8")
                (value,) = graph.objects(checksum, SPDX.checksumValue)
                assert str(value) == sha256(raw).hexdigest()
                assert one(graph, each, DCAT.byteSize) == len(raw)
        assert len(set(graph.subjects(SPDX.checksum, None))) == 2


# Where the site is


def test_a_new_address_changes_the_files_that_name_it(tmp_path: Path) -> None:
    root = tree.copy(tmp_path)
    assert load_site(root).url == ""
    assert "javascript" not in text_of(root, "tiny", DATASET)
    (root / "mkdocs.yml").write_text("site_url: https://a.example/b/\n", encoding="utf-8")
    assert {finding.code.value for finding in verify(root)} == {"N211"}
    assert set(build(root).written) >= {f"en/tiny/{name}" for name in EXPORTS.values()}
    row = rows_of_csv(text_of(root, "tiny", TABLE))[2]
    assert row["permalink"] == "https://a.example/b/en/tiny/figures/#rivers"


# On the page, and from the command line


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    ("name", "new", "code"),
    [
        ("figures.csv", "figures.xls", "N212"),
        ("figures.csv", "../other/figures.csv", "N206"),
        ("figures.json", "https://evil.example/figures.json", "N212"),
        ("figures.jsonld", "figures.jsonld#javascript:x", "N212"),
        ("figures.v1.schema.json", "figures.v2.schema.json", "N212"),
    ],
)
def test_the_page_leads_to_its_own_files_alone(
    tmp_path: Path, language: str, name: str, new: str, code: str
) -> None:
    root = tree.copy(tmp_path)
    page = f"docs/{language}/tiny/figures.md"
    (href,) = re.findall(rf"\]\(([^()]*/)?({re.escape(name)})\)", (root / page).read_text(encoding="utf-8"))
    tiny.edit(root, page, f"({href[0]}{name})", f"({new if ':/' in new else href[0] + new})")
    assert code in {finding.code.value for finding in verify(root) if finding.path == page}


def test_a_file_of_figures_is_no_evidence(tmp_path: Path) -> None:
    root = tree.copy(tmp_path)
    tiny.edit(
        root,
        "docs/en/tiny/index.md",
        "[12 rivers](translation.md#f-rivers)",
        "[12 rivers](figures.csv#f-rivers)",
    )
    assert ("N206", "docs/en/tiny/index.md") in {
        (finding.code.value, finding.path) for finding in verify(root)
    }


@pytest.mark.parametrize(("form", "name"), EXPORTS.items())
def test_the_command_gives_the_bytes_of_the_file(tmp_path: Path, form: str, name: str) -> None:
    due = text_of(tree.TINY, "tiny", name).encode("utf-8")
    command = ["export", "tiny", "--format", form, "--root", str(tree.TINY)]
    assert CliRunner().invoke(main, command).stdout_bytes == due
    done = CliRunner().invoke(main, [*command, "-o", str(tmp_path / "out")])
    assert (done.exit_code, done.stdout) == (0, "")
    assert (tmp_path / "out").read_bytes() == due


def test_figures_that_are_not_proven_are_not_given(tmp_path: Path) -> None:
    root = tree.copy(tmp_path / "tree")
    tiny.edit(root, "docs/en/tiny/index.md", "[12 rivers]", "[21 rivers]")
    target = tmp_path / "out.csv"
    done = CliRunner().invoke(main, ["export", "tiny", "--root", str(root), "-o", str(target)])
    assert (done.exit_code, done.stdout) == (1, "")
    assert "docs/en/tiny/index.md:23:21: N201" in done.stderr
    assert not target.exists()


def test_an_article_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["export", "nothing", "--root", str(tree.copy(tmp_path))])
    assert done.exit_code == 1
    assert done.stderr.startswith("seeds/nothing.txt:1:1: A103")
