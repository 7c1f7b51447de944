"""Tables with one value in a row score as the same data with one record in a row."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

SAMPLES = Path(__file__).parents[2] / "sample_data"
CLEAN = SAMPLES / "projects_clean.csv"
VALUES = ("조례", "전담부서", "교육 횟수", "교육 만족도", "홍보 건수", "홍보 유형", "교류·논의", "만족도")
KEYS = ("사업연도", "시도", "시군구", "사업명")


def long_rows() -> list[tuple[str, ...]]:
    with CLEAN.open(encoding="utf-8-sig", newline="") as file:
        wide = list(csv.DictReader(file))
    rows = [(*(row[it] for it in KEYS), name, row[name]) for row in wide for name in VALUES]
    return [(*KEYS, "지표명", "실적값"), *rows]


def write(path: Path, rows: list[tuple[str, ...]]) -> None:
    if path.suffix == ".csv":
        with path.open("w", encoding="cp949", newline="") as file:
            csv.writer(file).writerows(rows)
        return
    book = openpyxl.Workbook()
    for row in [("2025년 실적",), (), *rows]:
        book.active.append(row)
    book.save(path)


@pytest.mark.parametrize("name", ["long.csv", "long.xlsx"])
def test_the_layout_changes_no_score(coscore: Callable[..., object], tmp_path: Path, name: str) -> None:
    write(tmp_path / name, long_rows())
    done = coscore("evaluate", name, "--format", "csv")
    assert (done.code, done.out) == (0, coscore("evaluate", str(CLEAN), "--format", "csv").out)


def test_every_value_leads_to_its_cell(coscore: Callable[..., object], tmp_path: Path) -> None:
    rows = long_rows()
    write(tmp_path / "long.xlsx", rows)
    result = json.loads(coscore("evaluate", "long.xlsx", "--format", "json").out)
    sheet = openpyxl.load_workbook(tmp_path / "long.xlsx").active
    names = {"조례": "ordinance", "만족도": "satisfaction", "홍보 건수": "promotion_count"}
    for unit in result["units"]:
        for node in unit["nodes"]:
            for at in node["at"]:
                cell = at.rpartition("]")[2]
                assert cell.startswith("F")
                assert names.get(sheet[f"E{cell[1:]}"].value, node["id"]) == node["id"]
                assert (sheet[f"C{cell[1:]}"].value or "").partition(" ")[0] in unit["unit"]


def test_a_marked_copy_marks_the_cell_of_the_value(coscore: Callable[..., object], tmp_path: Path) -> None:
    rows = [
        tuple("네 회" if (number, place) == (3, 5) else cell for place, cell in enumerate(row))
        for number, row in enumerate(long_rows())
    ]
    write(tmp_path / "long.xlsx", rows)
    done = coscore("check", "long.xlsx", "--mark", "marked.xlsx", "--format", "concise")
    assert (done.code, "F6: E203" in done.text) == (1, True)
    assert openpyxl.load_workbook(tmp_path / "marked.xlsx").active["F6"].comment.text.startswith("error[E203]")


def test_the_columns_of_a_long_table_can_be_chosen(coscore: Callable[..., object], tmp_path: Path) -> None:
    rows = [
        ("기관", "무엇", "얼마", "값"),
        *(
            (unit, name, value, "?")
            for unit, values in {"가람시": ("8", "O", "90"), "나루군": ("5", "O", "75")}.items()
            for name, value in zip(("모임", "공개", "만족도"), values, strict=True)
        ),
    ]
    write(tmp_path / "odd.csv", rows)
    chosen = {"기관": "unit.name", "무엇": "long.name", "얼마": "long.value", "모임": "meetings"}
    options = [word for header, target in chosen.items() for word in ("--map", f"{header}={target}")]
    done = coscore("evaluate", "odd.csv", "-f", "small.yaml", *options, "--format", "csv")
    table = csv.DictReader(io.StringIO(done.out.decode("utf-8-sig")))
    assert [(row["unit"], row["score"]) for row in table] == [("가람시", "90.0"), ("나루군", "75.0")]


def test_a_long_and_a_wide_file_are_read_together(coscore: Callable[..., object], tmp_path: Path) -> None:
    write(
        tmp_path / "long.csv",
        [("지자체", "지표", "값"), ("다솜구", "회의", "2"), ("다솜구", "공개", "X"), ("다솜구", "만족도", "80")],
    )
    (tmp_path / "wide.csv").write_text("지자체,회의,공개,만족도\n가람시,8,O,90\n나루군,5,O,75\n", encoding="utf-8")
    done = coscore("evaluate", "long.csv", "wide.csv", "-f", "small.yaml", "--format", "csv")
    assert done.out == coscore("evaluate", "small.csv", "-f", "small.yaml", "--format", "csv").out
