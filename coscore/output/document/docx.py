"""A document as Word writes it (docx), through python-docx."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from coscore.output.charts.draw import size
from coscore.output.charts.pen import legible
from coscore.output.document.archive import steady
from coscore.output.document.model import Centred, Figure, Heading, NewPage, Paragraph, Point, Space, Table
from coscore.output.document.pdf import picture
from coscore.output.extras import needed

if TYPE_CHECKING:
    from coscore.output.document.model import Block, Document

_FONT = "맑은 고딕"
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
_MARKS = {"ko": ("□ ", "○ ", "- ", "※ "), "en": ("", "• ", "- ", "* ")}
_SIZES = {"title": 26, "large": 16, "normal": 11, "small": 9}
_ALIGN = {"left": 0, "centre": 1, "right": 2}
"""As WD_ALIGN_PARAGRAPH numbers them."""
_FULL, _INCHES = 640.0, 6.5
"""Width of a chart that fills the page, and of the text of a page."""
_PALE = "F2F2F2"


def render(document: Document) -> bytes:
    """The docx, the same bytes every time.

    Raises:
        Refused: the extra for reports is not installed (E077).
    """
    book = needed("docx").Document()
    _dress(book, document)
    if document.has_cover:
        _cover(book, document)
    for block in document.blocks:
        _write(book, block, document.language)
    written = io.BytesIO()
    book.save(written)
    return steady(written.getvalue())


def _dress(book: Any, document: Document) -> None:
    """Paper, fonts, properties and foot of the document."""
    from docx.shared import Mm, Pt

    section = book.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(20)
    for name in ("Normal", "Heading 1", "Heading 2", "Heading 3", "Title", "Caption"):
        _typeface(book.styles[name].element.get_or_add_rPr())
    book.styles["Normal"].font.size = Pt(10.5)
    properties = book.core_properties
    properties.title, properties.author, properties.language = legible(document.title), "coscore", document.language
    properties.created = properties.modified = _EPOCH
    _footer(section.footer.paragraphs[0], document.footer)


def _typeface(properties: Any) -> None:
    """The fonts of Latin and of Hangul letters."""
    from docx.oxml.ns import qn

    fonts = properties.get_or_add_rFonts()
    for key in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(key), _FONT)
    for key in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(key), None)


def _footer(paragraph: Any, text: str) -> None:
    """What stands at the foot, and the number of the page."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph.add_run(f"{legible(text)}    " if text else "")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001 - the library has no fields


def _cover(book: Any, document: Document) -> None:
    for _ in range(8):
        book.add_paragraph()
    _centred(book, Centred(document.title, "title"))
    _centred(book, Centred(document.subtitle, "large"))
    for _ in range(12):
        book.add_paragraph()
    for name, said in document.facts:
        paragraph = book.add_paragraph()
        paragraph.add_run(f"{legible(name)}  ").bold = True
        paragraph.add_run(legible(said))
    if not document.blocks[:1] or not isinstance(document.blocks[0], Heading):
        book.add_page_break()


def _write(book: Any, block: Block, language: str) -> None:
    match block:
        case Heading():
            book.add_heading(legible(block.text), block.level).paragraph_format.page_break_before = block.level == 1
        case Point():
            _point(book, block, language)
        case Paragraph():
            book.add_paragraph(legible(block.text))
        case Table():
            _table(book, block)
        case Figure():
            _figure(book, block)
        case Centred():
            _centred(book, block)
        case Space():
            for _ in range(round(block.lines)):
                book.add_paragraph()
        case NewPage():
            book.add_page_break()


def _point(book: Any, point: Point, language: str) -> None:
    from docx.shared import Mm, Pt

    paragraph = book.add_paragraph()
    run = paragraph.add_run(_MARKS[language][point.level] + legible(point.text))
    run.bold = point.level == 0
    run.font.size = Pt(9 if point.level == 3 else 10.5)  # noqa: PLR2004 - a remark
    layout = paragraph.paragraph_format
    layout.left_indent, layout.first_line_indent = Mm(5 + 5 * min(point.level, 2)), Mm(-5)
    layout.space_before, layout.space_after = Pt(8 if point.level == 0 else 2), Pt(2)


def _centred(book: Any, line: Centred) -> None:
    from docx.shared import Pt

    paragraph = book.add_paragraph()
    paragraph.alignment = _ALIGN["centre"]
    run = paragraph.add_run(legible(line.text))
    run.bold, run.font.size = line.size in {"title", "large"}, Pt(_SIZES[line.size])


def _figure(book: Any, figure: Figure) -> None:
    from docx.shared import Inches

    wide = min(size(figure.chart)[0] / _FULL, 1.0) * _INCHES
    book.add_picture(io.BytesIO(picture(figure.chart, figure.alternative)), width=Inches(wide))
    book.paragraphs[-1].alignment = _ALIGN["centre"]
    _describe(book.paragraphs[-1], legible(figure.alternative))
    caption = book.add_paragraph(legible(figure.caption), style="Caption")
    caption.alignment = _ALIGN["centre"]


def _describe(paragraph: Any, words: str) -> None:
    """Say in words what a picture shows, for those who cannot see it."""
    from docx.oxml.ns import qn

    for properties in paragraph._p.iter(qn("wp:docPr")):  # noqa: SLF001 - the library has no such texts
        properties.set("descr", words)


def _table(book: Any, table: Table) -> None:
    from docx.shared import Mm

    caption = book.add_paragraph(style="Caption")
    caption.add_run(legible(table.caption) + (f"  {legible(table.note)}" if table.note else ""))
    caption.paragraph_format.keep_with_next = True
    grid = book.add_table(rows=0, cols=len(table.columns), style="Table Grid")
    _row(grid, [column.header for column in table.columns], table, strong=True)
    _repeat(grid.rows[0])
    for place, cells in enumerate(table.rows):
        _row(grid, cells, table, strong=place in table.strong)
    whole = sum(column.width for column in table.columns)
    for column, own in zip(grid.columns, table.columns, strict=True):
        column.width = Mm(170 * own.width / whole)
    book.add_paragraph()


def _row(grid: Any, cells: Any, table: Table, *, strong: bool) -> None:
    from docx.shared import Pt

    is_header = not len(grid.rows)
    for cell, text, column in zip(grid.add_row().cells, cells, table.columns, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.alignment = _ALIGN["centre" if is_header else column.align]
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(legible(text))
        run.bold, run.font.size = strong, Pt(8.5)
        if is_header:
            _fill(cell)


def _fill(cell: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:fill"), _PALE)
    cell._tc.get_or_add_tcPr().append(shading)  # noqa: SLF001 - the library has no shading


def _repeat(row: Any) -> None:
    """Print the header again on every page."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - the library has no such rows
