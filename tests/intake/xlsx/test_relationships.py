from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.findings import Refused
from coscore.intake.xlsx.archive import Archive
from coscore.intake.xlsx.relationships import Relationship, relationships, target_of

STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet"
TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"


def link(archive_with: Callable[..., Archive], target: str, kind: str = TRANSITIONAL, more: str = "") -> Relationship:
    xml = f'<Relationships><Relationship Id="r9" Type="{kind}" Target="{target}" {more}/></Relationships>'
    return relationships(archive_with({"xl/_rels/workbook.xml.rels": xml}), "xl/workbook.xml")["r9"]


@pytest.mark.parametrize(
    ("target", "part"),
    [
        ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
        ("/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
        ("./worksheets/../sheet1.xml", "xl/sheet1.xml"),
        ("worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"),
        ("../../../etc/passwd", "etc/passwd"),
        ("/../../etc/passwd", "etc/passwd"),
    ],
)
def test_a_target_is_a_part_of_the_archive(target: str, part: str, archive_with: Callable[..., Archive]) -> None:
    assert link(archive_with, target) == Relationship("worksheet", part, external=False)


@pytest.mark.parametrize("kind", [STRICT, TRANSITIONAL])
def test_strict_and_transitional_kinds_are_the_same(kind: str, archive_with: Callable[..., Archive]) -> None:
    assert link(archive_with, "a.xml", kind).kind == "worksheet"


def test_a_part_without_a_list_has_no_links(archive_with: Callable[..., Archive]) -> None:
    assert relationships(archive_with({}), "xl/worksheets/sheet1.xml") == {}


@pytest.mark.parametrize(
    ("target", "more"),
    [("http://example.com/sheet.xml", 'TargetMode="External"'), ("../../etc/passwd", ""), ("gone.xml", "")],
    ids=["external", "a path out of the archive", "a part that is not there"],
)
def test_targets_that_are_never_followed(target: str, more: str, archive_with: Callable[..., Archive]) -> None:
    with pytest.raises(Refused, match="E005"):
        target_of(archive_with({}), link(archive_with, target, more=more))


def test_a_link_that_is_not_there(archive_with: Callable[..., Archive]) -> None:
    with pytest.raises(Refused, match="E005"):
        target_of(archive_with({}), None)
