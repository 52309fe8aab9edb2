"""The page with the result, and the line of README: made from a record and the pairs, never typed."""

import re
from collections.abc import Iterator, Sequence

from benchmarks.audit.pairs import FILES, Pair, families, types
from benchmarks.audit.record import Measured, Record
from benchmarks.audit.score import Score, Share, by_type, measure
from benchmarks.markdown import table

OURS = "summarizer"
FIRST = {"economy.txt": (91.9, 23.1, 84.4), "society.txt": (93.9, 22.3, 85.8)}
"""Wrong found, right flagged and balanced, of summarizer before its code had seen a pair of the file: measured
once, when the pairs came, and kept."""
LINK = re.compile(r"^.*\]\(docs/benchmarks/audit\.md\).*$", re.MULTILINE)
MEASURES = """\
*Found* is the share of the wrong pairs that a checker flags, *false alarms* the share of the right ones, each with its
95% interval (Wilson); *balanced* is the mean of found and of right pairs left alone, and flagging all or nothing
gives 50. *Found, family clear* counts a wrong pair as found only if no right translation of the same sentence is
flagged: the honest score, for a checker that flags everything finds everything. In percent."""
CAVEAT = """\
**Known data.** The pairs were written by authors who had not seen the code. The first figures of each set were
measured before the code had seen any of its pairs; since then summarizer has been improved with them, so its later
figures, here and above, are figures on known data; those of its rivals are not. The data card,
`benchmarks/audit/README.md`, says more."""


def page(record: Record, pairs: Sequence[Pair]) -> str:
    """The page, in Markdown."""
    return "\n".join(_lines(record, pairs)) + "\n"


def sentence(record: Record, pairs: Sequence[Pair]) -> str:
    """The line of README."""
    scores = {tool.name: measure(pairs, tool.flagged(pairs)) for tool in record.tools}
    own = scores.pop(OURS)
    best = max(scores, key=lambda name: scores[name].balanced)
    return (
        f"How well wrong numbers in translations are found: [measured on {len(pairs):,} pairs]"
        f"(docs/benchmarks/audit.md), {_said(own)}; the best rival ({best}) {_said(scores[best])}."
    )


def with_sentence(readme: str, line: str) -> str:
    """README with its line on this page made anew; ValueError where it has none."""
    if not LINK.search(readme):
        raise ValueError(
            "README.md: no line links to docs/benchmarks/audit.md; write one, and run this again"
        )
    return LINK.sub(lambda _: line, readme, count=1)


def _said(score: Score) -> str:
    return f"{score.found.percent:.0f}% with {score.alarms.percent:.0f}% false alarms"


def _lines(record: Record, pairs: Sequence[Pair]) -> Iterator[str]:
    wrong = sum(pair.label == "wrong" for pair in pairs)
    scores = {tool.name: measure(pairs, tool.flagged(pairs)) for tool in record.tools}
    tools = sorted(record.tools, key=lambda tool: -scores[tool.name].balanced)
    yield from ("# Finding wrong numbers in translations, measured", "")
    yield from ("Made by `make bench-audit`; do not edit.", "")
    count = len(list(families(tuple(pairs))))
    yield f"{len(pairs):,} English translations of {count} Chinese sentences: in {wrong} of them a number is wrong,"
    yield f"in {len(pairs) - wrong} none. Python {record.python}, {record.machine}, one core, processor time."
    yield from _trouble(record)
    yield from ("", *table(*_overview(tools, scores)), "", MEASURES, "")
    yield from (CAVEAT, "", *table(*_first(record, pairs)))
    yield from (
        "",
        "## Speed",
        "",
        "Pairs a second, the median of three passes over all pairs: with other digits and",
    )
    yield from ("a new name in each text, which no checker has met, and the same pairs once more.", "")
    fastest = sorted(tools, key=lambda tool: -tool.fresh)
    heads = ["checker", "new texts", "the same texts again"]
    yield from table(heads, ((tool.name, f"{tool.fresh:,.0f}", f"{tool.again:,.0f}") for tool in fastest))
    for label, title in (("wrong", "Found, by what is wrong"), ("right", "False alarms, by what is right")):
        yield from ("", f"## {title}", "", *table(*_types(tools, pairs, label)))
    yield from ("", "## The types", "")
    meant = ((label, kind, means) for label, kinds in types().items() for kind, means in kinds.items())
    yield from table(["pair", "type", "what the translation does"], meant)
    yield from ("", "## The checkers", "", *table(["checker", "version", "flags a pair by"], _about(tools)))


def _trouble(record: Record) -> Iterator[str]:
    """What was not measured, and where a checker failed: said before any figure."""
    for name, why in record.missing.items():
        yield from ("", f"**NOT MEASURED: {name}** did not start here ({why}).")
    for tool in record.tools:
        if tool.failed:
            yield from (
                "",
                f"**{tool.name} FAILED** on {len(tool.failed)} pairs, which count as not flagged.",
            )


def _overview(tools: Sequence[Measured], scores: dict[str, Score]) -> tuple[list[str], list[list[str]]]:
    heads = ["checker", "found", "false alarms", "balanced", "found, family clear"]
    rows = []
    for tool in tools:
        score = scores[tool.name]
        middle = f"{score.balanced:.1f}"
        rows.append([tool.name, _wide(score.found), _wide(score.alarms), middle, _wide(score.paired)])
    return heads, rows


def _wide(share: Share) -> str:
    low, high = share.interval
    return f"{share.percent:.1f} ({low:.1f}–{high:.1f})"


def _first(record: Record, pairs: Sequence[Pair]) -> tuple[list[str], list[list[str]]]:
    own = next(tool for tool in record.tools if tool.name == OURS)
    flagged = own.flagged(pairs)
    rows = []
    for name in FILES:
        there = [pair for pair in pairs if pair.file == name]
        score = measure(there, flagged)
        now = (score.found.percent, score.alarms.percent, score.balanced)
        for when, figures in (("before any pair was seen", FIRST[name]), ("now", now)):
            rows.append([name, str(len(there)), when, *(f"{figure:.1f}" for figure in figures)])
    return ["set", "pairs", "summarizer", "found", "false alarms", "balanced"], rows


def _types(tools: Sequence[Measured], pairs: Sequence[Pair], label: str) -> tuple[list[str], list[list[str]]]:
    shares = [by_type(pairs, label, tool.flagged(pairs)) for tool in tools]
    rows = [
        [kind, str(shares[0][kind].whole), *(f"{each[kind].percent:.0f}" for each in shares)]
        for kind in types()[label]
    ]
    return ["type", "pairs", *(tool.name for tool in tools)], rows


def _about(tools: Sequence[Measured]) -> Iterator[tuple[str, str, str]]:
    for tool in tools:
        yield tool.name, tool.version, tool.about
