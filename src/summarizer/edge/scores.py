"""The result of a trial as a person or a machine takes it: a table with every survivor, or JSON lines."""

import json
from collections.abc import Iterator

from summarizer.facts.trial import Score, Trial
from summarizer.proof.planting.operators import OPERATORS
from summarizer.vocabulary.span import width


def table(slug: str, trial: Trial) -> Iterator[str]:
    """The lines of the result: what was planted and found by operator, then each survivor and why.

    >>> for line in table("tiny", Trial("1", "0" * 64, (Score("hedge-dropped", True, 2),))): print(line)
    tiny
    fault          planted  found  rate
    hedge-dropped        2      2  100%  a hedge is left out
    all                  2      2  100%
    """
    means = {operator.name: operator.means for operator in OPERATORS}
    total = Score("all", True, trial.planted, trial.survivors)
    wide = max([width(score.operator) for score in (*trial.scores, total)], default=0)
    yield slug
    yield f"{'fault':{wide}}  planted  found  rate"
    for score in (*trial.scores, total):
        line = f"{score.operator:{wide}}  {score.planted:7}  {score.found:5}  {rate(score):>4}"
        yield f"{line}  {means.get(score.operator, '')}".rstrip()
    for reason, why in trial.explanations.items():
        told = [(score, s) for score in trial.scores for s in score.survivors if s.reason == reason]
        failed = any(score.decided for score, _ in told)
        what = "holes in the check" if failed else "left that words decide, no failures"
        yield f"{len(told)} {what}: {why}"
        for score, survivor in told:
            meant = means.get(score.operator, score.operator)
            yield f"    {survivor.path}:{survivor.line}: {meant}: {survivor.planted}"


def json_lines(slug: str, trial: Trial) -> Iterator[str]:
    """One JSON object a line: each operator, each survivor, and the whole."""
    for score in trial.scores:
        counts = {"planted": score.planted, "found": score.found}
        head = {"kind": "operator", "article": slug, "name": score.operator, "decided": score.decided}
        yield json.dumps({**head, **counts}, ensure_ascii=False)
        for survivor in score.survivors:
            row = {
                "kind": "survivor", "article": slug, "operator": score.operator, "path": survivor.path,
                "line": survivor.line, "planted": survivor.planted,
                "explanation": trial.explanations[survivor.reason],
            }  # fmt: skip
            yield json.dumps(row, ensure_ascii=False)
    counts = {"planted": trial.planted, "found": trial.found}
    whole = {"kind": "trial", "article": slug, "tool": trial.tool, "measured": trial.measured}
    yield json.dumps({**whole, **counts}, ensure_ascii=False)


def rate(score: Score) -> str:
    """How many of a hundred were found, never rounded up; a dash where nothing was planted.

    >>> rate(Score("a", True, 9999)), rate(Score("a", True, 0))
    ('100%', '-')
    """
    return f"{score.found * 100 // score.planted}%" if score.planted else "-"
