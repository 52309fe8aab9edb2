"""An article made of rows of tests/corpus: a line and a fact for each, in words that say no more than the slots."""

from collections.abc import Sequence
from dataclasses import dataclass
from json import dumps
from pathlib import Path

from summarizer.edge.accept import accept
from summarizer.reading.reader import read
from summarizer.vocabulary.mention import Basis, Direction, Mention
from summarizer.vocabulary.quantity import Kind

SLUG = "forms"
WAYS = {
    Direction.UP: ("rose by", "上升"),
    Direction.DOWN: ("fell by", "下降"),
    Direction.UNCHANGED: ("was unchanged at", "持平"),
}
BASES = {Basis.UNSTATED: "", Basis.YEAR_ON_YEAR: "同比", Basis.MONTH_ON_MONTH: "环比"}
MISSING = "{missing: {zh: 原文没有写明。, en: The text does not say.}}"
ARTICLE = f"""\
title: {{quote: 甲市消息, zh: 甲市消息, en: News}}
description: {{zh: 关于甲市。, en: About the town.}}
reporter: {MISSING}
editor: {MISSING}
publisher: {MISSING}
published: {MISSING}
"""


@dataclass(frozen=True)
class Line:
    """A line of the article, under a mark that makes its quote the only one of its kind."""

    mark: str
    text: str

    @property
    def source(self) -> str:
        return f"{self.mark}。{self.text}"

    @property
    def mentions(self) -> tuple[Mention, ...]:
        return read(self.source, "zh").mentions

    @property
    def names(self) -> list[str]:
        return [f"{self.mark}_{chr(ord('a') + at)}" for at in range(len(self.mentions))]

    @property
    def counts(self) -> bool:
        """Whether each of its numbers takes a noun."""
        units = [getattr(getattr(each, "high", each), "unit", None) for each in self.quantities]
        return all(unit is not None and unit.kind in (Kind.COUNT, Kind.ORDINAL) for unit in units)

    @property
    def quantities(self) -> list[object]:
        return [mention.quantity for mention in self.mentions]

    def fact(self, noun: str) -> str:
        many = len(self.names)
        zh, en = (
            dumps([word] * many if many > 1 else word, ensure_ascii=False) for word in ("数值", "value")
        )
        quote = dumps(self.source, ensure_ascii=False)
        own = f", noun: {noun}" if noun and self.counts else ""
        return f"  {', '.join(self.names)}: {{quote: {quote}, zh: {zh}, en: {en}{own}}}\n"

    def said(self, language: str) -> str:
        """A sentence for each number."""
        return (" " if language == "en" else "").join(map(SENTENCES[language], self.names, self.mentions))


def _english(name: str, mention: Mention) -> str:
    way = WAYS[mention.trend.direction][0] if mention.trend else "was"
    basis = f" {mention.trend.basis}".rstrip() if mention.trend else ""
    return f"It {way} {{{{ {name} | q }}}}{basis}."


def _chinese(name: str, mention: Mention) -> str:
    way = BASES[mention.trend.basis] + WAYS[mention.trend.direction][1] if mention.trend else "："
    return f"数值{way}{{{{ {name} | q }}}}。"


SENTENCES = {"en": _english, "zh": _chinese}


def lines(texts: Sequence[str]) -> list[Line]:
    """The texts as lines: aaa, aab, …"""
    marks = ("".join(chr(ord("a") + at // 26**power % 26) for power in (2, 1, 0)) for at in range(len(texts)))
    return [Line(mark, text) for mark, text in zip(marks, texts, strict=False)]


def write(root: Path, texts: Sequence[str], *, summed_up: bool) -> dict[str, str]:
    """The files of the article, and its texts by fact.

    Its figures are all in the summaries, with a noun where they take one, or all left out and key figures, without.
    """
    made = lines(texts)
    content = root / "content" / SLUG
    content.mkdir(parents=True)
    (root / "seeds").mkdir()
    names = ", ".join(name for line in made for name in line.names)
    omitted = f"omitted:\n  - facts: {names}\n    why: {{zh: 属于细节。, en: details}}\n"
    facts = "source:\n  sha256:\nall:\n  section: {zh: 组, en: Group}\n" + "".join(
        line.fact("small thing" if summed_up else "") for line in made
    )
    key = "" if summed_up else f"key: {names}\n"
    files = {
        root / "seeds" / f"{SLUG}.txt": "甲市消息\n\n" + "".join(f"{line.source}\n" for line in made),
        root / "content" / "glossary.yaml": "{}\n",
        content / "article.yaml": ARTICLE,
        content / "facts.yaml": facts + ("" if summed_up else omitted) + key,
        content / "translation.en.md": "# News\n\n" + "".join(f"So: {line.said('en')}\n\n" for line in made),
    }
    for language, heading, nothing in (("en", "What", "Some words.\n"), ("zh", "内容", "文字。\n")):
        told = "".join(f"{line.said(language)}\n\n" for line in made) if summed_up else nothing
        files[content / f"summary.{language}.md"] = f"## {heading}\n\n{told}"
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")
    accept(root, SLUG)
    return {name.replace("_", "-"): line.text for line in made for name in line.names}
