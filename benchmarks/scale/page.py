"""The page with the result: made from a record, never typed."""

from collections.abc import Iterator

from benchmarks.markdown import table
from benchmarks.scale.record import Cost, Output, Record, Sample, Sites

BEFORE = ((100, 7.2, 7.5, 148), (300, 23.1, 23.8, 331))
"""Articles; processor seconds of a first and a second build and peak memory of the first in MB, when all articles
were held at once and nothing was remembered: measured once, on the same machine, and kept."""
MEANS = """\
Times are processor seconds of one command in a process of its own, so that other work on the machine counts
little; memory is the peak of that process. Plain pages are the same pages with the same words, headings, lists and
tables, but without links, anchors, classes and divisions; theme, plugins and extensions are the same."""
AGAIN = """\
A build takes over what an earlier one made of an article where the program, each file of the article and each file
made of it are unchanged, byte for byte. `summarizer verify` and `summarizer build --check` never do: they read, and
prove, everything."""

MEMORY = "memory, MB: ours, plain"
CONVERTED = """\
Our pages hold far more links, and MkDocs converts them the first time. It is *again* for every edit after that: the
hook takes over the HTML that MkDocs made of a page whose Markdown and settings are the same. MkDocs itself keeps all
pages in memory, ours and plain ones, and converts plain ones each time."""


def page(record: Record) -> str:
    """The page, in Markdown."""
    return "\n".join(_lines(record)) + "\n"


def _lines(record: Record) -> Iterator[str]:
    samples = record.samples
    yield from ("# Many articles, measured", "", "Made by `make bench-scale`; do not edit.", "")
    yield "Generated articles of 24 figures, eight pages each, all valid, none like another."
    yield from (f"Python {record.python}, {record.machine}.", "", MEANS, "")
    yield from ("## Building and proving", "")
    heads = ["articles", "first build", "each, ms", "second build", "verify", "verify with the site"]
    yield from table(heads, (_times(sample) for sample in samples))
    yield from ("", "Peak memory, MB:", "")
    heads = ["articles", "first build", "second build", "verify", "verify with the site"]
    yield from table(heads, (_memory(sample) for sample in samples))
    yield from ("", AGAIN, "", "Before, with all articles in memory at once and nothing taken over:", "")
    heads = ["articles", "first build, s", "second build, s", "peak memory, MB"]
    yield from table(heads, ([str(cell) for cell in row] for row in BEFORE))
    yield from ("", "## One article of many is changed", "")
    heads = ["articles", "changed", "files of the article written", "other files written", "build"]
    yield from table(heads, (row for sample in samples for row in _touched(sample)))
    yield from ("", "## The site, beside plain Markdown pages", "")
    sites = [sample.site for sample in samples if sample.site]
    heads = ["pages", "ours, first", "ours, again", "plain", "ratio, first", "ratio, again", MEMORY]
    yield from table(heads, (_site(site) for site in sites))
    yield from ("", CONVERTED)
    without = [f"{sample.articles:,}" for sample in samples if not sample.site]
    if without:
        yield from ("", f"Not measured in this run: the sites of {' and '.join(without)} articles.")
    yield from (
        "",
        "What a page weighs, in bytes; the files for programs are those of the articles, a page's share:",
    )
    heads = [
        "pages",
        "ours: HTML",
        "plain: HTML",
        "ratio",
        "ours: index",
        "plain: index",
        "ours: files for programs",
    ]
    yield from ("", *table(heads, (_weights(site.output, site.plain_output) for site in sites)))


def _times(sample: Sample) -> list[str]:
    each = sample.first.seconds / sample.articles * 1000
    whole = sample.site.verify if sample.site else None
    return [
        str(sample.articles),
        _seconds(sample.first),
        f"{each:.0f}",
        *map(_seconds, (sample.again, sample.verify)),
        _seconds(whole) if whole else "not measured",
    ]


def _seconds(cost: Cost) -> str:
    return f"{cost.seconds:.1f} s"


def _memory(sample: Sample) -> list[str]:
    costs = (sample.first, sample.again, sample.verify, sample.site.verify if sample.site else None)
    return [str(sample.articles), *(str(cost.memory) if cost else "not measured" for cost in costs)]


def _touched(sample: Sample) -> Iterator[list[str]]:
    for each in sample.touched:
        yield [str(sample.articles), each.what, str(each.own), str(each.others), _seconds(each.build)]


def _site(site: Sites) -> list[str]:
    plain = site.plain.seconds
    return [
        str(site.output.pages),
        *map(_seconds, (site.first, site.again, site.plain)),
        f"{site.first.seconds / plain:.2f}",
        f"{site.again.seconds / plain:.2f}",
        f"{max(site.first.memory, site.again.memory)}, {site.plain.memory}",
    ]


def _weights(ours: Output, plain: Output) -> list[str]:
    mine, theirs = ours.html / ours.pages, plain.html / plain.pages
    rest = (ours.index / ours.pages, plain.index / plain.pages, ours.papers / ours.pages)
    return [
        str(ours.pages),
        f"{mine:,.0f}",
        f"{theirs:,.0f}",
        f"{mine / theirs:.2f}",
        *(f"{each:,.0f}" for each in rest),
    ]
