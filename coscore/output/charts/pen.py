"""What every chart is drawn with: rectangles, lines and texts as SVG, the same text for the same chart always."""

from __future__ import annotations

from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from coscore.output.cells import width as cells

FONT = "'Noto Sans CJK KR','Noto Sans KR','Malgun Gothic','Apple SD Gothic Neo',sans-serif"
SIZE = 12.0
"""Size of running text, in the units of the drawing."""
SCALE = 14.0
"""Height of the scale of colours."""

BLACK, INK, SOFT, LINE, PALE = "#000000", "#222222", "#666666", "#b5b5b5", "#e9edf2"
BLUE, STRONG, RED = "#3a6ea5", "#1f3a5f", "#b0413e"
_WEAK_RGB, _STRONG_RGB, _NONE, _WHITE = (247, 249, 252), (31, 84, 138), "#d9d9d9", 0.78
PALETTE = {"weak": _WEAK_RGB, "strong": _STRONG_RGB, "none": _NONE, "white": _WHITE}
"""The colours of shares: the ends, the one of no share, and from where a white text stands out more than a black one."""


class Drawing(NamedTuple):
    """A finished drawing: its elements, and its width and height."""

    elements: tuple[str, ...]
    width: float
    height: float


def text_width(text: str, size: float = SIZE) -> float:
    """About how wide a text is: a Hangul syllable is as wide as it is high, other characters a little over half."""
    return cells(text) * size * 0.53


def rect(x: float, y: float, width: float, height: float, fill: str) -> str:
    """A filled rectangle."""
    return f'<rect x="{n(x)}" y="{n(y)}" width="{n(max(width, 0.0))}" height="{n(height)}" fill="{fill}"/>'


def line(x1: float, y1: float, x2: float, y2: float, *, stroke: str = LINE, width: float = 1.0) -> str:
    """A straight line."""
    return f'<line x1="{n(x1)}" y1="{n(y1)}" x2="{n(x2)}" y2="{n(y2)}" stroke="{stroke}" stroke-width="{n(width)}"/>'


def dot(x: float, y: float, radius: float, fill: str = STRONG) -> str:
    """A filled circle."""
    return f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(radius)}" fill="{fill}"/>'


def text(
    x: float, y: float, words: str, *, anchor: str = "start", size: float = SIZE, fill: str = INK, bold: bool = False
) -> str:
    """A text on a base line; any character of it stands for itself."""
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{n(x)}" y="{n(y)}" text-anchor="{anchor}" font-size="{n(size)}" fill="{fill}"{weight}>'
        f"{escape(legible(words))}</text>"
    )


def shade(share: float) -> str:
    """The colour of a share, 0 to 1: the more, the darker; grey where there is none."""
    if share != share:  # noqa: PLR0124 - NaN
        return _NONE
    held = min(max(share, 0.0), 1.0)
    mixed = (round(weak + (strong - weak) * held) for weak, strong in zip(_WEAK_RGB, _STRONG_RGB, strict=True))
    return "#" + "".join(f"{part:02x}" for part in mixed)


def on_shade(share: float) -> str:
    """The colour of a text on that of a share."""
    return "#ffffff" if share > _WHITE else BLACK


def scale(x: float, y: float, highest: float) -> list[str]:
    """What the colours mean: boxes from 0 to the highest score, with both ends named."""
    boxes = [rect(x + 20 + place * 18, y, 18, 10, shade(place / 5)) for place in range(6)]
    ends = (
        text(x + 14, y + 9, "0", anchor="end", size=10, fill=SOFT),
        text(x + 134, y + 9, n(highest), size=10, fill=SOFT),
    )
    return [*boxes, *ends]


def cut(words: str, room: float, size: float = SIZE) -> str:
    """A text, cut short with dots where it is wider than the room."""
    if text_width(words, size) <= room:
        return words
    kept = words
    while kept and text_width(f"{kept}..", size) > room:
        kept = kept[:-1]
    return f"{kept}.."


def legible(words: str) -> str:
    """A text without the characters that no XML may hold."""
    return "".join(letter for letter in words if letter in "\t\n" or (letter >= " " and letter not in "\ufffe\uffff"))


def n(number: float) -> str:
    """A number of a drawing: two decimals at most."""
    return f"{round(number, 2):g}"


def svg(drawing: Drawing, title: str) -> str:
    """The whole SVG; the title is what a reader who cannot see it is told."""
    size = (
        f'width="{n(drawing.width)}" height="{n(drawing.height)}" viewBox="0 0 {n(drawing.width)} {n(drawing.height)}"'
    )
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label={quoteattr(legible(title))} font-family="{FONT}">'
    return head + f"<title>{escape(legible(title))}</title>" + "".join(drawing.elements) + "</svg>"
