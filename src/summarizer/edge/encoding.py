"""The characters of a file as they come: its encoding declared, or detected from its first bytes."""

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from summarizer.vocabulary.errors import Problem, SourceError
from summarizer.vocabulary.span import Position

CHUNK = 1 << 16
COMMON = frozenset(
    "的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对"
    "小多然于心学么之都好看起发当没成只如事把还用第样道想作种开日月万元市县区部长新行公司工业经济政府"
    "這個們來時為說國著後會過對學麼發當沒還樣種開萬縣區長業經濟與從無問機關們請電話書見車門間員產"
)
"""Letters that make up a good part of any Chinese text, in both scripts."""
RARE = 12
"""Of so many hanzi of a text at least one is a common letter."""
CLEAR = 2
"""How many times more common letters the better of two readings must give."""
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def blocks(source: BinaryIO, name: str, encoding: str = "") -> Iterator[str]:
    """The text of `source` in blocks of whole lines, each as soon as it is there.

    Raises SourceError: A102 bytes that are not of the encoding, A104 an encoding that must be declared.
    """
    head = _first(source)
    known = encoding or detect(head, name)
    decoder, line, rest = codecs.getincrementaldecoder(known)(), 1, ""
    while head:
        try:
            text = decoder.decode(head)
        except UnicodeDecodeError as error:
            raise _refusal(name, line, rest, error, known) from None
        whole, newline, tail = text.rpartition("\n")
        if newline:
            block, rest = rest + whole + newline, tail
            line += block.count("\n")
            yield block
        else:
            rest += text
        head = _first(source)
    try:
        rest += decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise _refusal(name, line, rest, error, known) from None
    if rest:
        yield rest


def _first(source: BinaryIO) -> bytes:
    """What is there to read, at most a chunk; nothing at the end."""
    read_now = getattr(source, "read1", source.read)
    chunk: bytes = read_now(CHUNK)
    return chunk


def detect(head: bytes, name: str = "-") -> str:
    """The encoding of a text that begins with `head`.

    Raises SourceError A104 where two encodings fit alike, or none fits.

    >>> [detect("全市共破获案件".encode(codec)) for codec in ("utf-8", "gb18030", "utf-16")]
    ['utf-8', 'gb18030', 'utf-16']
    >>> detect("全市共破獲案件的時間與地點".encode("big5"))
    'big5hkscs'
    """
    for mark, encoding in MARKS:
        if head.startswith(mark):
            return encoding
    fitting = {codec: text for codec in ("utf-8", "gb18030", "big5hkscs") if (text := _decode(head, codec))}
    if "utf-8" in fitting or not head:
        return "utf-8"
    scores = sorted((_likeness(text), codec) for codec, text in fitting.items())
    if scores and scores[-1][0] > 0 and (len(scores) == 1 or scores[-1][0] > CLEAR * scores[-2][0]):
        return scores[-1][1]
    both = " and ".join(fitting) or "no encoding known here"
    message = f"the encoding cannot be told: {both} would fit"
    cure = "declare it: --encoding gb18030, --encoding big5, --encoding utf-8"
    raise SourceError([Problem("A104", name, Position(1, 1), message, cure)])


def _likeness(text: str) -> int:
    """How many letters are common ones; 0 where they are too few for a Chinese text."""
    hanzi = sum("\u4e00" <= letter <= "\u9fff" for letter in text)
    common = sum(letter in COMMON for letter in text)
    return common if common * RARE >= hanzi else 0


def _decode(head: bytes, codec: str) -> str:
    """The text, a last letter that is cut in two left out; empty where the bytes do not fit."""
    try:
        return codecs.getincrementaldecoder(codec)().decode(head)
    except UnicodeDecodeError:
        return ""


def _refusal(name: str, line: int, rest: str, error: UnicodeDecodeError, encoding: str) -> SourceError:
    """The place of the first byte that does not fit."""
    before = rest + error.object[: error.start].decode(encoding, "replace")
    place = Position(line + before.count("\n"), len(before) - before.rfind("\n"))
    cure = "declare its encoding: --encoding gb18030, or convert it: iconv -f GB18030 -t UTF-8 FILE"
    return SourceError([Problem("A102", name, place, f"not {encoding.upper()}", cure)])
