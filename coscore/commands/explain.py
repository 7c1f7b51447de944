"""``coscore explain CODE``: what a finding means, why it matters, and what to do."""

from collections.abc import Callable
from typing import Annotated

import typer
from typer.core import TyperCommand

from coscore.findings import Finding, Refused
from coscore.language import Language
from coscore.language.help import HELP
from coscore.output.console import Console

_LOOK_ALIKE = str.maketrans("OIL", "011")
"""Letters typed for digits."""


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
    from difflib import get_close_matches

    meant = code.translate(_LOOK_ALIKE)
    return meant if meant in codes else ", ".join(get_close_matches(meant, codes, n=3, cutoff=0.5))
