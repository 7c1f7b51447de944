from __future__ import annotations

from dataclasses import replace

import pytest

from coscore.findings import Location, Refused
from coscore.findings.catalogue import headline
from coscore.intake.limits import LIMITS, Limits
from coscore.intake.sheet import Range, Unseen
from coscore.intake.xlsx.layout import Layout, look_through

ROWS = "".join(f'<row spans="1:3" r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 40))


def look(xml: str, place: Location, step: int = 100, limits: Limits = LIMITS) -> Layout:
    content = xml.encode()
    return look_through([content[at : at + step] for at in range(0, len(content), step)], "sheet1.xml", place, limits)


def sheet(rows: str, behind: str = "") -> str:
    return f'<?xml version="1.0"?>\n<worksheet xmlns="m"><cols/><sheetData>{rows}</sheetData>{behind}</worksheet>'


@pytest.mark.parametrize("step", [1, 13, 100_000])
@pytest.mark.parametrize(
    ("rows", "in_order"),
    [
        pytest.param(ROWS, True, id="rising"),
        pytest.param("<row/><row><c/></row>", True, id="without numbers"),
        pytest.param("<row r='4'/><row/><row r='9'/>", True, id="some without numbers"),
        pytest.param("<row r='2'/><row r='1'/>", False, id="falling"),
        pytest.param("<row r='2'/><row r='2'/>", False, id="twice"),
        pytest.param("<row r='5'/><row/><row r='6'/>", False, id="a number that was counted already"),
        pytest.param('<row r="2" ht="3"/>' + ROWS, False, id="far apart"),
        pytest.param("", True, id="no rows"),
    ],
)
def test_order(rows: str, in_order: bool, step: int, place: Location) -> None:  # noqa: FBT001 - a parameter of the test
    assert look(sheet(rows), place, step).in_order is in_order


@pytest.mark.parametrize("step", [1, 13, 100_000])
@pytest.mark.parametrize(
    ("xml", "merges"),
    [
        pytest.param(sheet(ROWS), (), id="none"),
        pytest.param(
            sheet(ROWS, '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="D3:C3"/></mergeCells>'),
            (Range(1, 1, 2, 2), Range(3, 3, 3, 4)),
            id="two",
        ),
        pytest.param(sheet(ROWS, '<mergeCell ref="A1"/><mergeCell ref="B2:B2"/>'), (), id="of one cell"),
        pytest.param(sheet(ROWS, '<!-- <mergeCell ref="A1:B2"/> -->'), (), id="in a comment"),
        pytest.param(
            '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"/></x:sheetData ><x:mergeCell ref="A1:A2"/></x:worksheet>',
            (Range(1, 1, 2, 1),),
            id="with a prefix",
        ),
        pytest.param("<worksheet><sheetData/><drawing r:id='x'/></worksheet>", (), id="no rows"),
    ],
)
def test_merges(xml: str, merges: tuple[Range, ...], step: int, place: Location) -> None:
    assert look(xml, place, step).merges == merges


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        pytest.param(sheet(ROWS, '<mergeCell ref="A0:B1"/>'), "E005", id="no range"),
        pytest.param(sheet(ROWS, '<mergeCell ref="A1:XFE1"/>'), "E028", id="a range beyond the last column"),
        pytest.param(sheet(ROWS, '<mergeCell ref="A1:B2"/>' * 4), "E029", id="too many"),
        pytest.param(sheet(ROWS, "<oops>"), "E005", id="broken behind the rows"),
        pytest.param(sheet(ROWS)[:-5], "E005", id="cut off behind the rows"),
        pytest.param(sheet("<row " + "x" * 2000), "E006", id="an endless tag"),
        pytest.param(sheet("<row><c><v>" + "1" * 2000), "E006", id="an endless text"),
    ],
)
def test_what_is_refused(xml: str, code: str, place: Location) -> None:
    with pytest.raises(Refused, match=code):
        look(xml, place, limits=replace(LIMITS, merges=3, token_bytes=1000))


def test_a_break_behind_the_rows_is_told_by_its_line_in_the_part(place: Location) -> None:
    with pytest.raises(Refused) as caught:
        look("<worksheet>\n<sheetData>\n<row/>\n</sheetData>\n<a></b></worksheet>", place)
    assert "line 5 of sheet1.xml" in headline(caught.value.findings[0], "en")


@pytest.mark.parametrize("step", [1, 13, 100_000])
@pytest.mark.parametrize(
    ("xml", "unseen"),
    [
        pytest.param(sheet(ROWS), Unseen(), id="nothing"),
        pytest.param(
            sheet('<row r="2" hidden="1"><c r="A2"/></row><row hidden="true"/><row r="5"/><row ht="0" r="9"/>'),
            Unseen(((2, 3), (9, 9))),
            id="rows, one after the other as one",
        ),
        pytest.param(sheet('<row r="2" hidden="0" ht="0.75" customHeight="0"/>'), Unseen(), id="no rows that say so"),
        pytest.param(sheet("<row r='2'><c><is><t> hidden=\"1\"</t></is></c></row>"), Unseen(), id="not by a text"),
        pytest.param(
            sheet(ROWS).replace("<cols/>", '<cols><col min="2" max="4" hidden="1"/><col min="7" width="0"/></cols>'),
            Unseen((), ((2, 4), (7, 7))),
            id="columns",
        ),
        pytest.param(
            sheet('<row r="4" hidden="1"/>', '<autoFilter ref="A3:D9"><filterColumn colId="0"/></autoFilter>'),
            Unseen(((4, 4),), (), (3, 9)),
            id="rows under a filter",
        ),
    ],
)
def test_hidden_rows_and_columns(xml: str, unseen: Unseen, step: int, place: Location) -> None:
    assert look(xml, place, step).unseen == unseen
