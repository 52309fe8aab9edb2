"""The ways in which a page can be wrong, and those (C) in which an article contradicts itself."""

from enum import StrEnum


class Code(StrEnum):
    """The stable codes; of two findings about one number the one that stands first here tells more."""

    VALUE = "N201"
    UNIT = "N202"
    BOUND = "N203"
    TREND = "N204"
    HOLLOW = "N210"
    LOOSE = "N205"
    DANGLING = "N206"
    MISQUOTED = "N207"
    LOST = "N208"
    ORDER = "N209"
    FRAME = "N211"
    STRUCTURE = "N212"
    OPINION = "N213"
    UNMARKED = "N214"
    CERTIFICATE = "N215"
    REWORDED = "N216"
    SUM = "C501"
    PART = "C502"
    SHARE = "C503"
    RATE = "C504"
    CHANGE = "C505"
    REPEATED = "C506"
    PERIOD = "C507"
    DATE = "C508"
