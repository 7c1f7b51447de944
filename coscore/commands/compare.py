"""``coscore compare``: any number of results or spreadsheets, in the order of their years."""

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer
from typer.core import TyperCommand

from coscore.commands.choices import among, number
from coscore.language import Language
from coscore.language.help import HELP
from coscore.output.console import Console

if TYPE_CHECKING:
    from coscore.insight.compare.comparison import Comparison

DONE, GATE_FAILED = 0, 1
FORMATS = ("table", "json", "csv", "markdown")
LEAST = 2


class Request(NamedTuple):
    """What was asked for on the command line."""

    files: list[str]
    framework: str | None
    outputs: list[str]
    format: str
    years: str | None
    max_drop: Decimal | None
    max_rank_drop: int | None
    strict: bool


def register(program: typer.Typer, language: Language, cls: type[TyperCommand]) -> None:
    """Add the command to the parser."""

    def text(key: str) -> str:
        return HELP[f"compare.{key}"].in_(language)

    @program.command("compare", cls=cls, help=HELP["compare"].in_(language))
    def command(
        files: Annotated[list[str], typer.Argument(help=text("files"), metavar="OLD NEW...", callback=_enough)],
        framework: Annotated[
            str | None, typer.Option("--framework", "-f", help=text("framework"), metavar="ID|YAML")
        ] = None,
        output: Annotated[list[str], typer.Option("--output", "-o", help=text("output"), metavar="OUT")] = [],  # noqa: B006
        format: Annotated[str, typer.Option(help=text("format"), metavar="NAME", callback=among(FORMATS))] = "table",  # noqa: A002
        years: Annotated[str | None, typer.Option(help=text("years"), metavar="YYYY,YYYY")] = None,
        max_drop: Annotated[str | None, typer.Option(help=text("max_drop"), metavar="X", callback=number)] = None,
        max_rank_drop: Annotated[int | None, typer.Option(help=text("max_rank_drop"), metavar="N", min=0)] = None,
        strict: Annotated[bool, typer.Option("--strict", help=text("strict"))] = False,
    ) -> Callable[[Console], int]:
        drop = Decimal(max_drop) if max_drop else None
        request = Request(files, framework, output, format, years, drop, max_rank_drop, strict)
        return lambda console: run(request, console)


def run(request: Request, console: Console) -> int:
    """Compare the results and show what changed; 1 when a gate failed."""
    from coscore.output.compare_save import check_targets, save, show

    check_targets(request.outputs, request.files)
    comparison = compared(request, console)
    for target in request.outputs:
        save(comparison, target, console)
    if "-" not in request.outputs:
        show(comparison, request.format, console)
    _report(comparison, request, console)
    return DONE if comparison.passed else GATE_FAILED


def compared(request: Request, console: Console) -> "Comparison":
    """Recall or score every year, compare them, and judge the gates."""
    from coscore.insight.compare.comparison import compare, judged
    from coscore.output.progress import rows_read
    from coscore.output.results import results

    with rows_read(console) as watch:
        found = results(request.files, request.framework, request.years, watch)
    comparison = compare(found, strict=request.strict)
    return judged(comparison, max_drop=request.max_drop, max_rank_drop=request.max_rank_drop)


def _report(comparison: "Comparison", request: Request, console: Console) -> None:
    """Errors in spreadsheets that were scored here, whose units are missing; and what the screen has not told already."""
    from coscore.output.messages import print_findings
    from coscore.output.results import is_result

    fresh = [year.published for year, file in zip(comparison.years, request.files, strict=True) if not is_result(file)]
    told = [finding for result in fresh for finding in result.findings if finding.level == "error"]
    told += comparison.findings if request.format != "table" else ()
    if told:
        print_findings(told, console)


def _enough(files: list[str]) -> list[str]:
    if len(files) < LEAST:
        raise typer.BadParameter(", ".join(files))
    return files
