from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.intake.inputs import Input
from coscore.intake.xlsx import properties
from coscore.intake.xlsx.archive import open_archive
from coscore.intake.xlsx.properties import custom_property

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
PART = "docProps/custom.xml"
PROPERTIES = (
    "<p:Properties xmlns:p='x' xmlns:vt='y'><p:property name='other'><vt:i4>3</vt:i4></p:property>"
    "<p:property name='coscore form'><vt:lpwstr> a-1-b </vt:lpwstr></p:property></p:Properties>"
)


@pytest.fixture
def form(raw_workbook: Callable[..., bytes], input_of: Callable[..., Input]) -> Callable[..., str]:
    """The property of a workbook with a part of properties, which its list of parts leads to."""

    def read(xml: str | None, target: str = PART, mode: str = "Internal") -> str:
        links = (
            f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
            f'<Relationship Id="r2" Type="{OFFICE}/custom-properties" Target="{target}" TargetMode="{mode}"/></Relationships>'
        )
        return custom_property(
            open_archive(input_of(raw_workbook(parts={PART: xml, "_rels/.rels": links}))), "coscore form"
        )

    return read


def test_a_property_is_found_by_its_name(form: Callable[..., str]) -> None:
    assert form(PROPERTIES) == "a-1-b"


@pytest.mark.parametrize(
    ("xml", "target", "mode"),
    [
        pytest.param(PROPERTIES.replace("coscore form", "form"), PART, "Internal", id="of another name"),
        pytest.param(PROPERTIES[:-20], PART, "Internal", id="in a broken part"),
        pytest.param(f"<!DOCTYPE a SYSTEM 'file:///etc/passwd'>{PROPERTIES}", PART, "Internal", id="behind a DOCTYPE"),
        pytest.param("<a>" * 100 + PROPERTIES, PART, "Internal", id="too deep"),
        pytest.param(PROPERTIES, "https://example.org/custom.xml", "External", id="outside of the file"),
        pytest.param(PROPERTIES, "docProps/none.xml", "Internal", id="in a part that is not there"),
        pytest.param(None, PART, "Internal", id="nowhere"),
    ],
)
def test_there_is_no_such_property(form: Callable[..., str], xml: str | None, target: str, mode: str) -> None:
    assert not form(xml, target, mode)


def test_a_part_that_is_too_large_holds_none(form: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(properties, "MOST_BYTES", 50)
    assert not form(PROPERTIES)
