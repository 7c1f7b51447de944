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
    from coscore.intake.observations import Observations
    from coscore.output.checked import Checked
    from coscore.scoring.demands import Demand

DONE, FOUND_ERRORS, UNREADABLE = 0, 1, 2
FORMATS = ("text", "concise", "json", "markdown", "github", "sarif", "junit")
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
    outputs: tuple[str, ...] = ()
    baseline: str | None = None
    gates: str | None = None


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
        output: Annotated[list[str], typer.Option("--output", "-o", help=text("output"), metavar="OUT")] = [],  # noqa: B006
        format: Annotated[str, typer.Option(help=text("format"), metavar="NAME", callback=among(FORMATS))] = "text",  # noqa: A002
        year: Annotated[int | None, typer.Option(help=text("year"), metavar="YYYY", min=1900, max=2200)] = None,
        sheet: Annotated[str | None, typer.Option(help=text("sheet"), metavar="NAME")] = None,
        mark: Annotated[str | None, typer.Option(help=text("mark"), metavar="OUT.xlsx")] = None,
        map: Annotated[list[str], typer.Option(help=text("map"), metavar="HEADER=ID", callback=assigning)] = [],  # noqa: A002, B006
        columns: Annotated[str | None, typer.Option(help=text("columns"), metavar="FILE.yaml")] = None,
        baseline: Annotated[str | None, typer.Option(help=text("baseline"), metavar="FINDINGS.json")] = None,
        gates: Annotated[str | None, typer.Option(help=text("gates"), metavar="GATES.yaml")] = None,
        limit: Annotated[list[str], limit_option(language)] = [],  # noqa: B006
    ) -> Callable[[Console], int]:
        request = Request(
            files, framework, format, year, sheet, mark, tuple(map), columns, raised_by(limit), tuple(limit),
            tuple(output), baseline, gates,
        )  # fmt: skip
        return lambda console: run(request, console)


def run(request: Request, console: Console) -> int:
    """Print every finding; 1 when there are errors or a gate failed, 2 when nothing could be read at all."""
    from coscore.output.checked import refused
    from coscore.output.findings import DOCUMENTS
    from coscore.output.mark import check_mark, mark
    from coscore.output.save import check_targets

    checked = refused((), {})
    try:
        check_targets(request.outputs, request.files, [*DOCUMENTS])
    except Refused as problem:
        return _answer(refused(problem.findings, {}), request._replace(outputs=()), console)
    try:
        if request.mark:
            check_mark(request.mark, request.files)
        checked = _outcome(request, console)
        if request.mark:
            mark(request.files[0], checked.findings, request.mark, console)
    except Refused as problem:
        checked = _refused((*problem.findings, *checked.findings), request)
    return _answer(checked, request, console)


def _outcome(request: Request, console: Console) -> "Checked":
    """What was found and the exit code it means; a refusal is an answer too, and its cells can be marked."""
    try:
        return found(request, console)
    except Refused as refused:
        return _refused(refused.findings, request)


def _refused(findings: tuple[Finding, ...], request: Request) -> "Checked":
    from coscore.intake.files import paths_of
    from coscore.output.checked import refused

    return refused(findings, paths_of(request.files))


def found(request: Request, console: Console) -> "Checked":
    """Everything there is to say from reading to ranking, in order; with -v the columns are printed.

    Raises:
        coscore.findings.Refused: a faulty framework, a gates file or baseline that cannot be used, or files that cannot be read.
    """
    from coscore.findings.finding import in_order
    from coscore.framework.load import load_framework
    from coscore.insight.suspicious import suspicious
    from coscore.intake.read import read
    from coscore.output.findings import read_fingerprints
    from coscore.output.gates_file import read_gates
    from coscore.output.mapping import print_mapping
    from coscore.output.progress import rows_read
    from coscore.scoring.evaluate import evaluate

    framework = load_framework(request.framework)
    demands = read_gates(request.gates, framework) if request.gates else ()
    known = read_fingerprints(request.baseline) if request.baseline else None
    assignments = assigned(request.map, request.columns)
    with rows_read(console) as watch:
        observations = read(
            request.files,
            framework,
            year=request.year,
            sheet=request.sheet,
            assignments=assignments,
            watch=watch,
            limits=request.limits,
        )
    print_mapping(observations, console)
    evaluation = evaluate(framework, observations)
    nobody = () if evaluation.ranked.any() else (Finding("E019"),)
    every = in_order((*evaluation.findings, *suspicious(framework, observations), *nobody))
    return _judged(every, observations, known, demands, request)


def _judged(
    findings: tuple[Finding, ...],
    observations: "Observations",
    known: frozenset[str] | None,
    demands: "tuple[Demand, ...]",
    request: Request,
) -> "Checked":
    """What was found, judged: a single new error fails, unless a gate says how many may be."""
    from coscore.intake.files import paths_of
    from coscore.output.checked import Checked
    from coscore.output.fingerprints import fingerprints
    from coscore.scoring.demands import ON_FINDINGS
    from coscore.scoring.gates import on_findings

    files = tuple(source.name for source in observations.sources)
    prints = fingerprints(findings, observations)
    checked = Checked(findings, prints, DONE, files, paths_of(request.files), known=known)
    gates = tuple(on_findings(one, checked.new) for one in demands if one.kind in ON_FINDINGS)
    errors = any(finding.level == "error" for finding in checked.new)
    fails = errors and not any(gate.kind == "max_errors" for gate in gates)
    code = FOUND_ERRORS if fails or not all(gate.passed for gate in gates) else DONE
    return checked._replace(gates=gates, code=code)


def _answer(checked: "Checked", request: Request, console: Console) -> int:
    from coscore.output.findings import DOCUMENTS, show
    from coscore.output.save import STDOUT, deliver, parse

    targets = [parse(target, [*DOCUMENTS]) for target in request.outputs]
    for target in targets:
        deliver(target.format, target.path, DOCUMENTS[target.format](checked, console.language), console)
    if STDOUT not in [target.path for target in targets]:
        show(checked, request.format, console)
        if request.format == "text" and not console.quiet:
            _say_more(checked, request, console)
    return checked.code


def _say_more(checked: "Checked", request: Request, console: Console) -> None:
    """What the baseline had too, the verdicts, and what to do next."""
    from coscore.output.verdict import sentence, verdict, worst_last

    if known := len(checked.findings) - len(checked.new):
        console.print(console.say("known", n=known))
    for gate in worst_last(checked.gates):
        said = f"{verdict(gate, console.language)}  {sentence(gate, console.language)}"
        console.print(f"{console.say('verdict')}  {said}")
    again, score = _command("check", request), _command("evaluate", request)
    console.print(console.say(f"check.{checked.code}", again=again, score=score))


def _command(name: str, request: Request) -> str:
    """The command line that asks the same of another command."""
    framework = [] if request.framework == DEFAULT else ["-f", request.framework]
    year = [] if request.year is None else ["--year", str(request.year)]
    sheet = [] if request.sheet is None else ["--sheet", request.sheet]
    columns = repeated(request.map, request.columns)
    mark = ["--mark", request.mark] if request.mark and name == "check" else []
    known = ["--baseline", request.baseline] if request.baseline and name == "check" else []
    gates = ["--gates", request.gates] if request.gates else []
    limits = [word for wish in request.raised for word in ("--limit", wish)]
    words = [*request.files, *framework, *year, *sheet, *columns, *mark, *known, *gates, *limits]
    return " ".join(["coscore", name, *(f'"{word}"' if " " in word else word for word in words)])
