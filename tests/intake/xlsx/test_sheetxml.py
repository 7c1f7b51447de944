from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pytest

from coscore.findings import Refused
from coscore.findings.catalogue import headline
from coscore.intake.blocks import as_rows
from coscore.intake.sheet import Row
from coscore.intake.xlsx.sheetxml import Context, parts

CELL = '<c r="A1"><v>1</v></c>'
ROW = f'<row r="1">{CELL}</row>'


def read(chunks: Iterable[bytes], context: Context) -> Iterator[Row]:
    return as_rows(parts(chunks, context))


def sheet(inside: str, behind: str = "") -> bytes:
    return f"<worksheet><sheetData>{inside}</sheetData>{behind}</worksheet>".encode()


@pytest.mark.parametrize("step", [1, 7, 1000])
def test_it_does_not_matter_where_chunks_are_cut(step: int, context: Callable[..., Context]) -> None:
    xml = sheet(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>주민 참여</t></is></c><c r="C1" t="s"><v>1</v></c></row>'
        '<row r="3"><c><v>5</v></c></row>'
    )
    chunks = [xml[at : at + step] for at in range(0, len(xml), step)]
    assert list(read(chunks, context())) == [(1, ["주민 참여", None, "나"]), (3, [5.0])]


@pytest.mark.parametrize(
    ("xml", "found"),
    [
        pytest.param("<worksheet/>", [], id="nothing at all"),
        pytest.param("<worksheet><sheetData/></worksheet>", [], id="no rows"),
        pytest.param(
            sheet("\n <row r='1'>\n  <c r='A1'>\n   <v>1</v>\n  </c>\n </row>\n").decode(),
            [(1, [1.0])],
            id="pretty print",
        ),
        pytest.param(
            sheet('<row><c t="str"><v>가</v>\n </c></row>').decode(), [(1, ["가"])], id="blanks behind a value"
        ),
        pytest.param(
            sheet("<row><c><v>1</v><extLst><ext><x/></ext></extLst></c></row>").decode(),
            [(1, [1.0])],
            id="unknown elements",
        ),
        pytest.param(
            sheet('<row><c t="inlineStr"><v>1.0</v><is><r><t>1.</t></r></is></c></row>').decode(),
            [(1, ["1."])],
            id="a value left beside an inline string",
        ),
        pytest.param(
            sheet(ROW, "<conditionalFormatting><c/><v>9</v></conditionalFormatting>").decode(),
            [(1, [1.0])],
            id="cells behind the data",
        ),
    ],
)
def test_shapes_of_a_sheet(xml: str, found: list[Row], context: Callable[..., Context]) -> None:
    assert list(read([xml.encode()], context())) == found


def test_nothing_is_read_behind_the_rows(context: Callable[..., Context]) -> None:
    def chunks() -> object:
        yield sheet(ROW)
        pytest.fail("read on")

    assert list(read(chunks(), context())) == [(1, [1.0])]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        pytest.param(f"{CELL}", "E005", id="a cell outside of rows"),
        pytest.param(f"<row>{ROW}</row>", "E005", id="a row in a row"),
        pytest.param(f'<row r="1"><c r="A1">{CELL}</c></row>', "E005", id="a cell in a cell"),
        pytest.param("<row><c><v><v>1</v></v></c></row>", "E005", id="a value in a value"),
        pytest.param("<row><c></row>", "E005", id="a cell left open"),
        pytest.param("<row><c t='str'><v>a\2b</v></c></row>", "E005", id="a control character"),
        pytest.param("<row><c t='str'><v>&what;</v></c></row>", "E005", id="an unknown entity"),
        pytest.param("<a>" * 200 + "</a>" * 200, "E006", id="too deep"),
        pytest.param("<row><c t='str'><v>" + "x" * 3000 + "</v></c></row>", "E006", id="too long a text"),
        pytest.param(
            "<row><c t='inlineStr'><is>" + "<r><t>xx</t></r>" * 800 + "</is></c></row>",
            "E006",
            id="too long a text in runs",
        ),
        pytest.param(
            "<row><c t='str'><v>" + "x<!-- -->" * 3000 + "</v></c></row>", "E006", id="too long a text in pieces"
        ),
        pytest.param("<row><c t='" + "x" * 9000 + "'><v>1</v></c></row>", "E006", id="an endless tag"),
    ],
)
def test_what_no_sheet_holds(inside: str, code: str, context: Callable[..., Context]) -> None:
    xml = sheet(inside)
    chunks = [xml[at : at + 1000] for at in range(0, len(xml), 1000)]
    with pytest.raises(Refused, match=rf"{code} 자료\.xlsx\[사업\]"):
        list(read(chunks, context(text_characters=1000, token_bytes=4000)))


def test_a_missing_string_is_told_with_its_cell(context: Callable[..., Context]) -> None:
    with pytest.raises(Refused, match=r"E005 자료\.xlsx\[사업\]B7") as caught:
        list(read([sheet('<row r="7"><c r="B7" t="s"><v>99</v></c></row>')], context()))
    assert "99" in headline(caught.value.findings[0], "ko")


def test_rows_read_before_a_break_are_given_first(context: Callable[..., Context]) -> None:
    found = read([b"<worksheet><sheetData>" + ROW.encode(), b"<oops"], context())
    assert next(found) == (1, [1.0])
    with pytest.raises(Refused, match="E005"):
        next(found)
