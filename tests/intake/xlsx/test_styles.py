from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from coscore.findings import Refused
from coscore.intake.sheet import Percent
from coscore.intake.xlsx.archive import Archive
from coscore.intake.xlsx.styles import conversions

PART = "xl/styles.xml"
GOOD = (
    '<styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="0&quot;%&quot;"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf/><xf numFmtId="9"/></cellXfs>'
    '<dxfs><xf numFmtId="9"/></dxfs></styleSheet>'
)


def test_only_percentages_and_dates_are_converted(archive_with: Callable[..., Archive]) -> None:
    found = conversions(archive_with({PART: GOOD}), PART, from_1904=False)
    assert {style: convert(0.5) for style, convert in found.items()} == {
        "1": 0.5,
        "3": dt.datetime.fromisoformat("1899-12-31T12:00"),
        "5": 0.5,
    }
    assert [type(found[style](0.5)) for style in ("1", "5")] == [Percent, Percent]


def test_formats_of_conditional_formatting_are_not_those_of_cells(archive_with: Callable[..., Archive]) -> None:
    xml = (
        '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs>'
        '<dxfs><dxf><numFmt numFmtId="14" formatCode="0.00%"/></dxf></dxfs></styleSheet>'
    )
    assert conversions(archive_with({PART: xml}), PART, from_1904=False)["0"](1) == dt.date(1900, 1, 1)


def test_dates_count_from_1904_where_the_workbook_says_so(archive_with: Callable[..., Archive]) -> None:
    found = conversions(archive_with({PART: GOOD}), PART, from_1904=True)
    assert found["3"](1) == dt.date(1904, 1, 2)


@pytest.mark.parametrize(
    "xml",
    [
        pytest.param(GOOD.replace("<xf/>", "<xf>"), id="a tag left open"),
        pytest.param(GOOD[: GOOD.index("<dxfs>")], id="cut off behind the formats"),
    ],
)
def test_a_broken_part_still_tells_what_stands_before_the_break(xml: str, archive_with: Callable[..., Archive]) -> None:
    assert {"1", "3"} <= set(conversions(archive_with({PART: xml}), PART, from_1904=False))


@pytest.mark.parametrize(
    "xml", ["", "no XML", "<styleSheet/>", '<a><cellXfs><xf numFmtId="²"/><xf numFmtId="99999999999"/></cellXfs></a>']
)
def test_a_part_that_says_nothing_leaves_all_numbers_plain(xml: str, archive_with: Callable[..., Archive]) -> None:
    assert conversions(archive_with({PART: xml}), PART, from_1904=False) == {}


def test_no_part_leaves_all_numbers_plain(archive_with: Callable[..., Archive]) -> None:
    assert conversions(archive_with({}), "", from_1904=False) == {}


def test_a_hostile_part_is_refused(archive_with: Callable[..., Archive]) -> None:
    with pytest.raises(Refused, match="E006"):
        conversions(archive_with({PART: "<a>" * 100}), PART, from_1904=False)
