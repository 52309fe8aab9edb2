"""The command line: each command of `summarizer`. Exit 0 if all is well, else 1; 2 for usage."""

import codecs
from pathlib import Path
from typing import BinaryIO, NoReturn

import click

from summarizer.edge.voice import fail, plural, say, show, tell
from summarizer.vocabulary.errors import SummarizerError

ROOT = click.option(
    "--root", type=click.Path(path_type=Path, file_okay=False, exists=True), default=Path(),
    help="The folder that holds seeds/, content/ and docs/ (default: here).",
)  # fmt: skip
FORMS = ("apa", "mla", "chicago", "gbt", "bibtex", "ris", "csl")
AS_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for machines.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="summarizer")
def main() -> None:
    """Prove that every number a reader sees comes from the Chinese article."""


def _known_encoding(_: click.Context, __: click.Parameter, name: str) -> str:
    try:
        return codecs.lookup(name).name if name else ""
    except LookupError:
        raise click.BadParameter(f"no encoding is called {name!r}; try utf-8, gb18030 or big5") from None


ENCODING = click.option(
    "--encoding", default="", callback=_known_encoding, metavar="NAME",
    help="Its encoding (default: UTF-8, GB18030 or Big5, by its bytes).",
)  # fmt: skip


@main.command("read")
@click.argument("source", type=click.File("rb"), metavar="FILE")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Its language (default: by its letters).")
@ENCODING
@AS_JSON
def read_command(source: BinaryIO, lang: str | None, encoding: str, as_json: bool) -> None:
    """List every number of a text FILE (- for standard input) and what was read there, as it comes."""
    from summarizer.edge.encoding import blocks
    from summarizer.edge.listing import json_lines, read_blocks, table

    read = read_blocks(blocks(source, str(getattr(source, "name", "-")), encoding), lang or "")
    try:
        show((json_lines if as_json else table)(read))
    except SummarizerError as error:
        fail(error)


@main.command("check")
@click.argument("source", type=click.File("rb"), metavar="FILE")
@ENCODING
@AS_JSON
def check_command(source: BinaryIO, encoding: str, as_json: bool) -> None:
    """Find where the figures of a Chinese article contradict each other: FILE, or - for standard input.

    Chinese is all it reads: of a text without any it says so, and ends with status 2.
    """
    from summarizer.edge.encoding import blocks
    from summarizer.proof.consistency import check_article
    from summarizer.reading.article import Article, segment

    name = str(getattr(source, "name", "-"))
    name = "-" if name == "<stdin>" else name
    try:
        text = "".join(blocks(source, name, encoding))
    except SummarizerError as error:
        fail(error)
    from summarizer.reading.reader import language_of

    if text.strip() and language_of(text) != "zh":
        say(f"{name}:1:1: no Chinese here: `check` reads Chinese only, so nothing was checked")
        raise SystemExit(2)
    tell(check_article(Article("", name, text, "", segment(text))), as_json=as_json)


@main.command("build")
@ROOT
@click.option("--check", is_flag=True, help="Write nothing; fail if a page is stale.")
def build_command(root: Path, check: bool) -> None:
    """Render every page, prove and certify it, and write what changed: all files or none."""
    from summarizer.edge.site import build, unwritable
    from summarizer.facts.folders import waiting

    try:
        done = build(root, check=check)
    except SummarizerError as error:
        fail(error)
    except OSError as error:
        fail(SummarizerError([unwritable(root, error)]))
    for finding in done.findings:
        say(finding.explain())
    if done.findings:
        say(f"nothing written: {plural(len(done.findings), 'finding')}")
        if not all(finding.places for finding in done.findings):
            say("pages are made from content/: mend the words around the slot there")
        raise SystemExit(1)
    for path in done.written:
        click.echo(f"{'stale' if check else 'written'}: docs/{path}")
    for path in done.removed:
        click.echo(f"{'no longer made' if check else 'removed'}: docs/{path}")
    if check and (done.written or done.removed):
        say("the pages are stale: run `summarizer build`")
        raise SystemExit(1)
    for slug in waiting(root):
        say(f"note: seeds/{slug}.txt has no content/{slug}/ yet")
    click.echo(f"{plural(done.unchanged + len(done.written), 'file')} proven, {done.unchanged} unchanged")


@main.command("cite")
@ROOT
@click.argument("target", metavar="SLUG[#FACT]")
@click.option("--style", type=click.Choice(FORMS), default="apa", show_default=True, help="Its form.")
@click.option("--lang", type=click.Choice(["en", "zh"]), default="en", help="The reader's language.")
@click.option("--original", is_flag=True, help="Cite the Chinese article instead of the page here.")
def cite_command(root: Path, target: str, style: str, lang: str, original: bool) -> None:
    """Print how to cite the summary of an article, or with #FACT one of its figures."""
    try:
        from summarizer.edge.citing import cite

        click.echo(cite(root, target, style, lang, original=original))
    except SummarizerError as error:
        fail(error)


@main.command("verify")
@ROOT
@click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The built site (default: site/).",
)
@AS_JSON
def verify_command(root: Path, site: Path | None, as_json: bool) -> None:
    """Prove the pages in docs/, and the built HTML in site/ if there is one, from the files alone."""
    from summarizer.edge.site import is_behind
    from summarizer.proof.verify import verify

    try:
        findings = verify(root, site=site)
    except SummarizerError as error:
        fail(error)
    built = site or root / "site"
    if is_behind(root, built, findings):
        say(f"{built.name}/ was built of earlier pages than docs/ holds: run `make site` before all else")
    tell(findings, as_json=as_json)


@main.command("export")
@ROOT
@click.argument("slug")
@click.option(
    "--format", "form", default="csv", type=click.Choice(["csv", "json", "jsonld"]), help="(default: csv)"
)
@click.option("-o", "--output", type=click.File("wb"), default="-", metavar="FILE", help="(default: stdout)")
def export_command(root: Path, slug: str, form: str, output: BinaryIO) -> None:
    """Write the figures of the article SLUG with their words, once its pages in docs/ are proven."""
    from summarizer.facts.papers import EXPORTS
    from summarizer.proof.verify import certify_article

    try:
        findings, papers = certify_article(root, slug)
    except SummarizerError as error:
        fail(error)
    if findings:
        tell(findings, as_json=False)
    show([papers[f"en/{slug}/{EXPORTS[form]}"].encode("utf-8")], output)


@main.command("prove")
@ROOT
@click.argument("slugs", nargs=-1, metavar="[SLUG]...")
@click.option("--check", is_flag=True, help="Write nothing; fail if the record is not what is measured now.")
@click.option("--jobs", type=click.IntRange(1), help="Processes to use (default: one for each core).")
@click.option("-q", "--quiet", is_flag=True, help="Tell nothing of how far it is.")
@AS_JSON
def prove_command(
    root: Path, slugs: tuple[str, ...], check: bool, jobs: int | None, quiet: bool, as_json: bool
) -> None:
    """Plant every fault in the pages of each article, or of each SLUG, and record how many are found.

    Each of the tens of thousands of faults of an article is tried by itself, which takes minutes.
    Standard error tells how far it is.
    """
    from summarizer.edge.progress import ending, progress
    from summarizer.edge.scores import json_lines, table
    from summarizer.edge.trial import differences, measure, record
    from summarizer.facts.folders import slugs as known
    from summarizer.facts.loading import load
    from summarizer.facts.trial import Trial

    told, trials = list[str](), list[Trial]()
    try:
        contents = [load(root, slug) for slug in slugs or known(root)]
        for content in contents:
            with ending(), progress(content.slug, quiet=quiet) as watch:
                trials.append(measure(root, content.slug, jobs=jobs or 0, watch=watch))
            show((json_lines if as_json else table)(content.slug, trials[-1]))
        for content, trial in zip(contents, trials, strict=True):
            path = f"content/{content.slug}/trial.json"
            if check:
                told += [f"{path}:1:1: R802 {said}" for said in differences(content.trial, trial)]
            elif record(root, content.slug, trial):
                say(f"written: {path}; now run `make site`")
            missed = sum(len(score.survivors) for score in trial.scores if score.decided)
            if missed:
                told.append(f"{path}:1:1: R803 {plural(missed, 'fault')} survived that numbers decide")
    except SummarizerError as error:
        fail(error)
    except OSError as error:
        say(f"{root.as_posix()}:1:1: E901 cannot be read or written: {error.strerror}")
        raise SystemExit(1) from None
    _end(told)


def _end(told: list[str]) -> NoReturn:
    """Say in what a trial does not hold, and end."""
    for message in told:
        say(message)
    if any(" R802 " in message for message in told):
        say("measure and record again: run `summarizer prove`, then `make site`")
    raise SystemExit(1 if told else 0)


@main.command("accept")
@ROOT
@click.argument("slug")
def accept_command(root: Path, slug: str) -> None:
    """Record the digest of a changed source, once you have read the change."""
    from summarizer.edge.accept import accept

    try:
        digest = accept(root, slug)
    except SummarizerError as error:
        fail(error)
    click.echo(f"recorded {digest}; now run `summarizer build`")
