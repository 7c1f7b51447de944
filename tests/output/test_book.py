from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from coscore.output import book as books
from coscore.output.book import Book, Field


def made(fields: list[Field], *, frozen: int = 0, digits: int = 1) -> Worksheet:
    return openpyxl.load_workbook(io.BytesIO(bytes_of(fields, frozen=frozen, digits=digits))).active


def bytes_of(fields: list[Field], *, frozen: int = 0, digits: int = 1) -> bytes:
    book = Book("ko", digits=digits, highest=100, title="제목", footer="A & B")
    page = book.page("순위", "제목", "설명")
    page.table(fields, frozen=frozen)
    page.pairs([("출처", "시험")])
    return book.finish()


HOSTILE = ["=1+1", "{=1}", "+1", "-1", "@x", "http://example.org", "mailto:a@b", "a\x01b", "\ud800", "00123", "1e5"]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text(text: str) -> None:
    cell = made([Field("이름", "text", [text])])["A5"]
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert cell.value == {"\ud800": "?", "a\x01b": "a_x0001_b"}.get(text, text)


@pytest.mark.parametrize("text", [*HOSTILE, "<script>", "a&b", "\u202eabc"])
def test_what_a_formula_gave_stays_text(text: str) -> None:
    fields = [Field("이름", "text", [text], formulas=["B5"])]
    book = openpyxl.load_workbook(io.BytesIO(bytes_of(fields)), data_only=True)
    assert book.active["A5"].value == {"\ud800": "?", "a\x01b": "a_x0001_b"}.get(text, text)


def test_formulas_stand_beside_plain_numbers() -> None:
    sheet = made([Field("x", "input", [1.0, 2.0, "", None], formulas=["", "A5*2", "", ""])])
    assert [sheet[f"A{row}"].value for row in range(5, 9)] == [1, "=A5*2", None, None]
    assert [sheet[f"A{row}"].fill.fgColor.rgb for row in range(5, 8)] == ["FFFFF9DB", "00000000", "FFFFF9DB"]


def test_a_table_that_sorts_itself_has_no_filters() -> None:
    book = Book("ko", digits=1, highest=100, title="x", footer="x")
    page = book.page("순위", "제목")
    page.table([Field("x", "whole", [1, 2])], filters=False)
    page.bars(0, 2)
    page.tints(0, 2, ["우수", '"보통"', "가" * 300])
    sheet = openpyxl.load_workbook(io.BytesIO(book.finish())).active
    assert sheet.auto_filter.ref is None
    kinds = [rule.type for area in sheet.conditional_formatting for rule in area.rules]
    assert sorted(kinds) == ["cellIs", "cellIs", "dataBar"]


def test_a_chart_stands_below_the_table_on_a_page_of_its_own() -> None:
    book = Book("ko", digits=1, highest=100, title="x", footer="x")
    page = book.page("도표", "제목")
    page.table([Field("a", "text", ["가"]), Field("x", "score", [1.0])])
    page.chart("평균", "'도표'!$A$5:$A$5", "'도표'!$B$5:$B$5", 1)
    page.upright()
    sheet = openpyxl.load_workbook(io.BytesIO(book.finish())).active
    assert [chart.anchor._from.row for chart in sheet._charts] == [6]
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight or 1) == ("portrait", 1)


def test_a_wide_table_is_printed_on_several_sheets_side_by_side() -> None:
    sheet = made([Field("가" * 20, "text", ["x"]) for _ in range(12)], frozen=1)
    assert sheet.page_setup.fitToWidth == 3
    assert sheet.print_title_cols == "$A:$A"


def test_text_too_long_for_a_cell_is_cut_where_it_shows() -> None:
    value = made([Field("이름", "text", ["가" * 40_000])])["A5"].value
    assert len(value) == 32_767
    assert value.endswith(" ...(잘림)")


@pytest.mark.parametrize(
    ("kind", "digits", "number", "shown"),
    [
        ("score", 1, 84.7, "0.0"),
        ("score", 3, 84.7, "0.000"),
        ("score", 0, 85.0, "0"),
        ("whole", 1, 3, "0"),
        ("share", 1, 0.96, "0%"),
    ],
)
def test_numbers_are_numbers_with_fixed_decimals(kind: str, digits: int, number: float, shown: str) -> None:
    cell = made([Field("x", kind, [number])], digits=digits)["A5"]  # type: ignore[arg-type]
    assert (cell.data_type, cell.value, cell.number_format) == ("n", number, shown)


@pytest.mark.parametrize("nothing", [None, float("nan"), ""])
def test_nothing_leaves_a_cell_empty(nothing: object) -> None:
    assert made([Field("x", "text" if nothing == "" else "score", [nothing, nothing])])["A5"].value is None


def test_the_page_is_set_up_for_reading_and_printing() -> None:
    sheet = made([Field("순위", "whole", [1, 2]), Field("이름", "text", ["가", "나"])], frozen=2)
    assert (sheet["A1"].value, sheet["A2"].value, sheet["A4"].value, sheet["A8"].value) == (
        "제목",
        "설명",
        "순위",
        "출처",
    )
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("C5", "A4:B6", "$4:$4")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (
        "landscape",
        9,
        0,
    )
    assert sheet.oddFooter.left.text == "A && B"


@pytest.mark.parametrize(
    ("field", "cells"),
    [
        (Field("이름", "text", ["전북특별자치도 완주군"]), 24),
        (Field("이름", "text", ["가" * 100]), 60),
        (Field("내용", "long", ["가" * 100]), 40),
        (Field("x", "score", [100.0]), 9),
        (Field("다음 등급까지", "score", [1.0]), 12),
    ],
    ids=["Hangul takes two", "no wider than the page", "wrapped text", "a number", "the longest word of the head"],
)
def test_columns_are_as_wide_as_their_text(field: Field, cells: int) -> None:
    assert round(made([field]).column_dimensions["A"].width) in (cells, cells + 1)


def test_rows_are_as_high_as_their_wrapped_text() -> None:
    sheet = made([Field("내용", "long", ["가 나", "가나다라마바사 " * 10])])
    assert sheet.row_dimensions[5].height in (None, 15.0)
    assert round(sheet.row_dimensions[6].height) == 14 * 5


def test_only_coloured_scores_have_colours() -> None:
    sheet = made([Field("a", "score", [1.0], coloured=True), Field("b", "score", [1.0])])
    assert [str(area.sqref) for area in sheet.conditional_formatting] == ["A5"]


def test_an_empty_table_still_has_heads() -> None:
    sheet = made([Field("내용", "text", []), Field("칸", "text", [])])
    assert [cell.value for cell in sheet[4]][:2] == ["내용", "칸"]


def test_rows_beyond_what_a_sheet_holds_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(books, "MOST_ROWS", 2)
    sheet = made([Field("x", "whole", [1, 2, 3, 4, 5])])
    assert [sheet[f"A{row}"].value for row in range(5, 9)] == [1, 2, "...여기에 다 싣지 못한 3줄이 더 있습니다", None]


def test_the_same_table_is_the_same_file_and_carries_no_date() -> None:
    first, second = (bytes_of([Field("x", "whole", [1])]) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert b"2000-01-01T00:00:00Z" in parts.read("docProps/core.xml")
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_cell_the_library_refuses_is_not_passed_over() -> None:
    book = Book("ko", digits=1, highest=100, title="x", footer="x")
    page = book.page("x", "x")
    with pytest.raises(OverflowError):
        page._number(2_000_000, 0, 1.0, "whole")


@pytest.mark.parametrize(
    ("highest", "ends"), [(100, [("num", "0"), ("num", "100")]), (None, [("min", "0"), ("max", "0")])]
)
def test_colours_run_over_the_scale_or_over_the_scores_themselves(
    highest: float | None, ends: list[tuple[str, str]]
) -> None:
    book = Book("ko", digits=1, highest=highest, title="x", footer="x")
    book.page("순위", "제목").table([Field("점수", "score", [-1.5, 2.0], coloured=True)])
    sheet = openpyxl.load_workbook(io.BytesIO(book.finish())).active
    ((rule,),) = (area.rules for area in sheet.conditional_formatting)
    assert [(end.type, f"{end.val or 0:g}") for end in rule.colorScale.cfvo] == ends


def test_the_library_leaves_our_font_alone() -> None:
    bytes_of([Field("a", "text", ["x"])])
    assert books.FONT == {"font_name": "Malgun Gothic", "font_size": 10}
