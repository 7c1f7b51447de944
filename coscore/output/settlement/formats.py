"""The formats of a settlement, each with what renders it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coscore.findings import Refused
from coscore.language import Label
from coscore.language.words import WORDS
from coscore.output.save import STDOUT, cannot_write, check_path, deliver
from coscore.output.save import show as show_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coscore.language import Language
    from coscore.outcomes.account import Account
    from coscore.output.console import Console

SUFFIXES = {
    ".json": "json",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".md": "markdown",
    ".markdown": "markdown",
    ".pdf": "pdf",
    ".docx": "docx",
    ".hwpx": "hwpx",
}


def _json(account: Account, language: Language) -> bytes:  # noqa: ARG001 - one signature for every format
    from coscore.output.settlement.json import render

    return render(account).encode("utf-8", "backslashreplace")


def _csv(account: Account, language: Language) -> bytes:
    from coscore.output.settlement.csv import render

    return render(account, language)


def _xlsx(account: Account, language: Language) -> bytes:
    from coscore.output.settlement.workbook import render

    return render(account, language)


def _document(form: str) -> Callable[[Account, Language], bytes]:
    """The writer of the statement in a format of documents."""

    def render(account: Account, language: Language) -> bytes:
        from importlib import import_module

        from coscore.output.settlement.statement import statement

        writer = import_module(f"coscore.output.document.{form}")
        return bytes(writer.render(statement(account, language)))

    return render


FORMATS: dict[str, Callable[[Account, Language], bytes]] = {
    "json": _json,
    "csv": _csv,
    "xlsx": _xlsx,
    **{form: _document(form) for form in ("markdown", "pdf", "docx", "hwpx")},
}


def check(targets: Sequence[str], inputs: Sequence[str]) -> None:
    """See before any work is done whether every target can be written.

    Raises:
        Refused: it cannot, or its format is not known (E016).
    """
    for target in targets:
        form, path = _parsed(target)
        if not form:
            suffixes = " ".join(SUFFIXES)
            ko, en = (WORDS["save.format"](language, suffixes=suffixes) for language in ("ko", "en"))
            raise Refused([cannot_write(path, Label(ko, en))])
        if path != STDOUT:
            check_path(path, inputs)


def save(account: Account, target: str, console: Console) -> None:
    """Write a settlement to a target."""
    form, path = _parsed(target)
    deliver(form, path, FORMATS[form](account, console.language), console)


def show(account: Account, form: str, console: Console) -> None:
    """Write a settlement to standard output."""
    if form == "table":
        from coscore.output.settlement.text import lines

        console.print("\n".join(lines(account, console)))
        return
    show_bytes(form, FORMATS[form](account, console.language), console)


def _parsed(target: str) -> tuple[str, str]:
    before, _, after = target.partition(":")
    if before in FORMATS and after:
        return before, after
    return ("json" if target == STDOUT else SUFFIXES.get(Path(target).suffix.lower(), "")), target
