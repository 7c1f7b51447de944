"""``coscore explain NAME``: a unit, an indicator, the difference of two units, or a finding code, in plain words."""

from collections.abc import Callable
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
    from coscore.output.explain import Subject, View
    from coscore.scoring.evaluation import Evaluation

DONE = 0
FORMATS = ("text", "json", "markdown")
UNITS = ("unit", "record")
LEVERS = 3

_LOOK_ALIKE = str.maketrans("OIL", "011")
"""Letters typed for digits."""

_DEFAULT = "coproduction"


class Request(NamedTuple):
    """What was asked for on the command line."""

    name: str
    files: tuple[str, ...] = ()
    framework: str | None = None
    against: str | None = None
    depth: int | None = None
    open: tuple[str, ...] = ()
    levers: int = LEVERS
    format: str = ""
    output: str | None = None
    by: str = "unit"
    group: str | None = None
    year: int | None = None
    sheet: str | None = None
    map: tuple[str, ...] = ()
    columns: str | None = None
    limits: Limits = LIMITS


def register(program: typer.Typer, language: Language, cls: type[TyperCommand]) -> None:
    """Add the command to the parser."""

    def text(key: str) -> str:
        return HELP[f"explain.{key}"].in_(language)

    def reading(key: str) -> str:
        return HELP[f"evaluate.{key}"].in_(language)

    @program.command("explain", cls=cls, help=HELP["explain"].in_(language))
    def command(
        name: Annotated[str, typer.Argument(help=text("name"), metavar="NAME")],
        files: Annotated[list[str] | None, typer.Argument(help=text("files"), metavar="FILE...")] = None,
        framework: Annotated[
            str | None, typer.Option("--framework", "-f", help=reading("framework"), metavar="ID|YAML")
        ] = None,
        against: Annotated[str | None, typer.Option(help=text("against"), metavar="UNIT")] = None,
        depth: Annotated[int | None, typer.Option(help=text("depth"), metavar="N", min=1)] = None,
        open: Annotated[list[str], typer.Option(help=text("open"), metavar="ID")] = [],  # noqa: A002, B006
        levers: Annotated[int, typer.Option(help=text("levers"), metavar="N", min=0)] = LEVERS,
        format: Annotated[  # noqa: A002
            str | None, typer.Option(help=text("format"), metavar="NAME", callback=_form)
        ] = None,
        output: Annotated[str | None, typer.Option("--output", "-o", help=text("output"), metavar="OUT")] = None,
        by: Annotated[str, typer.Option(help=reading("by"), metavar="unit|record", callback=among(UNITS))] = "unit",
        group: Annotated[str | None, typer.Option(help=reading("group"), metavar="KEY")] = None,
        year: Annotated[int | None, typer.Option(help=reading("year"), metavar="YYYY", min=1900, max=2200)] = None,
        sheet: Annotated[str | None, typer.Option(help=reading("sheet"), metavar="NAME")] = None,
        map: Annotated[list[str], typer.Option(help=reading("map"), metavar="HEADER=ID", callback=assigning)] = [],  # noqa: A002, B006
        columns: Annotated[str | None, typer.Option(help=reading("columns"), metavar="FILE.yaml")] = None,
        limit: Annotated[list[str], limit_option(language)] = [],  # noqa: B006
    ) -> Callable[[Console], int]:
        request = Request(
            name, tuple(files or ()), framework, against, depth, tuple(open), levers, format or "", output,
            by, group, year, sheet, tuple(map), columns, raised_by(limit),
        )  # fmt: skip
        return lambda console: run(request, console)


def _form(value: str | None) -> str | None:
    return value if value is None else among(FORMATS)(value)


def run(request: Request, console: Console) -> int:
    """Explain what was asked about.

    Raises:
        Refused: nothing of this name (E020), several (E060), files or a framework that cannot be read.
    """
    from coscore.findings.catalogue import entries

    code = request.name.upper()
    if code in entries() and request.output is None and request.format in ("", "text"):
        from coscore.output.entry import render

        console.print(render(code, console.language))
        return DONE
    from coscore.output.explain import check_target, show

    if request.output is not None:
        check_target(request.output, request.files)
    subject, view = _subject(request, code)
    show(subject, view, console, form=request.format, target=request.output)
    return DONE


def _subject(request: Request, code: str) -> "tuple[Subject, View]":
    from coscore.findings.catalogue import entries
    from coscore.output.explain import View

    if code in entries():
        return code, View()
    from coscore.framework.load import load_framework
    from coscore.insight.explain.ask import ask, node_of

    evaluation = _evaluation(request) if request.files else None
    framework = evaluation.framework if evaluation else load_framework(request.framework or _DEFAULT)
    whole = framework.nodes[0].children
    opened = [
        node
        for text in request.open
        for node in ([framework.nodes[child] for child in whole] if text == "all" else [node_of(framework, text)])
    ]
    try:
        subject = ask(request.name, framework, evaluation, against=request.against)
    except Refused as refused:
        raise (_with_codes(refused, code) if not request.files else refused) from None
    return subject, View(request.depth, tuple(opened), request.levers)


def _with_codes(refused: Refused, code: str) -> Refused:
    """The same refusal; where nothing goes by a name that looks like a code, with the codes near it."""
    from coscore.findings.catalogue import entries

    (finding,) = refused.findings
    meant = code.translate(_LOOK_ALIKE)
    close = _nearest(meant, list(entries()))
    if finding.code != "E020" or not meant[1:].isdecimal() or not close:
        return refused
    return Refused([Finding("E020", args={"text": finding.args["text"], "near": close})])


def _nearest(meant: str, codes: list[str]) -> str:
    from difflib import get_close_matches

    return meant if meant in codes else ", ".join(get_close_matches(meant, codes, n=3, cutoff=0.5))


def _evaluation(request: Request) -> "Evaluation":
    """The evaluation of the files, or the one that a saved result holds."""
    if len(request.files) == 1 and request.files[0].lower().endswith(".json"):
        return _recalled(request)
    from coscore.framework.load import load_framework
    from coscore.intake.read import read
    from coscore.scoring.evaluate import evaluate

    framework = load_framework(request.framework or _DEFAULT).grouped(request.group)
    observations = read(
        list(request.files),
        framework,
        year=request.year,
        sheet=request.sheet,
        assignments=assigned(request.map, request.columns),
        limits=request.limits,
    )
    return evaluate(framework, observations, by=request.by)


def _recalled(request: Request) -> "Evaluation":
    """The evaluation of a saved result, which has been read long ago.

    Raises:
        Refused: options that are about reading (E063), or a result that cannot be used.
    """
    usual = Request(request.name)
    about_reading = ("framework", "by", "group", "year", "sheet", "map", "columns", "limits")
    asked = [f"--{key}" for key in about_reading if getattr(request, key) != getattr(usual, key)]
    if asked:
        raise Refused([Finding("E063", args={"option": ", ".join(asked)})])
    from coscore.output.recall import recall

    return recall(request.files[0])
