"""``coscore framework freeze``: keep the bounds that relative methods measured, so that another year has the same ruler."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer
from typer.core import TyperCommand

from coscore.commands.mapping import assigned, assigning
from coscore.findings import Finding, Refused
from coscore.language import Language
from coscore.language.help import HELP
from coscore.output.console import Console

if TYPE_CHECKING:
    from coscore.framework.model import Bounds
    from coscore.scoring.evaluation import Evaluation

DONE = 0
_NO_BOUNDS = frozenset({"E220", "E222"})
"""Findings of nodes that have nothing to freeze."""


class Request(NamedTuple):
    """What was asked for on the command line."""

    framework: str
    files: list[str]
    output: str
    year: int | None
    sheet: str | None
    map: tuple[str, ...] = ()
    columns: str | None = None


def register(group: typer.Typer, language: Language, cls: type[TyperCommand]) -> None:
    """Add the command to the group of ``coscore framework``."""

    def text(key: str) -> str:
        return HELP[key].in_(language)

    @group.command("freeze", cls=cls, help=text("framework.freeze"))
    def command(
        framework: Annotated[str, typer.Argument(help=text("framework.name"), metavar="ID|YAML")],
        files: Annotated[list[str], typer.Argument(help=text("evaluate.files"), metavar="FILE...")],
        output: Annotated[str, typer.Option("--output", "-o", help=text("framework.freeze.output"), metavar="YAML")],
        year: Annotated[
            int | None, typer.Option(help=text("evaluate.year"), metavar="YYYY", min=1900, max=2200)
        ] = None,
        sheet: Annotated[str | None, typer.Option(help=text("evaluate.sheet"), metavar="NAME")] = None,
        map: Annotated[  # noqa: A002
            list[str], typer.Option(help=text("evaluate.map"), metavar="HEADER=ID", callback=assigning)
        ] = [],  # noqa: B006
        columns: Annotated[str | None, typer.Option(help=text("evaluate.columns"), metavar="FILE.yaml")] = None,
    ) -> Callable[[Console], int]:
        request = Request(framework, files, output, year, sheet, tuple(map), columns)
        return lambda console: run(request, console)


def run(request: Request, console: Console) -> int:
    """Score the files, and write the framework with the bounds that were measured.

    Raises:
        Refused: a framework or files that cannot be read, nothing to freeze (E126), bounds that cannot be measured (E220,
            E222), or an output that cannot be written (E016, E127).
    """
    from coscore.framework.frozen import base_for, frozen_text
    from coscore.framework.load import load_framework
    from coscore.intake.read import read
    from coscore.output.save import check_path, write_file
    from coscore.scoring.evaluate import evaluate

    framework = load_framework(request.framework)
    base = base_for(request.framework, request.output)
    check_path(request.output, [request.framework, *request.files])
    assignments = assigned(request.map, request.columns)
    observations = read(request.files, framework, year=request.year, sheet=request.sheet, assignments=assignments)
    evaluation = evaluate(framework, observations)
    bounds = _bounds(evaluation)
    inputs = ", ".join(source.name for source in evaluation.observations.sources)
    remark = console.say("framework.frozen_on", name=framework.name.in_(console.language), files=inputs)
    write_file(request.output, frozen_text(framework, base, bounds, remark).encode())
    if not console.quiet:
        console.print(console.say("framework.frozen", path=request.output, n=len(bounds)))
    return DONE


def _bounds(evaluation: "Evaluation") -> "dict[str, Bounds]":
    """The bounds measured, as they stand in a framework."""
    from coscore.framework.model import Bounds, Measured
    from coscore.scoring.freeze import measured_bounds

    if void := [finding for finding in evaluation.findings if finding.code in _NO_BOUNDS]:
        raise Refused(void)
    measured = measured_bounds(evaluation)
    if not measured:
        raise Refused([Finding("E126", args={"name": evaluation.framework.name})])
    nodes = evaluation.framework.by_id
    found = {}
    for name, groups in measured.items():
        spec = nodes[name].spec
        each = {group: Measured(**bounds.stated()) for group, bounds in groups.items()}
        grouped = getattr(spec.normalise if spec else None, "within", "all") == "group"
        found[name] = Bounds(groups=each) if grouped else Bounds(**each[""].model_dump())
    return found
