"""Headers that the framework does not know, or knows as something else, settled on the command line or in a file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest

import coscore

SMALL = ("-f", "small.yaml")
ROWS = ["기관,회의(정기),회의 합계,공개,만족도", "가람시,8,1,O,90", "나루군,5,1,O,75", "다솜구,2,1,X,80"]
MAP = ("--map", "기관=unit.name", "--map", "회의(정기)=meetings")
TOTALS = {"가람시": "90.0", "나루군": "75.0", "다솜구": "38.0"}


@pytest.fixture(autouse=True)
def ours(coscore: Callable[..., object], tmp_path: Path) -> None:
    write(tmp_path / "ours.csv", ROWS)
    (tmp_path / "columns.yaml").write_text("columns: {unit.name: [기관], meetings: [회의(정기)]}\n", encoding="utf-8")


def write(path: Path, rows: list[str]) -> None:
    path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")


def totals(out: bytes) -> dict[str, str]:
    rows = csv.DictReader(io.StringIO(out.decode("utf-8-sig")))
    return {row["unit"]: row["score"] for row in rows}


@pytest.mark.parametrize(
    "options",
    [
        pytest.param(MAP, id="on the command line"),
        pytest.param(("--columns", "columns.yaml"), id="in a file"),
        pytest.param(("--map", "기관=unit.name", "--map", "B:B=meetings"), id="by the letter of the column"),
        pytest.param(("--map", "'기관=unit.name'", "--map", '"회의(정기)=meetings"'), id="in quotes the shell left"),
        pytest.param(tuple(normalize("NFD", word) for word in MAP), id="decomposed, as a Mac types it"),
        pytest.param(("--map", "기관=unit.name", "--map", "회의（정기）=meetings"), id="in full-width letters"),
        pytest.param(("--columns", "columns.yaml", "--map", "회의(정기)=meetings"), id="in both ways"),
    ],
)
def test_columns_are_chosen(coscore: Callable[..., object], options: tuple[str, ...]) -> None:
    done = coscore("evaluate", "ours.csv", *SMALL, *options, "--format", "csv")
    assert (done.code, totals(done.out)) == (0, TOTALS)


def test_the_choice_is_told_and_kept(coscore: Callable[..., object], tmp_path: Path) -> None:
    done = coscore("evaluate", "ours.csv", *SMALL, *MAP, "-v", "-o", "result.json", "-o", "result.xlsx")
    assert "meetings   B   회의(정기)  (chosen)" in done.err
    (table,) = json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))["tables"]
    assert table["columns"][:2] == [
        {"target": "unit.name", "column": "A", "header": "기관", "chosen": True},
        {"target": "meetings", "column": "B", "header": "회의(정기)", "chosen": True},
    ]
    assert "읽은 열" in coscore("-v", "check", "ours.csv", *SMALL, *MAP, COSCORE_LANG="ko").err


def test_every_mistake_is_told_at_once(coscore: Callable[..., object]) -> None:
    wrong = ("--map", "기관=unit.nam", "--map", "회희(정기)=meetings", "--map", "공개=open", "--map", "공개=outcome")
    done = coscore("evaluate", "ours.csv", *SMALL, "--map", "만족도=outcome", *wrong)
    assert (done.code, done.out) == (2, b"")
    assert all(code in done.err for code in ("E022", "E023", "E024"))
    assert "Did you mean 'unit.name'?" in done.err
    assert "Did you mean '회의(정기)'?" in done.err


def test_a_mistake_in_a_file_is_told_with_its_line(coscore: Callable[..., object], tmp_path: Path) -> None:
    (tmp_path / "wrong.yaml").write_text("columns:\n  unit.name: [기관]\n  meeting: [회의]\n", encoding="utf-8")
    done = coscore("evaluate", "ours.csv", *SMALL, "--columns", "wrong.yaml")
    assert done.code == 2
    assert "wrong.yaml:3:" in done.err


def test_a_header_that_stands_there_twice_is_refused_even_if_chosen(
    coscore: Callable[..., object], tmp_path: Path
) -> None:
    write(tmp_path / "twice.csv", ["지자체,회의,횟수,횟수,공개,만족도", "가람시,8,1,2,O,90"])
    done = coscore("evaluate", "twice.csv", *SMALL, "--map", "횟수=meetings")
    assert (done.code, "E013" in done.err) == (2, True)
    done = coscore("evaluate", "twice.csv", *SMALL, "--map", "D:D=meetings", "--format", "json")
    assert json.loads(done.out)["units"][0]["nodes"][1]["at"] == ["twice.csv:D2"]


def test_a_chosen_header_leaves_the_column_of_that_name_unused(coscore: Callable[..., object], tmp_path: Path) -> None:
    write(tmp_path / "both.csv", ["지자체,회의,정기 회의,공개,만족도", "가람시,1,8,O,90"])
    done = coscore("evaluate", "both.csv", *SMALL, "--map", "정기 회의=meetings", "--format", "json")
    findings = json.loads(done.out)["findings"]
    assert [(one["code"], one["at"]) for one in findings] == [("W206", "both.csv:B1")]


def test_a_value_that_is_no_choice_is_a_misuse(coscore: Callable[..., object]) -> None:
    for command in ("evaluate", "check"):
        done = coscore(command, "ours.csv", *SMALL, "--map", "기관")
        assert (done.code, "Invalid value for --map" in done.err) == (2, True)


def test_a_form_is_filled_from_earlier_data_with_other_headers(coscore: Callable[..., object]) -> None:
    done = coscore("template", *SMALL, "--prefill", "ours.csv", *MAP, "-o", "form.xlsx")
    assert (done.code, "3 rows carried over" in done.text) == (0, True)


@pytest.mark.parametrize("how", ["map", "columns", "path"])
@pytest.mark.parametrize("data", ["file", "rows"])
def test_python_takes_the_same(coscore: Callable[..., object], tmp_path: Path, how: str, data: str) -> None:
    said = {
        "map": {"map": {"기관": "unit.name", "회의(정기)": "meetings"}},
        "columns": {"columns": {"unit.name": "기관", "meetings": ["횟수", "회의(정기)"]}},
        "path": {"columns": tmp_path / "columns.yaml"},
    }[how]
    rows = list(csv.DictReader(ROWS))
    given = rows if data == "rows" else tmp_path / "ours.csv"
    assert {row["unit"]: f"{row['score']:.1f}" for row in scored(given, tmp_path, said)} == TOTALS


def scored(data: object, folder: Path, said: dict[str, object]) -> list[dict[str, object]]:
    return coscore.evaluate(data, folder / "small.yaml", **said).table()  # type: ignore[arg-type]
