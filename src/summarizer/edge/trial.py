"""The trial of an article: every fault planted in its pages and the editor's files, and the record."""

import gc
import os
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from types import MappingProxyType

from summarizer.edge.site import build
from summarizer.facts.trial import NAME, Score, Survivor, Trial, measured_digest, written
from summarizer.proof.planting.bench import Bench, Outcome
from summarizer.proof.planting.ground import Fault
from summarizer.proof.planting.operators import OPERATORS, REASONS, RECORDS, Operator, Record
from summarizer.proof.verify import verify
from summarizer.vocabulary.errors import Problem, SourceError, SummarizerError
from summarizer.vocabulary.span import Position

Task = tuple[int, int]
"""An operator's place in its table, and the page it is tried on; or with FILE, the place of a record."""
Watch = Callable[[int, int], object]
"""Told how many tasks are done, and of how many."""
FILE = -1


def measure(
    root: Path,
    slug: str,
    *,
    operators: Sequence[Operator] = OPERATORS,
    jobs: int = 0,
    watch: Watch = lambda done, of: None,
) -> Trial:
    """Plant every fault in the article `slug` and count what is found, in so many processes (0: one a core).

    The pages in docs/ and site/ must be there and without findings. What the proof pages say of the trial
    is left out, so that recording it changes no count. Raises SourceError R801 where they are not.
    """
    _refuse_unclean(root)
    _bench.cache_clear()
    jobs = jobs or os.cpu_count() or 1
    pages = len(_bench(root, slug).grounds)
    names = {operator.name for operator in operators}
    tasks = [(at, page) for page in range(pages) for at, row in enumerate(OPERATORS) if row.name in names]
    tasks += [(at, FILE) for at, row in enumerate(RECORDS) if row.operator in names]
    done = dict(_all(root, slug, tasks, jobs, watch))
    outcomes = [done[task] for task in tasks]
    scores = tuple(
        _score(operator.name, operator.decided, [o for o in outcomes if o.operator == operator.name])
        for operator in operators
    )
    reasons = {survivor.reason for score in scores for survivor in score.survivors}
    explanations = {name: REASONS[name] for name in sorted(reasons)}
    digest = measured_digest(root, slug)
    return Trial(version("summarizer"), digest, scores, MappingProxyType(explanations))


def record(root: Path, slug: str, trial: Trial) -> bool:
    """Write content/<slug>/trial.json, whole or not at all; whether it changed."""
    path = root / "content" / slug / NAME
    text = written(trial)
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return False
    fresh = path.with_suffix(".json.new")
    fresh.write_text(text, encoding="utf-8", newline="\n")
    fresh.replace(path)
    return True


def differences(recorded: Trial, measured: Trial) -> Iterator[str]:
    """In what a record is not what was measured now, a line each.

    >>> old = Trial("1", "0" * 64, (Score("digit-changed", True, 9),))
    >>> list(differences(old, Trial("1", "0" * 64, (Score("digit-changed", True, 8),))))
    ['digit-changed: 9 planted and 9 found are recorded, now 8 and 8']
    """
    if not recorded.is_recorded:
        yield "no trial is recorded"
        return
    if recorded.tool != measured.tool:
        yield f"the record is of version {recorded.tool}, this is {measured.tool}"
    if recorded.measured != measured.measured:
        yield "the seed or the content files have changed since"
    old = {score.operator: score for score in recorded.scores}
    new = {score.operator: score for score in measured.scores}
    for name in dict.fromkeys((*new, *old)):
        before, now = old.get(name, Score(name, True, 0)), new.get(name, Score(name, True, 0))
        if (before.planted, before.found) != (now.planted, now.found):
            yield (
                f"{name}: {before.planted} planted and {before.found} found are recorded, "
                f"now {now.planted} and {now.found}"
            )
        elif before != now:
            yield f"{name}: other faults survive than are recorded"
    if dict(recorded.explanations) != dict(measured.explanations):
        yield "the explanations are others"


def _refuse_unclean(root: Path) -> None:
    message = cure = ""
    if not (root / "site").is_dir():
        message, cure = "the site is not built, and a trial reads it too", "run `make site`"
    elif findings := verify(root):
        message, cure = (
            f"the pages are wrong already: {findings[0].says}",
            "run `make site`; what stays wrong, `summarizer verify` tells",
        )
    if message:
        raise SourceError([Problem("R801", "site", Position(1, 1), message, cure)])


def _score(name: str, decided: bool, outcomes: Sequence[Outcome]) -> Score:
    survivors = tuple(survivor for outcome in outcomes for survivor in outcome.survivors)
    return Score(name, decided, sum(outcome.planted for outcome in outcomes), survivors)


def _all(
    root: Path, slug: str, tasks: Sequence[Task], jobs: int, watch: Watch
) -> Iterator[tuple[Task, Outcome]]:
    """The outcome of each task, as they come."""
    if jobs == 1:
        for done, task in enumerate(tasks, start=1):
            yield task, _attempt(root, slug, task)
            watch(done, len(tasks))
        return
    with ProcessPoolExecutor(jobs, get_context("spawn"), _settle) as pool:
        waiting = {pool.submit(_attempt, root, slug, task): task for task in reversed(tasks)}
        try:
            for done, future in enumerate(as_completed(waiting), start=1):
                yield waiting[future], future.result()
                watch(done, len(tasks))
        except BrokenProcessPool:
            message, cure = "a process of the trial was ended", "make room, or use fewer: --jobs 1"
            raise SourceError([Problem("R804", slug, Position(1, 1), message, cure)]) from None
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _settle() -> None:
    """Prepare a process: it is interrupted by its parent only, and seldom looks for cyclic garbage."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(100_000, 50, 50)


@lru_cache(maxsize=1)
def _bench(root: Path, slug: str) -> Bench:
    return Bench(root, slug)


def _attempt(root: Path, slug: str, task: Task) -> Outcome:
    """One task, in whichever process."""
    at, page = task
    if page == FILE:
        return _on_file(root, slug, RECORDS[at])
    bench = _bench(root, slug)
    return bench.attempt(bench.grounds[page], OPERATORS[at])


def _on_file(root: Path, slug: str, row: Record) -> Outcome:
    """Plant every fault of a record's operator in a copy of the editor's files, and build."""
    name = row.path.format(slug=slug)
    reason = next(operator.reason for operator in OPERATORS if operator.name == row.operator)
    planted, survivors = 0, list[Survivor]()
    with tempfile.TemporaryDirectory(prefix="summarizer-trial-") as folder:
        copy = _copy(root, slug, Path(folder))
        text = (copy / name).read_text(encoding="utf-8")
        for fault in row.plant(text):
            if fault.text == text:
                continue
            planted += 1
            (copy / name).write_text(fault.text, encoding="utf-8", newline="")
            if not _is_told(copy, name, fault):
                survivors.append(Survivor(name, min(fault.lines), fault.planted, reason or "missed"))
    return Outcome(row.operator, planted, tuple(survivors))


def _copy(root: Path, slug: str, folder: Path) -> Path:
    """A copy of what the pages of one article are made of."""
    (folder / "seeds").mkdir()
    (folder / "content" / slug).mkdir(parents=True)
    names = [f"seeds/{slug}.txt", "content/glossary.yaml"]
    files = sorted((root / "content" / slug).iterdir())
    names += [path.relative_to(root).as_posix() for path in files if path.name != NAME]
    for name in names:
        if (root / name).is_file():
            shutil.copyfile(root / name, folder / name)
    return folder


def _is_told(root: Path, name: str, fault: Fault) -> bool:
    """Whether a build of these files stops with a message about the place, or with a finding on a page."""
    try:
        return bool(build(root, check=True).findings)
    except SummarizerError as error:
        return any(p.path == name and p.position.line in fault.lines for p in error.problems)
