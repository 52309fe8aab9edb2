"""Articles made from a seed: source, facts, words in both languages; each valid, each another one.

>>> from tempfile import TemporaryDirectory
>>> with TemporaryDirectory() as folder:
...     write(Path(folder), 2)
...     sorted(path.name for path in (Path(folder) / "content").iterdir())
['article-0001', 'article-0002', 'glossary.yaml']
"""

import random
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

TABLE = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"))
SEED = 2026
PARAGRAPHS, CLAUSES = 6, 4
"""Paragraphs of an article, and clauses with a figure in each."""
SHOWN = 10
"""Figures that the summary gives; the others are left out with a reason."""
NUMERALS = "一二三四五六七八九"
GLOSSARY = "志愿者:\n  en: volunteer\n秋收:\n  en: harvest\n"
CREDIT = "{missing: {zh: 原文没有写明。, en: The text does not say.}}"


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its figure: the Chinese as it stands, the English with a slot."""

    name: str
    quote: str
    en: str
    label: tuple[str, str]
    noun: str


def write(root: Path, count: int, seed: int = SEED) -> None:
    """Write `count` articles below a folder, with the configuration and the folders that a site needs."""
    (root / "seeds").mkdir(parents=True)
    (root / "content").mkdir()
    (root / "content" / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    for number in range(1, count + 1):
        _article(root, f"article-{number:04d}", random.Random(f"{seed} {number}"))


def _article(root: Path, slug: str, chance: random.Random) -> None:
    clauses = [_clause(row, chance) for row in chance.sample(TABLE["clauses"], PARAGRAPHS * CLAUSES)]
    paragraphs = [clauses[at : at + CLAUSES] for at in range(0, len(clauses), CLAUSES)]
    city = [part for table in ("places", "kinds") for part in chance.choice(TABLE[table]).split(":")]
    zh, en = city[0] + city[2], city[1] + city[3]
    topic = chance.choice(TABLE["topics"])
    title = f"{zh}市{topic['zh']}"
    source = _source(title, paragraphs)
    folder = root / "content" / slug
    folder.mkdir()
    files = {
        "article.yaml": _metadata(title, f"{en}: {topic['en']}", topic["en"]),
        "facts.yaml": _facts(source, clauses),
        "summary.zh.md": "## 主要内容\n\n" + _listed([_zh(clause) for clause in clauses[:SHOWN]], "；", "。"),
        "summary.en.md": "## What is reported\n\n" + _listed([c.en for c in clauses[:SHOWN]], ";", "."),
        "translation.en.md": _translation(f"{en}: {topic['en']}", paragraphs),
    }
    (root / "seeds" / f"{slug}.txt").write_text(source, encoding="utf-8", newline="\n")
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _clause(row: dict[str, str], chance: random.Random) -> Clause:
    form, _, unit = row["form"].partition(" ")
    figure = {"count": _count, "money": _money, "mass": _mass, "length": _length, "area": _area}.get(
        form, _percent
    )
    slot = "{{ " + row["name"] + " | q }}"
    label = (row["label"][0], row["label"][1])
    quote = row["zh"].format(figure(chance, unit))
    return Clause(row["name"], quote, row["en"].format(slot), label, row.get("noun", ""))


def _count(chance: random.Random, unit: str) -> str:
    number = chance.choice([chance.randrange(3, 100), chance.randrange(100, 10_000)])
    return chance.choice([
        f"{number}{unit}", f"约{number * 10}{unit}", f"{number * 10}余{unit}", f"近{number * 100}{unit}",
        f"{chance.choice(NUMERALS)}十{chance.choice(NUMERALS)}{unit}",
        f"{chance.randrange(2, 90)}.{chance.randrange(1, 10)}万{unit}",
    ])  # fmt: skip


def _money(chance: random.Random, _: str) -> str:
    number = chance.randrange(3, 900)
    return chance.choice([f"{number}万元", f"{number}万余元", f"约{number}.5亿元", f"{number * 7}元"])


def _mass(chance: random.Random, _: str) -> str:
    number = chance.randrange(3, 900)
    return chance.choice(
        [f"{number}吨", f"{number}.{chance.randrange(1, 10)}公斤", f"约{number}万吨", f"{number * 10}余斤"]
    )


def _length(chance: random.Random, _: str) -> str:
    number = chance.randrange(3, 900)
    return chance.choice([f"{number}公里", f"{number}.{chance.randrange(1, 10)}公里", f"近{number * 10}米"])


def _area(chance: random.Random, _: str) -> str:
    number = chance.randrange(3, 900)
    return chance.choice([f"{number}亩", f"{number}.{chance.randrange(1, 10)}万亩", f"约{number}公顷"])


def _percent(chance: random.Random, _: str) -> str:
    return f"{chance.randrange(3, 97)}.{chance.randrange(1, 10)}%"


def _source(title: str, paragraphs: Sequence[Sequence[Clause]]) -> str:
    lines = [f"{title}!", "做法", *("据介绍," + ",".join(c.quote for c in row) + "。" for row in paragraphs)]
    return "\n\n".join(lines) + "\n"


def _translation(title: str, paragraphs: Sequence[Sequence[Clause]]) -> str:
    lines = [f"# {title}!", "## What was done"]
    lines += ["It is said that " + ", that ".join(clause.en for clause in row) + "." for row in paragraphs]
    return "\n\n".join(lines) + "\n"


def _zh(clause: Clause) -> str:
    """The Chinese clause with its slot: what stands before the figure is as in the source."""
    row = next(row for row in TABLE["clauses"] if row["name"] == clause.name)
    return str(row["zh"]).format("{{ " + clause.name + " | q }}")


def _listed(clauses: Sequence[str], stop: str, end: str) -> str:
    return "\n".join(f"- {clause}{stop}" for clause in clauses[:-1]) + f"\n- {clauses[-1]}{end}\n"


def _metadata(title: str, en: str, topic: str) -> str:
    return (
        f"title:\n  quote: {title}!\n  zh: {title}\n  en: '{en}'\n"
        f"description:\n  zh: 关于{title}的报道，每个数字都可对照原文。\n"
        f"  en: A made-up report on the {topic}, with each figure linked to the words that state it.\n"
        + "".join(f"{role}: {CREDIT}\n" for role in ("reporter", "editor", "publisher", "published"))
    )


def _facts(source: str, clauses: Sequence[Clause]) -> str:
    lines = [
        "source:",
        f"  sha256: {sha256(source.encode()).hexdigest()}",
        "work:",
        "  section: {zh: 工作, en: The work}",
    ]
    for clause in clauses:
        noun = f", noun: {clause.noun}" if clause.noun else ""
        lines.append(
            f"  {clause.name}: {{quote: {clause.quote}, zh: {clause.label[0]}, en: {clause.label[1]}{noun}}}"
        )
    lines += ["omitted:", f"  - facts: {', '.join(clause.name for clause in clauses[SHOWN:])}"]
    lines.append("    why: {zh: 属于细节。, en: details of the work}")
    return "\n".join(lines) + "\n"
