"""``coscore settle``: payment by results."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer
from typer.core import TyperCommand

from coscore.commands.choices import among
from coscore.language import Language
from coscore.language.help import HELP
from coscore.output.console import Console

if TYPE_CHECKING:
    from coscore.outcomes.account import Account
    from coscore.scoring.evaluation import Evaluation

DONE, NOT_SETTLED = 0, 2
FORMATS = ("table", "json", "csv", "markdown")
WHO = ("enrolled", "participating", "completed", "measured", "population")


class Request(NamedTuple):
    """What was asked for on the command line."""

    contract: str
    files: list[str]
    outputs: Sequence[str] = ()
    format: str = "table"
    denominator: str | None = None
    sheet: str | None = None
    year: int | None = None


def register(program: typer.Typer, language: Language, cls: type[TyperCommand]) -> None:
    """Add the command to the parser."""

    def text(key: str) -> str:
        own = f"settle.{key}"
        return HELP[own if own in HELP else f"evaluate.{key}"].in_(language)

    @program.command("settle", cls=cls, help=HELP["settle"].in_(language))
    def command(
        contract: Annotated[str, typer.Argument(help=text("contract"), metavar="CONTRACT")],
        files: Annotated[list[str], typer.Argument(help=text("files"), metavar="FILE...")],
        output: Annotated[list[str], typer.Option("--output", "-o", help=text("output"), metavar="OUT")] = [],  # noqa: B006
        format: Annotated[  # noqa: A002
            str, typer.Option(help=text("format"), metavar="NAME", callback=among(FORMATS))
        ] = "table",
        denominator: Annotated[
            str | None, typer.Option(help=text("denominator"), metavar="WHO", callback=among(WHO))
        ] = None,
        sheet: Annotated[str | None, typer.Option(help=text("sheet"), metavar="NAME")] = None,
        year: Annotated[int | None, typer.Option(help=text("year"), metavar="YYYY")] = None,
    ) -> Callable[[Console], int]:
        request = Request(contract, files, output, format, denominator, sheet, year)
        return lambda console: run(request, console)


def run(request: Request, console: Console) -> int:
    """Settle, show and save; 2 where an amount is not known.

    Raises:
        coscore.findings.Refused: a faulty contract, or files that cannot be read.
    """
    from coscore.output.messages import print_findings
    from coscore.output.settlement.formats import check, save, show

    check(request.outputs, request.files)
    found = settled(request)
    for target in request.outputs:
        save(found, target, console)
    if "-" not in [target.rpartition(":")[2] for target in request.outputs]:
        show(found, request.format, console)
    print_findings(found.findings, console)
    return DONE if found.is_settled else NOT_SETTLED


def settled(request: Request) -> "Account":
    """Load the contract, read the files, and settle."""
    from coscore.outcomes.account import account
    from coscore.outcomes.contract import load_contract
    from coscore.outcomes.read import read

    contract = load_contract(request.contract)
    found = read(contract.file, request.files, sheet=request.sheet, year=request.year, cells=_cells)
    return account(contract, found, request.denominator)


def _cells(evaluation: "Evaluation", indicator: str) -> list[list[str]]:
    from coscore.output.places import Places

    return Places(evaluation).of(indicator)
