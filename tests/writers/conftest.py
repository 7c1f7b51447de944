"""One table as different programs write it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

Table = list[list[Any]]
Write = Callable[[Table], bytes]

STRICT = "http://purl.oclc.org/ooxml"
EXCEL = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" '
    'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" '
    'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}"'
)
OPTIONS = ":Text - txt - csv (StarCalc):44,34,76,1"
"""How LibreOffice is told to write commas, double quotes and UTF-8."""


@pytest.fixture(scope="session")
def by_xlsxwriter() -> Write:
    def write(table: Table) -> bytes:
        packed = BytesIO()
        with xlsxwriter.Workbook(packed) as book:
            sheet = book.add_worksheet("사업")
            for number, row in enumerate(table):
                sheet.write_row(number, 0, row)
        return packed.getvalue()

    return write


@pytest.fixture(scope="session")
def by_openpyxl() -> Write:
    def write(table: Table) -> bytes:
        book, packed = openpyxl.Workbook(), BytesIO()
        book.active.title = "사업"
        for row in table:
            book.active.append(row)
        book.save(packed)
        return packed.getvalue()

    return write


@pytest.fixture(scope="session")
def by_hand(raw_workbook: Callable[..., bytes]) -> dict[str, Write]:
    """XML in the manner of programs that are not at hand, by their names."""
    return {
        "Google Sheets": lambda table: raw_workbook(_rows(table, _str)),
        "Excel": lambda table: _excel(table, raw_workbook),
        "strict OOXML": lambda table: _strict(table, raw_workbook),
        "Hancell": lambda table: _hancell(table, raw_workbook),
        "no addresses": lambda table: raw_workbook(
            _rows(table, lambda _, cell: _inline("", cell), row="<row>{}</row>")
        ),
    }


@pytest.fixture(scope="session")
def by_libreoffice(by_xlsxwriter: Write, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Table, str], bytes]:
    """Convert a workbook of the table to another format; the test is skipped where there is no LibreOffice."""
    program = shutil.which("soffice")
    folder = tmp_path_factory.mktemp("libreoffice")

    def write(table: Table, suffix: str) -> bytes:
        if program is None:
            pytest.skip("LibreOffice is not installed")
        (folder / "in.xlsx").write_bytes(by_xlsxwriter(table))
        out = folder / f"out-{suffix}"
        _convert(program, folder / "in.xlsx", suffix, out)
        return (out / f"in.{suffix}").read_bytes()

    return write


def _convert(program: str, path: Path, suffix: str, out: Path) -> None:
    target = suffix + (OPTIONS if suffix == "csv" else "")
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", target, "--outdir", str(out), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


def _rows(table: Table, cell: Callable[[str, Any], str], row: str = '<row r="{number}">{}</row>') -> str:
    return "".join(
        row.format("".join(cell(f"{chr(65 + column)}{number}", it) for column, it in enumerate(cells)), number=number)
        for number, cells in enumerate(table, 1)
    )


def _str(at: str, cell: Any) -> str:
    """Texts as if they were results of formulas, no styles."""
    return (
        f'<c r="{at}" t="str"><v>{escape(cell)}</v></c>' if isinstance(cell, str) else f'<c r="{at}"><v>{cell}</v></c>'
    )


def _inline(_: str, cell: Any) -> str:
    if isinstance(cell, str):
        return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
    return f"<c><v>{cell}</v></c>"


def _excel(table: Table, raw_workbook: Callable[..., bytes]) -> bytes:
    """Shared strings, some in runs and with phonetic guides, and the namespaces of newer versions on rows and sheet."""
    texts = list(dict.fromkeys(cell for row in table for cell in row if isinstance(cell, str)))
    items = "".join(map(_item, range(len(texts)), texts))
    strings = f'<sst count="{len(texts)}" uniqueCount="{len(texts)}">{items}</sst>'

    def cell(at: str, it: Any) -> str:
        known = isinstance(it, str)
        return f'<c r="{at}" s="0"{" t=" + chr(34) + "s" + chr(34) if known else ""}><v>{texts.index(it) if known else it}</v></c>'

    row = '<row r="{number}" spans="1:9" x14ac:dyDescent="0.3" ht="16.5" customHeight="1">{}</row>'
    data = f'<dimension ref="A1:I{len(table)}"/><sheetData>{_rows(table, cell, row)}</sheetData>'
    sheet = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet {EXCEL}>{data}<phoneticPr fontId="1" type="noConversion"/></worksheet>'
    return raw_workbook(parts={"xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": strings})


def _item(index: int, text: str) -> str:
    if index % 2:
        return f"<si><t>{escape(text)}</t></si>"
    guide = '<rPh sb="0" eb="1"><t>ヨミ</t></rPh><phoneticPr fontId="1"/>'
    first, rest = escape(text[:1]), escape(text[1:])
    return f'<si><r><t>{first}</t></r><r><rPr><b/></rPr><t xml:space="preserve">{rest}</t></r>{guide}</si>'


def _strict(table: Table, raw_workbook: Callable[..., bytes]) -> bytes:
    links = f"{STRICT}/officeDocument/relationships"
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{STRICT}/spreadsheetml/main" xmlns:r="{links}" conformance="strict">'
        '<sheets><sheet name="사업" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{links}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{STRICT}/spreadsheetml/main"><sheetData>{_rows(table, _str)}</sheetData></worksheet>',
    }
    return raw_workbook(parts=parts)


def _hancell(table: Table, raw_workbook: Callable[..., bytes]) -> bytes:
    """Every tag with a prefix."""
    rows = _rows(table, _str).replace("<", "<x:").replace("<x:/", "</x:")
    sheet = f'<x:worksheet xmlns:x="main"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    book = (
        '<x:workbook xmlns:x="main" xmlns:r="links"><x:sheets><x:sheet name="사업" r:id="r1"/></x:sheets></x:workbook>'
    )
    return raw_workbook(parts={"xl/worksheets/sheet1.xml": sheet, "xl/workbook.xml": book})
