"""What may and what may not stand beside a claim: signs that say nothing, and words."""

import re


def _words(listed: str, between: str = " ") -> frozenset[str]:
    return frozenset(listed.split(between))


STOPS = frozenset(",.;:!?…，。；：！？、·")
OPENING = frozenset("([{（［【〔「『《〈“‘\"'")
CLOSING = frozenset(")]}）］】〕」』》〉”’\"'")
DASHES = frozenset("-–—")
PASSING = STOPS | OPENING | CLOSING
"""Signs that may stand beside a claim; behind it a dash may too, with a space before it."""
SKIPPED = " :：“”‘’\"'([（【「」『』《"
"""What does not part a hedge from its number."""
ARTICLE = re.compile(
    r"(?<=[a-z.])(?: (?:the|a|an|all|these|those|this|some|their|its|of|total|number|exactly|precisely|fully"
    r"|further|additional|another|other|full|whole|combined|recorded|reported))+$"
)
PREPOSITIONS = ("about", "above", "around", "below", "beyond", "over", "some", "to", "under", "of")
"""Hedges that are none before an article: about the 49 gangs."""
WORDS = _words(
    "only|just|merely|barely|hardly|scarcely|not|no|nor|never|without|minus|plus|plus or minus|times|non"
    "|max|max.|min|min.|maximum|minimum|ca|ca.|c.|approx|est|est.|estimated|more or less|give or take"
    "|perhaps|maybe|possibly|probably|presumably|than|fewer|less|or more|or so|or less|or fewer"
    "|at least|at most|at best|at worst|at minimum|at maximum|approximately"
    "|average|average of|averaging|mean of|median of|median|north of|south of|shy of"
    "|as few as|as little as|as much as|as low as|as high as",
    "|",
)
"""Hedges, doubts and denials before a claim, beside those of the reader."""
NEAR = _words("not no nor never than without times non average less fewer plus minus")
"""Those of them that are said of an article otherwise: no more than the others, without the 64 people."""
ONLY = frozenset({"only", "只有", "仅有", "仅"})
"""Words that make a number small, and a date the only one."""
RATES = _words("per|each|every|daily|weekly|monthly|yearly|hourly|annually|apiece|a head|per capita", "|")
HANZI_WORDS = (
    "仅", "仅有", "只有", "没有", "没", "不", "未", "无", "非", "不是", "不止", "不只", "何止", "不过",
    "顶多", "充其量", "第", "分之", "零下",
)  # fmt: skip
HANZI_RATES = re.compile(r"(?:每.{0,2}|[人日月年周户]均|平均)$")
BEHIND = _words(
    "odd|plus|only|more|less|fewer|short|shy|too many|or under|and up|and more|and counting"
    "|or thereabouts|give or take|more or less|if not more|max|min|tops|maximum|minimum|approx",
    "|",
)
"""Hedges behind a claim, beside those of the reader."""
RATE = re.compile(r"(?:(?:per|a|an|every) (?:[a-z]+)|per|each|daily|weekly|monthly|yearly|annually|apiece)\b")
PERIODS = re.compile(r".* (?:second|minute|hour|day|night|week|month|quarter|year|head|person|time)s?$")
SCALES = _words("k m b bn mn mil mln bln tn trn hundred thousand million billion trillion dozen percent")
AMBIGUOUS = _words("won mark marks second seconds dong min li mu chi qing ha in. rand fen 里 度 方 两 旬")
"""Units that are other words too."""
COMPOUND = frozenset("为立员果功本就因效交长分都绩品型片")
"""What makes another word of 成: 成果."""
MANY = frozenset("多可诺久")
"""What makes another word of 许: 许多."""
