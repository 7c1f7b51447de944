"""Numbers of chapters, sections, tables and figures, given once everything stands in its place."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from coscore.language.words import say
from coscore.output.document.model import Figure, Heading, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coscore.language import Language
    from coscore.output.document.model import Block

_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
_SYLLABLES = "가나다라마바사아자차카타파하"


class Chapter(NamedTuple):
    """A chapter: its title, what it says, and whether it has a number."""

    title: str
    blocks: list[Block]
    is_numbered: bool = True


def numbered(chapters: Iterable[Chapter], language: Language) -> Iterator[Block]:
    """All blocks of the chapters that say something, with the numbers of the official outline: Ⅰ, 1., 가., <표 1>."""
    romans, tables, figures = iter(_ROMAN), count(1), count(1)
    for chapter in chapters:
        if not chapter.blocks:
            continue
        yield Heading(1, f"{next(romans)}. {chapter.title}" if chapter.is_numbered else chapter.title)
        sections, parts = count(1), count(0)
        for block in chapter.blocks:
            if isinstance(block, Heading) and block.level == 2:  # noqa: PLR2004 - a section
                parts = count(0)
                yield block._replace(text=f"{next(sections)}. {block.text}")
            elif isinstance(block, Heading):
                yield block._replace(text=f"{_part(next(parts), language)} {block.text}")
            elif isinstance(block, Table):
                yield block._replace(caption=say("report.table", language, n=next(tables), caption=block.caption))
            elif isinstance(block, Figure):
                yield block._replace(caption=say("report.figure", language, n=next(figures), caption=block.caption))
            else:
                yield block


def _part(place: int, language: Language) -> str:
    """``가.`` in Korean, ``(1)`` in English and where the syllables have run out."""
    return f"{_SYLLABLES[place]}." if language == "ko" and place < len(_SYLLABLES) else f"({place + 1})"
