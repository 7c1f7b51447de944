"""The one place that knows the streams: whether they are terminals, their width, colour, glyphs, and how much to say."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, NamedTuple, TextIO

from coscore.language.words import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coscore.language import Language

Style = Literal["error", "warning", "help", "good", "head", "faint"]

_CODES: dict[Style, str] = {
    "error": "1;31",
    "warning": "1;33",
    "help": "1;36",
    "good": "1;32",
    "head": "1",
    "faint": "2",
}
_USUAL_WIDTH = 80


class Glyphs(NamedTuple):
    """Characters that depend on the terminal.

    Attributes:
        full: the part of a bar that is reached.
        rest: the part of a bar that is not.
        rule: what lines under headings are made of.
        narrow: whether characters of uncertain width must be replaced by look-alikes.
    """

    full: str
    rest: str
    rule: str
    narrow: bool


UNICODE = Glyphs("█", "░", "─", narrow=False)
SAFE = Glyphs("#", ".", "-", narrow=True)
"""SAFE is in every code page, and every character of it is one cell wide in every terminal."""


@dataclass(frozen=True)
class Console:
    """Where output goes, and what may be said there.

    Attributes:
        stdout: for results.
        stderr: for everything else.
        width: cells in a line of ``stdout``; None where there is no limit, as on a pipe.
        colour, error_colour: whether ``stdout`` and ``stderr`` take colours.
        interactive: whether somebody sits before ``stdout``.
        watched: whether somebody sits before ``stderr`` and wants to know how far the work is.
        quiet: 1 hides warnings, 2 errors too.
        verbose: whether findings are listed one by one.
    """

    stdout: TextIO
    stderr: TextIO
    language: Language = "ko"
    colour: bool = False
    width: int | None = None
    glyphs: Glyphs = SAFE
    error_colour: bool = False
    interactive: bool = False
    watched: bool = False
    quiet: int = 0
    verbose: bool = False

    @classmethod
    def open(
        cls,
        language: Language,
        color: str = "auto",
        quiet: int = 0,
        *,
        verbose: bool = False,
        environ: Mapping[str, str] = os.environ,
    ) -> Console:
        """The console of this process; ``color`` is auto, always or never, and ``NO_COLOR`` wins over it."""
        streams = sys.stdout, sys.stderr
        modern = [_understands_escapes(stream) for stream in streams]
        colours = [_colour(stream, color, environ) and new for stream, new in zip(streams, modern, strict=True)]
        for stream in streams:
            _never_fail(stream)
        return cls(
            stdout=streams[0],
            stderr=streams[1],
            language=language,
            colour=colours[0],
            width=_width(streams[0], environ),
            glyphs=_glyphs(streams[0], modern=modern[0]),
            error_colour=colours[1],
            interactive=streams[0].isatty(),
            watched=modern[1] and streams[1].isatty() and environ.get("TERM") != "dumb" and not quiet,
            quiet=quiet,
            verbose=verbose,
        )

    def say(self, key: str, /, **blanks: object) -> str:
        """A text of the screens in the reader's language."""
        return say(key, self.language, **blanks)

    def print(self, text: str = "") -> None:
        """Write a line of the result."""
        self.stdout.write(f"{text}\n")

    def error(self, text: str = "") -> None:
        """Write a line about the work, after everything printed so far."""
        self.stdout.flush()
        self.stderr.write(f"{text}\n")

    def rewrite(self, text: str) -> None:
        """Write over the present line of ``stderr``, at once."""
        self.stderr.write(text)
        self.stderr.flush()

    def write(self, data: bytes) -> None:
        """Write a finished document byte for byte: its encoding is part of its format, whatever the terminal's is."""
        self.stdout.flush()
        raw = getattr(self.stdout, "buffer", None)
        if raw is None:
            self.stdout.write(data.decode("utf-8"))
        else:
            raw.write(data)

    def as_result(self) -> Console:
        """The same console, where what is said about the work is the result itself."""
        return replace(self, stderr=self.stdout, error_colour=self.colour)

    def flush(self) -> None:
        """Hand everything over; a closed pipe shows here at the latest."""
        self.stdout.flush()
        self.stderr.flush()

    def paint(self, text: str, style: Style) -> str:
        """The text in a style, for ``stdout``."""
        return painted(text, style) if self.colour else text

    def paint_error(self, text: str, style: Style) -> str:
        """The text in a style, for ``stderr``."""
        return painted(text, style) if self.error_colour else text


def painted(text: str, style: Style) -> str:
    """The text between the escape codes of a style."""
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m"


def _colour(stream: TextIO, wish: str, environ: Mapping[str, str]) -> bool:
    if environ.get("NO_COLOR") or wish == "never":
        return False
    return wish == "always" or (stream.isatty() and environ.get("TERM") != "dumb")


def _width(stream: TextIO, environ: Mapping[str, str]) -> int | None:
    asked = environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked):
        return int(asked)
    if not stream.isatty():
        return None
    try:
        return os.get_terminal_size(stream.fileno()).columns or _USUAL_WIDTH
    except OSError:
        return _USUAL_WIDTH


def _glyphs(stream: TextIO, *, modern: bool) -> Glyphs:
    encoding = (getattr(stream, "encoding", None) or "").lower().replace("-", "").replace("_", "")
    return UNICODE if modern and encoding == "utf8" else SAFE


def _never_fail(stream: TextIO) -> None:
    """A character the terminal does not know prints as ``?``: a finished result must not end in an encoding error."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")


def _understands_escapes(stream: TextIO) -> bool:
    """Whether escape codes work; the Windows console must be asked to understand them, and older ones refuse."""
    if sys.platform == "win32" and stream.isatty():
        import ctypes
        import msvcrt

        kernel, mode, virtual_terminal = ctypes.windll.kernel32, ctypes.c_ulong(), 4
        handle = msvcrt.get_osfhandle(stream.fileno())
        asked = kernel.GetConsoleMode(handle, ctypes.byref(mode))
        return bool(asked and kernel.SetConsoleMode(handle, mode.value | virtual_terminal))
    return True
