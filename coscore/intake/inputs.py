"""An input: a name, a hash, and bytes that can be read again and again."""

from __future__ import annotations

from dataclasses import dataclass
from io import BufferedReader, BytesIO
from pathlib import Path

from coscore.intake.sheet import Source


@dataclass(frozen=True)
class Input:
    """An input whose bytes can be read again and again.

    Attributes:
        source: the name shown in addresses, and the sha256 of the bytes.
        content: the path of the file, or the bytes themselves.
        copies: names of other inputs with the same bytes, which were left out.
    """

    source: Source
    content: Path | bytes
    copies: tuple[str, ...] = ()

    def open(self) -> BufferedReader | BytesIO:
        """Open the bytes for reading, from the start."""
        return opened(self.content)


def opened(content: Path | bytes) -> BufferedReader | BytesIO:
    """Open a file, or bytes as if they were one, from the start."""
    return BytesIO(content) if isinstance(content, bytes) else content.open("rb")
