"""A document as PDF, set by Typst with the fonts of the package: the same bytes every time, tagged, and with its texts as data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coscore.language.words import say
from coscore.output.charts.draw import drawn, size
from coscore.output.charts.pen import legible
from coscore.output.document.model import Figure
from coscore.output.extras import needed

if TYPE_CHECKING:
    from coscore.output.document.model import Block, Document

_HERE = Path(__file__).parent
_LAYOUT, _FONTS = _HERE / "document.typ", _HERE / "fonts"
_FULL, _MILLIMETRES = 640.0, 170.0
"""Width of a chart that fills the page, and of the text of a page."""


def render(document: Document) -> bytes:
    """The PDF.

    Raises:
        Refused: the extra for reports is not installed (E077).
    """
    typst = needed("typst")
    return bytes(
        typst.compile(
            _LAYOUT,
            font_paths=[_FONTS],
            ignore_system_fonts=True,
            sys_inputs={"document": json.dumps(_data(document), ensure_ascii=False)},
        )
    )


def picture(chart: Any, title: str, dots_per_inch: float = 200.0) -> bytes:
    """A chart as PNG, for formats that hold no drawings.

    Raises:
        Refused: the extra for reports is not installed (E077).
    """
    typst = needed("typst")
    return bytes(
        typst.compile(
            _HERE / "picture.typ",
            font_paths=[_FONTS],
            ignore_system_fonts=True,
            format="png",
            ppi=dots_per_inch,
            sys_inputs={"svg": drawn(chart, title), "width": str(_width(chart))},
        )
    )


def _data(document: Document) -> dict[str, Any]:
    return {
        "language": document.language,
        "title": legible(document.title),
        "subtitle": legible(document.subtitle),
        "facts": [list(map(legible, pair)) for pair in document.facts],
        "blocks": [_block(block) for block in document.blocks],
        "has_cover": document.has_cover,
        "footer": legible(document.footer),
        "is_one_page": document.is_one_page,
        "is_framed": document.is_framed,
        "contents": say("report.contents", document.language),
    }


def _block(block: Block) -> dict[str, Any]:
    """A block as plain data under the name of its kind."""
    if isinstance(block, Figure):
        said = {"caption": legible(block.caption), "alternative": legible(block.alternative)}
        return {"kind": "figure", "svg": drawn(block.chart, block.alternative), "width": _width(block.chart), **said}
    return {"kind": type(block).__name__.lower(), **{key: _plain(value) for key, value in block._asdict().items()}}


def _plain(value: Any) -> Any:
    """Texts, numbers and lists only."""
    if isinstance(value, str):
        return legible(value)
    if hasattr(value, "_asdict"):
        return {key: _plain(item) for key, item in value._asdict().items()}
    return (
        sorted(value) if isinstance(value, frozenset) else [*map(_plain, value)] if isinstance(value, tuple) else value
    )


def _width(chart: Any) -> float:
    return round(size(chart)[0] / _FULL * _MILLIMETRES, 2)
