"""Bad content gets a message like a good compiler's: code, file, line, column, the line, the cure."""

from pathlib import Path

import pytest

from summarizer.facts.likeness import likely
from summarizer.facts.loading import load
from summarizer.vocabulary.errors import SummarizerError
from tests import tiny
from tests.tiny import ARTICLE, CHINESE, ENGLISH, FACTS, GLOSSARY, SLUG, SOURCE, TRANSLATION

# What is broken: (file, old words, new words) → the code, the place it names, and words of the message.
BROKEN = {
    "quote not found": (FACTS, "25万余元", "25万元", "F102", f"{FACTS}:9:", "nearest in seeds/tiny.txt:5:"),
    "quote found twice": (FACTS, '"以来,青江市清理河道12条"', "清理河道12条", "F103", f"{FACTS}:7:", "found 2 times"),
    "two numbers for a name": (FACTS, "quote: 其中塑料4吨", 'quote: "塑料4吨,查处违规人员105人"', "F104", f"{FACTS}:13:", "1 name, 2 numbers (4吨, 105人)"),
    "one number for two names": (FACTS, "分别同比上升57.5%、62.7%", "分别同比上升57.5%", "F104", FACTS, "2 names, 1 number"),
    "quote cuts a number": (FACTS, "投入资金25万余元", "投入资金25万", "F111", f"{FACTS}:9:", "cuts through 25万余元"),
    "repeated name": (FACTS, "volunteers: {", "rivers: {", "F105", f"{FACTS}:8:", "the first one is on line 7"),
    "number named twice": (FACTS, "plastic: {quote: 其中塑料4吨", "plastic: {quote: 清出垃圾约15吨", "F116", FACTS, "is already named rubbish"),
    "figure without a fact": (FACTS, "  plastic: {quote: 其中塑料4吨, zh: 其中的塑料, en: plastic in the rubbish}\n", "", "F110", f"{SOURCE}:5:", "no fact names 4吨"),
    "unknown key": (FACTS, "noun: river}", "nuon: river}", "F106", f"{FACTS}:7:", "did you mean noun?"),
    "unknown key that is like none": (FACTS, "noun: river}", "kind: river}", "F106", f"{FACTS}:7:", "known here: en, noun, quote, zh"),
    "label missing": (FACTS, ", en: money spent", "", "F107", f"{FACTS}:9:", "has no `en:`"),
    "number in a label": (FACTS, "en: money spent", "en: money spent by 3 teams", "F114", f"{FACTS}:9:", "3 in"),
    "number word in a label": (FACTS, "en: money spent", "en: money spent by three teams", "F114", f"{FACTS}:9:", "three in"),
    "hanzi number in an English label": (FACTS, "en: money spent", "en: money of 三百人", "F114", f"{FACTS}:9:", "三百人 in"),
    "script in a label": (FACTS, "en: money spent", "en: <script>alert(1)</script>", "F113", f"{FACTS}:9:", "HTML"),
    "entities in a label": (FACTS, "en: money spent", "en: '&lt;b&gt;money'", "F113", f"{FACTS}:9:", "HTML"),
    "number in pinyin": (GLOSSARY, "pinyin: liù", "pinyin: liu4", "G505", GLOSSARY, "letters alone"),
    "bad name": (FACTS, "  rivers: {", "  rivers2: {", "F118", f"{FACTS}:7:", "not a name"),
    "check does not hold": (FACTS, "offenders = sent_home + fined", "offenders = sent_home + plastic", "F117", FACTS, "units differ"),
    "check is wrong arithmetic": (FACTS, "offenders = sent_home + fined", "offenders = sent_home + sent_home", "F117", FACTS, "105人 = 80人 + 80人"),
    "check of an unknown name": (FACTS, "sent_home + fined", "sent_home + find", "F109", FACTS, "did you mean fined?"),
    "acknowledged or omitted name unknown": (FACTS, "facts: plastic, team_time", "facts: plastics, team_time", "F109", FACTS, "did you mean plastic?"),
    "check that is no check": (FACTS, "offenders = sent_home + fined", "offenders > fined", "F108", FACTS, "not a check"),
    "key figure of an unknown name": (FACTS, "key: rivers, volunteers", "key: rivers, voluntears", "F109", FACTS, "no fact is called voluntears"),
    "key figure named twice": (FACTS, "key: rivers, volunteers", "key: rivers, rivers", "F105", FACTS, "rivers is named twice"),
    "key figure that is inferred": (FACTS, "key: rivers", "key: campaign_year", "F109", FACTS, "campaign_year is inferred"),
    "chart of two units": (FACTS, "facts: offenders, sent_home", "facts: offenders, money", "F125", FACTS, "money (25万余元) cannot stand on one axis"),
    "chart of a range": (FACTS, "facts: offenders, sent_home", "facts: weekly_patrols, patrols", "F125", FACTS, "weekly_patrols (10至15次) cannot stand"),
    "chart of a date": (FACTS, "facts: offenders, sent_home", "facts: test_day, start_month", "F125", FACTS, "test_day (6月30日) cannot stand"),
    "chart of a change and a level": (FACTS, "facts: offenders, sent_home", "facts: standard_rate, complaints_fall", "F125", FACTS, "complaints_fall (36.7%) cannot stand on one axis with the first, standard_rate (95.3%)"),
    "chart of one figure": (FACTS, "facts: offenders, sent_home, fined", "facts: offenders", "F125", FACTS, "needs two figures at least"),
    "chart without figures": (FACTS, "    facts: offenders, sent_home, fined\n", "", "F107", FACTS, "has no `facts:`"),
    "chart with a number in its title": (FACTS, "en: Offenders dealt with", "en: The 105 offenders", "F114", FACTS, "105 offenders in"),
    "chart with a number in its note": (FACTS, "en: Those sent home and those fined", "en: Those eighty sent home and those fined", "F114", FACTS, "eighty in"),
    "chart with an unknown key": (FACTS, "    facts: offenders, sent_home", "    scale: log\n    facts: offenders, sent_home", "F106", FACTS, "knows no `scale`"),
    "chart with HTML in its title": (FACTS, "en: Offenders dealt with", "en: <b>Offenders</b>", "F113", FACTS, "HTML"),
    "chart with a bad name": (FACTS, "  offenders:\n    zh", "  chart-1:\n    zh", "F118", FACTS, "not a name"),
    "omitted and used": (FACTS, "facts: plastic, team_time", "facts: plastic, team_time, money", "F115", FACTS, "money is omitted, yet"),
    "neither used nor omitted": (FACTS, "facts: plastic, team_time", "facts: plastic", "F112", ENGLISH, "team_time is neither"),
    "inference from nothing": (FACTS, "from: team_month.year", "from: start_month.year", "F119", FACTS, "nothing to infer from"),
    "no digest": (FACTS, "source:\n  sha256: ", "source:\n  shasum: ", "F121", FACTS, "no digest"),
    "not a mapping": (FACTS, "source:\n", "- source\n- ", "F101", FACTS, ""),
    "not YAML": (FACTS, "source:\n", "source: [\n", "F101", FACTS, "close each { and ["),
    "tab in YAML": (FACTS, "  sha256:", "\tsha256:", "F101", f"{FACTS}:2:1", "a tab stands here, and tabs indent nothing"),
    "colon in the text of YAML": (FACTS, "quote: 6月30日,", "quote: 6月30日: 水质,", "F101", FACTS, "quotation marks"),
    "sign at the beginning of YAML": (FACTS, "zh: 水质检测日期", "zh: @水质", "F101", FACTS, "no text begins with this sign"),
    "open quotation mark in YAML": (FACTS, "en: repeats the figure", 'en: "repeats the figure', "F101", FACTS, "close the quotation mark"),
    "indentation in YAML": (ARTICLE, "description:\n", " description:\n", "F101", ARTICLE, "begin in one column"),
    "control character in YAML": (ARTICLE, "description:", "descr\x07iption:", "F101", f"{ARTICLE}:5:6", "a control character"),
    "aliases": (FACTS, "en: The effect}", "en: &a The effect, zh2: *a}", "F101", FACTS, "aliases"),
    "unknown name in a template": (ENGLISH, "{{ rivers | q", "{{ rivrs | q", "T302", f"{ENGLISH}:", "did you mean rivers"),
    "digit in a template": (ENGLISH, "## ", "## 12 ", "T301", f"{ENGLISH}:", "a number in the words: 12"),
    "number word in a template": (ENGLISH, "## ", "## Twelve ", "T301", f"{ENGLISH}:", "Twelve"),
    "Chinese numeral in a template": (CHINESE, "## ", "## 十二条", "T301", f"{CHINESE}:", "十二条"),
    "Chinese numeral in an English template": (ENGLISH, "## ", "## 三百人 ", "T301", f"{ENGLISH}:", "三百人"),
    "number in a noun": (ENGLISH, "{{ rivers | q", '{{ rivers | q("big river of 9") }} {{ rivers | q', "T301", f"{ENGLISH}:", "9"),
    "attribute of an object": (ENGLISH, "{{ rivers | q", "{{ ''.__class__ }} {{ rivers | q", "T303", f"{ENGLISH}:", "not a slot"),
    "statement in a template": (ENGLISH, "## ", "{% for x in y %}## ", "T303", f"{ENGLISH}:", "no statements"),
    "unknown filter": (ENGLISH, "{{ rivers | q", "{{ rivers | safe }} {{ rivers | q", "T303", f"{ENGLISH}:", "unknown filter: safe"),
    "picture from elsewhere": (ENGLISH, "## ", "![x](https://example.org/x.png)\n\n## ", "T307", f"{ENGLISH}:", "no links or pictures"),
    "attribute list in a template": (ENGLISH, "## ", '{ onmouseover="alert()" }\n\n## ', "T307", f"{ENGLISH}:", "not for a template: '{'"),
    "class in a template": (ENGLISH, "{{ rivers | q }}", "{{ rivers | q }}{ .md-toggle }", "T307", f"{ENGLISH}:", "no braces but those of slots"),
    "attribute list with a colon": (CHINESE, "## ", "{: style=x }\n\n## ", "T307", f"{CHINESE}:", "not for a template: '{'"),
    "attribute list in a translation": (TRANSLATION, "{{ plastic | q }}", "{{ plastic | q }} { hidden }", "T307", f"{TRANSLATION}:", "not for a template: '{'"),
    "fence in a template": (ENGLISH, "## ", "```\n## ", "T307", f"{ENGLISH}:1:", "no code"),
    "other fence in a template": (ENGLISH, "## ", "~~~\n## ", "T307", f"{ENGLISH}:1:", "no code"),
    "code in a template": (ENGLISH, "{{ rivers | q }}", "`{{ rivers | q }}`", "T307", f"{ENGLISH}:", "no code"),
    "indented line in a template": (ENGLISH, "## ", "    ## ", "T307", f"{ENGLISH}:1:1", "an indented line"),
    "indented slot in a template": (ENGLISH, "## ", "\t{{ rivers | q }}\n\n## ", "T307", f"{ENGLISH}:1:1", "an indented line"),
    "reference in a template": (ENGLISH, "## ", "[some]: x\n\n## ", "T307", f"{ENGLISH}:1:", "not for a template: ']:'"),
    "noun: fewer river": (FACTS, "noun: river}", 'noun: "fewer river"}', "F122", f"{FACTS}:7:", "hedge “fewer”"),
    "noun: or fewer river": (FACTS, "noun: river}", 'noun: "or fewer river"}', "F122", f"{FACTS}:7:", "hedge “fewer”"),
    "noun: more river": (FACTS, "noun: river}", 'noun: "more river"}', "F122", f"{FACTS}:7:", "hedge “more”"),
    "noun: river at least": (FACTS, "noun: river}", 'noun: "river at least"}', "F122", f"{FACTS}:7:", "hedge “least”"),
    "noun: percent": (FACTS, "noun: river}", 'noun: "percent"}', "F122", f"{FACTS}:7:", "unit “percent”"),
    "noun: river percent": (FACTS, "noun: river}", 'noun: "river percent"}', "F122", f"{FACTS}:7:", "unit “percent”"),
    "noun: percentage point": (FACTS, "noun: river}", 'noun: "percentage point"}', "F122", f"{FACTS}:7:", "unit “percentage point”"),
    "noun: kilogram": (FACTS, "noun: river}", 'noun: "kilogram"}', "F122", f"{FACTS}:7:", "unit “kilogram”"),
    "noun: dozen river": (FACTS, "noun: river}", 'noun: "dozen river"}', "F122", f"{FACTS}:7:", "number “dozen”"),
    "noun: river up": (FACTS, "noun: river}", 'noun: "river up"}', "F122", f"{FACTS}:7:", "“up”"),
    "noun: river year on year": (FACTS, "noun: river}", 'noun: "river year on year"}', "F122", f"{FACTS}:7:", "direction “year on year”"),
    "noun: or river": (FACTS, "noun: river}", 'noun: "or river"}', "F122", f"{FACTS}:7:", "word “or”"),
    "noun: odd river": (FACTS, "noun: river}", 'noun: "odd river"}', "F122", f"{FACTS}:7:", "hedge “odd”"),
    "noun: river %": (FACTS, "noun: river}", 'noun: "river %"}', "F122", f"{FACTS}:7:", "sign %"),
    "noun: 三百人": (FACTS, "noun: river}", 'noun: "三百人"}', "F122", f"{FACTS}:7:", "number “三百人”"),
    "noun of two that hedges": (FACTS, "noun: river}", "noun: [river, more rivers]}", "F122", f"{FACTS}:7:", "hedge “more”"),
    "slot with the noun fewer river": (ENGLISH, "{{ rivers | q }}", '{{ rivers | q("fewer river") }}', "T311", f"{ENGLISH}:", "hedge “fewer”"),
    "slot with the noun percent": (ENGLISH, "{{ rivers | q }}", '{{ rivers | q("percent") }}', "T311", f"{ENGLISH}:", "unit “percent”"),
    "slot with the noun yuan": (ENGLISH, "{{ rivers | q }}", '{{ rivers | q("yuan") }}', "T311", f"{ENGLISH}:", "unit “yuan”"),
    "slot with the noun river, down": (ENGLISH, "{{ rivers | q }}", '{{ rivers | q("river, down") }}', "T311", f"{ENGLISH}:", "direction “down”"),
    "slot with a second noun that hedges": (ENGLISH, "{{ rivers | q }}", '{{ rivers | q("river", "rivers or so") }}', "T311", f"{ENGLISH}:", "hedge “or so”"),
    "control character": (ENGLISH, "## ", "## a\0b ", "T307", f"{ENGLISH}:", "control characters"),
    "endless nesting": (ARTICLE, "title:", "x: " + "[" * 30000 + "]" * 30000 + "\ntitle:", "F101", ARTICLE, "nested too deeply"),
    "open slot": (ENGLISH, "{{ rivers | q", "{{ {{ rivers | q", "T304", f"{ENGLISH}:", "no partner"),
    "character that turns words around": (ENGLISH, "## ", "## a\u202eb ", "T307", f"{ENGLISH}:", "nor others unseen"),
    "soft hyphen": (ENGLISH, "## ", "## le\u00adss ", "T307", f"{ENGLISH}:", "nor others unseen"),
    "soft hyphen by its name": (ENGLISH, "## ", "## le&shy;ss ", "T307", f"{ENGLISH}:", "nor others unseen"),
    "script in a template": (ENGLISH, "## ", "<script>x</script>\n## ", "T307", f"{ENGLISH}:", "HTML"),
    "translation loses a number": (TRANSLATION, "{{ plastic | q }}", "some", "T309", f"{TRANSLATION}:", "loses 4吨"),
    "number of another paragraph": (TRANSLATION, "{{ plastic | q }}", "{{ plastic | q }} {{ test_day | q }}", "T306", f"{TRANSLATION}:", "another paragraph"),
    "block missing": (TRANSLATION, "\n\n## ", " ", "T305", f"{TRANSLATION}:", "block"),
    "term not followed": (GLOSSARY, "en: volunteer", "en: helper", "G501", TRANSLATION, "志愿者 is not rendered as “helper”"),
    "wrong wording of a term": (GLOSSARY, "en: volunteer", "en: volunteer\n  not: [clean-up]", "G502", TRANSLATION, "wrong wording"),
    "slogan with another number": (GLOSSARY, "gloss: six clears", "gloss: seven clears", "G504", GLOSSARY, "same numbers"),
    "slogan without a gloss": (GLOSSARY, "  gloss: six clears\n", "", "G503", GLOSSARY, "needs"),
    "key of the article misspelt": (ARTICLE, "title:", "titel:", "F106", f"{ARTICLE}:1:1", "did you mean title?"),
    "no title": (ARTICLE, "title:", "headline:", "M101", ARTICLE, "no `title:`"),
    "reason without a full stop": (ARTICLE, "en: The text does not say.", "en: The text does not say", "M104", f"{ARTICLE}:10:", "end it with ."),
    "Chinese reason without a full stop": (ARTICLE, "原文没有写明。", "原文没有写明", "M104", f"{ARTICLE}:10:", "end it with 。"),
    "unknown translator": (ARTICLE, "by: human", "by: nobody", "M106", f"{ARTICLE}:12:", "`by:` knows no 'nobody'"),
    "unknown reviewer": (ARTICLE, "reviewed: no", "reviewed: 'yes'", "M106", f"{ARTICLE}:12:", "`reviewed:` knows no 'yes'"),
    "unknown word of a status": (ARTICLE, "reviewed: no", "checked: no", "F106", f"{ARTICLE}:12:", "knows no `checked`"),
    "number in a note": (GLOSSARY, "en: Waste in", "en: Waste of 3 kinds in", "F114", f"{GLOSSARY}:", "3 in"),
    "name not in its quote": (ARTICLE, "zh: 江河", "zh: 江湖", "M103", ARTICLE, "江湖"),
    "straight quotes in a title": (ARTICLE, "en: The Qingjiang river clean-up", "en: The Qingjiang \"clean-up\"", "F113", ARTICLE, "straight quotation mark"),
    "straight quotes in a description": (ARTICLE, "en: A Chinese report on", "en: A Chinese \"report\" on", "F113", ARTICLE, "straight quotation mark"),
    "HTML in a title": (ARTICLE, "en: ", "en: <b>", "F113", ARTICLE, "HTML"),
    "glossary without English": (GLOSSARY, "en: volunteer", "called: volunteer", "F107", GLOSSARY, "has no `en:`"),
    "changed source": (SOURCE, "12条,出动", "13条,出动", "D401", f"{SOURCE}:1:1", "affected facts: rivers"),
    "changed digest": (FACTS, "sha256: e9", "sha256: e8", "D401", f"{SOURCE}:1:1", "the text or the digest was changed"),
    "changed source without facts": (SOURCE, "打一场硬仗", "打一场恶仗", "D401", f"{SOURCE}:1:1", "every quote still stands"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_broken_content_is_refused_with_place_and_cure(name: str, tmp_path: Path) -> None:
    file, old, new, code, place, words = BROKEN[name]
    root = tiny.copy(tmp_path)
    tiny.edit(root, file, old, new)
    before = tiny.files(root)
    with pytest.raises(SummarizerError) as caught:
        load(root, SLUG)
    told = [problem for problem in caught.value.problems if problem.code == code]
    assert told, f"no {code} among\n{caught.value}"
    assert any(str(problem).startswith(place) and words in str(problem) for problem in told), str(
        caught.value
    )
    assert tiny.files(root) == before


def problems_of(root: Path) -> list[str]:
    """The problems of the tiny article, each with its code, place and words."""
    with pytest.raises(SummarizerError) as caught:
        load(root, SLUG)
    return [str(problem) for problem in caught.value.problems]


PARAGRAPH = "Qingjiang cleared {{ rivers_again | q }} and fought a hard battle! Reporter: Jiang He"
STATION = 'The city built the {{ station_order | q }} monitoring station in the province, patrols {{ weekly_patrols | q }} a week, reached {{ coverage | q }} coverage with {{ pollution | q }}, and with the people guards the {{ term("六清") }} rivers.\n\n'
ALONE = {
    "a paragraph of the translation is missing": (TRANSLATION, STATION, "", f"{TRANSLATION}:11:1: T305 6 blocks for 7 source lines"),
    "the last paragraph is missing": (TRANSLATION, PARAGRAPH, "", "T305 6 blocks for 7 source lines"),
    "a paragraph too much": (TRANSLATION, PARAGRAPH, "And more.\n\n" + PARAGRAPH, "T305 8 blocks for 7 source lines"),
    "glossary that is no YAML": (GLOSSARY, "  en: volunteer", "  en: a: b", "F101 not YAML"),
    "misspelt key of a fact": (FACTS, "volunteers: {quote", "volunteers: {qoute", "F106 the fact volunteers knows no"),
}  # fmt: skip


@pytest.mark.parametrize("name", ALONE)
def test_one_mistake_is_told_once(name: str, tmp_path: Path) -> None:
    file, old, new, said = ALONE[name]
    root = tiny.copy(tmp_path)
    tiny.edit(root, file, old, new)
    told = problems_of(root)
    assert len(told) == 1, "\n".join(told)
    assert said in told[0]


@pytest.mark.parametrize("file", [FACTS, ARTICLE, GLOSSARY, ENGLISH, CHINESE, TRANSLATION])
def test_a_file_that_cannot_be_read_is_told_once_and_in_words(file: str, tmp_path: Path) -> None:
    root = tiny.copy(tmp_path)
    text = (root / file).read_bytes()
    (root / file).write_bytes(b"\xff" + text)
    (told,) = problems_of(root)
    assert "the file is not UTF-8: the byte 0xff stands here\n    save the file as UTF-8" in told
    (root / file).unlink()
    if file == GLOSSARY:
        return
    (told,) = problems_of(root)
    assert f"{file}:1:1: " in told
    assert "there is no such file\n    write it: " in told
    (root / file).mkdir()
    (told,) = problems_of(root)
    assert "the file cannot be read: Is a directory" in told


def test_an_empty_file_shows_no_line_and_no_mark_below_it(tmp_path: Path) -> None:
    root = tiny.copy(tmp_path)
    (root / ENGLISH).write_text("", encoding="utf-8")
    told = problems_of(root)
    assert told
    assert not any("^" in problem for problem in told)


def test_names_equally_alike_are_in_the_order_of_letters() -> None:
    names = [f"river_{letter}" for letter in "edcba"]
    assert likely("river_x", names) == likely("river_x", set(names)) == ["river_a", "river_b", "river_c"]


def test_the_untouched_article_loads(tmp_path: Path) -> None:
    assert load(tiny.copy(tmp_path), SLUG).slug == SLUG


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "A101"),
        (b" \n\n\t\n", "A101"),
        ("破获248起".encode("gb18030"), "A102"),
        (b"\xef\xbb\xbf", "A101"),
    ],
)
def test_an_article_that_cannot_be_used_is_refused(raw: bytes, code: str, tmp_path: Path) -> None:
    root = tiny.copy(tmp_path)
    (root / SOURCE).write_bytes(raw)
    with pytest.raises(SummarizerError) as caught:
        load(root, SLUG)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "slug", ["../tiny", "..", "", "a/b", "Tiny", "a b", "tiny\n", "-tiny", "/etc/passwd"]
)
def test_a_name_that_leads_elsewhere_is_refused(slug: str, tmp_path: Path) -> None:
    with pytest.raises(SummarizerError) as caught:
        load(tiny.copy(tmp_path), slug)
    assert caught.value.code == "S601"


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("秘密248起", encoding="utf-8")
    root = tiny.copy(tmp_path / "root")
    (root / SOURCE).unlink()
    (root / SOURCE).symlink_to(outside)
    with pytest.raises(SummarizerError) as caught:
        load(root, SLUG)
    assert caught.value.code == "A103"


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    root = tiny.copy(tmp_path)
    tiny.edit(root, FACTS, "25万余元", "25万元")
    tiny.edit(root, ARTICLE, "zh: 江河", "zh: 江湖")
    tiny.edit(root, ENGLISH, "## ", "## 12 ")
    with pytest.raises(SummarizerError) as caught:
        load(root, SLUG)
    assert {"F102", "M103", "T301"} <= {problem.code for problem in caught.value.problems}


def test_spaces_inside_words_break_neither_quote_nor_number(tmp_path: Path) -> None:
    root = tiny.copy(tmp_path)
    tiny.change_source(root, "投入资金25万余元", "投 入资金 25万余元")
    assert load(root, SLUG).fact("money").evidence.mention.surface == "25万余元"


def test_values_that_look_like_other_types_stay_text(tmp_path: Path) -> None:
    root = tiny.copy(tmp_path)
    tiny.edit(root, FACTS, "en: money spent", "en: no")
    assert load(root, SLUG).fact("money").labels.en == "no"
