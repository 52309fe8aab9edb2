"""The command line: exit status, messages, tables and JSON; never a traceback for bad input."""

import json
import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import summarizer
from summarizer.edge.cli import main
from tests import tiny
from tests.tiny import FACTS, SOURCE


def run(*words: str, stdin: bytes | str | None = None) -> Result:
    return CliRunner().invoke(main, list(words), input=stdin)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tiny.copy(tmp_path)
    assert run("build", "--root", str(root)).exit_code == 0
    return root


class TestRead:
    def test_prints_a_table_that_counts_hanzi_as_two_columns(self) -> None:
        lines = run("read", "-", stdin="扣押毒资25万余元,汽车10辆").stdout.splitlines()
        assert lines[0].split() == ["place", "span", "surface", "value", "unit", "bound", "trend", "rule"]
        assert lines[1].split() == ["1:5", "4-9", "25万余元", "250000", "yuan", "over", "quantity"]
        assert lines[2].startswith("1:13   12-15  10辆      10 ")
        assert lines[-1] == "mentions: 2, idioms: 0, unread: 0"

    def test_prints_one_json_object_a_line(self) -> None:
        rows = [
            json.loads(line)
            for line in run("read", "-", "--json", stdin="同比下降36.7%,一起打").stdout.splitlines()
        ]
        assert [row["kind"] for row in rows] == ["mention", "idiom"]
        assert rows[0]["values"] == ["36.7"]
        assert (rows[0]["trend"], rows[0]["basis"]) == ("down", "year on year")

    def test_shows_a_ratio_as_one_number_and_a_moment_with_its_bound(self) -> None:
        words = ("read", "-", "--lang", "en")
        text = "about two-thirds, 5 1/3 kilograms, about 10:26:05"
        rows = [json.loads(line) for line in run(*words, "--json", stdin=text).stdout.splitlines()]
        assert [row["values"] for row in rows] == [["2/3"], ["16/3"], ["10", "26", "5"]]
        assert [row["unit"] for row in rows] == ["share", "kilogram", "date"]
        assert [row["bound"] for row in rows] == ["about", "exact", "about"]
        assert rows[2]["parts"] == {"hour": 10, "minute": 26, "second": 5}
        cells = [re.split(" {2,}", line) for line in run(*words, stdin=text).stdout.splitlines()]
        assert [row[3:6] for row in cells[1:4]] == [
            ["2/3", "share", "about"],
            ["16/3", "kilogram", "exact"],
            ["hour 10 minute 26 second 5", "date", "about"],
        ]

    def test_values_are_written_out(self) -> None:
        text = "旌城扫毒百日攻坚,三千万元,二三百人"
        rows = [json.loads(line) for line in run("read", "-", "--json", stdin=text).stdout.splitlines()]
        assert [row["values"] for row in rows] == [["100"], ["30000000"], ["200", "300"]]
        mentions = summarizer.read(text, lang="zh").mentions
        assert [[str(value) for value in mention.values] for mention in mentions] == [
            row["values"] for row in rows
        ]

    def test_takes_the_language_from_the_letters_unless_told(self) -> None:
        assert "kilogram" in run("read", "-", stdin="about 15 kilograms").stdout
        assert "mentions: 1," in run("read", "-", "--lang", "zh", stdin="15").stdout

    def test_reports_a_numeral_that_nobody_read(self) -> None:
        assert "UNREAD" in run("read", "-", stdin="一犬").stdout

    @pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
    def test_detects_the_encoding(self, codec: str, tmp_path: Path) -> None:
        path = tmp_path / "text.txt"
        path.write_bytes("全市共破获制贩毒案件248起。\n".encode(codec))
        assert "1:11   10-14  248起" in run("read", str(path)).stdout

    def test_detects_big5(self) -> None:
        stdin = "全市共破獲製販毒案件248起。\n".encode("big5")
        assert "248起" in run("read", "-", stdin=stdin).stdout

    def test_asks_where_two_encodings_fit_alike(self) -> None:
        done = run("read", "-", stdin="三".encode("gb18030"))
        assert done.exit_code == 1
        assert "A104 the encoding cannot be told" in done.stderr
        assert "--encoding" in done.stderr

    def test_takes_the_encoding_that_is_declared(self) -> None:
        assert "三人" in run("read", "-", "--encoding", "gb18030", stdin="三人".encode("gb18030")).stdout

    def test_an_encoding_that_nobody_knows_is_a_usage_error(self) -> None:
        assert run("read", "-", "--encoding", "klingon", stdin="").exit_code == 2

    def test_names_the_place_of_bytes_that_do_not_fit(self, tmp_path: Path) -> None:
        path = tmp_path / "gb.txt"
        path.write_bytes("第一行3人\n".encode() + "破获".encode("gb18030"))
        done = run("read", str(path), "--encoding", "utf-8")
        assert done.exit_code == 1
        assert f"{path}:2:1: A102 not UTF-8" in done.stderr

    def test_counts_lines_and_offsets_over_all_blocks(self) -> None:
        text = "无数字的一行。\n" * 9000 + "查获3人"
        row = json.loads(run("read", "-", "--json", stdin=text).stdout.splitlines()[-1])
        assert (row["line"], row["column"], row["start"]) == (9001, 3, len(text) - 2)

    def test_a_missing_file_is_a_usage_error(self) -> None:
        assert run("read", "no-such-file").exit_code == 2

    def test_nothing_to_read_is_no_error(self) -> None:
        assert run("read", "-", stdin="").stdout.splitlines()[-1] == "mentions: 0, idioms: 0, unread: 0"


class TestBuildAndVerify:
    def test_verify_finds_nothing_on_clean_pages(self, root: Path) -> None:
        done = run("verify", "--root", str(root))
        assert (done.exit_code, done.stdout) == (0, "no findings\n")

    def test_verify_names_file_line_and_column(self, root: Path) -> None:
        tiny.edit(root, "docs/en/tiny/index.md", "[12 rivers]", "[13 rivers]")
        done = run("verify", "--root", str(root))
        assert done.exit_code == 1
        assert "docs/en/tiny/index.md:" in done.stderr
        assert "rivers" in done.stderr

    def test_verify_says_first_that_a_site_is_older_than_its_pages(self, root: Path) -> None:
        site = root / "site"
        site.mkdir()
        (site / "index.html").write_text("<!doctype html>", encoding="utf-8")
        said = "site/ was built of earlier pages than docs/ holds: run `make site` before all else\n"
        os.utime(site / "index.html", (1, 1))
        assert run("verify", "--root", str(root)).stderr.startswith(said)
        os.utime(site / "index.html", (1 << 33, 1 << 33))
        assert said not in run("verify", "--root", str(root)).stderr

    def test_verify_speaks_json(self, root: Path) -> None:
        tiny.edit(root, "docs/en/tiny/index.md", "[12 rivers]", "[13 rivers]")
        done = run("verify", "--json", "--root", str(root))
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        assert done.exit_code == 1
        assert rows
        assert all({"code", "path", "line", "column"} <= set(row) for row in rows)

    def test_build_check_fails_on_a_stale_page(self, root: Path) -> None:
        (root / "docs/en/index.md").write_text("stale", encoding="utf-8")
        done = run("build", "--check", "--root", str(root))
        assert (done.exit_code, done.stdout) == (1, "stale: docs/en/index.md\n")

    def test_a_broken_fact_is_told_with_its_place_and_the_nearest_words(self, root: Path) -> None:
        tiny.edit(root, FACTS, "25万余元", "25万元")
        done = run("build", "--root", str(root))
        assert done.exit_code == 1
        assert done.stderr.startswith(f"{FACTS}:9:")
        assert "nearest in seeds/tiny.txt" in done.stderr
        assert "Traceback" not in done.stderr

    def test_a_changed_source_stops_until_it_is_accepted(self, root: Path) -> None:
        tiny.edit(root, SOURCE, "打一场硬仗", "打一场恶仗")
        stopped = run("build", "--root", str(root))
        assert stopped.exit_code == 1
        assert "D401" in stopped.stderr
        assert run("accept", "tiny", "--root", str(root)).exit_code == 0
        assert run("build", "--root", str(root)).exit_code == 0

    def test_accept_fills_an_empty_digest_in_its_line(self, root: Path) -> None:
        text = (root / FACTS).read_text(encoding="utf-8")
        digest = text.split("sha256: ")[1].split()[0]
        tiny.edit(root, FACTS, f"sha256: {digest}", "sha256:")
        assert "F121" in run("build", "--root", str(root)).stderr
        assert run("accept", "tiny", "--root", str(root)).exit_code == 0
        assert (root / FACTS).read_text(encoding="utf-8") == text

    def test_a_folder_without_articles_is_refused_and_left_alone(self, tmp_path: Path) -> None:
        empty = tmp_path / "elsewhere"
        empty.mkdir()
        for command in ("build", "verify"):
            done = run(command, "--root", str(empty))
            assert done.exit_code == 1
            assert "A104" in done.stderr
        assert not list(empty.iterdir())

    def test_a_seed_without_content_is_mentioned(self, root: Path) -> None:
        (root / "seeds" / "later.txt").write_text("以后再写", encoding="utf-8")
        done = run("build", "--root", str(root))
        assert done.exit_code == 0
        assert "seeds/later.txt has no content/later/ yet" in done.stderr

    def test_a_bad_name_is_refused(self, root: Path) -> None:
        done = run("accept", "../tiny", "--root", str(root))
        assert done.exit_code == 1
        assert "S601" in done.stderr

    def test_a_badly_named_folder_is_told_with_its_place(self, root: Path) -> None:
        for name in ("UP", "a b", ".hidden"):
            (root / "content" / name).mkdir()
        for command in ("build", "verify"):
            lines = run(command, "--root", str(root)).stderr.splitlines()
            told = [line.partition(" not a")[0] for line in lines if "S601" in line]
            assert told == ["content/UP:1:1: S601", "content/a b:1:1: S601"]

    def test_messages_are_plain_when_piped(self, root: Path) -> None:
        tiny.edit(root, FACTS, "25万余元", "25万元")
        assert "\x1b" not in run("build", "--root", str(root)).stderr


def test_an_unknown_command_is_a_usage_error() -> None:
    assert run("nonsense").exit_code == 2


def test_every_command_explains_itself() -> None:
    for command in ("read", "check", "build", "verify", "accept"):
        assert run(command, "--help").exit_code == 0


class TestAccept:
    def test_a_file_that_cannot_be_read_is_told_with_its_cure(self, tmp_path: Path) -> None:
        root = tiny.copy(tmp_path)
        (root / FACTS).write_bytes(b"\xff")
        done = run("accept", "tiny", "--root", str(root))
        assert done.exit_code == 1
        assert done.stderr.startswith(f"{FACTS}:1:1: F101 the file is not UTF-8: the byte 0xff stands here\n")


class TestCheck:
    WRONG = "抓获175人,其中刑拘64人,处罚121人。\n会议于11月31日闭幕。\n"

    def test_tells_each_place_and_fails(self, tmp_path: Path) -> None:
        path = tmp_path / "wrong.txt"
        path.write_text(self.WRONG, encoding="utf-8")
        done = run("check", str(path))
        assert done.exit_code == 1
        assert f"{path}:1:3: C501 64人 + 121人 make 185" in done.stderr
        assert done.stderr.splitlines()[-1] == "2 findings"
        assert "^^^^" in done.stderr

    def test_says_when_there_is_nothing(self) -> None:
        done = run("check", "-", stdin="抓获175人,其中刑拘64人,处罚111人。")
        assert (done.exit_code, done.stdout, done.stderr) == (0, "no findings\n", "")

    def test_speaks_json(self) -> None:
        done = run("check", "-", "--json", stdin=self.WRONG)
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        assert done.exit_code == 1
        assert [row["code"] for row in rows] == ["C501", "C508"]
        assert [place["surface"] for place in rows[0]["places"]] == ["175人", "64人", "121人"]
        assert rows[0]["places"][1] == {"line": 1, "column": 12, "surface": "64人"}
        assert run("check", "-", "--json", stdin="没有数字。").stdout == ""

    @pytest.mark.parametrize("codec", ["utf-8", "utf-16", "gb18030"])
    def test_reads_the_encodings_that_read_reads(self, codec: str, tmp_path: Path) -> None:
        path = tmp_path / "text.txt"
        path.write_bytes(("全市公安机关的工作。\n" + self.WRONG).encode(codec))
        assert ":2:3: C501" in run("check", str(path)).stderr
        assert run("check", str(path), "--encoding", "big5").exit_code == 1

    @pytest.mark.parametrize("text", ["Of 175 people 64 were held and 121 fined.", "<p>12 = 13</p>"])
    @pytest.mark.parametrize("form", [(), ("--json",)])
    def test_says_that_it_reads_chinese_only(self, text: str, form: tuple[str, ...]) -> None:
        done = run("check", "-", *form, stdin=text)
        assert (done.exit_code, done.stdout) == (2, "")
        assert done.stderr == "-:1:1: no Chinese here: `check` reads Chinese only, so nothing was checked\n"

    def test_what_rounding_leaves_open_is_told_in_few_digits(self) -> None:
        done = run("check", "-", stdin="去年产量100吨,今年产量120吨,同比增长30%。")
        assert "C504 100吨 up by 30% is about 129 to 131, not 120吨" in done.stderr

    def test_an_empty_file_has_no_findings(self) -> None:
        assert run("check", "-", stdin="").stdout == "no findings\n"

    def test_a_missing_file_is_a_usage_error(self) -> None:
        assert run("check", "no-such-file").exit_code == 2
