"""The counts and digests that the pages show about the proof itself, each recomputed from the files."""

from summarizer.facts.content import Content
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
    return {name: str(count) for name, count in counts.items()} | {"sha256": content.article.digest}
