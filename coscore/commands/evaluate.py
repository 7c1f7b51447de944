"""``coscore evaluate``: load, read, score, judge, render."""

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer
from typer.core import TyperCommand

from coscore.commands.choices import among, limit_option, number
from coscore.commands.mapping import assigned, assigning
from coscore.findings import Finding, Refused
from coscore.intake.limits import LIMITS, Limits
from coscore.intake.raising import raised_by
from coscore.language import Language
from coscore.language.help import HELP
from coscore.output.console import Console

if TYPE_CHECKING:
    from coscore.framework.tree import Framework
    from coscore.intake.progress import Watch
    from coscore.scoring.demands import Demand
    from coscore.scoring.evaluation import Evaluation

DONE, GATE_FAILED, UNSCORABLE = 0, 1, 2
UNITS = ("unit", "record")
FORMATS = ("table", "csv", "json", "markdown", "github", "sarif", "junit")


class Request(NamedTuple):
    """What was asked for on the command line."""

    files: list[str]
    framework: str
    outputs: list[str]
    format: str
    by: str
    group: str | None
    year: int | None
    sheet: str | None
    baseline: str | None
    max_drop: Decimal | None
    min_score: Decimal | None
    max_rank_drop: int | None
    strict: bool
    map: tuple[str, ...] = ()
    columns: str | None = None
    limits: Limits = LIMITS
    gates: str | None = None
    robust: bool = False


def register(program: typer.Typer, language: Language, cls: type[TyperCommand]) -> None:
    """Add the command to the parser."""

    def text(key: str) -> str:
        return HELP[f"evaluate.{key}"].in_(language)

    @program.command("evaluate", cls=cls, help=HELP["evaluate"].in_(language))
    def command(
        files: Annotated[list[str], typer.Argument(help=text("files"), metavar="FILE...")],
        framework: Annotated[
            str, typer.Option("--framework", "-f", help=text("framework"), metavar="ID|YAML")
        ] = "coproduction",
        output: Annotated[list[str], typer.Option("--output", "-o", help=text("output"), metavar="OUT")] = [],  # noqa: B006
        format: Annotated[str, typer.Option(help=text("format"), metavar="NAME", callback=among(FORMATS))] = "table",  # noqa: A002
        by: Annotated[str, typer.Option(help=text("by"), metavar="unit|record", callback=among(UNITS))] = "unit",
        group: Annotated[str | None, typer.Option(help=text("group"), metavar="KEY")] = None,
        year: Annotated[int | None, typer.Option(help=text("year"), metavar="YYYY", min=1900, max=2200)] = None,
        sheet: Annotated[str | None, typer.Option(help=text("sheet"), metavar="NAME")] = None,
        map: Annotated[list[str], typer.Option(help=text("map"), metavar="HEADER=ID", callback=assigning)] = [],  # noqa: A002, B006
        columns: Annotated[str | None, typer.Option(help=text("columns"), metavar="FILE.yaml")] = None,
        baseline: Annotated[str | None, typer.Option(help=text("baseline"), metavar="RESULT.json")] = None,
        max_drop: Annotated[str | None, typer.Option(help=text("max_drop"), metavar="X", callback=number)] = None,
        min_score: Annotated[str | None, typer.Option(help=text("min_score"), metavar="X", callback=number)] = None,
        max_rank_drop: Annotated[int | None, typer.Option(help=text("max_rank_drop"), metavar="N", min=0)] = None,
        gates: Annotated[str | None, typer.Option(help=text("gates"), metavar="GATES.yaml")] = None,
        strict: Annotated[bool, typer.Option("--strict", help=text("strict"))] = False,
        robust: Annotated[bool, typer.Option("--robust", help=text("robust"))] = False,
        limit: Annotated[list[str], limit_option(language)] = [],  # noqa: B006
    ) -> Callable[[Console], int]:
        _needs_baseline(baseline, {"--max-drop": max_drop, "--max-rank-drop": max_rank_drop})
        drop, least = (Decimal(bound) if bound else None for bound in (max_drop, min_score))
        request = Request(
            files, framework, output, format, by, group, year, sheet,
            baseline, drop, least, max_rank_drop, strict, tuple(map), columns, raised_by(limit), gates, robust,
        )  # fmt: skip
        return lambda console: run(request, console)


def run(request: Request, console: Console) -> int:
    """Score the files and show the result; 1 when a gate failed."""
    from coscore.intake.files import paths_of
    from coscore.output.save import STDOUT, check_targets, save

    check_targets(request.outputs, request.files)
    try:
        evaluation = _scored(request, console)
    except Refused as refused:
        _tell(refused.findings, request, console)
        raise
    paths = paths_of(request.files)
    for target in request.outputs:
        save(evaluation, target, console, paths)
    if STDOUT not in map(_path, request.outputs):
        _show(evaluation, request, console, paths)
    _report(evaluation, request, console)
    if not evaluation.ranked.any():
        raise Refused([Finding("E019")])
    return DONE if evaluation.passed else GATE_FAILED


def _with_intervals(evaluation: "Evaluation", console: Console) -> "Evaluation":
    from coscore.insight.robustness.analysis import with_intervals
    from coscore.insight.robustness.settings import Settings
    from coscore.output.progress import draws_made

    settings = Settings()
    with draws_made(console, settings.draws) as watch:
        return with_intervals(evaluation, settings, watch=watch)


def _scored(request: Request, console: Console) -> "Evaluation":
    from coscore.output.progress import rows_read

    with rows_read(console) as watch:
        evaluation = score(request, watch)
    errors = [finding for finding in evaluation.findings if finding.level == "error"]
    if request.strict and errors:
        raise Refused(errors)
    return _with_intervals(evaluation, console) if request.robust else evaluation


def _tell(findings: tuple[Finding, ...], request: Request, console: Console) -> None:
    """Why nothing could be scored, in the formats that other programs read; there is no result for the others."""
    from coscore.intake.files import paths_of
    from coscore.output.checked import refused
    from coscore.output.formats import REPORTS
    from coscore.output.save import STDOUT, Target, deliver, parse

    targets = [*map(parse, request.outputs)]
    if STDOUT not in [target.path for target in targets]:
        targets.append(Target(request.format, STDOUT))
    checked = refused(findings, paths_of(request.files))
    for form, path in targets:
        if form in REPORTS:
            deliver(form, path, REPORTS[form](checked, console.language), console)


def _show(evaluation: "Evaluation", request: Request, console: Console, paths: dict[str, str]) -> None:
    from coscore.output import save, terminal
    from coscore.output.formats import rendered

    if request.format == "table":
        terminal.render(evaluation, console, baseline=request.baseline or "", saved=bool(request.outputs))
    else:
        save.show(request.format, rendered(evaluation, request.format, console.language, paths), console)


def _report(evaluation: "Evaluation", request: Request, console: Console) -> None:
    """Errors in full; warnings only where the screen has not listed them already."""
    from coscore.output.conversions import print_conversions
    from coscore.output.mapping import print_mapping
    from coscore.output.messages import print_findings

    print_mapping(evaluation.observations, console)
    print_conversions(evaluation, console)
    on_screen = request.format == "table"
    told = [finding for finding in evaluation.findings if finding.level == "error" or not on_screen]
    if told:
        print_findings(told, console)


def _path(target: str) -> str:
    from coscore.output.save import parse

    return parse(target).path


def score(request: Request, watch: "Watch | None" = None) -> "Evaluation":
    """Load the framework, read the files, score, and judge the gates; ``watch`` is told of the rows read."""
    from coscore.framework.load import load_framework
    from coscore.intake.read import read
    from coscore.scoring.evaluate import evaluate
    from coscore.scoring.gates import judge

    framework = load_framework(request.framework).grouped(request.group)
    demands = _demands(request, framework)
    baseline = _baseline(request.baseline)
    assignments = assigned(request.map, request.columns)
    observations = read(
        request.files,
        framework,
        year=request.year,
        sheet=request.sheet,
        assignments=assignments,
        watch=watch,
        limits=request.limits,
    )
    evaluation = evaluate(framework, observations, by=request.by)
    return judge(
        evaluation,
        min_score=request.min_score,
        baseline=baseline,
        max_drop=request.max_drop,
        max_rank_drop=request.max_rank_drop,
        demands=demands,
    )


def _demands(request: Request, framework: "Framework") -> "tuple[Demand, ...]":
    """What the gates file asks for."""
    if request.gates is None:
        return ()
    from coscore.output.gates_file import on_baseline, read_gates

    demands = read_gates(request.gates, framework)
    _needs_baseline(request.baseline, dict.fromkeys(on_baseline(demands), request.gates))
    return demands


def _baseline(path: str | None) -> dict[str, Any] | None:
    if path is None:
        return None
    from coscore.output.baseline import read_baseline

    return read_baseline(path)


def _needs_baseline(baseline: str | None, gates: dict[str, object]) -> None:
    asked = [option for option, bound in gates.items() if bound is not None]
    if asked and baseline is None:
        raise Refused([Finding("E021", args={"option": ", ".join(asked)})])
