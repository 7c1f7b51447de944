"""What the outside may rely on: exit codes, streams, bytes."""

from __future__ import annotations

import csv
import io
import itertools
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

SMALL = ("evaluate", "small.csv", "-f", "small.yaml")
FORMATS = ("table", "csv", "json", "markdown", "github", "sarif", "junit")
ROWS = ["지자체,회의,공개,만족도", "가람시,8회,O,90점", "나루군,5,○,75", "다솜구,2,X,80"]


def write(path: Path, rows: list[str]) -> None:
    path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")


def workbook(path: Path, rows: list[str]) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("자료")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row.split(","))


def test_scores_are_those_computed_by_hand(coscore: Callable[..., object]) -> None:
    done = coscore(*SMALL, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.out.decode("utf-8-sig"))))
    assert done.code == 0
    assert [(row["rank"], row["unit"], row["score"], row["grade"]) for row in rows] == [
        ("1", "가람시", "90.0", "우수"),
        ("2", "나루군", "75.0", "보통"),
        ("3", "다솜구", "38.0", "미흡"),
    ]
    assert [(row["process"], row["meetings"], row["open"], row["outcome"]) for row in rows] == [
        ("90.0", "80.0", "100.0", "90.0"),
        ("75.0", "50.0", "100.0", "75.0"),
        ("10.0", "20.0", "0.0", "80.0"),
    ]


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(
    ("gate", "code"),
    [
        pytest.param(("--min-score", "38.0"), 0, id="equal to the bound passes"),
        pytest.param(("--min-score", "38.1"), 1, id="one display step below fails"),
        pytest.param((), 0, id="no gate passes"),
    ],
)
def test_the_exit_code_does_not_depend_on_the_format(
    coscore: Callable[..., object], format_: str, gate: tuple[str, ...], code: int
) -> None:
    assert coscore(*SMALL, "--format", format_, *gate).code == code


@pytest.mark.parametrize("format_", FORMATS)
def test_two_runs_give_the_same_bytes(coscore: Callable[..., object], format_: str) -> None:
    assert coscore(*SMALL, "--format", format_).out == coscore(*SMALL, "--format", format_).out


def test_two_workbooks_are_the_same_bytes(coscore: Callable[..., object], tmp_path: Path) -> None:
    for name in ("one.xlsx", "two.xlsx"):
        assert coscore(*SMALL, "-o", name).code == 0
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_the_order_of_rows_columns_and_files_changes_no_byte(coscore: Callable[..., object], tmp_path: Path) -> None:
    straight = coscore(*SMALL, "--format", "csv").out
    for number, rows in enumerate(itertools.permutations(ROWS[1:])):
        turned = [",".join(reversed(row.split(","))) for row in (ROWS[0], *rows)]
        write(tmp_path / f"turned{number}.csv", turned)
        assert coscore("evaluate", f"turned{number}.csv", "-f", "small.yaml", "--format", "csv").out == straight
    write(tmp_path / "a.csv", [ROWS[0], ROWS[3]])
    write(tmp_path / "b.csv", ROWS[:3])
    for order in (("a.csv", "b.csv"), ("b.csv", "a.csv")):
        assert coscore("evaluate", *order, "-f", "small.yaml", "--format", "csv").out == straight


def test_dropping_a_unit_changes_no_other_score(coscore: Callable[..., object], tmp_path: Path) -> None:
    write(tmp_path / "fewer.csv", [ROWS[0], *ROWS[2:]])
    fewer = json.loads(coscore("evaluate", "fewer.csv", "-f", "small.yaml", "--format", "json").out)
    assert {unit["unit"]: unit["score"] for unit in fewer["units"]} == {"나루군": "75.0", "다솜구": "38.0"}


def test_results_go_to_stdout_and_words_about_them_to_stderr(coscore: Callable[..., object], tmp_path: Path) -> None:
    write(tmp_path / "gap.csv", [*ROWS[:3], "다솜구,,X,80"])
    done = coscore("evaluate", "gap.csv", "-f", "small.yaml", "--format", "json")
    assert json.loads(done.out)["findings"][0]["code"] == "W201"
    assert "W201" in done.err
    assert "W201" not in coscore("-q", "evaluate", "gap.csv", "-f", "small.yaml", "--format", "json").err


def test_an_inexact_cell_takes_its_unit_out_of_the_ranking_and_is_named(
    coscore: Callable[..., object], tmp_path: Path
) -> None:
    write(tmp_path / "inexact.csv", [*ROWS[:3], "다솜구,10여 회,X,80"])
    done = coscore("evaluate", "inexact.csv", "-f", "small.yaml", "--format", "json")
    units = {unit["unit"]: unit for unit in json.loads(done.out)["units"]}
    assert (done.code, units["다솜구"]["rank"], units["다솜구"]["ranked"]) == (0, None, False)
    assert units["가람시"]["score"] == "90.0"
    assert "E204" in done.err
    assert "B4" in done.err


def test_strict_scores_nothing_while_there_are_errors(coscore: Callable[..., object], tmp_path: Path) -> None:
    write(tmp_path / "inexact.csv", [*ROWS[:3], "다솜구,10여 회,X,80"])
    done = coscore("evaluate", "inexact.csv", "-f", "small.yaml", "--strict", "-o", "result.csv")
    assert (done.code, done.out, (tmp_path / "result.csv").exists()) == (2, b"", False)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(("none.csv", "-f", "small.yaml"), "E002", id="a file that is not there"),
        pytest.param(("small.csv", "-f", "nothing"), "E100", id="an unknown framework"),
        pytest.param(
            ("small.csv", "-f", "small.yaml", "-o", "no/such/folder.csv"), "E016", id="a folder that is not there"
        ),
        pytest.param(("small.csv", "-f", "small.yaml", "-o", "small.csv"), "E016", id="the input itself as output"),
        pytest.param(("small.csv", "-f", "small.yaml", "-o", "result.docx"), "E016", id="a format nobody writes"),
        pytest.param(("small.xlsx", "-f", "small.yaml", "--sheet", "없음"), "E012", id="a sheet that is not there"),
        pytest.param(
            ("small.csv", "-f", "small.yaml", "--baseline", "none.json"), "E017", id="a baseline that is not there"
        ),
        pytest.param(("small.csv", "-f", "small.yaml", "--max-drop", "1"), "E021", id="a drop without a baseline"),
        pytest.param(("small.csv",), "E011", id="columns of another framework"),
    ],
)
def test_what_cannot_be_scored_exits_with_2_and_says_why(
    coscore: Callable[..., object], tmp_path: Path, arguments: tuple[str, ...], code: str
) -> None:
    workbook(tmp_path / "small.xlsx", ROWS)
    done = coscore("evaluate", *arguments)
    assert (done.code, done.out) == (2, b"")
    assert code in done.err


@pytest.mark.parametrize(
    ("arguments", "english", "korean"),
    [
        (("evaluate", "small.csv", "--frmat", "csv"), "No such option: --frmat", "그런 옵션이 없습니다: --frmat"),
        (("evaluat", "small.csv"), "No such command: evaluat", "그런 명령이 없습니다: evaluat"),
        (("evaluate",), "Missing: FILE...", "빠진 것이 있습니다: FILE..."),
        (("evaluate", "small.csv", "--format", "yaml"), "Invalid value for --format", "--format의 값이 맞지 않습니다"),
        (
            ("evaluate", "small.csv", "--min-score", "nan"),
            "Invalid value for --min-score",
            "--min-score의 값이 맞지 않습니다",
        ),
        (("--lang", "fr"), "Invalid value for --lang", "--lang의 값이 맞지 않습니다"),
    ],
    ids=["an option", "a command", "no file", "a format", "a bound", "a language"],
)
def test_a_misused_command_line_exits_with_2_in_both_languages(
    coscore: Callable[..., object], arguments: tuple[str, ...], english: str, korean: str
) -> None:
    for language, message in (("en", english), ("ko", korean)):
        done = coscore(*arguments, COSCORE_LANG=language)
        assert (done.code, done.out) == (2, b"")
        assert message in done.err


def test_a_score_that_fell_fails_the_gate_only_beyond_the_bound(coscore: Callable[..., object], tmp_path: Path) -> None:
    assert coscore(*SMALL, "-o", "last.json").code == 0
    write(tmp_path / "now.csv", [ROWS[0], "가람시,5,O,90", *ROWS[2:]])  # 가람시 90.0 -> 81.0
    now = ("evaluate", "now.csv", "-f", "small.yaml", "--baseline", "last.json")
    assert [coscore(*now, "--max-drop", bound).code for bound in ("9.0", "8.9")] == [0, 1]
    assert coscore(*now, "--max-rank-drop", "0").code == 0


def test_a_baseline_of_another_framework_is_refused(coscore: Callable[..., object], tmp_path: Path) -> None:
    assert coscore(*SMALL, "-o", "last.json").code == 0
    text = (tmp_path / "small.yaml").read_text(encoding="utf-8")
    (tmp_path / "small.yaml").write_text(text.replace("best: 10", "best: 12"), encoding="utf-8")
    done = coscore(*SMALL, "--baseline", "last.json", "--max-drop", "1")
    assert done.code == 2
    assert "E018" in done.err


def test_standard_input_is_read(coscore: Callable[..., object], tmp_path: Path) -> None:
    data = (tmp_path / "small.csv").read_bytes()
    assert b"90.0" in coscore("evaluate", "-", "-f", "small.yaml", "--format", "csv", stdin=data).out


def test_a_cp949_console_gets_every_format(coscore: Callable[..., object]) -> None:
    for format_, language in itertools.product(FORMATS, ("ko", "en")):
        done = coscore(
            *SMALL,
            "--min-score",
            "1",
            "--format",
            format_,
            PYTHONIOENCODING="cp949",
            PYTHONUTF8="0",
            COSCORE_LANG=language,
        )
        assert done.code == 0
        assert done.out.decode("utf-8" if format_ in {"csv", "json", "sarif", "junit"} else "cp949")


@pytest.mark.parametrize("format_", FORMATS)
def test_a_closed_pipe_is_no_failure(
    coscore_command: str, coscore: Callable[..., object], tmp_path: Path, format_: str
) -> None:
    assert coscore(*SMALL).code == 0
    with subprocess.Popen(
        [coscore_command, *SMALL, "--format", format_], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.close()
        errors = process.stderr.read()
        assert process.wait(30) == 0
    assert b"Traceback" not in errors
    assert b"BrokenPipe" not in errors


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 160, 200])
def test_no_digit_is_lost_at_any_width(coscore: Callable[..., object], width: int) -> None:
    for language in ("ko", "en"):
        text = coscore(*SMALL, COLUMNS=str(width), COSCORE_LANG=language).text
        assert all(score in text for score in ("90.0", "75.0", "38.0"))
        assert "\x1b" not in text


def test_colour_is_used_only_where_wanted(coscore: Callable[..., object]) -> None:
    always = ("--color", "always")
    assert b"\x1b[" in coscore(*SMALL, *always).out
    assert b"\x1b[" not in coscore(*SMALL, *always, NO_COLOR="1").out
    assert b"\x1b[" not in coscore(*SMALL).out


def test_several_outputs_are_written_in_one_run(coscore: Callable[..., object], tmp_path: Path) -> None:
    outputs = ["r.csv", "r.json", "r.md", "r.xlsx"]
    assert coscore(*SMALL, *(word for output in outputs for word in ("-o", output))).code == 0
    assert all((tmp_path / output).stat().st_size for output in outputs)
    assert (tmp_path / "r.csv").read_bytes() == coscore(*SMALL, "--format", "csv").out


def test_every_record_can_be_scored_on_its_own(coscore: Callable[..., object], tmp_path: Path) -> None:
    write(tmp_path / "two.csv", [ROWS[0], ROWS[1], "가람시,4,O,90"])
    result = json.loads(coscore("evaluate", "two.csv", "-f", "small.yaml", "--by", "record", "--format", "json").out)
    assert [unit["score"] for unit in result["units"]] == ["90.0", "78.0"]
