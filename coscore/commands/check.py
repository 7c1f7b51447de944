"""``coscore check``: everything that is wrong or worth a look, without scores."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer
from typer.core import TyperCommand

from coscore.commands.choices import among, limit_option
from coscore.commands.mapping import assigned, assigning, repeated
from coscore.findings import Finding, Refused
from coscore.intake.limits import LIMITS, Limits
from coscore.intake.raising import raised_by
from coscore.language import Language
from coscore.language.help import HELP
from coscore.output.console import Console

if TYPE_CHECKING:
    from collections.abc import Sequence

DONE, FOUND_ERRORS, UNREADABLE = 0, 1, 2
FORMATS = ("text", "concise", "json", "github")
DEFAULT = "coproduction"


class Request(NamedTuple):
    """What was asked for on the command line."""

    files: list[str]
    framework: str = DEFAULT
    format: str = "text"
    year: int | None = None
    sheet: str | None = None
    mark: str | None = None
    map: tuple[str, ...] = ()
    columns: str | None = None
    limits: Limits = LIMITS
    raised: tuple[str, ...] = ()


def register(program: typer.Typer, language: Language, cls: type[TyperCommand]) -> None:
    """Add the command to the parser."""

    def text(key: str) -> str:
        return (HELP.get(f"check.{key}") or HELP[f"evaluate.{key}"]).in_(language)

    @program.command("check", cls=cls, help=HELP["check"].in_(language))
    def command(
        files: Annotated[list[str], typer.Argument(help=text("files"), metavar="FILE...")],
        framework: Annotated[
            str, typer.Option("--framework", "-f", help=text("framework"), metavar="ID|YAML")
        ] = DEFAULT,
        format: Annotated[str, typer.Option(help=text("format"), metavar="NAME", callback=among(FORMATS))] = "text",  # noqa: A002
        year: Annotated[int | None, typer.Option(help=text("year"), metavar="YYYY", min=1900, max=2200)] = None,
        sheet: Annotated[str | None, typer.Option(help=text("sheet"), metavar="NAME")] = None,
        mark: Annotated[str | None, typer.Option(help=text("mark"), metavar="OUT.xlsx")] = None,
        map: Annotated[list[str], typer.Option(help=text("map"), metavar="HEADER=ID", callback=assigning)] = [],  # noqa: A002, B006
        columns: Annotated[str | None, typer.Option(help=text("columns"), metavar="FILE.yaml")] = None,
        limit: Annotated[list[str], limit_option(language)] = [],  # noqa: B006
    ) -> Callable[[Console], int]:
        request = Request(
            files, framework, format, year, sheet, mark, tuple(map), columns, raised_by(limit), tuple(limit)
        )
        return lambda console: run(request, console)


def run(request: Request, console: Console) -> int:
    """Print every finding; 1 when there are errors, 2 when nothing could be read at all."""
    from coscore.output.mark import check_mark, mark

    findings: tuple[Finding, ...] = ()
    try:
        if request.mark:
            check_mark(request.mark, request.files)
        findings, code = _outcome(request, console)
        if request.mark:
            mark(request.files[0], findings, request.mark, console)
    except Refused as refused:
        findings, code = (*refused.findings, *findings), UNREADABLE
    return _answer(findings, code, request, console)


def _outcome(request: Request, console: Console) -> tuple[tuple[Finding, ...], int]:
    """The findings and the exit code they mean; a refusal is an answer too, and its cells can be marked."""
    try:
        findings = found(request, console)
    except Refused as refused:
        return refused.findings, UNREADABLE
    errors = any(finding.level == "error" for finding in findings)
    return findings, FOUND_ERRORS if errors else DONE


def found(request: Request, console: Console) -> tuple[Finding, ...]:
    """Everything there is to say from reading to ranking, in order; with -v the columns are printed.

    Raises:
        coscore.findings.Refused: a faulty framework, or files that cannot be read.
    """
    from coscore.findings.finding import in_order
    from coscore.framework.load import load_framework
    from coscore.insight.suspicious import suspicious
    from coscore.intake.read import read
    from coscore.output.mapping import print_mapping
    from coscore.scoring.evaluate import evaluate

    framework = load_framework(request.framework)
    assignments = assigned(request.map, request.columns)
    observations = read(
        request.files,
        framework,
        year=request.year,
        sheet=request.sheet,
        assignments=assignments,
        limits=request.limits,
    )
    print_mapping(observations, console)
    evaluation = evaluate(framework, observations)
    nobody = () if evaluation.ranked.any() else (Finding("E019"),)
    return in_order((*evaluation.findings, *suspicious(framework, observations), *nobody))


def _answer(findings: "Sequence[Finding]", code: int, request: Request, console: Console) -> int:
    from coscore.output.findings import FORMATS

    FORMATS[request.format](findings, console)
    if request.format == "text" and not console.quiet:
        console.print(
            console.say(f"check.{code}", again=_command("check", request), score=_command("evaluate", request))
        )
    return code


def _command(name: str, request: Request) -> str:
    """The command line that asks the same of another command."""
    framework = [] if request.framework == DEFAULT else ["-f", request.framework]
    year = [] if request.year is None else ["--year", str(request.year)]
    sheet = [] if request.sheet is None else ["--sheet", request.sheet]
    columns = repeated(request.map, request.columns)
    mark = ["--mark", request.mark] if request.mark and name == "check" else []
    limits = [word for wish in request.raised for word in ("--limit", wish)]
    words = [*request.files, *framework, *year, *sheet, *columns, *mark, *limits]
    return " ".join(["coscore", name, *(f'"{word}"' if " " in word else word for word in words)])
