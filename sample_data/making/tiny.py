"""The smallest workbook that can be written: one sheet, inline texts, and cells no ordinary writer will make."""

from __future__ import annotations

import io
import zipfile
from html import escape
from typing import Self

DATE, ERROR, FORMULA = "date", "error", "formula"

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="사업" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font/></fonts>'
    '<fills count="1"><fill/></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>',
}


class Marked(str):
    """A cell that is not a text: a date (serial number), an error, or a formula without a value."""

    __slots__ = ("kind",)
    kind: str

    def __new__(cls, kind: str, text: str) -> Self:
        """Keep the kind beside the text."""
        cell = super().__new__(cls, text)
        cell.kind = kind
        return cell


def workbook(
    table: list[list[str]],
    compression: int = zipfile.ZIP_STORED,
    *,
    row: int = 0,
    column: int = 0,
    beside: list[list[str]] | None = None,
    form: str = "",
) -> bytes:
    """The bytes of a workbook with one sheet ``사업``; the same for the same table.

    ``row`` and ``column`` are hidden; ``beside`` is the table of a hidden sheet ``작년``; ``form`` is the id of its form.
    """
    parts = _PARTS | {"xl/worksheets/sheet1.xml": _sheet(table, row, column)}
    if beside:
        parts = _with_hidden_sheet(parts, _sheet(beside))
    if form:
        parts = _with_form(parts, form)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", compression) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), f'<?xml version="1.0" encoding="UTF-8"?>{part}', compression)
    return packed.getvalue()


def _with_form(parts: dict[str, str], form: str) -> dict[str, str]:
    link = f'<Relationship Id="rId2" Type="{_OFFICE}/custom-properties" Target="docProps/custom.xml"/></Relationships>'
    text = f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="coscore form"><vt:lpwstr>{form}</vt:lpwstr></property>'
    kinds = _OFFICE.removesuffix("relationships")
    return parts | {
        "_rels/.rels": parts["_rels/.rels"].replace("</Relationships>", link),
        "docProps/custom.xml": f'<Properties xmlns="{kinds}custom-properties" xmlns:vt="{kinds}docPropsVTypes">{text}</Properties>',
    }


def _sheet(table: list[list[str]], hidden_row: int = 0, hidden_column: int = 0) -> str:
    hidden = ' hidden="1"'
    rows = "".join(
        f'<row r="{number}"{hidden if number == hidden_row else ""}>{_row(number, row)}</row>'
        for number, row in enumerate(table, 1)
    )
    columns = (
        f'<cols><col min="{hidden_column}" max="{hidden_column}" width="9"{hidden}/></cols>' if hidden_column else ""
    )
    return f'<worksheet xmlns="{_MAIN}">{columns}<sheetData>{rows}</sheetData></worksheet>'


def _with_hidden_sheet(parts: dict[str, str], sheet: str) -> dict[str, str]:
    types, book, links = "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
    part = "worksheets/sheet2.xml"
    override = f'<Override PartName="/xl/{part}" ContentType="{_KIND}.worksheet+xml"/></Types>'
    listed = '<sheet name="작년" sheetId="2" state="hidden" r:id="rId3"/></sheets>'
    link = f'<Relationship Id="rId3" Type="{_OFFICE}/worksheet" Target="{part}"/></Relationships>'
    return parts | {
        types: parts[types].replace("</Types>", override),
        book: parts[book].replace("</sheets>", listed),
        links: parts[links].replace("</Relationships>", link),
        f"xl/{part}": sheet,
    }


def _row(number: int, cells: list[str]) -> str:
    return "".join(_cell(f"{chr(65 + column)}{number}", text) for column, text in enumerate(cells))


def _cell(at: str, text: str) -> str:
    shapes = {
        DATE: '<c r="{at}" s="1"><v>{text}</v></c>',
        ERROR: '<c r="{at}" t="e"><v>{text}</v></c>',
        FORMULA: '<c r="{at}"><f>{text}</f></c>',
    }
    plain = '<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'
    return shapes.get(getattr(text, "kind", ""), plain).format(at=at, text=escape(text))
