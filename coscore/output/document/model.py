"""The parts of a document that every writer knows. They hold texts and figures; no markup, and no layout.

A writer of a format is one module with ``render(document) -> bytes``; texts may hold any character, so a writer escapes them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from coscore.language import Language
    from coscore.output.charts.spec import Chart

Align = Literal["left", "right", "centre"]


class Heading(NamedTuple):
    """A heading: level 1 opens a chapter (Ⅰ), 2 a section (1.), 3 a part of it; the number is part of the text."""

    level: int
    text: str


class Point(NamedTuple):
    """One statement of a report in outline style (개조식): level 0 is a conclusion, 1 and 2 are what it rests on, 3 is a remark.

    Korean documents mark them with □, ○, - and ※; English ones as a nested list, the remark as a note.
    """

    level: int
    text: str


class Paragraph(NamedTuple):
    """Running text."""

    text: str


class Column(NamedTuple):
    """A column of a table: its header, how its cells stand, and its width as a share of all widths of the table."""

    header: str
    align: Align = "left"
    width: float = 1.0


class Table(NamedTuple):
    """A table with a header row and no merged cells.

    Attributes:
        caption: what it shows, with its number; above the table.
        columns: the columns.
        rows: the texts of the cells, as many in each row as there are columns.
        note: what its figures are in, such as ``(단위: 점)``; above the table at the right.
        strong: indices of rows that stand out, such as totals.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    strong: frozenset[int] = frozenset()


class Figure(NamedTuple):
    """A chart with its caption below; ``alternative`` says the same in words."""

    caption: str
    chart: Chart
    alternative: str


class Centred(NamedTuple):
    """A line in the middle of the page, as on a certificate: a title, a name, or small print."""

    text: str
    size: Literal["title", "large", "normal", "small"] = "normal"


class Space(NamedTuple):
    """Empty height, in lines of running text."""

    lines: float


class NewPage(NamedTuple):
    """What follows starts on a new page."""


Block = Heading | Point | Paragraph | Table | Figure | Centred | Space | NewPage


class Document(NamedTuple):
    """A document.

    Attributes:
        language: the language its texts are in.
        title: on the cover, and in the properties of the file.
        subtitle: below the title.
        facts: pairs of a heading and a text on the cover: who evaluates, the framework, the inputs.
        blocks: what it says, in order.
        has_cover: whether a cover and a table of contents come first; a single sheet has neither.
        footer: at the foot of every page, beside its number.
        is_one_page: whether everything is made small enough to stand on one page; such a document holds no chapters.
        is_framed: whether a frame stands around the page, as on a certificate.
    """

    language: Language
    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    has_cover: bool = True
    footer: str = ""
    is_one_page: bool = False
    is_framed: bool = False
