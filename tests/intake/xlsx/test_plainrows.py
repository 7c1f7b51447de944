from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.findings import Refused
from coscore.intake.blocks import as_rows, rows_of
from coscore.intake.inputs import Input
from coscore.intake.limits import LIMITS
from coscore.intake.xlsx import plaintext, sheetxml
from coscore.intake.xlsx.plainrows import PlainRows
from coscore.intake.xlsx.reader import read
from coscore.intake.xlsx.sheetxml import Context, parts
from coscore.intake.xlsx.strings import SharedStrings
from coscore.intake.xlsx.values import Values

VALUES = Values(SharedStrings([["가", "나"]]), {"1": lambda number: number * 100})


def taken(xml: str) -> object:
    found = PlainRows(VALUES, LIMITS).take(xml.encode())
    return found and (list(rows_of(found.block)), found.last, found.padding)


@pytest.mark.parametrize(
    ("xml", "found"),
    [
        pytest.param('<row r="1"><c r="A1"><v>1</v></c></row>', ([(1, [1.0])], 1, 0), id="a number"),
        pytest.param('<row r="2"><c r="C2" s="1"><v>.5</v></c></row>', ([(2, [None, None, 50.0])], 2, 2), id="a style"),
        pytest.param('<row r="1"><c r="A1" t="s"><v>1</v></c></row>', ([(1, ["나"])], 1, 0), id="a shared string"),
        pytest.param(
            '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> R&amp;D&lt;</t></is></c></row>',
            ([(1, [" R&D<"])], 1, 0),
            id="an inline string with entities",
        ),
        pytest.param(
            '<row r="1"><c r="A1"><f t="shared" si="0"/><v>3</v></c><c r="B1"><f>A1</f><v/></c></row>',
            ([(1, [3.0, "=A1"])], 1, 0),
            id="formulas",
        ),
        pytest.param(
            '<row r="1"><c r="A1" t="str"><f>A2</f><v></v></c></row>', ([], 1, 0), id="a formula that gave no text"
        ),
        pytest.param(
            '<row r="3" ht="15"/>\n<row r="4" spans="1:2"><c r="A4"/></row>', ([], 4, 0), id="rows without values"
        ),
    ],
)
def test_plain_rows(xml: str, found: object) -> None:
    assert taken(xml) == found


@pytest.mark.parametrize(
    "xml",
    [
        pytest.param('<row><c r="A1"><v>1</v></c></row>', id="a row without its number"),
        pytest.param('<row r="1"><c><v>1</v></c></row>', id="a cell without its address"),
        pytest.param('<row r="1"><c r="A2"><v>1</v></c></row>', id="a cell of another row"),
        pytest.param('<row r="1"><c r="B1"/><c r="A1"/></row>', id="cells out of order"),
        pytest.param('<row r="1"><c r="A1"/><c r="A1"/></row>', id="a cell twice"),
        pytest.param('<row r="1"><c r="XFE1"/></row>', id="a column beyond the last"),
        pytest.param('<row r="1048577"><c r="A1048577"/></row>', id="a row beyond the last"),
        pytest.param('<row r="1"><c t="n" r="A1"><v>1</v></c></row>', id="another order of attributes"),
        pytest.param('<row r="1" a="1" a="2"><c r="A1"/></row>', id="an attribute twice"),
        pytest.param('<row r="1"><c r="A1" s="1" s="1"/></row>', id="a style twice"),
        pytest.param('<row r="1"><c r="A1" t="s"><v>2</v></c></row>', id="a string that is not there"),
        pytest.param("<row r='1'><c r='A1'/></row>", id="single quotes"),
        pytest.param('<x:row r="1"><x:c r="A1"/></x:row></row>', id="a prefix"),
        pytest.param('<row r="1"><!-- --><c r="A1"/></row>', id="a comment"),
        pytest.param('<row r="1">\n<c r="A1"/></row>', id="pretty print"),
        pytest.param('<row r="1"><c r="A1"><v>1<![CDATA[2]]></v></c></row>', id="CDATA"),
        pytest.param('<row r="1"><c r="A1" t="str"><v>]]></v></c></row>', id="an end of CDATA"),
        pytest.param('<row r="1"><c r="A1" t="str"><v>&what;</v></c></row>', id="an unknown entity"),
        pytest.param('<row r="1"><c r="A1" t="str"><v>a & b</v></c></row>', id="a bare ampersand"),
        pytest.param('<row r="1"><c r="A1" t="str"><v>a\2b</v></c></row>', id="a control character"),
        pytest.param('<row r="1"><c r="A1" t="str"><v>a\uffffb</v></c></row>', id="no character"),
        pytest.param('<row r="1"><c r="A1" t="str"><v>a\r\nb</v></c></row>', id="a line break of two characters"),
        pytest.param('<row r="1"><c r="A1"><v>1</t></is></c></row>', id="crossed tags"),
        pytest.param('<row r="1"><c r="A1"><is><r><t>1</t></r></is></c></row>', id="runs"),
        pytest.param('<row r="1"/><c r="A1"/></row>', id="a cell between rows"),
        pytest.param('<row r="1"><row r="2"></row>', id="a row in a row"),
        pytest.param("</row>", id="no row at all"),
    ],
)
def test_all_else_is_declined(xml: str) -> None:
    assert taken(xml) is None


def test_bytes_that_are_no_text_are_declined() -> None:
    assert PlainRows(VALUES, LIMITS).take(b'<row r="1"><c r="A1" t="str"><v>\xff</v></c></row>') is None


def outcome(chunks: list[bytes], context: Context) -> tuple[list[object], list[object]]:
    """The rows that came, and what stopped them."""
    came: list[object] = []
    try:
        came += as_rows(parts(iter(chunks), context))
    except Refused as problem:
        return came, list(problem.findings)
    return came, []


def same_without(chunks: list[bytes], context: Context) -> None:
    """The shorter way and the parser alone agree; how many rows come before a break depends on where chunks are cut."""
    found, refused = outcome(chunks, context)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PlainRows, "take", lambda *_: None)
        alone, refused_alone = outcome(chunks, context)
    assert refused == refused_alone
    shared = min(len(found), len(alone)) if refused else max(len(found), len(alone))
    assert found[:shared] == alone[:shared]
    assert list(map(kinds, found[:shared])) == list(map(kinds, alone[:shared]))


def kinds(row: object) -> list[type]:
    return [type(cell) for cell in row[1]]  # type: ignore[index]


BITS = st.sampled_from(
    [
        '<row r="1">', '<row r="2" spans="1:3">', '<row r="3"/>', "<row>", '<row r="4" x="1" x="1">', "</row>", "</row>",
        '<c r="A1"><v>1</v></c>', '<c r="A2" s="1"><v>0.5</v></c>', '<c r="B1" t="s"><v>1</v></c>', "<c><v>3</v></c>",
        '<c r="C2" t="s"><v>9</v></c>', '<c t="str" r="B2"><v>x</v></c>', '<c r="D1"><f>A1</f><v/></c>', "\n", "\r\n",
        '<c r="E1" t="inlineStr"><is><t>주민 &amp; R</t></is></c>', '<c r="F1"/>', '<c r="B1" s="1"/>', "<!-- </row> -->",
        '<c r="G1" t="str"><v>&#44032;&bad;</v></c>', '<c r="XFD1"><v>1</v></c>', '<c r="H2" t="b"><v>1</v></c>',
        '<c r="I1" t="e"><v>#N/A</v></c>', "&", "]]>", "\x02",
    ]
)  # fmt: skip
ROWS = st.lists(BITS, max_size=12).map("".join)
GOOD = st.integers(1, 60).flatmap(
    lambda count: st.lists(
        st.sampled_from(['<c r="A{0}"><v>7</v></c>', '<c r="A{0}" t="s"><v>0</v></c><c r="C{0}" s="1"><v>1</v></c>']),
        min_size=count,
        max_size=count,
    )
).map(lambda cells: "".join(f'<row r="{n}">{cell.format(n)}</row>' for n, cell in enumerate(cells, 1)))  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(GOOD | st.just(""), ROWS, st.sampled_from([13, 500, 100_000]), st.sampled_from([30, 400, 1 << 17]))
def test_the_parser_alone_gives_the_same(
    context: Callable[..., Context], good: str, spoiled: str, step: int, piece: int
) -> None:
    xml = f'<?xml version="1.0" encoding="UTF-8"?>\n<worksheet><sheetData>{good}{spoiled}</sheetData></worksheet>'.encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plaintext, "PIECE", piece)
        same_without([xml[at : at + step] for at in range(0, len(xml), step)], context())


@settings(max_examples=400, deadline=None)
@given(GOOD, st.floats(0, 1, exclude_max=True), st.text("<>/\"'= rc12A:&;!?[]-", max_size=4), st.integers(0, 9))
def test_a_sheet_spoiled_somewhere_gives_the_same(
    context: Callable[..., Context], good: str, where: float, text: str, cut: int
) -> None:
    at = int(where * len(good))
    xml = f"<worksheet><sheetData>{good[:at]}{text}{good[at + cut :]}</sheetData></worksheet>".encode()
    same_without([xml], context())


CELLS = st.none() | st.floats(-1e12, 1e12) | st.integers(0, 99) | st.booleans() | st.text(max_size=5)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(CELLS, max_size=6), min_size=1, max_size=12), st.booleans())
def test_workbooks_give_the_same(input_of: Callable[..., Input], cells: list[list[object]], inline: bool) -> None:  # noqa: FBT001 - drawn
    content = written(cells, inline=inline)
    found = list(read(input_of(content))[0].rows())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PlainRows, "take", lambda *_: None)
        assert list(read(input_of(content))[0].rows()) == found


def written(cells: list[list[object]], *, inline: bool) -> bytes:
    packed = BytesIO()
    with xlsxwriter.Workbook(packed, {"constant_memory": inline, "in_memory": not inline}) as book:
        sheet, percent = book.add_worksheet(), book.add_format({"num_format": "0%"})
        for number, row in enumerate(cells):
            for column, cell in enumerate(row):
                if isinstance(cell, bool):
                    sheet.write_boolean(number, column, cell)
                elif isinstance(cell, str):
                    sheet.write_string(number, column, cell)
                elif isinstance(cell, (int, float)):
                    sheet.write_number(number, column, cell, percent if column == 2 else None)
    return packed.getvalue()


def test_plain_rows_are_really_taken_without_the_parser(
    monkeypatch: pytest.MonkeyPatch, input_of: Callable[..., Input]
) -> None:
    cells: list[list[object]] = [[n, "주민", n / 7, None, True] for n in range(3000)]
    content = written(cells, inline=False)
    opened: list[object] = []
    monkeypatch.setattr(sheetxml._Reader, "open_row", lambda *_: opened.append(1))
    assert len(list(read(input_of(content))[0].rows())) == 3000
    assert opened == []
