"""Measure the article's way through the program, beside what it is held against in the same run.

Two tables: the stages in one warm process, whose sum should stay under 50 ms; and `summarizer verify`
as a command beside a Python that only imports jinja2, babel and yaml, which it should take at most
twice the wall time of, both with compiled bytecode as an installation leaves it. Times are medians
with the least and the greatest; nothing is asserted.
"""

import argparse
import compileall
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from summarizer.facts.folders import slugs
from summarizer.facts.loading import forget, load_all
from summarizer.pages.render import render_site
from summarizer.proof.markdown import read_markdown
from summarizer.proof.readings import reading_of
from summarizer.proof.verify import verify
from summarizer.reading.article import load_article
from summarizer.reading.reader import read

ROOT = Path(__file__).parent.parent
IMPORTS = [sys.executable, "-c", "import jinja2, babel, yaml"]
VERIFY = [sys.executable, "-m", "summarizer", "verify"]


def timed(call: Callable[[], object]) -> float:
    """Wall milliseconds of one call."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def stages() -> dict[str, float]:
    """Milliseconds of each stage of one pass, with nothing remembered from the pass before."""
    forget()
    reading_of.cache_clear()
    read_markdown.cache_clear()
    articles = [load_article(ROOT, slug) for slug in slugs(ROOT)]
    return {
        "reading": timed(lambda: [read(article.text, "zh") for article in articles]),
        "facts": timed(lambda: load_all(ROOT)),
        "rendering": timed(lambda: render_site(load_all(ROOT))),
        "verifying the pages": timed(lambda: verify(ROOT, docs=ROOT / "docs")),
    }


def command(words: list[str]) -> float:
    """Wall milliseconds of a command that must succeed."""
    return timed(lambda: subprocess.run(words, cwd=ROOT, env=os.environ, capture_output=True, check=True))


def row(name: str, times: list[float]) -> str:
    """A line of a table: median, least and greatest."""
    return f"{name:<34}{statistics.median(times):>9.1f}{min(times):>9.1f}{max(times):>9.1f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", "--runs", type=int, default=15, help="counted runs of each (default 15)")
    runs = parser.parse_args().runs
    compileall.compile_dir(ROOT / "src", quiet=1)
    heading = f"{'':<34}{'median':>9}{'least':>9}{'greatest':>9}   ms, {runs} runs"
    passes = [stages() for _ in range(runs + 1)][1:]
    print(f"one warm process\n{heading}")
    for name in passes[0]:
        print(row(name, [stage[name] for stage in passes]))
    print(row("together (aim: under 50)", [sum(stage.values()) for stage in passes]))
    pairs = [(command(IMPORTS), command(VERIFY)) for _ in range(runs + 1)][1:]
    site = "with the built site" if (ROOT / "site").is_dir() else "pages only, no site is built"
    print(f"\nwhole commands, in turn ({site})\n{heading}")
    print(row("import jinja2, babel, yaml", [left for left, _ in pairs]))
    print(row("summarizer verify", [right for _, right in pairs]))
    ratio = statistics.median(right / left for left, right in pairs)
    print(f"verify / import, median of pairs (aim: at most 2): {ratio:.2f}")


if __name__ == "__main__":
    main()
