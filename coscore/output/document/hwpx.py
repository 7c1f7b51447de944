"""A document as HWPX, the format of Korean offices, through python-hwpx. All that this program knows of that library is here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from coscore.output.charts.draw import size
from coscore.output.charts.pen import legible
from coscore.output.document.archive import steady
from coscore.output.document.fitting import factor
from coscore.output.document.model import Centred, Figure, Heading, NewPage, Paragraph, Point, Space, Table
from coscore.output.document.pdf import picture
from coscore.output.extras import needed

if TYPE_CHECKING:
    from coscore.output.document.model import Block, Document

_FONT = "함초롬바탕"
_HEADLINE = "함초롬돋움"
_MARKS = {"ko": ("□ ", "○ ", "- ", "※ "), "en": ("", "• ", "- ", "* ")}
_CENTRED = {"title": 28, "large": 18, "normal": 12, "small": 9}
_FULL, _MILLIMETRES = 640.0, 165.0
"""Width of a chart that fills the page, and of the text of a page."""
_UNITS_PER_MM = 7200 / 25.4
_NUMBERED = {"p", "tbl", "pic", "header", "footer"}
"""Elements that the library numbers at random."""
_WRITTEN = "1980-01-01T00:00:00Z"


class _Look(NamedTuple):
    """How a paragraph looks: its letters, and where it stands."""

    size: float
    bold: bool = False
    align: str = "LEFT"
    indent: float = 0.0
    before: float = 2.0
    font: str = _FONT
    outline: int | None = None
    keeps: bool = False


_HEADINGS = (
    _Look(18, bold=True, before=0, font=_HEADLINE, outline=1, keeps=True),
    _Look(14, bold=True, before=12, font=_HEADLINE, outline=2, keeps=True),
    _Look(12, bold=True, before=9, font=_HEADLINE, outline=3, keeps=True),
)
_POINTS = (
    _Look(12, bold=True, before=10, keeps=True),
    _Look(11.5, indent=4, before=5),
    _Look(11, indent=9, before=3),
    _Look(9.5, indent=9, before=3),
)
_BODY, _CAPTION, _UNDER = _Look(11, before=4), _Look(10, bold=True, before=9, keeps=True), _Look(10, align="CENTER")
_CELL = {
    "left": _Look(8.5, before=0),
    "right": _Look(8.5, align="RIGHT", before=0),
    "centre": _Look(8.5, align="CENTER", before=0),
}


def render(document: Document) -> bytes:
    """The HWPX, the same bytes every time.

    Raises:
        Refused: the extra for reports is not installed (E077).
    """
    writer = _Writer(needed("hwpx").HwpxDocument.new(), document)
    writer.cover()
    for block in document.blocks:
        writer.block(block)
    return writer.finish()


class _Writer:
    """Writes blocks one after the other; every look is made once."""

    def __init__(self, book: Any, document: Document) -> None:
        self._book, self._document = book, document
        self._known: dict[_Look, tuple[str, str]] = {}
        self._new_page, self._factor = False, factor(document)
        book.page.setup(paper_size="A4", margins_mm={"left": 22, "right": 22, "top": 20, "bottom": 15})
        book.parts.set_document_metadata(
            title=legible(document.title), creator="coscore", created_date=_WRITTEN, modified_date=_WRITTEN
        )
        book.page.set_page_number(prefix=f"{legible(document.footer)}  " if document.footer else "")

    def cover(self) -> None:
        """The title, what the document rests on, and a list of its chapters."""
        document = self._document
        if not document.has_cover:
            return
        self.block(Space(8))
        self.block(Centred(document.title, "title"))
        self.block(Centred(document.subtitle, "large"))
        self.block(Space(10))
        for name, said in document.facts:
            self._paragraph(f"{name}: {said}", _BODY)
        self.block(NewPage())

    def block(self, block: Block) -> None:
        """Write one block."""
        match block:
            case Heading():
                self._new_page |= block.level == 1
                self._paragraph(block.text, _HEADINGS[block.level - 1])
            case Point():
                self._paragraph(_MARKS[self._document.language][block.level] + block.text, _POINTS[block.level])
            case Paragraph():
                self._paragraph(block.text, _BODY)
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)
            case Centred():
                big = block.size in {"title", "large"}
                font = _HEADLINE if big else _FONT
                self._paragraph(block.text, _Look(_CENTRED[block.size], bold=big, align="CENTER", before=6, font=font))
            case Space():
                for _ in range(round(block.lines)):
                    self._paragraph("", _BODY)
            case NewPage():
                self._new_page = True

    def finish(self) -> bytes:
        """The bytes of the file, its parts numbered in their order instead of at random."""
        for section in self._book.sections:
            _number(list(section.element.iter()))
            section.mark_dirty()
        return steady(self._book.to_bytes())

    def _paragraph(self, text: str, look: _Look) -> Any:
        paragraph, letters = self._look(look)
        written = self._book.add_paragraph(legible(text), char_pr_id_ref=letters, para_pr_id_ref=paragraph)
        if self._new_page:
            written.element.set("pageBreak", "1")
            self._new_page = False
        return written

    def _look(self, look: _Look) -> tuple[str, str]:
        """Ids of the shapes of paragraph and letters."""
        if look not in self._known:
            letters = self._book.styles.ensure_run(
                bold=look.bold, size=round(look.size * self._factor, 1), font=look.font
            )
            sample = self._book.add_paragraph("")
            self._book.styles.apply_paragraph_format(
                paragraphs=[sample],
                alignment=look.align,
                line_spacing_percent=150,
                indent_left_mm=look.indent,
                spacing_before_pt=look.before * self._factor,
                outline_level=look.outline,
                keep_with_next=look.keeps,
            )
            self._known[look] = str(sample.para_pr_id_ref), str(letters)
            sample.remove()
        return self._known[look]

    def _table(self, table: Table) -> None:
        self._paragraph(table.caption + (f"  {table.note}" if table.note else ""), _CAPTION)
        grid = self._book.add_table(len(table.rows) + 1, len(table.columns), width=round(_MILLIMETRES * _UNITS_PER_MM))
        whole = sum(column.width for column in table.columns)
        grid.set_column_widths([round(_MILLIMETRES * _UNITS_PER_MM * column.width / whole) for column in table.columns])
        grid.element.set("repeatHeader", "1")
        lines = [tuple(column.header for column in table.columns), *table.rows]
        pale = self._book.styles.ensure_border_fill(border_color="#000000", fill_color="#F2F2F2")
        for place, (row, cells) in enumerate(zip(grid.rows, lines, strict=True)):
            for cell, text, column in zip(row.cells, cells, table.columns, strict=True):
                look = _CELL["centre" if place == 0 else column.align]
                self._cell(cell.element, text, look._replace(bold=place == 0 or place - 1 in table.strong))
                if place == 0:
                    cell.element.set("header", "1")
                    cell.element.set("borderFillIDRef", str(pale))
        grid.mark_dirty()

    def _cell(self, element: Any, text: str, look: _Look) -> None:
        """Write a cell straight into its elements: finding cells through the library takes time squared."""
        paragraph, letters = self._look(look)
        for part in element.iter():
            match str(part.tag).rsplit("}", 1)[-1]:
                case "p":
                    part.set("paraPrIDRef", paragraph)
                case "run":
                    part.set("charPrIDRef", letters)
                case "t":
                    part.text = legible(text)

    def _figure(self, figure: Figure) -> None:
        wide, high = size(figure.chart)
        share = min(wide / _FULL, 1.0) * _MILLIMETRES * self._factor
        data = picture(figure.chart, figure.alternative)
        self._book.add_picture(data, "png", width_mm=share, height_mm=share * high / wide, align="center")
        self._paragraph(figure.caption, _UNDER)


def _number(elements: list[Any]) -> None:
    """Number the elements that the library numbers at random in the order in which they stand, and what refers to them."""
    named = (element for element in elements if str(element.tag).rsplit("}", 1)[-1] in _NUMBERED and element.get("id"))
    numbers: dict[str, str] = {}
    for number, element in enumerate(named, 1):
        numbers[element.get("id")] = str(number)
        element.set("id", str(number))
        if element.get("instid"):
            element.set("instid", str(number))
    for element in elements:
        if element.get("idRef") in numbers:
            element.set("idRef", numbers[element.get("idRef")])
