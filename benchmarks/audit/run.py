"""Measure checkers of numbers on the challenge pairs: what they find, what they flag wrongly, how fast they are.

`make bench-audit` installs the rivals beside us, measures all in one run and writes benchmarks/audit/result.json,
docs/benchmarks/audit.md and the line of README.md. `--faults NAME` lists the pairs that a checker gets wrong by the
last record, `--page` makes page and line from it again; neither measures anything.
"""

import argparse
import platform
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.audit.page import page, sentence, with_sentence
from benchmarks.audit.pairs import Pair, PairsError, digest, load
from benchmarks.audit.record import Measured, Record, load_record, misjudged, save
from benchmarks.audit.rivals import Checker, installed
from benchmarks.audit.score import judge
from benchmarks.timing import recoded, seconds

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "benchmarks" / "audit.md"
README = ROOT / "README.md"
PASSES = 3
WARM = 40
"""Pairs that a checker sees before its speed is measured: tables are loaded by then."""


def speed(checker: Checker, pairs: Sequence[Pair]) -> tuple[float, float]:
    """Pairs a second of texts that the checker has not met, and of the same texts again."""

    def run(texts: Sequence[tuple[str, ...]]) -> None:
        for zh, en in texts:
            try:
                checker.flags(zh, en)
            except Exception:  # counted where the verdicts are
                continue

    run([recoded(pair.zh, pair.en) for pair in pairs[:WARM]])
    rates = []
    for _ in range(PASSES):
        texts = [recoded(pair.zh, pair.en) for pair in pairs]
        rates.append([len(texts) / seconds(lambda texts=texts: run(texts)) for _ in range(2)])  # type: ignore[misc]
    fresh, again = (statistics.median(column) for column in zip(*rates, strict=True))
    return round(fresh), round(again)


def measured(checker: Checker, pairs: Sequence[Pair]) -> Measured:
    """A checker's verdicts and its speed."""
    print(f"measuring {checker.name} {checker.version}", file=sys.stderr)
    flagged, failed = judge(pairs, checker.flags)
    fresh, again = speed(checker, pairs)
    wrong = misjudged(pairs, flagged)
    return Measured(checker.name, checker.about, checker.version, fresh, again, tuple(failed), wrong)


def run(pairs: Sequence[Pair]) -> Record:
    """Measure all checkers that are there."""
    there, missing = installed()
    for name, why in missing.items():
        print(f"!!!! NOT MEASURED: {name} did not start: {why}", file=sys.stderr)
    tools = tuple(measured(checker, pairs) for checker in there)
    return Record(platform.python_version(), platform.machine(), digest(), missing, tools)


def publish(record: Record, pairs: Sequence[Pair]) -> None:
    """Write page and line; the line first, for README may have no place for it."""
    readme = with_sentence(README.read_text(encoding="utf-8"), sentence(record, pairs))
    README.write_text(readme, encoding="utf-8")
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(record, pairs), encoding="utf-8")


def faults(record: Record, pairs: Sequence[Pair], name: str) -> str:
    """The pairs that a checker gets wrong, one after the other."""
    tool = next((tool for tool in record.tools if tool.name == name), None)
    if tool is None:
        raise ValueError(
            f"no checker {name} in the last record; there are {', '.join(t.name for t in record.tools)}"
        )
    flagged = tool.flagged(pairs)
    wrong = [pair for pair in pairs if (pair.label == "wrong") != (pair.name in flagged)]
    return "\n".join(f"{p.name} {p.label} {p.type}: {p.note}\n    {p.zh}\n    {p.en}" for p in wrong)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--write", action="store_true", help="write the record, the page and the line of README"
    )
    parser.add_argument(
        "--page", action="store_true", help="make page and line from the last record, and end"
    )
    parser.add_argument("--faults", metavar="NAME", help="list what a checker gets wrong, and end")
    options = parser.parse_args()
    pairs = load()
    if options.faults:
        print(faults(load_record(), pairs, options.faults))
        return
    record = load_record() if options.page else run(pairs)
    if record.digest != digest():
        raise ValueError("the pairs are not those of the last record; measure them: make bench-audit")
    if options.write:
        save(record)
    if options.write or options.page:
        publish(record, pairs)
    print(page(record, pairs), end="")


if __name__ == "__main__":
    try:
        main()
    except (PairsError, OSError, ValueError) as error:
        sys.exit(str(error))
