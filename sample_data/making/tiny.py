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

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
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
    changed: tuple[str, str] = ("", ""),
    parts: dict[str, str] | None = None,
    form: str = "",
) -> bytes:
    """The bytes of a workbook with one sheet ``사업``; the same for the same table.

    Args:
        table: texts, or cells that are :class:`Marked`.
        compression: how its parts are packed.
        row: a row that is hidden.
        column: a column that is hidden.
        beside: the table of a hidden sheet ``작년``.
        changed: a piece of the XML of the sheet, and what stands in its place.
        parts: further parts, or others of the same name.
        form: the id of its form.
    """
    everything = _PARTS | {"xl/worksheets/sheet1.xml": _sheet(table, row, column).replace(*changed, 1)}
    if beside:
        everything = _with_hidden_sheet(everything, _sheet(beside))
    if form:
        everything = _with_form(everything, form)
    return _packed({name: _DECLARATION + part for name, part in (everything | (parts or {})).items()}, compression)


def linked(file: str) -> dict[str, str]:
    """Parts that tie a workbook to another file."""
    link = f'<Relationship Id="rId3" Type="{_OFFICE}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>'
    path = f'<Relationship Id="rId1" Type="{_OFFICE}/externalLinkPath" Target="{escape(file)}" TargetMode="External"/>'
    return {
        "xl/_rels/workbook.xml.rels": _PARTS["xl/_rels/workbook.xml.rels"].replace("</Relationships>", link),
        "xl/externalLinks/externalLink1.xml": f'<externalLink xmlns="{_MAIN}"/>',
        "xl/externalLinks/_rels/externalLink1.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{path}</Relationships>',
    }


def ods(table: list[list[str]]) -> bytes:
    """The bytes of an OpenDocument workbook with one sheet ``사업``."""
    rows = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in table)
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    body = f'<office:spreadsheet><table:table table:name="사업">{rows}</table:table></office:spreadsheet>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    entry = f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
    parts = {
        "mimetype": kind,
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{manifest}">{entry}</manifest:manifest>',
        "content.xml": f"<office:document-content{names}><office:body>{body}</office:body></office:document-content>",
    }
    return _packed(parts, zipfile.ZIP_STORED)


def _ods_cell(text: str) -> str:
    return f'<table:table-cell office:value-type="string"><text:p>{escape(text)}</text:p></table:table-cell>'


def _packed(parts: dict[str, str], compression: int) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", compression) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part, compression)
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
