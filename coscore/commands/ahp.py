"""``coscore framework ahp``: weights from pairwise judgements."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer
from typer.core import TyperCommand

from coscore.commands.choices import among
from coscore.findings import Finding, Location, Refused
from coscore.insight.ahp.random_index import DEFAULT, TABLES
from coscore.language import Label, Language
from coscore.language.help import HELP
from coscore.output.console import Console

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.intake.pairwise import Judgements
    from coscore.intake.sheet import Sheet
    from coscore.output.ahp import Result

DONE = 0
FORMATS = ("yaml", "json")

_NO_MATRIX = Label(
    "항목 이름이 머리줄과 첫 열에 같은 차례로 적힌 정방형 표가 없습니다",
    "no square table with the same names in its header and in its first column",
)


class Request(NamedTuple):
    """What was asked for on the command line."""

    files: list[str]
    framework: str | None = None
    table: str = DEFAULT
    format: str = "yaml"


def register(group: typer.Typer, language: Language, cls: type[TyperCommand]) -> None:
    """Add the command to the group of ``coscore framework``."""

    def text(key: str) -> str:
        return HELP[key].in_(language)

    @group.command("ahp", cls=cls, help=text("framework.ahp"))
    def ahp_(
        files: Annotated[list[str], typer.Argument(help=text("framework.ahp.files"), metavar="MATRIX...")],
        framework: Annotated[
            str | None, typer.Option("--framework", "-f", help=text("framework.ahp.framework"), metavar="ID|YAML")
        ] = None,
        index: Annotated[
            str, typer.Option(help=text("framework.ahp.index"), metavar="NAME", callback=among(tuple(TABLES)))
        ] = DEFAULT,
        format: Annotated[  # noqa: A002
            str, typer.Option(help=text("framework.ahp.format"), metavar="NAME", callback=among(FORMATS))
        ] = "yaml",
    ) -> Callable[[Console], int]:
        request = Request(files, framework, index, format)
        return lambda console: run(request, console)


def run(request: Request, console: Console) -> int:
    """Print the weights; what there is to say about the judgements goes to ``stderr``.

    Raises:
        coscore.findings.Refused: judgements that cannot be read (E138) or matrices that do not fit together (E139).
    """
    from coscore.output.ahp import commentary, json_text, yaml_text
    from coscore.output.messages import print_findings

    result, findings = result_of(request)
    if request.format == "json":
        console.write(json_text(result).encode())
    else:
        console.print(yaml_text(result, console))
    if not console.quiet:
        console.error("\n".join(commentary(result, console)))
    print_findings(findings, console)
    return DONE


def result_of(request: Request) -> "tuple[Result, tuple[Finding, ...]]":
    """Read the judgements of all files, weigh them, and match them with the framework, if there is one."""
    from coscore.framework.load import load_framework
    from coscore.insight.ahp.matching import match
    from coscore.insight.ahp.verdict import weigh
    from coscore.output.ahp import Result

    framework = load_framework(request.framework) if request.framework else None
    judgements, findings = _read(request.files)
    weighing = weigh(judgements, request.table)
    nodes = match(weighing.items, framework, judgements[0].place) if framework else []
    return Result(weighing, request.table, nodes, framework), (*findings, *weighing.findings())


def _read(files: list[str]) -> "tuple[list[Judgements], tuple[Finding, ...]]":
    """The matrices of all visible sheets; sheets without one are passed over where another has one."""
    from coscore.intake.pairwise import read_judgements

    found = [(names, read_judgements(sheet)) for names, sheet in _sheets(files)]
    findings = [finding for _, reading in found for finding in reading.findings]
    if errors := [finding for finding in findings if finding.level == "error"]:
        raise Refused(errors)
    named = [(names, reading.judgements) for names, reading in found if reading.judgements]
    if not named:
        raise Refused([Finding("E139", Location(", ".join(files)), {"why": _NO_MATRIX})])
    return [one._replace(name=name or one.name) for names, one in named for name in names], tuple(findings)


def _sheets(files: list[str]) -> "Iterator[tuple[tuple[str, ...], Sheet]]":
    """Each sheet, and whose it is: "" for what its own name says, and the names of files that say letter for letter the same."""
    from coscore.intake.files import find_inputs
    from coscore.intake.formats import sheets

    for one in find_inputs(files):
        for sheet in sheets(one):
            if not sheet.hidden:
                yield ("", *one.copies), sheet
