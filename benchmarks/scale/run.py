"""Measure how building and proving grow with the number of articles, beside plain Markdown pages in the same run.

`make bench-scale` makes trees of generated articles, measures each command in a process of its own, and writes
benchmarks/scale/result.json and docs/benchmarks/scale.md. `--page` makes the page from the last record again.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.scale.page import page
from benchmarks.scale.record import Cost, Output, Record, Sample, Sites, Touched, load_record, save
from benchmarks.scale.trees import REPOSITORY, make_articles, make_plain

PAGE = REPOSITORY / "docs" / "benchmarks" / "scale.md"
COUNTS = (100, 300, 1000)
WITH_SITE = 300
"""Up to so many articles `verify` is also measured with the built site, which takes longest."""
BIN = Path(sys.executable).parent
PROGRAM = [str(BIN / "summarizer")]
MKDOCS = [sys.executable, "-m", "mkdocs", "build"]
CHANGED = "article-0042"


def cost(words: list[str], root: Path) -> Cost:
    """Processor and wall seconds and the peak memory of a command in a process of its own, which must succeed."""
    start = time.perf_counter()
    surroundings = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with tempfile.TemporaryFile() as told:
        child = subprocess.Popen(words, cwd=root, stdout=told, stderr=told, env=surroundings)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            told.seek(0)
            raise ValueError(f"{' '.join(words[-2:])} failed: {told.read()[-2000:].decode(errors='replace')}")
    print(f"  {' '.join(words[-2:])}: {usage.ru_utime + usage.ru_stime:.1f} s", file=sys.stderr)
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss // 1024)


def output(site: Path) -> Output:
    """What a built site weighs: its pages, its search index, the files for programs."""
    pages = [path.stat().st_size for path in site.rglob("*.html")]
    index = (site / "search" / "search_index.json").stat().st_size
    papers = [
        path.stat().st_size
        for path in (site / "en").rglob("*")
        if path.suffix in (".json", ".jsonld", ".csv")
    ]
    return Output(len(pages), sum(pages), index, sum(papers))


def stamps(docs: Path) -> dict[str, int]:
    """When each file was written."""
    return {p.relative_to(docs).as_posix(): p.stat().st_mtime_ns for p in docs.rglob("*") if p.is_file()}


def touched(root: Path) -> tuple[Touched, ...]:
    """What a change of one article rewrites: a word of its summary, then one of its figures."""
    return (
        _edited(root, "a word of the summary", _reword),
        _edited(root, "a figure of the source", _refigure),
    )


def _edited(root: Path, what: str, edit: Callable[[Path], None]) -> Touched:
    before = stamps(root / "docs")
    edit(root)
    spent = cost([*PROGRAM, "build"], root)
    after = stamps(root / "docs")
    changed = [name for name, at in after.items() if before.get(name) != at]
    own = [name for name in changed if f"/{CHANGED}/" in name]
    return Touched(what, spent, len(own), len(changed) - len(own))


def _reword(root: Path) -> None:
    path = root / "content" / CHANGED / "summary.en.md"
    path.write_text(path.read_text(encoding="utf-8").replace("What is", "What else is"), encoding="utf-8")


def _refigure(root: Path) -> None:
    """Another percentage, in source and quote, and the new digest."""
    for path in (root / "seeds" / f"{CHANGED}.txt", root / "content" / CHANGED / "facts.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace("%", "5%", 1), encoding="utf-8")
    cost([*PROGRAM, "accept", CHANGED], root)


def sample(count: int, folder: Path, *, with_site: bool) -> Sample:
    """All that is measured of one number of articles."""
    print(f"{count} articles", file=sys.stderr)
    ours = folder / f"articles-{count}"
    make_articles(ours, count)
    first, again, verify = (cost([*PROGRAM, command], ours) for command in ("build", "build", "verify"))
    sites = _sites(ours, folder / f"plain-{count}", count) if with_site else None
    return Sample(count, first, again, verify, touched(ours), sites)


def _sites(ours: Path, plain: Path, count: int) -> Sites:
    """The site of the articles, built twice, and that of as many plain pages."""
    make_plain(plain, ours)
    first, again, bare = cost(MKDOCS, ours), cost(MKDOCS, ours), cost(MKDOCS, plain)
    verify = cost([*PROGRAM, "verify"], ours) if count <= WITH_SITE else None
    return Sites(first, again, bare, verify, output(ours / "site"), output(plain / "site"))


def run(counts: list[int], limit: int) -> Iterator[Record]:
    """The record of a run over these numbers of articles, after each of them."""
    samples: tuple[Sample, ...] = ()
    with tempfile.TemporaryDirectory(prefix="summarizer-scale-") as folder:
        for count in counts:
            samples += (sample(count, Path(folder), with_site=count <= limit),)
            yield Record(platform.python_version(), platform.machine(), samples)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="write the record and the page")
    parser.add_argument("--page", action="store_true", help="make the page from the last record, and end")
    parser.add_argument(
        "counts", nargs="*", type=int, default=[*COUNTS], help="numbers of articles, 50 at least"
    )
    parser.add_argument(
        "--sites", type=int, default=max(COUNTS), metavar="N", help="build the sites of up to N articles"
    )
    options = parser.parse_args()
    for record in [load_record()] if options.page else run(options.counts, options.sites):
        if options.write:
            save(record)
        if options.write or options.page:
            PAGE.write_text(page(record), encoding="utf-8")
    print(page(record), end="")


if __name__ == "__main__":
    try:
        main()
    except (OSError, ValueError) as error:
        sys.exit(str(error))
