"""How a translation was made, as article.yaml says it: by whom, and who read it again."""

from dataclasses import dataclass

from summarizer.facts.document import Document, Entry

BY = {
    "": ("Who made this translation is not stated.", "译者未注明。"),
    "model": ("Translated by a language model.", "由语言模型翻译。"),
    "machine": ("Translated by a machine.", "由机器翻译。"),
    "human": ("Translated by a person.", "由人翻译。"),
    "edited": ("Translated by a machine and edited by a person.", "由机器翻译，经人修订。"),
}
REVIEWED = {
    "": ("Whether it was reviewed is not stated.", "是否经过审校未注明。"),
    "no": ("It was not reviewed.", "未经审校。"),
    "model": ("It was reviewed by language models, not by a person.", "由语言模型审校，未经人工审校。"),
    "human": ("It was reviewed by a person.", "经人工审校。"),
}
CHECKED = ("Its numbers were checked against the Chinese", "其中的数字已与原文核对")
"""Words that lead to the proof page; all translations on a site have it, or there is no site."""


@dataclass(frozen=True, slots=True)
class Status:
    """Who made a translation and who reviewed it; empty where the editor does not say.

    >>> Status("model", "model").said("en")
    'Translated by a language model. It was reviewed by language models, not by a person.'
    """

    by: str = ""
    reviewed: str = ""

    def said(self, language: str) -> str:
        """The sentences of the translation page."""
        at = language == "zh"
        made, read = BY[self.by][at], REVIEWED[self.reviewed][at]
        return f"{made}{read}" if at else f"{made} {read}"


def checked(language: str) -> str:
    """The words of the translation page that lead to the proof."""
    return CHECKED[language == "zh"]


def read_status(document: Document, entry: Entry) -> Status:
    """The status that `translation:` of article.yaml gives; M106 for a word that is not known."""
    rows = document.only(document.entries(entry.node, "translation"), {"by", "reviewed"}, "translation")
    said: dict[str, str] = {}
    for key, known in (("by", BY), ("reviewed", REVIEWED)):
        if key in rows:
            text = document.text(rows[key].node, key)
            said[key] = text.text
            if not text.text or text.text not in known:
                names = ", ".join(name for name in known if name)
                document.fault("M106", text, f"`{key}:` knows no {text.text!r}", f"write one of: {names}")
                said[key] = ""
    return Status(**said)
