"""The trial of an article: every fault planted in its pages and the editor's files, and the record."""

import gc
import os
import shutil
import signal
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import version
from multiprocessing import active_children, get_context
from pathlib import Path
from types import MappingProxyType

from summarizer.edge.progress import Watch
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
    is left out, so that recording it changes no count. Raises SourceError: R801 where they are not, R805
    with every operator that failed itself, by file.
    """
    _refuse_unclean(root)
    _bench.cache_clear()
    jobs = jobs or os.cpu_count() or 1
    pages = len(_bench(root, slug).grounds)
    names = {operator.name for operator in operators}
    tasks = [(at, page) for page in range(pages) for at, row in enumerate(OPERATORS) if row.name in names]
    tasks += [(at, FILE) for at, row in enumerate(RECORDS) if row.operator in names]
    done = dict(_all(root, slug, tasks, jobs, watch))
    outcomes = [outcome for task in tasks if isinstance(outcome := done[task], Outcome)]
    if broken := [problem for task in tasks if isinstance(problem := done[task], Problem)]:
        raise SourceError(broken)
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
) -> Iterator[tuple[Task, Outcome | Problem]]:
    """The outcome of each task, as they come; whatever ends this early ends its processes too."""
    sizes = {task: _size(root, slug, task) for task in tasks}
    tried, all_faults = 0, sum(sizes.values())
    watch(0, all_faults)
    with tempfile.TemporaryDirectory(prefix="summarizer-trial-") as folder:
        for task, outcome in _outcomes(root, slug, tasks, jobs, folder):
            yield task, outcome
            tried += sizes[task]
            watch(tried, all_faults)


def _size(root: Path, slug: str, task: Task) -> int:
    """How many faults a task plants, as far as they can be counted."""
    with suppress(Exception):
        return sum(1 for _ in _faults(root, slug, task))
    return 0


def _faults(root: Path, slug: str, task: Task) -> Iterator[Fault]:
    at, page = task
    if page == FILE:
        row = RECORDS[at]
        text = (root / row.path.format(slug=slug)).read_text(encoding="utf-8")
        return (fault for fault in row.plant(text) if fault.text != text)
    return OPERATORS[at].faults(_bench(root, slug).grounds[page])


def _outcomes(
    root: Path, slug: str, tasks: Sequence[Task], jobs: int, folder: str
) -> Iterator[tuple[Task, Outcome | Problem]]:
    """The outcome of each task, in this process or in others, which keep their copies in `folder`."""
    if jobs == 1:
        yield from ((task, _attempt(root, slug, task)) for task in tasks)
        return
    with ProcessPoolExecutor(jobs, get_context("spawn"), _settle, (folder,)) as pool:
        waiting = {pool.submit(_attempt, root, slug, task): task for task in reversed(tasks)}
        try:
            for future in as_completed(waiting):
                yield waiting[future], future.result()
        except BrokenProcessPool:
            message, cure = "a process of the trial was ended", "make room, or use fewer: --jobs 1"
            raise SourceError([Problem("R804", slug, Position(1, 1), message, cure)]) from None
        except BaseException:
            for process in active_children():
                process.terminate()
            raise
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _settle(folder: str) -> None:
    """Prepare a process: its parent alone ends it, and what it leaves in `folder` its parent takes away."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tempfile.tempdir = folder
    gc.set_threshold(100_000, 50, 50)


@lru_cache(maxsize=1)
def _bench(root: Path, slug: str) -> Bench:
    return Bench(root, slug)


def _attempt(root: Path, slug: str, task: Task) -> Outcome | Problem:
    """One task, in whichever process; one that fails itself is named, and the others go on."""
    at, page = task
    name, path = OPERATORS[at].name, ""
    try:
        if page == FILE:
            name, path = RECORDS[at].operator, RECORDS[at].path.format(slug=slug)
            return _on_file(root, slug, RECORDS[at])
        bench = _bench(root, slug)
        path = bench.grounds[page].path
        return bench.attempt(bench.grounds[page], OPERATORS[at])
    except OSError:
        raise
    except Exception as error:
        message = f"the operator {name} failed itself on this file: {type(error).__name__}: {error}"
        return Problem("R805", path, Position(1, 1), message, "nothing is recorded; please report it")


def _on_file(root: Path, slug: str, row: Record) -> Outcome:
    """Plant every fault of a record's operator in a copy of the editor's files, and build."""
    name = row.path.format(slug=slug)
    reason = next(operator.reason for operator in OPERATORS if operator.name == row.operator)
    planted, survivors = 0, list[Survivor]()
    with tempfile.TemporaryDirectory(prefix="summarizer-trial-") as folder:
        copy = _copy(root, slug, Path(folder))
        for fault in _faults(root, slug, (RECORDS.index(row), FILE)):
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
