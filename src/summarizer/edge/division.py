"""How the search index divides Chinese into words: finely, since search finds words by how they begin."""

from collections.abc import Mapping


def divisible(words: Mapping[str, int]) -> list[str]:
    """The long words that shorter words of at least two characters make up.

    A name that is one word hides those in it: 禁毒 is not found in 国家禁毒委员会.

    >>> divisible({"国家": 9, "禁毒": 9, "委员会": 9, "国家禁毒委员会": 3, "委员会议": 3, "会议": 9})
    ['国家禁毒委员会']
    """
    return [word for word in words if len(word) > 3 and _is_made_of(word, words)]


def _is_made_of(word: str, words: Mapping[str, int]) -> bool:
    parts = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
    return any(words.get(head) and (words.get(rest) or _is_made_of(rest, words)) for head, rest in parts)


def divide_finely() -> None:
    """Let the search index of this process have no word that others make up; without jieba there is none."""
    try:
        import jieba
    except ImportError:
        return
    jieba.initialize()
    known = jieba.dt.FREQ
    known.update(dict.fromkeys(divisible(known), 0))
