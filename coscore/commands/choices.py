"""Options that several commands share, or that take one of a few words."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

import typer

from coscore.intake.raising import names
from coscore.language import Language
from coscore.language.help import HELP


def among(words: tuple[str, ...]) -> Callable[[str | None], str | None]:
    """A check of an option: its value is one of the words, or it is not given."""

    def check(value: str | None) -> str | None:
        if value is not None and value not in words:
            raise typer.BadParameter(f"{value} ({', '.join(words)})")
        return value

    return check


def limit_option(language: Language) -> Any:
    """``--limit NAME=VALUE``, which may be given several times, with the names it takes."""
    return typer.Option("--limit", help=HELP["limit"](language, names=", ".join(names())), metavar="NAME=VALUE")


def number(value: str | None) -> str | None:
    """A check of an option: its value is a finite decimal number, or it is not given."""
    try:
        finite = value is None or Decimal(value).is_finite()
    except InvalidOperation:
        finite = False
    if not finite:
        raise typer.BadParameter(f"{value}")
    return value


def day(value: str | None) -> str | None:
    """A check of an option: its value is a day, YYYY-MM-DD, or it is not given."""
    try:
        written = value is None or date.fromisoformat(value).isoformat() == value
    except ValueError:
        written = False
    if not written:
        raise typer.BadParameter(f"{value} (YYYY-MM-DD)")
    return value
