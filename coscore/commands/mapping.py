"""The options by which a user says what headers mean: ``--map`` and ``--columns``."""

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.intake.assignments import Assignment


def assigning(texts: list[str]) -> list[str]:
    """A check of ``--map``: every value has a header and an id."""
    from coscore.intake.assignments import parse

    for text in texts:
        if parse(text) is None:
            raise typer.BadParameter(f'{text} (--map "HEADER=ID")')
    return texts


def assigned(texts: "Sequence[str]", columns: str | None) -> "tuple[Assignment, ...]":
    """What both options say; ``--map`` goes before a columns file.

    Raises:
        coscore.findings.Refused: a columns file that cannot be read.
    """
    if not texts and columns is None:
        return ()
    from coscore.intake.assignments import parse, together
    from coscore.intake.columns_file import read_columns

    said = [one for text in texts if (one := parse(text))]
    return together(said, read_columns(columns) if columns is not None else ())


def repeated(texts: "Sequence[str]", columns: str | None) -> list[str]:
    """The words of a command line that say the same again."""
    return [*(word for text in texts for word in ("--map", text)), *(["--columns", columns] if columns else [])]
