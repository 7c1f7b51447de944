from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from coscore.findings import Refused
from coscore.findings.catalogue import headline
from coscore.intake.limits import LIMITS
from coscore.intake.xlsx.archive import Archive
from coscore.intake.xlsx.workbook import SheetEntry, Workbook, read_workbook

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
BOOK, LINKS, SHEET = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"


def links(*kinds_and_targets: tuple[str, str], base: str = OFFICE) -> str:
    lines = [
        f'<Relationship Id="r{n}" Type="{base}/{kind}" Target="{at}"/>'
        for n, (kind, at) in enumerate(kinds_and_targets, 1)
    ]
    return f"<Relationships>{''.join(lines)}</Relationships>"


def book(*sheets: str, more: str = "") -> str:
    return f'<workbook xmlns:r="{OFFICE}">{more}<sheets>{"".join(sheets)}</sheets></workbook>'


def test_the_usual_workbook(archive_with: Callable[..., Archive]) -> None:
    found = read_workbook(archive_with({"xl/styles.xml": "<styleSheet/>"}))
    assert found == Workbook(
        (SheetEntry("사업", SHEET, hidden=False),), from_1904=False, strings="", styles="xl/styles.xml"
    )


@pytest.mark.parametrize(
    ("more", "from_1904"),
    [('<workbookPr date1904="1"/>', True), ('<workbookPr date1904="false"/>', False), ("", False)],
)
def test_the_year_that_dates_count_from(more: str, from_1904: bool, archive_with: Callable[..., Archive]) -> None:  # noqa: FBT001 - a parameter
    xml = book('<sheet name="a" r:id="r1"/>', more=more)
    assert read_workbook(archive_with({BOOK: xml})).from_1904 is from_1904


def test_sheets_in_the_order_of_their_tabs_without_charts(archive_with: Callable[..., Archive]) -> None:
    kinds = [("worksheet", "b.xml"), ("chartsheet", "c.xml"), ("worksheet", "a.xml"), ("xlMacrosheet", "m.xml")]
    sheets = [
        f'<sheet name="{name}" r:id="{at}"/>'
        for name, at in (("하나", "r3"), ("그림", "r2"), ("매크로", "r4"), ("둘", "r1"))
    ]
    archive = archive_with({LINKS: links(*kinds), BOOK: book(*sheets), "xl/a.xml": "", "xl/b.xml": ""})
    assert [(sheet.name, sheet.part) for sheet in read_workbook(archive).sheets] == [
        ("하나", "xl/a.xml"),
        ("둘", "xl/b.xml"),
    ]


@pytest.mark.parametrize(("state", "hidden"), [("visible", False), ("hidden", True), ("veryHidden", True)])
def test_hidden_sheets(state: str, hidden: bool, archive_with: Callable[..., Archive]) -> None:  # noqa: FBT001 - a parameter of the test
    xml = book(f'<sheet name="a" r:id="r1" state="{state}"/>')
    assert read_workbook(archive_with({BOOK: xml})).sheets[0].hidden is hidden


def test_a_strict_workbook_with_prefixes_of_its_own(archive_with: Callable[..., Archive]) -> None:
    xml = f'<x:workbook xmlns:x="m" xmlns:rel="{STRICT}"><x:sheets><x:sheet name="가" sheetId="1" rel:id="r1"/></x:sheets></x:workbook>'
    archive = archive_with({BOOK: xml, LINKS: links(("worksheet", "/XL/Worksheets/Sheet1.xml"), base=STRICT)})
    assert [sheet.name for sheet in read_workbook(archive).sheets] == ["가"]


def test_a_workbook_found_by_its_usual_name(archive_with: Callable[..., Archive]) -> None:
    assert len(read_workbook(archive_with({"_rels/.rels": None})).sheets) == 1


def test_a_workbook_of_another_name(archive_with: Callable[..., Archive]) -> None:
    parts = {
        "_rels/.rels": links(("officeDocument", "/book/main.xml")),
        "book/main.xml": book('<sheet name="a" r:id="r1"/>'),
        "book/_rels/main.xml.rels": links(("worksheet", "s.xml")),
        "book/s.xml": "",
    }
    assert [sheet.part for sheet in read_workbook(archive_with(parts)).sheets] == ["book/s.xml"]


@pytest.mark.parametrize("link", ['r:id=""', ""])
def test_a_module_of_old_macros_is_no_sheet(link: str, archive_with: Callable[..., Archive]) -> None:
    xml = book(f'<sheet name="Module1" {link}/>', '<sheet name="사업" r:id="r1"/>')
    assert [sheet.name for sheet in read_workbook(archive_with({BOOK: xml})).sheets] == ["사업"]


def test_names_are_composed(archive_with: Callable[..., Archive]) -> None:
    xml = book('<sheet name="\u1109\u1161\u110b\u1165\u11b8" r:id="r1"/>')
    assert [sheet.name for sheet in read_workbook(archive_with({BOOK: xml})).sheets] == ["사업"]


@pytest.mark.parametrize(
    ("parts", "code", "said"),
    [
        pytest.param({"_rels/.rels": None, BOOK: None}, "E005", "no workbook inside", id="no workbook"),
        pytest.param({BOOK: book()}, "E005", "no sheet inside", id="no sheets"),
        pytest.param(
            {BOOK: book('<sheet name="a" r:id="r7"/>')}, "E005", "missing", id="a sheet whose link leads nowhere"
        ),
        pytest.param({BOOK: book('<sheet name="a" r:id=""/>')}, "E005", "no sheet inside", id="only a module"),
        pytest.param({SHEET: None}, "E005", SHEET, id="a sheet without a part"),
        pytest.param(
            {BOOK: book('<sheet name="a" r:id="r1"/>', '<sheet name="b" r:id="r1"/>')},
            "E005",
            "share",
            id="two sheets, one part",
        ),
        pytest.param(
            {BOOK: book(*['<sheet name="a" r:id="r1"/>'] * 5001)}, "E006", "too many sheets", id="too many sheets"
        ),
    ],
)
def test_what_is_refused(
    parts: dict[str, str | None], code: str, said: str, archive_with: Callable[..., Archive]
) -> None:
    with pytest.raises(Refused, match=code) as caught:
        read_workbook(archive_with(parts))
    assert said in headline(caught.value.findings[0], "en")


def test_limits_can_be_raised(archive_with: Callable[..., Archive]) -> None:
    archive = archive_with({BOOK: book('<sheet name="a" r:id="r1"/>', '<sheet name="b" r:id="r1"/>')})
    with pytest.raises(Refused, match="E006"):
        read_workbook(replace(archive, limits=replace(LIMITS, sheets=1)))
