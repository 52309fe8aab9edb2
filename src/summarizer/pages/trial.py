"""The part of the proof page that says how good the check is."""

from collections.abc import Mapping
from typing import Any

from summarizer.facts.content import Content
from summarizer.facts.tally import survived, tally
from summarizer.pages.markup import frame

LEFT = ("place", "count", "planted")
"""What the pages show of the faults in one file that survived."""


def trial_view(content: Content, words: Mapping[str, Any]) -> dict[str, Any]:
    """What is recorded of the check itself: nothing, or the counts of each operator and what survived."""
    trial = content.trial
    frames = {name: frame(name, text) for name, text in tally(content).items()}
    return {
        "words": words[trial.state(content.measured)] if trial.is_recorded else "",
        "rows": [
            {
                "label": words["operators"][score.operator],
                "planted": frames[f"trial-{score.operator}-planted"],
                "found": frames[f"trial-{score.operator}-found"],
            }
            for score in trial.scores
        ],
        "left": [
            {
                "why": words["reasons"][reason],
                "places": [
                    {key: frames[f"trial-left-{reason}-{number}-{key}"] for key in LEFT}
                    for number in range(len(places))
                ],
            }
            for reason, places in survived(trial).items()
        ],
    }
