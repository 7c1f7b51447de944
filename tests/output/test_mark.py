"""The marked copy: which cells, which colours, what is said, and when there is none."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from coscore.findings import Finding, Location, Refused
from coscore.output.console import Console
from coscore.output.mark import FILLS, by_cell, check_mark, comment, mark, marked

Consoles = Callable[..., Console]

BAD = Finding("E203", Location("a.xlsx", "사업", "B2"), {"text": "두 회"})
UNUSED = Finding("W206", Location("a.xlsx", "사업", "C1"), {"text": "날씨"})


def workbook(title: str = "사업") -> bytes:
    """A sheet with a note on C1, a formula in D2, and A2:A3 merged; and a second sheet."""
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in (["지자체", "회의", "날씨"], ["가람시", "두 회", "맑음", "=1+1"], [None, 3, "흐림"]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    sheet["C1"].comment = Comment("옮겨 적음", "담당자")
    book.create_sheet("참고")["A1"] = "그대로"
    return saved(book)


def saved(book: Any) -> bytes:
    data = BytesIO()
    book.save(data)
    return data.getvalue()


def copy_of(*findings: Finding, data: bytes | None = None, language: str = "en") -> Any:
    return load_workbook(BytesIO(marked(data or workbook(), by_cell(findings), language)))


def reason(target: str, *files: str) -> str:
    with pytest.raises(Refused) as refused:
        check_mark(target, files)
    (finding,) = refused.value.findings
    assert finding.code == "E016"
    return finding.args["reason"].en  # type: ignore[union-attr]


def test_errors_are_red_and_warnings_yellow_and_nothing_else_is_touched() -> None:
    sheet = copy_of(BAD, UNUSED)["사업"]
    fills = {cell.coordinate: cell.fill.fgColor.rgb[2:] for row in sheet for cell in row if cell.fill.fill_type}
    assert fills == {"B2": FILLS["error"], "C1": FILLS["warning"]}


def test_values_formulas_merges_and_other_sheets_stay() -> None:
    book = copy_of(BAD)
    assert [cell.value for cell in book["사업"][2]] == ["가람시", "두 회", "맑음", "=1+1"]
    assert str(book["사업"].merged_cells) == "A2:A3"
    assert book["참고"]["A1"].value == "그대로"


@pytest.mark.parametrize(("language", "start"), [("ko", "오류[E203]: "), ("en", "error[E203]: ")])
def test_the_comment_speaks_the_language_and_says_what_to_do(language: str, start: str) -> None:
    first, second = copy_of(BAD, language=language)["사업"]["B2"].comment.text.splitlines()
    assert first.startswith(start)
    assert second.startswith(("도움: ", "help: "))


def test_a_comment_that_was_there_stays_in_front() -> None:
    text = copy_of(UNUSED)["사업"]["C1"].comment.text
    assert text.startswith("옮겨 적음\n\nwarning[W206]: ")


def test_a_cell_inside_a_merged_range_is_marked_at_its_first_cell() -> None:
    sheet = copy_of(Finding("E207", Location("a.xlsx", "사업", "A3"), {"text": "가람", "suggestion": ""}))["사업"]
    assert sheet["A2"].comment.text.startswith("error[E207]")


def test_a_sheet_named_in_decomposed_hangul_is_found() -> None:
    decomposed = "\u1109\u1161\u110b\u1165\u11b8"  # 사업, as macOS writes it
    assert copy_of(BAD, data=workbook(decomposed))[decomposed]["B2"].comment


def test_findings_of_one_cell_share_it_and_an_error_decides_the_colour() -> None:
    both = [Finding(code, BAD.location, {"text": "x", "word": "y"}) for code in ("W204", "E203")]
    cell = copy_of(*both)["사업"]["B2"]
    assert cell.fill.fgColor.rgb[2:] == FILLS["error"]
    assert (cell.comment.text.count("W204"), cell.comment.text.count("E203")) == (1, 1)


def test_a_comment_says_how_much_it_leaves_out() -> None:
    text = comment([BAD] * 12, "en")
    assert text.count("E203") == 10
    assert text.endswith("and 2 more")


def test_control_characters_of_a_cell_do_not_reach_the_comment() -> None:
    odd = Finding("E203", BAD.location, {"text": "a\x0b\x1bb"})
    assert "a  b" in copy_of(odd)["사업"]["B2"].comment.text


@pytest.mark.parametrize(
    ("place", "cell"),
    [
        (Location("a.xlsx", "사업", "B2"), [("사업", "B2")]),
        (Location("a.xlsx", "사업", "7"), [("사업", "A7")]),
        (Location("a.xlsx", "사업"), []),
        (Location("a.csv", "", "B2"), []),
        (Location("a.xlsx"), []),
        (Location(), []),
    ],
    ids=["cell", "row", "sheet", "csv", "file", "nowhere"],
)
def test_only_places_in_a_sheet_can_be_marked(place: Location, cell: list[tuple[str, str]]) -> None:
    assert [tuple(found) for found in by_cell([Finding("E019", place)])] == cell


def test_only_a_single_workbook_can_be_marked(tmp_path: Path) -> None:
    book, table = tmp_path / "a.xlsx", tmp_path / "a.csv"
    book.write_bytes(workbook())
    table.write_text("지자체,회의\n", encoding="utf-8")
    target = str(tmp_path / "out.xlsx")
    check_mark(target, [str(book)])
    for files in ([str(table)], [str(book), str(book)], [str(tmp_path)], ["-"], [str(tmp_path / "none.xlsx")]):
        assert reason(target, *files).startswith("only a single workbook")


def test_the_copy_is_an_xlsx_and_never_the_original(tmp_path: Path) -> None:
    book = tmp_path / "a.xlsx"
    book.write_bytes(workbook())
    assert reason(str(tmp_path / "out.csv"), str(book)).endswith("must end in .xlsx")
    assert reason(str(book), str(book)) == "it is an input"
    assert reason(str(tmp_path / "none" / "out.xlsx"), str(book)) == "its folder does not exist"


def test_the_original_is_untouched_and_the_user_is_told_what_the_copy_is_for(tmp_path: Path, console: Consoles) -> None:
    book, out = tmp_path / "a.xlsx", tmp_path / "out.xlsx"
    before = workbook()
    book.write_bytes(before)
    here = console("en")
    mark(str(book), [BAD, UNUSED], str(out), here)
    assert book.read_bytes() == before
    assert load_workbook(out)["사업"]["B2"].comment
    assert here.stderr.getvalue().startswith("Saved a copy with 2 marked cells: ")  # type: ignore[attr-defined]
    assert "charts" in here.stderr.getvalue()  # type: ignore[attr-defined]


def test_without_a_cell_to_mark_there_is_no_copy(tmp_path: Path, console: Consoles) -> None:
    here = console("en")
    mark(str(tmp_path / "a.xlsx"), [Finding("E019")], str(tmp_path / "out.xlsx"), here)
    assert list(tmp_path.iterdir()) == []
    assert "no copy was made" in here.stderr.getvalue()  # type: ignore[attr-defined]


def test_a_workbook_that_cannot_be_copied_is_refused(
    tmp_path: Path, console: Consoles, raw_workbook: Callable[..., bytes]
) -> None:
    book = tmp_path / "a.xlsx"
    book.write_bytes(raw_workbook())  # it lacks the list of its parts' types, which coscore does not need
    with pytest.raises(Refused) as refused:
        mark(str(book), [BAD], str(tmp_path / "out.xlsx"), console("en"))
    assert [finding.code for finding in refused.value.findings] == ["E016"]
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]
