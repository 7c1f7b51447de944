"""XML under limits: expat that takes no DOCTYPE, no endless tags and no bottomless nesting."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError, ParserCreate

from coscore.intake.refusal import damaged, too_large
from coscore.intake.xlsx.encoding import as_utf8

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from xml.parsers.expat import XMLParserType

    from coscore.findings import Location
    from coscore.intake.limits import Limits
    from coscore.intake.xlsx.archive import Archive

    Start = Callable[[str, dict[str, str]], object]
    End = Callable[[str], object]
    Text = Callable[[str], object]

_TEXT_AT_ONCE = 65_536
_ENCODINGS = ("utf-8", "utf-16", "us-ascii", "iso-8859-1")
"""What expat decodes by itself. It would ask Python for all others, and Python for whatever codec is named."""


def parser_for(
    part: str, place: Location, start: Start, end: End | None = None, text: Text | None = None
) -> XMLParserType:
    """A parser that calls back with the elements (names with their prefixes) and, in long pieces, the text between them."""
    parser = ParserCreate()
    parser.buffer_text, parser.buffer_size = True, _TEXT_AT_ONCE
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text

    def doctype(*_: object) -> None:
        raise damaged(place, "doctype", part=part)

    def declaration(_version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.lower() not in _ENCODINGS:
            raise damaged(place, "encoding", part=part)

    parser.StartDoctypeDeclHandler, parser.XmlDeclHandler = doctype, declaration
    return parser


def feed(parser: XMLParserType, chunks: Iterable[bytes], part: str, place: Location, limits: Limits) -> Iterator[None]:
    """Parse chunk by chunk; control comes back after each one, so that what was gathered can be taken away.

    Raises:
        Refused: broken XML, or text in another encoding than it says (E005); a tag longer than the limit (E006).
    """
    fed = 0
    try:
        for chunk in as_utf8(chunks):
            parser.Parse(chunk, False)  # noqa: FBT003 - expat takes no keywords
            fed += len(chunk)
            # Expat reads an unfinished tag again with every chunk: a very long one would take quadratic time.
            if fed - parser.CurrentByteIndex > limits.token_bytes:
                raise too_large(place, "token", part=part, limit=limits.token_bytes)
            yield
        parser.Parse(b"", True)  # noqa: FBT003
        yield
    except ExpatError as problem:
        raise damaged(place, "xml", part=part, line=problem.lineno) from problem
    except UnicodeError as problem:
        raise damaged(place, "encoding", part=part) from problem


def walk(archive: Archive, part: str, start: Start, end: End | None = None, text: Text | None = None) -> None:
    """Read one of the small parts from end to end, element by element; names come without their prefixes.

    Raises:
        Refused: as :func:`feed`, or the part is larger or deeper than the limits (E006).
    """
    limits, place = archive.limits, archive.place
    depth = 0

    def enter(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > limits.depth:
            raise too_large(place, "depth", part=part, limit=limits.depth)
        start(local(name), attributes)

    def leave(name: str) -> None:
        nonlocal depth
        depth -= 1
        if end:
            end(local(name))

    archive.check_size(part)
    for _ in feed(parser_for(part, place, enter, leave, text), archive.chunks(part), part, place, limits):
        pass


def local(name: str) -> str:
    """Name of an element or attribute without its prefix."""
    return name[name.rfind(":") + 1 :]


def prefix(name: str) -> str:
    """Prefix of an element, with its colon; "" where there is none."""
    return name[: name.rfind(":") + 1]
