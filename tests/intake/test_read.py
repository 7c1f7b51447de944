from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from coscore.findings import Finding, Refused
from coscore.findings.catalogue import headline, help_line
from coscore.framework.tree import Framework
from coscore.intake.assignments import Assignment
from coscore.intake.progress import Watch
from coscore.intake.read import read

HEAD = ["시도", "시군구", "사업명", "조례", "교육 횟수", "교육 만족도", "만족도"]
ROW = ["전북", "완주군", "잇기", "O", 3, 4.2, 88]
CSV = "시도,시군구,사업명,조례,교육 횟수,교육 만족도,만족도\n전북,완주군,잇기,O,3,4.2,88\n"

Write = Callable[..., str]


@pytest.fixture
def workbook(tmp_path: Path) -> Write:
    """Write a workbook of sheets given by name; one whose name begins with ``_`` is hidden."""

    def write(name: str = "a.xlsx", **sheets: list[list[Any]]) -> str:
        path = tmp_path / name
        with xlsxwriter.Workbook(str(path)) as book:
            for title, rows in sheets.items():
                sheet = book.add_worksheet(title.strip("_"))
                for number, row in enumerate(rows):
                    sheet.write_row(number, 0, row)
                if title.startswith("_"):
                    sheet.hide()
        return str(path)

    return write


def refusal(*arguments: Any, **options: Any) -> tuple[Finding, ...]:
    with pytest.raises(Refused) as refused:
        read(*arguments, **options)
    return refused.value.findings


def test_a_workbook_is_read_from_the_file_to_the_values(small: Framework, workbook: Write) -> None:
    found = read([workbook(안내=[["읽어 보세요"]], 사업=[["제목"], HEAD, ROW])], small)
    assert [unit.name for unit in found.units] == ["전북 완주군"]
    assert found.values["satisfaction"].tolist() == [88]
    assert str(found.at("satisfaction", 0)) == "a.xlsx[사업]G3"


def test_merged_cells_of_a_file_are_filled(small: Framework, tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEAD)
        for number in (1, 2):
            sheet.write_row(number, 2, ROW[2:])
        sheet.merge_range(1, 0, 2, 0, "전북")
        sheet.merge_range(1, 1, 2, 1, "완주군")
    assert read([str(tmp_path / "a.xlsx")], small).unit.tolist() == [0, 0]


def test_a_csv_file_is_read_likewise(small: Framework, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(CSV, "cp949")
    found = read([tmp_path], small)
    assert (str(found.at("training", 0)), found.values["training"].tolist()) == ("a.csv:E2", [3])


def test_bytes_are_read_likewise(small: Framework) -> None:
    assert [unit.name for unit in read([CSV.encode()], small).units] == ["전북 완주군"]


def test_hidden_sheets_are_not_read(small: Framework, workbook: Write) -> None:
    other = [HEAD, ["전북", "군산시", *ROW[2:]]]
    assert len(read([workbook(사업=[HEAD, ROW], _숨김=other)], small).units) == 1


def test_only_the_sheet_asked_for_is_read(small: Framework, workbook: Write, tmp_path: Path) -> None:
    file = workbook(가=[HEAD, ROW], 나=[HEAD, ["전북", "군산시", *ROW[2:]]])
    (tmp_path / "b.csv").write_text(CSV.replace("완주군", "무주군"), "utf-8")
    found = read([file, str(tmp_path / "b.csv")], small, sheet="나")
    assert [unit.name for unit in found.units] == ["전북 군산시", "전북 무주군"]


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are(small: Framework, workbook: Write) -> None:
    (finding,) = refusal([workbook(가=[HEAD, ROW], 나=[HEAD], _다=[HEAD])], small, sheet="다")
    assert (finding.code, finding.args) == ("E012", {"sheet": "다", "there": "가, 나"})


def test_a_file_without_a_table_is_refused_with_what_comes_closest(small: Framework, workbook: Write) -> None:
    (finding,) = refusal([workbook(가=[["글"]], 나=[["제목"], ["지역", "조례", "만족도"]])], small)
    assert (finding.code, str(finding.location)) == ("E010", "a.xlsx[나]A2")
    assert help_line(finding, "en") == (
        "Write one of these in the header row: 시도, 시군구, 지자체. If the whole table is about one unit, a line such as "
        "'기관명: 완주군' above it, or the name of the sheet or file, will do. Headers found: 지역, 조례, 만족도"
    )


def test_a_file_without_anything_known_is_refused(small: Framework, workbook: Write) -> None:
    (finding,) = refusal([workbook(가=[["글"]], _사업=[HEAD, ROW])], small)
    assert (finding.code, str(finding.location)) == ("E010", "a.xlsx")
    assert headline(finding, "ko") == "채점할 표를 찾지 못했습니다"


def test_every_file_without_a_table_is_told(small: Framework, tmp_path: Path) -> None:
    for name in ("b.csv", "a.csv"):
        (tmp_path / name).write_text(f"글 {name}\n", "utf-8")
    (tmp_path / "c.csv").write_text(CSV, "utf-8")
    assert [str(finding.location) for finding in refusal([tmp_path], small)] == ["a.csv", "b.csv"]


def test_what_is_wrong_with_files_is_told_of_all_at_once(small: Framework, workbook: Write, tmp_path: Path) -> None:
    """Those that are not there, empty, broken, without a table and without the sheet."""
    whole = Path(workbook("a.xlsx", 사업=[HEAD, ROW])).read_bytes()
    for name, data in {"b.xlsx": whole[:900], "c.csv": b"", "d.csv": "글\n".encode()}.items():
        (tmp_path / name).write_bytes(data)
    found = refusal([str(tmp_path), str(tmp_path / "none.xlsx")], small, sheet="실적")
    assert sorted((it.code, Path(it.location.file).name) for it in found) == [
        ("E002", "none.xlsx"),
        ("E003", "c.csv"),
        ("E005", "b.xlsx"),
        ("E010", "d.csv"),
        ("E012", "a.xlsx"),
    ]


def test_a_header_is_not_missed_while_a_file_is_unread(small: Framework, workbook: Write, tmp_path: Path) -> None:
    """The one that has it may be the broken one."""
    workbook("a.xlsx", 사업=[HEAD, ROW])
    (tmp_path / "b.csv").write_bytes(b"")
    found = refusal([str(tmp_path)], small, assignments=[Assignment("날씨", "ordinance")])
    assert [it.code for it in found] == ["E003"]


def test_a_copy_is_read_once(small: Framework, tmp_path: Path) -> None:
    for name in ("b.csv", "a.csv"):
        (tmp_path / name).write_text(CSV, "utf-8")
    found = read([tmp_path], small)
    (finding,) = found.findings
    assert (found.unit.size, finding.code, str(finding.location)) == (1, "W211", "b.csv")
    assert headline(finding, "ko") == "같은 파일이 두 번 들어 있어 한 번만 읽습니다 (a.csv)"


@pytest.mark.parametrize(
    ("names", "told"),
    [
        pytest.param(["사업.csv", "사업.tsv"], ["사업.tsv"], id="with another suffix"),
        pytest.param(["사업.csv", "사업(1).csv"], [], id="but with another name, no"),
        pytest.param(["사업.csv", "b/사업.tsv"], [], id="but in another folder, no"),
    ],
)
def test_a_file_of_the_same_name_is_told(small: Framework, tmp_path: Path, names: list[str], told: list[str]) -> None:
    (tmp_path / "b").mkdir()
    for number, name in enumerate(names):
        (tmp_path / name).write_text(CSV.replace("88", f"8{number}"), "utf-8")
    found = read([str(tmp_path / name) for name in names], small)
    assert [finding.location.file for finding in found.findings if finding.code == "W247"] == told


def test_the_order_of_files_does_not_matter(small: Framework, tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text(CSV, "utf-8")
    (tmp_path / "a.csv").write_text(CSV.replace("완주군", "무주군"), "utf-8")
    paths = [str(tmp_path / name) for name in ("a.csv", "b.csv")]
    one, other = read(paths, small), read(paths[::-1], small)
    assert (one.sources, one.unit.tolist(), list(one.record)) == (
        other.sources,
        other.unit.tolist(),
        list(other.record),
    )


def test_whoever_watches_is_told_of_the_rows(small: Framework, tmp_path: Path) -> None:
    head, row = CSV.splitlines()
    path = tmp_path / "long.csv"
    path.write_text("\n".join([head, *[row] * 9_000]), encoding="utf-8")
    told: list[int] = []
    read([str(path)], small, watch=Watch(told.append, lambda *_: None))
    assert told == [4096, 4096, 809]


def test_a_table_without_units_is_about_the_one_named_above_it(small: Framework, workbook: Write) -> None:
    rows = [["기관명: 완주군"], [None], HEAD[2:], ROW[2:], ["합계", None, 3], ["둘", "X", None, None, None]]
    found = read([workbook(사업=rows)], small)
    assert ([unit.name for unit in found.units], list(found.record)) == (["완주군"], ["잇기", "둘"])


def test_a_table_without_units_that_nothing_names_is_refused_with_a_way_out(small: Framework, workbook: Write) -> None:
    (finding,) = refusal([workbook(사업=[HEAD[2:], ROW[2:]])], small)
    assert finding.code == "E010"
    assert "기관명: 완주군" in help_line(finding, "en")


def test_sheets_with_other_indicators_of_the_same_units_are_one_evaluation(small: Framework, workbook: Write) -> None:
    one = [["시군구", "조례", "교육 횟수"], ["완주군", "O", 3], ["군산시", "X", 4]]
    two = [["시군구", "교육 만족도", "만족도"], ["군산시", 4.2, 88], ["완주군", 4, 77]]
    found = read([workbook(하나=one, 둘=two)], small)
    assert ([unit.name for unit in found.units], found.findings) == (["군산시", "완주군"], ())
