"""``coscore describe``: distributions of indicators, and frequency tables of categories."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer
from typer.core import TyperCommand

from coscore.commands.choices import among, limit_option
from coscore.commands.mapping import assigned, assigning
from coscore.findings import Finding, Refused
from coscore.intake.limits import LIMITS, Limits
from coscore.intake.raising import raised_by
from coscore.language import Language
from coscore.language.help import HELP
from coscore.output.console import Console

if TYPE_CHECKING:
    from coscore.insight.describe.description import Description
    from coscore.intake.progress import Watch

DONE = 0
FORMATS = ("table", "json", "csv", "markdown")
UNITS = ("unit", "record")
DEFAULT = "coproduction"


class Request(NamedTuple):
    """What was asked for on the command line; ``framework`` and ``by`` are None where nothing was said."""

    files: list[str]
    framework: str | None = None
    outputs: Sequence[str] = ()
    format: str = "table"
    by: str | None = None
    year: int | None = None
    sheet: str | None = None
    map: tuple[str, ...] = ()
    columns: str | None = None
    limits: Limits = LIMITS


def register(program: typer.Typer, language: Language, cls: type[TyperCommand]) -> None:
    """Add the command to the parser."""

    def text(key: str) -> str:
        own = f"describe.{key}"
        return HELP[own if own in HELP else f"evaluate.{key}"].in_(language)

    @program.command("describe", cls=cls, help=HELP["describe"].in_(language))
    def command(
        files: Annotated[list[str], typer.Argument(help=text("files"), metavar="FILE...")],
        framework: Annotated[
            str | None,
            typer.Option("--framework", "-f", help=text("framework"), metavar="ID|YAML", show_default=DEFAULT),
        ] = None,
        output: Annotated[list[str], typer.Option("--output", "-o", help=text("output"), metavar="OUT")] = [],  # noqa: B006
        format: Annotated[  # noqa: A002
            str, typer.Option(help=text("format"), metavar="NAME", callback=among(FORMATS))
        ] = "table",
        by: Annotated[str | None, typer.Option(help=text("by"), metavar="unit|record", callback=among(UNITS))] = None,
        year: Annotated[int | None, typer.Option(help=text("year"), metavar="YYYY", min=1900, max=2200)] = None,
        sheet: Annotated[str | None, typer.Option(help=text("sheet"), metavar="NAME")] = None,
        map: Annotated[list[str], typer.Option(help=text("map"), metavar="HEADER=ID", callback=assigning)] = [],  # noqa: A002, B006
        columns: Annotated[str | None, typer.Option(help=text("columns"), metavar="FILE.yaml")] = None,
        limit: Annotated[list[str], limit_option(language)] = [],  # noqa: B006
    ) -> Callable[[Console], int]:
        request = Request(
            files, framework, output, format, by, year, sheet, tuple(map), columns, raised_by(limit)
        )  # fmt: skip
        return lambda console: run(request, console)


def run(request: Request, console: Console) -> int:
    """Describe the files and show or save what comes out; what was found while reading goes to ``stderr``.

    Raises:
        coscore.findings.Refused: a framework or files that cannot be read, or a target that cannot be written.
    """
    from coscore.output.conversions import print_conversions
    from coscore.output.describe.formats import check, save, show
    from coscore.output.describe.terminal import render
    from coscore.output.mapping import print_mapping
    from coscore.output.messages import print_findings
    from coscore.output.progress import rows_read
    from coscore.output.save import STDOUT, parse

    check(request.outputs, request.files)
    with rows_read(console) as watch:
        description = described(request, watch)
    for target in request.outputs:
        save(description, target, console)
    if STDOUT not in (parse(target).path for target in request.outputs):
        if request.format == "table":
            render(description, console)
        else:
            show(description, request.format, console)
    observations = description.evaluation.observations
    print_mapping(observations, console)
    print_conversions(description.evaluation, console)
    print_findings(observations.findings, console)
    return DONE


def described(request: Request, watch: "Watch | None" = None) -> "Description":
    """Read and score the files, and describe what was read; ``watch`` is told of the rows read.

    Raises:
        coscore.findings.Refused: also a saved result that is asked for what it does not hold (E045).
    """
    if any(file.lower().endswith(".json") for file in request.files):
        return _of_result(request)
    from coscore.framework.load import load_framework
    from coscore.insight.describe.description import describe
    from coscore.intake.read import read
    from coscore.scoring.evaluate import evaluate

    framework = load_framework(request.framework or DEFAULT)
    observations = read(
        request.files,
        framework,
        year=request.year,
        sheet=request.sheet,
        assignments=assigned(request.map, request.columns),
        watch=watch,
        limits=request.limits,
    )
    return describe(evaluate(framework, observations, by=request.by or "unit"), request.by or "record")


def _of_result(request: Request) -> "Description":
    """Describe a saved result: the distributions of its units."""
    if others := list(_at_odds(request)):
        raise Refused([Finding("E045", args={"options": ", ".join(others)})])
    from coscore.insight.describe.description import describe
    from coscore.output.recall import recall

    return describe(recall(request.files[0]))


def _at_odds(request: Request) -> Iterator[str]:
    """What does not go with a saved result."""
    saved = [file for file in request.files if file.lower().endswith(".json")]
    yield from (*(file for file in request.files if file not in saved), *saved[1:])
    asked = {
        "--framework": request.framework,
        "--by": request.by,
        "--year": request.year,
        "--sheet": request.sheet,
        "--map": request.map,
        "--columns": request.columns,
    }
    yield from (option for option, value in asked.items() if value)
