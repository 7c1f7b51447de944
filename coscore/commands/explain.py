"""``coscore explain CODE``: what a finding means, why it matters, and what to do."""

from collections.abc import Callable
from typing import Annotated

import typer
from typer.core import TyperCommand

from coscore.findings import Finding, Refused
from coscore.language import Language
from coscore.language.help import HELP
from coscore.output.console import Console


def register(program: typer.Typer, language: Language, cls: type[TyperCommand]) -> None:
    """Add the command to the parser."""

    @program.command("explain", cls=cls, help=HELP["explain"].in_(language))
    def command(
        name: Annotated[str, typer.Argument(help=HELP["explain.name"].in_(language), metavar="CODE")],
    ) -> Callable[[Console], int]:
        return lambda console: explain(name, console)


def explain(name: str, console: Console) -> int:
    """Print the catalogue's entry of a finding code."""
    from coscore.findings.catalogue import entries
    from coscore.output.entry import render

    code = name.upper()
    if code not in entries():
        raise Refused([Finding("E020", args={"text": name, "near": _nearest(code, list(entries()))})])
    console.print(render(code, console.language))
    return 0


def _nearest(code: str, codes: list[str]) -> str:
    """The codes closest to one that is unknown; letters behind the first that look like digits are taken for these."""
    from difflib import get_close_matches

    digits = code[:1] + code[1:].translate(str.maketrans("OIL", "011"))
    return ", ".join(get_close_matches(digits, codes, n=3, cutoff=0.5))
