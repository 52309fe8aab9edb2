"""Measure readers of numbers on the challenge set: accuracy, speed, and time against length, in one run.

`make bench-numbers` installs the rivals beside us and writes docs/benchmarks/numbers.md. Without them
`python -m benchmarks.numbers.run` measures what is there. `--faults NAME` lists what a reader got wrong.
"""

import argparse
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from pathlib import Path

from benchmarks.markdown import table
from benchmarks.numbers.challenge import Case, load
from benchmarks.numbers.rivals import Reader, installed, ours
from benchmarks.numbers.score import Score, measure
from benchmarks.timing import renumbered, seconds

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "benchmarks" / "numbers.md"
LANGUAGES = {"zh": "Chinese", "en": "English"}
ENOUGH = 1.0
"""Seconds of reading that one measurement of speed takes at least."""
PEAK = """
import sys
from summarizer.edge.cli import main
try:
    main()
finally:  # the greatest memory since this program began, as Linux counts it
    print(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1], file=sys.stderr)
"""
HANZI = re.compile("[\u4e00-\u9fff]")
MARKUP = re.compile(r"\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")


def news(language: str) -> list[str]:
    """The lines of the articles here: the Chinese sources, or their English translations without markup."""
    if language == "zh":
        files = sorted((ROOT / "seeds").glob("*.txt"))
        return [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    pages = sorted((ROOT / "docs" / "en").glob("*/translation.md"))
    lines = [line for page in pages for line in page.read_text(encoding="utf-8").splitlines()]
    return [MARKUP.sub(r"\1", line) for line in lines if line[:1].isalpha() and not HANZI.search(line)]


def speed(reader: Reader, language: str) -> float:
    """Characters of news a second, the median of three passes, each over figures that the reader has not met."""
    lines = news(language)
    rates = []
    for _ in range(3):
        size, taken = 0, 0.0
        while taken < ENOUGH:
            fresh = [renumbered(line) for line in lines]
            taken += seconds(lambda fresh=fresh: [reader.raw(line, language) for line in fresh])  # type: ignore[misc]
            size += sum(map(len, fresh))
        rates.append(size / taken)
    return statistics.median(rates)


def density(language: str) -> int:
    """Characters of news for each number of ours in it."""
    lines, find = news(language), ours().find
    return sum(map(len, lines)) // max(1, sum(len(find(line, language)) for line in lines))


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


def streamed(language: str) -> list[tuple[str, float, float]]:
    """(what, seconds, peak megabytes of the whole process) of the command on files that double in length."""
    lines, rows = news(language), []
    for what, size, join in [(f"{n} MB", n * 1_000_000, "\n") for n in (2, 5, 10)] + [
        ("a line of 1 MB", 1_000_000, " ")
    ]:
        block = join.join(renumbered(line) for line in lines) + join
        raw = (block * (size // len(block.encode()) + 1)).encode()[:size]
        with tempfile.NamedTemporaryFile(suffix=".txt") as file:
            file.write(raw.decode(errors="ignore").encode())
            file.flush()
            words = [sys.executable, "-c", PEAK, "read", "--lang", language, file.name]
            start = time.perf_counter()
            done = subprocess.run(
                words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True, text=True
            )
            rows.append((what, time.perf_counter() - start, int(done.stderr.split()[-1]) / 1000))
    return rows


def accuracy_table(scores: dict[str, Score]) -> list[str]:
    """A Markdown table, the best first."""
    heads = ["reader", "found", "right of its readings", "F1", "words taken for numbers"]
    return table(
        heads,
        (
            (name, f"{s.recall:.3f}", f"{s.precision:.3f}", f"{s.f1:.3f}", f"{s.words_read} of {s.words}")
            for name, s in sorted(scores.items(), key=lambda item: -item[1].f1)
        ),
    )


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
        out += [
            "",
            f"News: the article here, one number in {density(language)} characters, its digits changed each time.",
        ]
        rates = {reader.name: speed(reader, language) for reader in readers}
        fastest = sorted(rates.items(), key=lambda item: -item[1])
        out += ["", *table(["reader", "characters of news a second"], ((w, f"{r:,.0f}") for w, r in fastest))]
        if not quick:
            rows = [
                (f"{size:,}", "one line" if one_line else "many lines", f"{taken:.2f}", f"{peak:.1f}")
                for size, one_line, taken, peak in curve(there[0], language, cases)
            ]
            out += ["", "Time against length, summarizer alone:"]
            out += ["", *table(["characters", "lines", "seconds", "peak MB"], rows)]
            runs = [(what, f"{taken:.1f}", f"{peak:.0f}") for what, taken, peak in streamed(language)]
            out += ["", "`summarizer read` as a command, start-up and printing included:"]
            out += ["", *table(["file", "seconds", "peak MB of the process"], runs)]
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
