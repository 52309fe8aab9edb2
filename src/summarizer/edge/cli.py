"""The command line: each command of `summarizer`. Exit 0 if all is well, else 1; 2 for usage."""

import codecs
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NoReturn

import click

from summarizer.vocabulary.errors import SummarizerError

if TYPE_CHECKING:
    from summarizer.proof.finding import Finding

ROOT = click.option(
    "--root", type=click.Path(path_type=Path, file_okay=False, exists=True), default=Path(),
    help="The folder that holds seeds/, content/ and docs/ (default: here).",
)  # fmt: skip
AS_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for machines.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="summarizer")
def main() -> None:
    """Prove that every number a reader sees comes from the Chinese article."""


def _fail(error: SummarizerError) -> NoReturn:
    for problem in error.problems:
        _say(str(problem))
    raise SystemExit(1)


def _say(message: str) -> None:
    """A message on standard error; its first line bold on a terminal, unless NO_COLOR is set."""
    head, newline, rest = message.partition("\n")
    plain = bool(os.environ.get("NO_COLOR")) or not sys.stderr.isatty()
    click.echo((head if plain else click.style(head, bold=True)) + newline + rest, err=True)


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


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
        _print((json_lines if as_json else table)(read))
    except SummarizerError as error:
        _fail(error)


@main.command("check")
@click.argument("source", type=click.File("rb"), metavar="FILE")
@ENCODING
@AS_JSON
def check_command(source: BinaryIO, encoding: str, as_json: bool) -> None:
    """Find where the figures of a Chinese article contradict each other: FILE, or - for standard input."""
    from summarizer.edge.encoding import blocks
    from summarizer.proof.consistency import check_article
    from summarizer.reading.article import Article, segment

    name = str(getattr(source, "name", "-"))
    name = "-" if name == "<stdin>" else name
    try:
        text = "".join(blocks(source, name, encoding))
    except SummarizerError as error:
        _fail(error)
    _tell(check_article(Article("", name, text, "", segment(text))), as_json=as_json)


def _print(lines: Iterable[str | bytes], output: BinaryIO | None = None) -> None:
    """Lines of text on standard output; or bytes, as they are, into a file."""
    try:
        for line in lines:
            click.echo(line, file=output, nl=output is None)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        _say(f"-:1:1: E901 the output cannot be written: {error.strerror}")
        raise SystemExit(1) from None


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
        _fail(error)
    except OSError as error:
        _fail(SummarizerError([unwritable(root, error)]))
    for finding in done.findings:
        _say(finding.explain())
    if done.findings:
        _say(f"nothing written: {_plural(len(done.findings), 'finding')}")
        if not all(finding.places for finding in done.findings):
            _say("pages are made from content/: mend the words around the slot there")
        raise SystemExit(1)
    for path in done.written:
        click.echo(f"{'stale' if check else 'written'}: docs/{path}")
    for path in done.removed:
        click.echo(f"{'no longer made' if check else 'removed'}: docs/{path}")
    if check and (done.written or done.removed):
        _say("the pages are stale: run `summarizer build`")
        raise SystemExit(1)
    for slug in waiting(root):
        _say(f"note: seeds/{slug}.txt has no content/{slug}/ yet")
    click.echo(f"{_plural(done.unchanged + len(done.written), 'file')} proven, {done.unchanged} unchanged")


@main.command("verify")
@ROOT
@AS_JSON
def verify_command(root: Path, as_json: bool) -> None:
    """Prove the pages in docs/, and the built HTML in site/ if there is one, from the files alone."""
    from summarizer.proof.verify import verify

    try:
        findings = verify(root)
    except SummarizerError as error:
        _fail(error)
    _tell(findings, as_json=as_json)


def _tell(findings: "tuple[Finding, ...]", *, as_json: bool) -> None:
    """The findings and their number, or that there are none; exit 1 on any."""
    for finding in findings:
        if as_json:
            from summarizer.edge.listing import finding_line

            click.echo(finding_line(finding))
        else:
            _say(finding.explain())
    if findings:
        _say(_plural(len(findings), "finding"))
        raise SystemExit(1)
    if not as_json:
        click.echo("no findings")


@main.command("export")
@ROOT
@click.argument("slug")
@click.option("--format", "form", default="csv", type=click.Choice(["csv", "json", "jsonld"]))
@click.option("-o", "--output", type=click.File("wb"), default="-", metavar="FILE", help="(default: stdout)")
def export_command(root: Path, slug: str, form: str, output: BinaryIO) -> None:
    """Write the figures of the article SLUG with their words, once its pages in docs/ are proven."""
    from summarizer.facts.papers import EXPORTS
    from summarizer.proof.verify import certify_article

    try:
        findings, papers = certify_article(root, slug)
    except SummarizerError as error:
        _fail(error)
    if findings:
        _tell(findings, as_json=False)
    _print([papers[f"en/{slug}/{EXPORTS[form]}"].encode("utf-8")], output)


@main.command("prove")
@ROOT
@click.argument("slugs", nargs=-1, metavar="[SLUG]...")
@click.option("--check", is_flag=True, help="Write nothing; fail if the record is not what is measured now.")
@click.option("--jobs", type=click.IntRange(1), help="Processes to use (default: one for each core).")
@AS_JSON
def prove_command(root: Path, slugs: tuple[str, ...], check: bool, jobs: int | None, as_json: bool) -> None:
    """Plant every fault in the pages of each article, or of each SLUG, and record how many are found."""
    from summarizer.edge.progress import progress
    from summarizer.edge.scores import json_lines, table
    from summarizer.edge.trial import differences, measure, record
    from summarizer.facts.folders import slugs as known
    from summarizer.facts.loading import load
    from summarizer.facts.trial import Trial

    told, trials = list[str](), list[Trial]()
    try:
        contents = [load(root, slug) for slug in slugs or known(root)]
        for content in contents:
            with progress(content.slug) as watch:
                trials.append(measure(root, content.slug, jobs=jobs or 0, watch=watch))
            _print((json_lines if as_json else table)(content.slug, trials[-1]))
        for content, trial in zip(contents, trials, strict=True):
            path = f"content/{content.slug}/trial.json"
            if check:
                told += [f"{path}:1:1: R802 {said}" for said in differences(content.trial, trial)]
            elif record(root, content.slug, trial):
                _say(f"written: {path}; now run `make site`")
            missed = sum(len(score.survivors) for score in trial.scores if score.decided)
            if missed:
                told.append(f"{path}:1:1: R803 {_plural(missed, 'fault')} survived that numbers decide")
    except SummarizerError as error:
        _fail(error)
    except OSError as error:
        _say(f"{root.as_posix()}:1:1: E901 cannot be read or written: {error.strerror}")
        raise SystemExit(1) from None
    _end(told)


def _end(told: list[str]) -> NoReturn:
    """Say in what a trial does not hold, and end."""
    for message in told:
        _say(message)
    if any(" R802 " in message for message in told):
        _say("measure and record again: run `summarizer prove`, then `make site`")
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
        _fail(error)
    click.echo(f"recorded {digest}; now run `summarizer build`")
