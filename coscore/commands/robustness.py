"""``coscore robustness``: how sure the ranks and grades are."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer
from typer.core import TyperCommand

from coscore.commands.choices import among, limit_option
from coscore.commands.mapping import assigning
from coscore.commands.scoring import scored
from coscore.intake.limits import LIMITS, Limits
from coscore.intake.raising import raised_by
from coscore.language import Language
from coscore.language.help import HELP
from coscore.output.console import Console

if TYPE_CHECKING:
    from coscore.insight.robustness.analysis import Robustness
    from coscore.insight.robustness.settings import Settings

DONE = 0
FORMATS = ("table", "json", "csv", "markdown")
MOST_DRAWS = 10_000_000


class Request(NamedTuple):
    """What was asked for on the command line."""

    files: list[str]
    framework: str = "coproduction"
    outputs: tuple[str, ...] = ()
    format: str = "table"
    weights: float = 0.25
    dirichlet: float | None = None
    sampling: bool = True
    draws: int = 1000
    seed: int = 0
    top: int = 10
    pair: tuple[str, ...] = ()
    level: float = 0.9
    by: str = "unit"
    group: str | None = None
    year: int | None = None
    sheet: str | None = None
    map: tuple[str, ...] = ()
    columns: str | None = None
    limits: Limits = LIMITS

    @property
    def settings(self) -> "Settings":
        """What is varied."""
        from coscore.insight.robustness.settings import Settings

        varied = self.weights, self.dirichlet, self.sampling
        return Settings(*varied, self.draws, self.seed, self.top, self.level)


def register(program: typer.Typer, language: Language, cls: type[TyperCommand]) -> None:
    """Add the command to the parser."""

    def text(key: str) -> str:
        return (HELP.get(f"robustness.{key}") or HELP[f"evaluate.{key}"]).in_(language)

    @program.command("robustness", cls=cls, help=HELP["robustness"].in_(language))
    def command(
        files: Annotated[list[str], typer.Argument(help=text("files"), metavar="FILE...")],
        framework: Annotated[
            str, typer.Option("--framework", "-f", help=text("framework"), metavar="ID|YAML")
        ] = "coproduction",
        output: Annotated[list[str], typer.Option("--output", "-o", help=text("output"), metavar="OUT")] = [],  # noqa: B006
        format: Annotated[str, typer.Option(help=text("format"), metavar="NAME", callback=among(FORMATS))] = "table",  # noqa: A002
        weights: Annotated[float, typer.Option(help=text("weights"), metavar="X", min=0.0, max=1.0)] = 0.25,
        dirichlet: Annotated[
            float | None, typer.Option(help=text("dirichlet"), metavar="K", callback=_positive)
        ] = None,
        no_sampling: Annotated[bool, typer.Option("--no-sampling", help=text("sampling"))] = False,
        draws: Annotated[int, typer.Option(help=text("draws"), metavar="N", min=1, max=MOST_DRAWS)] = 1000,
        seed: Annotated[int, typer.Option(help=text("seed"), metavar="S", min=0)] = 0,
        top: Annotated[int, typer.Option(help=text("top"), metavar="K", min=1)] = 10,
        pair: Annotated[tuple[str, str] | None, typer.Option(help=text("pair"), metavar="A B")] = None,
        level: Annotated[float, typer.Option(help=text("level"), metavar="X", callback=_share)] = 0.9,
        by: Annotated[
            str, typer.Option(help=text("by"), metavar="unit|record", callback=among(("unit", "record")))
        ] = "unit",
        group: Annotated[str | None, typer.Option(help=text("group"), metavar="KEY")] = None,
        year: Annotated[int | None, typer.Option(help=text("year"), metavar="YYYY", min=1900, max=2200)] = None,
        sheet: Annotated[str | None, typer.Option(help=text("sheet"), metavar="NAME")] = None,
        map: Annotated[list[str], typer.Option(help=text("map"), metavar="HEADER=ID", callback=assigning)] = [],  # noqa: A002, B006
        columns: Annotated[str | None, typer.Option(help=text("columns"), metavar="FILE.yaml")] = None,
        limit: Annotated[list[str], limit_option(language)] = [],  # noqa: B006
    ) -> Callable[[Console], int]:
        request = Request(
            files, framework, tuple(output), format, weights, dirichlet, not no_sampling, draws, seed, top, pair or (), level,
            by, group, year, sheet, tuple(map), columns, raised_by(limit),
        )  # fmt: skip
        return lambda console: run(request, console)


def run(request: Request, console: Console) -> int:
    """Print or save the analysis. Whatever it says, and in whatever format, the exit code is 0.

    Raises:
        coscore.findings.Refused: files that cannot be read, nobody ranked, a unit that is not there, a target not to be written.
    """
    from coscore.output import robustness_formats as formats
    from coscore.output.messages import print_findings
    from coscore.output.save import STDOUT, parse

    formats.check(request.outputs, request.files)
    found = analysed(request, console)
    for target in request.outputs:
        formats.save(found, target, console)
    if STDOUT not in [parse(target).path for target in request.outputs]:
        formats.show(found, request.format, console)
    errors = [finding for finding in found.evaluation.findings if finding.level == "error"]
    if errors:
        print_findings(errors, console)
    return DONE


def analysed(request: Request, console: Console) -> "Robustness":
    """Score, vary, and judge; told on the way is how many draws were made."""
    from coscore.insight.robustness.analysis import analyse
    from coscore.output.progress import draws_made

    evaluation = scored(request, console)
    with draws_made(console, request.draws) as watch:
        return analyse(evaluation, request.settings, pair=request.pair, watch=watch)


def _positive(value: float | None) -> float | None:
    if value is not None and not 0 < value < float("inf"):
        raise typer.BadParameter(f"{value} (> 0)")
    return value


def _share(value: float) -> float:
    if not 0 < value < 1:
        raise typer.BadParameter(f"{value} (0 < X < 1)")
    return value
