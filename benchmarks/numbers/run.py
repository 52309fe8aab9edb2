"""Measure readers of numbers on the challenge set: accuracy, speed, and time against length, in one run.

`make bench-numbers` installs the rivals beside us and writes docs/benchmarks/numbers.md. Without them
`python -m benchmarks.numbers.run` measures what is there. `--faults NAME` lists what a reader got wrong.
"""

import argparse
import platform
import statistics
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from benchmarks.numbers.challenge import Case, load
from benchmarks.numbers.rivals import Reader, installed
from benchmarks.numbers.score import Score, measure

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "benchmarks" / "numbers.md"
LANGUAGES = {"zh": "Chinese", "en": "English"}
PATIENCE = 4.0
"""Seconds for one pass of a reader; a slow one reads every n-th sentence."""


def seconds(call: Callable[[], object]) -> float:
    """Processor seconds of a call."""
    start = time.process_time()
    call()
    return time.process_time() - start


def speed(reader: Reader, language: str, cases: list[Case]) -> float:
    """Characters a second, the median of three passes over sentences read for the first time in this process.

    Each pass has its own numbers, so that nothing is remembered from the pass before.
    """
    texts = [case.text for case in cases]
    probe = texts[::40]
    step = max(1, round(seconds(lambda: [reader.raw(text, language) for text in probe]) * 40 / PATIENCE))
    rates = []
    for turn in range(1, 4):
        fresh = [renumbered(text, turn) for text in texts[::step]]
        taken = seconds(lambda fresh=fresh: [reader.raw(text, language) for text in fresh])  # type: ignore[misc]
        rates.append(sum(map(len, fresh)) / max(taken, 1e-9))
    return statistics.median(rates)


def renumbered(text: str, turn: int) -> str:
    """The text with other digits of the same number, so that no reader has met its numbers."""
    return "".join(str((int(c) + turn) % 9 + 1) if c in "123456789" else c for c in text)


def curve(reader: Reader, language: str, cases: list[Case]) -> list[tuple[int, bool, float, float]]:
    """(characters, in one line, seconds, peak megabytes beside the text) for texts that double in length."""
    rows = []
    lines = [case.text for case in cases]
    for one_line in (False, True):
        joined = (" " if one_line else "\n").join(lines) + "\n"
        for size in (125_000, 250_000, 500_000, 1_000_000):
            text = (joined * (size // len(joined) + 1))[:size]
            taken = seconds(lambda text=text: reader.raw(text, language))  # type: ignore[misc]
            tracemalloc.start()
            reader.raw(text, language)
            peak = tracemalloc.get_traced_memory()[1] / 1e6
            tracemalloc.stop()
            rows.append((size, one_line, taken, peak))
    return rows


def accuracy_table(scores: dict[str, Score]) -> list[str]:
    """A Markdown table, the best first."""
    rows = [
        "| reader | found | right of its readings | F1 | words taken for numbers |",
        "|---|---|---|---|---|",
    ]
    for name, s in sorted(scores.items(), key=lambda item: -item[1].f1):
        rows.append(
            f"| {name} | {s.recall:.3f} | {s.precision:.3f} | {s.f1:.3f} | {s.words_read} of {s.words} |"
        )
    return rows


def page(there: list[Reader], missing: list[str], quick: bool) -> list[str]:
    """The lines of the page."""
    out = ["# Reading numbers, measured", "", "Made by `make bench-numbers`; do not edit.", ""]
    out += [f"Python {platform.python_version()}, {platform.machine()}, one core, processor time."]
    if missing:
        out += ["", f"Not installed, so not measured: {', '.join(missing)}."]
    for language, name in LANGUAGES.items():
        cases = list(load(language))
        numbers = sum(mark.kind == "number" for case in cases for mark in case.marks)
        readers = [reader for reader in there if language in reader.languages]
        scores = {reader.name: measure(reader, language, cases) for reader in readers}
        out += ["", f"## {name}: {len(cases)} sentences, {numbers} numbers", "", *accuracy_table(scores)]
        out += ["", "| reader | characters a second |", "|---|---|"]
        rates = {reader.name: speed(reader, language, cases) for reader in readers}
        out += [f"| {who} | {rate:,.0f} |" for who, rate in sorted(rates.items(), key=lambda item: -item[1])]
        if not quick:
            out += [
                "",
                "Time against length, summarizer alone:",
                "",
                "| characters | lines | seconds | peak MB |",
            ]
            out += ["|---|---|---|---|"]
            for size, one_line, taken, peak in curve(there[0], language, cases):
                kind = "one line" if one_line else "many lines"
                out.append(f"| {size:,} | {kind} | {taken:.2f} | {peak:.1f} |")
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    parser.add_argument("--quick", action="store_true", help="without the curve")
    parser.add_argument("--faults", metavar="NAME", help="list what a reader got wrong, and end")
    options = parser.parse_args()
    there, missing = installed()
    if options.faults:
        reader = next(reader for reader in there if reader.name == options.faults)
        for language in reader.languages:
            print("\n".join(measure(reader, language, list(load(language))).faults))
        return
    text = "\n".join(page(there, missing, options.quick)) + "\n"
    if options.write:
        PAGE.parent.mkdir(parents=True, exist_ok=True)
        PAGE.write_text(text, encoding="utf-8")
    print(text, end="")


if __name__ == "__main__":
    main()
