from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.findings import Finding, Refused
from coscore.intake.files import find_inputs
from coscore.intake.formats import all_sheets

ROWS = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>0.5</v></c></row>'
    '<row r="3"><c r="A3" t="inlineStr"><is><t>완주군</t></is></c><c r="B3"><f>A1</f></c></row>'
)
BEHIND = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'
PARTS = {
    "xl/sharedStrings.xml": "<sst><si><t>시군구</t></si></sst>",
    "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>',
}
CODES = {f"E00{n}" for n in range(1, 9)} | {f"E0{n}" for n in range(26, 31)}


def read_all(content: bytes) -> list[Finding]:
    """Everything there is to read; what is wrong comes back as findings, and nothing else may be raised."""
    try:
        for sheet in all_sheets(find_inputs([content])):
            list(sheet.rows())
    except Refused as problem:
        return list(problem.findings)
    return []


@pytest.fixture(scope="module")
def good(raw_workbook: Callable[..., bytes]) -> bytes:
    return raw_workbook(ROWS, BEHIND, PARTS)


def test_the_workbook_is_good_before_it_is_spoiled(good: bytes) -> None:
    assert read_all(good) == []


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=6))
def test_a_workbook_with_other_bytes_here_and_there(good: bytes, changes: list[tuple[float, int]]) -> None:
    content = bytearray(good)
    for where, byte in changes:
        content[int(where * len(content))] = byte
    assert {finding.code for finding in read_all(bytes(content))} <= CODES


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(
        ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "_rels/.rels"]
    ),
    st.integers(0, 400),
    st.text(st.sampled_from("<>/\"'= rc123A:&;!?[]-x"), max_size=6),
    st.integers(0, 12),
)
def test_xml_spoiled_here_and_there(
    raw_workbook: Callable[..., bytes], part: str, at: int, text: str, cut: int
) -> None:
    with ZipFile(BytesIO(raw_workbook(ROWS, BEHIND, PARTS))) as archive:
        xml = archive.read(part).decode()
    spoiled = xml[: at % len(xml)] + text + xml[at % len(xml) + cut :]
    assert {finding.code for finding in read_all(raw_workbook(ROWS, BEHIND, {**PARTS, part: spoiled}))} <= CODES


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200) | st.text('a,"\n\r\t;|가\0', max_size=60).map(str.encode))
def test_any_bytes_at_all(content: bytes) -> None:
    assert {finding.code for finding in read_all(content)} <= CODES


@pytest.mark.parametrize(
    "start",
    [b"PK\3\4", b"PK\5\6", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"sep="],
)
@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=100))
def test_any_bytes_behind_a_known_start(start: bytes, content: bytes) -> None:
    assert {finding.code for finding in read_all(start + content)} <= CODES
