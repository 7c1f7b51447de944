"""Pairs of a short and a long text in two columns, folded to the width of the console."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from coscore.output.cells import fold, narrow, pad, plain, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coscore.output.console import Console

_NAME_ROOM = 24
"""Cells at most for the short texts."""


def listed(pairs: Iterable[tuple[str, str]], console: Console, *, indent: int = 0) -> Iterator[str]:
    """Pairs of a short and a long text in two columns; the long ones go on below where they began."""
    starts, texts = zip(*pairs, strict=True)
    heads = [folded(start, _NAME_ROOM, console) for start in starts]
    room = max(width(line) for lines in heads for line in lines)
    left = max((console.width or 0) - indent - room - 2, _NAME_ROOM // 2)
    for head, text in zip(heads, texts, strict=True):
        for first, second in zip_longest(head, folded(text, left, console), fillvalue=""):
            yield f"{' ' * indent}{pad(first, room)}  {second}".rstrip()


def folded(text: str, room: int, console: Console) -> list[str]:
    """The text made safe for the terminal, in lines where lines have an end."""
    safe = narrow(plain(text)) if console.glyphs.narrow else plain(text)
    return [safe] if console.width is None else fold(safe, room)
