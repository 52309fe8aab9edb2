"""The checkers that are measured: ours, those of others where they are installed, and bare digits.

Each says of a Chinese text and its translation whether their numbers differ, and only calls what its
library offers in public. Where a library reads numbers and compares nothing, what it reads on both
sides is compared as an engineer would do it first; *hand-tuned* is what an hour of looking at its
false alarms makes of that.
"""

import io
import re
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from benchmarks.rivals import starting

DIGITS = re.compile(r"[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?")
NARROW = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
NAMES = ["January", "February", "March", "April", "May", "June", "July", "August", "September"]
NAMES += ["October", "November", "December"]
MONTHS = {name: number for number, name in enumerate(NAMES, 1)}
MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
Flags = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Checker:
    """A checker by name: `flags` says whether a pair is wrong."""

    name: str
    about: str
    version: str
    flags: Flags


def ours() -> Checker:
    """summarizer.compare."""
    compare = import_module("summarizer").compare

    def flags(zh: str, en: str) -> bool:
        return any(finding.severity == "error" for finding in compare(zh, en))

    about = "`compare(zh, en)` gives a finding of severity `error`"
    return Checker("summarizer", about, version("summarizer"), flags)


def digits() -> Checker:
    """The plain baseline."""
    return Checker(
        "digits", "runs of digits, compared as multisets", "–", lambda zh, en: runs(zh) != runs(en)
    )


def translate_toolkit() -> Checker:
    """The check of numbers of the translators' toolkit."""
    module: Any = import_module("translate.filters.checks")
    checker = module.StandardChecker(module.CheckerConfig(targetlanguage="en"))

    def flags(zh: str, en: str) -> bool:
        try:
            return not checker.numbers(zh, en)
        except module.FilterFailure:
            return True

    return Checker("translate-toolkit", "the check `numbers`", version("translate-toolkit"), flags)


def opusfilter() -> Checker:
    """The numeral filter of OpusFilter at its own threshold."""
    keep = import_module("opusfilter.filters").NonZeroNumeralsFilter(threshold=0.5).filter
    about = "`NonZeroNumeralsFilter`, threshold 0.5"
    return Checker("OpusFilter", about, version("opusfilter"), lambda zh, en: not list(keep([(zh, en)])))


def opuscleaner() -> Checker:
    """The number filter of OpusCleaner at its own ratio."""
    run = import_module("opuscleaner.filters.num_mismatch").filter_numerical_mismatch

    def flags(zh: str, en: str) -> bool:
        kept = io.StringIO()
        run(io.StringIO(f"{zh}\t{en}\n"), kept, 1.0)
        return kept.getvalue() == ""

    return Checker("OpusCleaner", "`num_mismatch`, ratio 1.0", version("opuscleaner"), flags)


def bicleaner_hardrules() -> Checker:
    """The rule on numbers of Bicleaner; the language identifiers that its module imports are not needed for it."""
    for absent in ("fastspell", "kenlm"):
        if find_spec(absent) is None:
            stand_in: Any = ModuleType(absent)
            stand_in.FastSpell = object
            sys.modules[absent] = stand_in
    rule = import_module("hardrules.hardrules").Hardrules.c_no_number_inconsistencies
    about = "the rule `no_number_inconsistencies`, off by default"
    named = version("bicleaner-hardrules")
    return Checker("bicleaner-hardrules", about, named, lambda zh, en: not rule(None, zh, en))


def cn2an() -> Checker:
    """Two rewriters of numerals, and then the digits."""
    chinese: Any = import_module("cn2an").transform
    english: Any = import_module("number_parser").parse

    def rewritten(rewrite: Callable[[], str], text: str) -> str:
        try:
            return rewrite()
        except Exception:  # they give up on some texts: these keep their numerals
            return text

    def flags(zh: str, en: str) -> bool:
        left = rewritten(lambda: str(chinese(zh, "cn2an")), zh)
        return runs(left) != runs(rewritten(lambda: str(english(en, language="en")), en))

    about = "`cn2an.transform` and `number_parser.parse`, then runs of digits compared as multisets"
    versions = f"{version('cn2an')}, {version('number-parser')}"
    return Checker("cn2an + number-parser", about, versions, flags)


def recognizers_text() -> Checker:
    """Recognizers-Text, the current release, as it comes."""
    read = values("ms_recognizers_number")
    about = "numbers and ordinals of both sides, compared as multisets"

    def flags(zh: str, en: str) -> bool:
        return Counter(read(zh, "zh-cn")) != Counter(read(en, "en-us"))

    return Checker("Recognizers-Text", about, version("ms-recognizers-text-number"), flags)


def recognizers_text_tuned() -> Checker:
    """The same, hand-tuned."""
    named = version("ms-recognizers-text-number")
    return Checker("Recognizers-Text, tuned", TUNED, named, tuned("ms_recognizers_number"))


def recognizers_text_2019() -> Checker:
    """The release of 2019 under its first name, which does not join numbers across words, hand-tuned."""
    named = version("recognizers-text-number")
    return Checker("Recognizers-Text 2019, tuned", TUNED, named, tuned("recognizers_number"))


def digits_and_recognizers_text_2019() -> Checker:
    """The strongest simple combination: a pair is wrong where both say so."""
    one, other = digits().flags, tuned("recognizers_number")
    about = "both `digits` and `Recognizers-Text 2019, tuned` flag it"
    named = version("recognizers-text-number")
    return Checker(
        "digits and Recognizers-Text 2019", about, named, lambda zh, en: one(zh, en) and other(zh, en)
    )


TUNED = "numbers and ordinals of both sides, compared as sets, without signs, 0 and 1; months by name count"


def runs(text: str) -> Counter[str]:
    """How often each run of digits stands in a text."""
    return Counter(re.sub("[,，]", "", run).translate(NARROW) for run in DIGITS.findall(text))


def values(module_name: str) -> Callable[[str, str], Iterator[float]]:
    """The numbers and ordinals that Recognizers-Text reads; a number inside an ordinal is not one more."""
    module: Any = import_module(module_name)

    def read(text: str, culture: str) -> Iterator[float]:
        ordinals = module.recognize_ordinal(text, culture)
        taken = [(each.start, each.end) for each in ordinals]
        numbers = module.recognize_number(text, culture)
        apart = [n for n in numbers if all(n.end < start or n.start > end for start, end in taken)]
        for each in (*ordinals, *apart):
            try:
                yield round(float((each.resolution or {})["value"]), 6)
            except (KeyError, TypeError, ValueError):
                continue

    return read


def tuned(module_name: str) -> Flags:
    """Sets of values instead of multisets, and what else spares false alarms."""
    read = values(module_name)

    def flags(zh: str, en: str) -> bool:
        left, right = ({abs(v) for v in read(*side)} - {0, 1} for side in ((zh, "zh-cn"), (en, "en-us")))
        return not left <= right | {MONTHS[name] for name in MONTH.findall(en)} or not right <= left

    return flags


RIVALS = (
    digits, translate_toolkit, opusfilter, opuscleaner, bicleaner_hardrules, cn2an, recognizers_text,
    recognizers_text_tuned, recognizers_text_2019, digits_and_recognizers_text_2019,
)  # fmt: skip


def installed() -> tuple[list[Checker], dict[str, str]]:
    """The checkers that are there, ours first; the names of those that are not, and why."""
    warnings.simplefilter("ignore")
    there, missing = starting(RIVALS, lambda checker: checker.flags("破获案件248起", "248 cases were solved"))
    return [ours(), *there], missing
