"""The counts and digests that the pages show about the proof itself, each recomputed from the files."""

from collections.abc import Iterator

from summarizer.facts.content import Content
from summarizer.facts.trial import State, Trial
from summarizer.reading.article import SegmentKind


def tally(content: Content) -> dict[str, str]:
    """The text of each declared frame by name, in the order in which the proof page shows them."""
    segments = content.article.segments
    furniture = sum(segment.kind is SegmentKind.FURNITURE for segment in segments)
    strong = sum(not mention.weak for mention in content.reading.mentions)
    omitted = sum(len(omission.facts) for omission in content.omitted)
    counts = {
        "mentions": strong,
        "unread": len(content.reading.unread),
        "facts": len(content.facts) - len(content.inferred),
        "inferred": len(content.inferred),
        "weak": len(content.reading.mentions) - strong,
        "idioms": len(content.reading.idioms),
        "segments": len(segments) - furniture,
        "furniture": furniture,
        "summarised": len(content.facts) - omitted,
        "omitted": omitted,
        "checks": len(content.checks),
        "terms": sum(term.unexplained and term.zh in content.article.text for term in content.terms),
    }
    frames = {name: str(count) for name, count in counts.items()} | {"sha256": content.article.digest}
    return frames | dict(_tried(content))


def survived(trial: Trial) -> dict[str, dict[str, list[str]]]:
    """What survived a trial: by reason, then by file, what was planted there.

    >>> from summarizer.facts.trial import Score, Survivor
    >>> survived(Trial("1", "0" * 64, (Score("a", False, 9, (Survivor("b.md", 5, "“c” → “d”", "words"),)),)))
    {'words': {'b.md': ['5: “c” → “d”']}}
    """
    found: dict[str, dict[str, list[str]]] = {}
    for survivor in trial.survivors:
        said = f"{survivor.line}: {survivor.planted}"
        found.setdefault(survivor.reason, {}).setdefault(survivor.path, []).append(said)
    return found


def _tried(content: Content) -> Iterator[tuple[str, str]]:
    """The frames about the recorded trial; none where there is none."""
    trial = content.trial
    if not trial.is_recorded:
        return
    decided = [score for score in trial.scores if score.decided]
    yield "trial-decided-planted", str(sum(score.planted for score in decided))
    yield "trial-decided-found", str(sum(score.found for score in decided))
    yield "trial-planted", str(trial.planted)
    yield "trial-found", str(trial.found)
    is_current = trial.state(content.measured) is State.CURRENT
    yield "trial-digest" if is_current else "trial-earlier", trial.measured
    for score in trial.scores:
        yield f"trial-{score.operator}-planted", str(score.planted)
        yield f"trial-{score.operator}-found", str(score.found)
    for reason, places in survived(trial).items():
        for number, (path, planted) in enumerate(places.items()):
            yield f"trial-left-{reason}-{number}-place", path
            yield f"trial-left-{reason}-{number}-count", str(len(planted))
            yield f"trial-left-{reason}-{number}-planted", " · ".join(planted)
