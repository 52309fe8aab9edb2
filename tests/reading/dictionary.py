"""Grow the lexicon of words in which Chinese numerals count nothing, from jieba's dictionary (MIT licence).

`python -m tests.reading.dictionary` writes src/summarizer/data/zh.words.txt anew; a test holds that the
file is what this gives. The principle: a word of the dictionary, of a kind that names or describes, in
which a numeral stands; not one that begins like a count (a numeral and a unit, or 第). Words of two
letters that begin with a numeral are too often counts: they are taken by hand, in the list below.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import jieba

from summarizer.reading.lexicon import Lexicon, load_lexicon
from summarizer.reading.reader import scan
from summarizer.reading.units import unit_surfaces
from summarizer.reading.words import index
from summarizer.vocabulary.quantity import Kind, Quantity
from summarizer.vocabulary.span import Span

TARGET = Path(__file__).parents[2] / "src" / "summarizer" / "data" / "zh.words.txt"
NUMERAL = "零〇一二三四五六七八九十百千万亿两半"
KINDS = {
    "i": "saying", "l": "saying", "n": "noun", "nz": "name", "nt": "name", "nr": "person", "nrt": "person",
    "ns": "place", "d": "adverb", "v": "verb", "vn": "verb", "b": "attribute", "a": "attribute",
    "z": "attribute", "j": "short form", "r": "pronoun", "c": "conjunction", "f": "place word",
}  # fmt: skip
LEAST = {"nr": 5, "nrt": 5}
"""How often a word must be in the dictionary's own texts; names of novels are rare in news."""
PLACES = {"ns", "nt"}
OFTEN = 20
COUNTED = {"大", "类", "中", "星", "等", "级", "期", "届", "版", "号", "路", "线", "代", "院", "所"}
"""Letters behind a numeral with which a word of the dictionary may be a count or a place in an order."""


def listed(words: str) -> list[str]:
    """Words between spaces."""
    return words.split()


SHORT = listed(
    """
四川 十堰 三峡 二手 三亚 九江 三明 三门 四平 六安 百色 千岛 万州 万宁 万县 五原 五常 三沙
三河 三原 九寨 九龙 百度 百姓 百科 百货 百合 百事 百灵 百般 百官 百花 百草 百味 百态 百济
百越 百世 百忙 百端 百戏 八卦 八戒 八哥 八仙 八宝 八股 八旗 八达 八字 八角 八方 二胡 二奶
二郎 二哥 二爷 二叔 三叔 三星 三菱 三农 三公 三国 三藏 三角 三维 二维 三军 三思 三包 三陪
三鲜 三焦 三弦 三通 四海 四肢 四处 四周 四散 四射 四溢 四溅 四季 四邻 四库 四书 四合 五官
五金 五彩 五谷 五行 五岳 五脏 五环 五香 六合 六经 六艺 六腑 六神 六畜 七夕 七律 七绝 七情
七窍 七彩 九州 九霄 九泉 九阳 九族 九鼎 九天 十足 十字 十全 千古 千秋 千金 千般 千夫 千钧
万历 万物 万事 万能 万岁 万幸 万恶 万般 万象 万难 万众 万状 万科 万达 万一 万分 万古 万世
万民 万邦 万福 万向 万国 万全 万贯 万籁 万隆 半岛 半径 半球 半夜 半空 半途 半生 半壁 半死
半夏 半饱 半旗 半裸 半熟 半拍 半推 零售 零食 零碎 零散 零星 零乱 零件 零钱 零工 零用 零头
零担 零花 零嘴 零和 两岸 两栖 两性 两极 两翼 两者 二者 两广 两湖 两汉 两晋 两会 两弹 两税
两委 二战 一战 二审 一审 一般 一定 一样 一直 一切 一边 一致 一时 一旦 一带 一齐 一律 一向
一流 一再 一同 一旁 一心 一来 一举 一早 一侧 一共 一隅 一新 一连 一经 一晃 一概 一瞥 一应
一并 一如 一动 一色 一统 一己 一贫 一意 一览 一体 一些 一起 一下 一会 一番 一阵 一面 一路
一线 一生 一身 一手 一味 一贯 一度 一行 一代 一世 一朝 一道 一口 一眼 一辈 一头 一端 一角
一景 一幕 一刻 一瞬 一夜 一方 一员 一对 一双 一听 一看 一想 一说 一见 一到 一试 一问 一笑
"""
)
UNWANTED = frozenset(
    listed(
        """
一口 一眼 一头 一幕 一员 一对 一双 一夜 一代 一世 一方 一端 万吨级 千吨级 五星级 四星级
三星级 二星级 一年生 两年制 九年制 三分球 五年计划 一等奖 二等奖 三等奖 四等奖 五等奖 一加仑
十加仑 五华里 三华里 两省区
"""
    )
)
TAILS = listed(
    """
之一 统一 唯一 同一 单一 惟一 其一 不一 再三 高三 王八 合一 银两 之二 逐一 其二 合十 高一
高二 老二 划一 伊万 天一 老三 其三 之三 专一 任一 如一 李四 张三 王五 赵六 凋零 其四 减半
飘零 老五 老九 斤两 纯一 独一 参半 各半 涕零 批零 拆零 折半 找零 归零 清零 孤零 初一 初二
初三 另一 某一 老千 秋千 田七 牌九 京九 瘪三 小二 小三 万一 星期一
"""
)


def candidates() -> Iterator[tuple[str, str, int]]:
    """(word, kind, frequency) of each word of the dictionary that holds a numeral."""
    path = Path(str(jieba.__file__)).parent / "dict.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        word, frequency, tag = line.split()
        if tag in KINDS and word not in UNWANTED and any(letter in NUMERAL for letter in word):
            yield word, tag, int(frequency)


@cache
def _bare() -> Lexicon:
    """The lexicon without any words that count nothing."""
    return replace(load_lexicon("zh"), words=index({}, bool))


def _orders(word: str, tag: str) -> bool:
    """Whether a saying tells a place in an order or a share after all: 第一季度, 前三名, 半数以上, or ends in a count: 增加一倍."""
    if re.match(f"第|前[{NUMERAL}]|半数|每周", word) or word in UNWANTED or _is_read(word):
        return True
    found = scan(word, _bare()).mentions
    if not found or found[-1].span.end != len(word):
        return False
    counted = found[-1].quantity
    return tag != "i" or (
        isinstance(counted, Quantity) and counted.unit.kind in (Kind.DURATION, Kind.MULTIPLE)
    )


def _is_read(word: str) -> bool:
    """Whether the rules alone read the word as one number: 近百人, 二月份."""
    found = scan(word, _bare()).mentions
    return bool(found) and found[0].span == Span(0, len(word))


def _counts(word: str) -> bool:
    """Whether a word is read whole as a number, or begins like a count: 近百人, 三个代表, 第二产业."""
    if word.startswith("第") or re.search(f"^[数几上近逾约每满超][{NUMERAL}]|[{NUMERAL}]余", word):
        return True
    if _is_read(word):
        return True
    match = re.match(f"[{NUMERAL}]+", word)
    if match is None:
        return False
    rest = word[match.end() :]
    units = [unit for unit in unit_surfaces("zh") if rest.startswith(unit)]
    return bool(units) or rest[:1] in COUNTED


def _named(word: str, tag: str, frequency: int) -> bool:
    """Whether the dictionary has the word as a place, or often as a word of its own: 五台山, 千斤顶."""
    if word.startswith("第") or word in UNWANTED:
        return False
    return tag in PLACES or (frequency >= OFTEN and tag in {"n", "nz", "b", "d"} and not _is_read(word))


def grow() -> dict[str, list[str]]:
    """The words by kind, each kind in the order of the letters."""
    words: dict[str, str] = {word: "short word" for word in (*SHORT, *TAILS) if word not in UNWANTED}
    for word, tag, frequency in candidates():
        saying = KINDS[tag] == "saying" and len(word) > 3
        if (
            len(word) > 2
            and not _orders(word, tag)
            and frequency >= LEAST.get(tag, 2 if saying else 3)
            and (saying or _named(word, tag, frequency) or not _counts(word))
        ):
            words.setdefault(word, KINDS[tag])
    kinds: dict[str, list[str]] = {}
    for word in sorted(words):
        kinds.setdefault(words[word], []).append(word)
    return kinds


def text() -> str:
    """The file: a line a kind, its words behind the colon."""
    lines = [f"{kind}: {' '.join(words)}\n" for kind, words in sorted(grow().items())]
    return "".join(lines)


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
