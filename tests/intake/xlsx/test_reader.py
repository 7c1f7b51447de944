from __future__ import annotations

import datetime as dt
import string
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from unicodedata import normalize

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.findings import Refused
from coscore.findings.catalogue import headline
from coscore.intake.inputs import Input
from coscore.intake.sheet import Cell, ErrorCell, Percent, Range, Row, Source, Uncalculated
from coscore.intake.xlsx.reader import read

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
STRINGS = f"<sst {MAIN}><si><t>완주군</t></si><si><r><t>주민</t></r><r><t> 참여</t></r><rPh><t>음</t></rPh></si></sst>"
STYLES = (
    f'<styleSheet {MAIN}><numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>'
)
PARTS = {"xl/sharedStrings.xml": STRINGS, "xl/styles.xml": STYLES}


def exactly(cell: Cell) -> tuple[type, Cell]:
    """A cell with its type, for 0.85 equals Percent(0.85)."""
    return type(cell), cell


@pytest.mark.parametrize(
    ("xml", "cell"),
    [
        pytest.param('<c r="A1"><v>12</v></c>', 12.0, id="a number without a type"),
        pytest.param('<c r="A1" t="n"><v>1E3</v></c>', 1000.0, id="a number with an exponent"),
        pytest.param('<c r="A1" t="s"><v>0</v></c>', "완주군", id="a shared string"),
        pytest.param('<c r="A1" t="s"><v>1</v></c>', "주민 참여", id="rich text joined, its phonetic guide left out"),
        pytest.param(
            '<c r="A1" t="inlineStr"><is><t> 빈칸 </t></is></c>', " 빈칸 ", id="an inline string, blanks kept"
        ),
        pytest.param(
            '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>가</t></r><r><t>나</t></r><rPh><t>다</t></rPh></is></c>',
            "가나",
            id="rich inline text",
        ),
        pytest.param('<c r="A1" t="str"><f>B1</f><v>글</v></c>', "글", id="the text of a formula"),
        pytest.param('<c r="A1" t="b"><v>1</v></c>', True, id="true"),
        pytest.param('<c r="A1" t="b"><v>0</v></c>', False, id="false"),
        pytest.param('<c r="A1" t="d"><v>2019-03-02</v></c>', dt.date(2019, 3, 2), id="an ISO date"),
        pytest.param('<c r="A1" t="e"><v>#DIV/0!</v></c>', ErrorCell("#DIV/0!"), id="an error"),
        pytest.param('<c r="A1" t="e"><v>#SPILL!</v></c>', ErrorCell("#SPILL!"), id="a new kind of error"),
        pytest.param('<c r="A1"><f>SUM(B1:B2)</f></c>', Uncalculated("=SUM(B1:B2)"), id="a formula without a value"),
        pytest.param(
            '<c r="A1"><f>SUM(B1:B2)</f><v/></c>', Uncalculated("=SUM(B1:B2)"), id="a formula with an empty value"
        ),
        pytest.param('<c r="A1"><f>SUM(B1:B2)</f><v>3</v></c>', 3.0, id="a calculated formula"),
        pytest.param('<c r="A1" s="1"><v>0.85</v></c>', Percent(0.85), id="a built-in percentage"),
        pytest.param('<c r="A1" s="3"><v>0.85</v></c>', Percent(0.85), id="a percentage by a format of its own"),
        pytest.param('<c r="A1" s="2"><v>43526</v></c>', dt.date(2019, 3, 2), id="a date"),
        pytest.param('<c r="A1" s="2"><v>20250301</v></c>', 20250301.0, id="a number too large for a date"),
        pytest.param('<c r="A1" s="99"><v>7</v></c>', 7.0, id="a style that is not there"),
        pytest.param('<c r="A1"><v>abc</v></c>', "abc", id="text where a number should be"),
        pytest.param('<c r="A1" t="str"><v>a_x000D_b</v></c>', "a\rb", id="an escaped line break"),
        pytest.param('<c r="A1" t="str"><v>&lt;&amp;&#44032;</v></c>', "<&가", id="XML escapes"),
        pytest.param('<c r="A1" t="inlineStr"><is><t><![CDATA[<글>]]></t></is></c>', "<글>", id="a CDATA section"),
        pytest.param('<c r="A1" t="str"><v>\u1112\u1161\u11ab</v></c>', "한", id="decomposed Hangul"),
    ],
)
def test_a_cell(rows_of: Callable[..., list[Row]], xml: str, cell: Cell) -> None:
    [(number, [found])] = rows_of(f'<row r="1">{xml}</row>', parts=PARTS)
    assert (number, exactly(found)) == (1, exactly(cell))


@pytest.mark.parametrize(
    "xml",
    [
        pytest.param('<c r="A1" s="1"/>', id="a styled blank"),
        pytest.param('<c r="A1" t="s"><v></v></c>', id="no string named"),
        pytest.param('<c r="A1" t="str"><f>IF(B1,1,"")</f><v></v></c>', id="a formula that gives an empty text"),
        pytest.param('<c r="A1" t="inlineStr"><is><t></t></is></c>', id="an empty inline string"),
        pytest.param("", id="no cell at all"),
    ],
)
def test_an_empty_cell_leaves_no_row(rows_of: Callable[..., list[Row]], xml: str) -> None:
    assert rows_of(f'<row r="1">{xml}</row>', parts=PARTS) == []


@pytest.mark.parametrize(
    ("xml", "rows"),
    [
        pytest.param(
            "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
            [(1, [1, 2]), (2, [3])],
            id="no r at all",
        ),
        pytest.param(
            '<row r="4"><c r="B4"><v>1</v></c><c><v>2</v></c></row>', [(4, [None, 1, 2])], id="a cell without r"
        ),
        pytest.param('<row><c r="A5"><v>1</v></c></row>', [(5, [1])], id="only the cells say which row"),
        pytest.param(
            '<row r="2"><c r="C2"><v>3</v></c><c r="A2"><v>1</v></c></row>',
            [(2, [1, None, 3])],
            id="cells out of order",
        ),
        pytest.param(
            '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
            [(1, [1]), (3, [3])],
            id="rows out of order",
        ),
        pytest.param(
            '<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>',
            [(2, [1, 2])],
            id="a row in two halves",
        ),
        pytest.param('<row r="007"><c r="a7"><v>1</v></c></row>', [(7, [1])], id="odd spellings of an address"),
        pytest.param(
            "<!-- <row r='9'> --><row r='1'><c r='A1'><v>1</v></c></row>",
            [(1, [1])],
            id="a row in a comment, single quotes",
        ),
    ],
)
def test_where_a_cell_stands(rows_of: Callable[..., list[Row]], xml: str, rows: list[Row]) -> None:
    assert rows_of(xml) == rows


def test_every_pass_starts_anew(raw_workbook: Callable[..., bytes], input_of: Callable[..., Input]) -> None:
    [sheet] = read(input_of(raw_workbook('<row r="1"><c r="A1"><v>1</v></c></row>')))
    first = sheet.rows()
    assert list(sheet.rows()) == list(sheet.rows()) == list(first) == [(1, [1.0])]


def test_an_element_prefix_makes_no_difference(
    raw_workbook: Callable[..., bytes], input_of: Callable[..., Input]
) -> None:
    sheet = (
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>가</x:t></x:is></x:c></x:row>'
        '</x:sheetData><x:mergeCells><x:mergeCell ref="A2:B3"/></x:mergeCells></x:worksheet>'
    )
    [read_sheet] = read(input_of(raw_workbook(parts={"xl/worksheets/sheet1.xml": sheet})))
    assert (list(read_sheet.rows()), read_sheet.merges) == ([(2, ["가"])], (Range(2, 1, 3, 2),))


def test_a_utf16_sheet_is_read(raw_workbook: Callable[..., bytes], input_of: Callable[..., Input]) -> None:
    sheet = '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>글</v></c></row></sheetData></worksheet>'
    [read_sheet] = read(input_of(raw_workbook(parts={"xl/worksheets/sheet1.xml": sheet.encode("utf-16")})))
    assert list(read_sheet.rows()) == [(1, ["글"])]


def test_hidden_sheets_say_so_and_charts_are_left_out(tmp_path: Path, input_of: Callable[..., Input]) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name in ("하나", "둘", "셋"):
            book.add_worksheet(name).write_string(0, 0, name)
        chart = book.add_chart({"type": "bar"})
        chart.add_series({"values": "=하나!$A$1:$A$2"})
        book.add_chartsheet("그림").set_chart(chart)
        book.get_worksheet_by_name("둘").hide()
        book.get_worksheet_by_name("셋").very_hidden()
    sheets = read(input_of(path))
    assert [(sheet.name, sheet.hidden) for sheet in sheets] == [("하나", False), ("둘", True), ("셋", True)]


def test_every_sheet_knows_its_source(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet()
    source = Source("a.xlsx", "0")
    assert [sheet.source for sheet in read(Input(source, path))] == [source]


# --- what other programs write, and what they read --------------------------------------------------------------------

MOMENT = dt.datetime.fromisoformat("2026-03-01T09:30")
OPENPYXL_CELLS: list[list[Any]] = [
    ["시군구", "사업", "만족도", None, "비고"],
    ["완주군", "마을길 잇기", 4.2, True, dt.date(2026, 3, 1)],
    [None, None, None, None, None],
    ["양양군", "=1+1", 12345678.5, False, MOMENT],
    ["", "  빈칸  ", -0.5, None, "여러\n줄"],
]


def test_it_reads_what_openpyxl_writes(input_of: Callable[..., Input]) -> None:
    book, packed = openpyxl.Workbook(), BytesIO()
    for row in OPENPYXL_CELLS:
        book.active.append(row)
    book.active.merge_cells("A1:A2")
    book.active["C2"].number_format = "0.0%"
    book.save(packed)
    [sheet] = read(input_of(packed.getvalue()))
    assert [(number, [exactly(cell) for cell in cells]) for number, cells in sheet.rows()] == [
        (1, [exactly(cell) for cell in ("시군구", "사업", "만족도", None, "비고")]),
        (2, [exactly(cell) for cell in (None, "마을길 잇기", Percent(4.2), True, dt.date(2026, 3, 1))]),
        (
            4,
            [exactly(cell) for cell in ("양양군", Uncalculated("=1+1"), 12345678.5, False, MOMENT)],
        ),
        (5, [exactly(cell) for cell in (None, "  빈칸  ", -0.5, None, "여러\n줄")]),
    ]
    assert sheet.merges == (Range(1, 1, 2, 1),)


def openpyxl_rows(packed: BytesIO) -> list[Row]:
    """The rows as openpyxl reads them, in our terms: whole numbers as floats, trailing and whole empty rows left out."""
    found = []
    for row in openpyxl.load_workbook(packed, data_only=True).active.iter_rows():
        cells = [float(cell.value) if type(cell.value) is int else cell.value for cell in row]
        while cells and cells[-1] is None:
            cells.pop()
        if cells:
            found.append((row[0].row, cells))
    return found


# Excel's cells hold up to 32,767 characters, none of them a control character; xlsxwriter writes those as _x0001_.
texts = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from("\t\n_x0D"), min_size=1, max_size=40
)
numbers = st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15).map(
    lambda x: float(f"{x:.16G}")
)
cells = st.none() | st.booleans() | texts | numbers
tables = st.lists(st.lists(cells, max_size=6), max_size=8)


def written(table: list[list[Any]]) -> BytesIO:
    """A workbook of these cells by xlsxwriter, each with the method for its type."""
    packed = BytesIO()
    with xlsxwriter.Workbook(packed, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        write = {str: sheet.write_string, float: sheet.write_number, bool: sheet.write_boolean}
        for row, line in enumerate(table):
            for column, cell in enumerate(line):
                if cell is not None:
                    write[type(cell)](row, column, cell)
    return packed


def as_rows(table: list[list[Any]]) -> list[Row]:
    rows = []
    for number, line in enumerate(table, 1):
        cells = [normalize("NFC", cell) if isinstance(cell, str) else cell for cell in line]
        while cells and cells[-1] is None:
            cells.pop()
        if cells:
            rows.append((number, cells))
    return rows


@settings(max_examples=60, deadline=None)
@given(tables)
def test_it_reads_back_what_xlsxwriter_writes(table: list[list[Any]]) -> None:
    [sheet] = read(Input(Source("a.xlsx", "0"), written(table).getvalue()))
    assert list(sheet.rows()) == as_rows(table)


plain_tables = st.lists(
    st.lists(
        st.none()
        | st.booleans()
        | st.text(string.ascii_letters + "가나다 ", min_size=1)
        | st.integers(0, 10**9).map(float)
    ),
    max_size=6,
)


@settings(max_examples=30, deadline=None)
@given(plain_tables)
def test_it_reads_as_openpyxl_reads(table: list[list[Any]]) -> None:
    packed = written(table)
    [sheet] = read(Input(Source("a.xlsx", "0"), packed.getvalue()))
    assert list(sheet.rows()) == openpyxl_rows(packed)


@pytest.mark.parametrize("name", ["sheet1.xml", "Sheet1.XML"])
def test_parts_are_found_whatever_their_case_and_slashes(
    name: str, raw_workbook: Callable[..., bytes], input_of: Callable[..., Input]
) -> None:
    xml = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"
    content = raw_workbook(parts={"xl/worksheets/sheet1.xml": None, f"xl\\Worksheets\\{name}": xml})
    assert [list(sheet.rows()) for sheet in read(input_of(content))] == [[(1, [1.0])]]


def test_a_broken_strings_part_is_refused_when_rows_are_read(
    raw_workbook: Callable[..., bytes], input_of: Callable[..., Input]
) -> None:
    [sheet] = read(input_of(raw_workbook("<row/>", parts={"xl/sharedStrings.xml": "<sst><si>"})))
    with pytest.raises(Refused, match=r"E005 자료\.xlsx"):
        list(sheet.rows())


EXTERNAL = (
    '<Relationships><Relationship Id="r1" Type="t/externalLinkPath" TargetMode="External" Target="{}"/></Relationships>'
)


def about_file(parts: dict[str, str], raw_workbook: Callable[..., bytes], input_of: Callable[..., Input]) -> list[str]:
    [sheet] = read(input_of(raw_workbook(parts=parts)))
    return [headline(finding, "en") for finding in sheet.about_file]


def test_parts_that_lead_out_of_the_archive_are_told(
    raw_workbook: Callable[..., bytes], input_of: Callable[..., Input]
) -> None:
    parts = {"../../evil.sh": "", "xl/..\\..\\b": "", "C:/windows/c": "", "/xl/d..e": ""}
    assert about_file(parts, raw_workbook, input_of) == [
        "3 of its parts have names that lead out of the archive: ../../evil.sh"
    ]


@pytest.mark.parametrize(
    ("links", "said"),
    [
        pytest.param(EXTERNAL.format("file:///C:/a/%EC%9E%90%EB%A3%8C.xlsx"), "(1): 자료.xlsx", id="a file"),
        pytest.param(EXTERNAL.format("http://evil.example/x"), "(1): x", id="an address"),
        pytest.param("<Relationships>", "", id="a broken list of links, which nobody follows"),
    ],
)
def test_links_to_other_files_are_told_and_never_followed(
    links: str, said: str, raw_workbook: Callable[..., bytes], input_of: Callable[..., Input]
) -> None:
    book = (
        '<Relationships><Relationship Id="r1" Type="t/worksheet" Target="worksheets/sheet1.xml"/>'
        '<Relationship Id="r2" Type="t/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>'
    )
    parts = {"xl/_rels/workbook.xml.rels": book, "xl/externalLinks/_rels/externalLink1.xml.rels": links}
    found = about_file(parts, raw_workbook, input_of)
    assert [said in text for text in found] == ([True] if said else [])
