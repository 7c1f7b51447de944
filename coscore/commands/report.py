"""``coscore report``: a result as a page or a document."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer
from typer.core import TyperCommand

from coscore.commands.choices import among, day, limit_option
from coscore.commands.mapping import assigning
from coscore.commands.scoring import scored
from coscore.findings import Finding, Refused
from coscore.intake.limits import LIMITS, Limits
from coscore.intake.raising import raised_by
from coscore.language import Language
from coscore.language.help import HELP
from coscore.output.console import Console

if TYPE_CHECKING:
    from coscore.insight.compare.comparison import Comparison
    from coscore.insight.robustness.analysis import Robustness
    from coscore.output.reports import Matter
    from coscore.scoring.evaluation import Evaluation

DONE = 0
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SUFFIXES = ".html .pdf .hwpx .docx .md .xlsx"
SHEETS = ("pdf", "hwpx")


class Request(NamedTuple):
    """What was asked for on the command line."""

    files: list[str]
    framework: str = "coproduction"
    outputs: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    robust: bool = True
    by: str = "unit"
    group: str | None = None
    year: int | None = None
    sheet: str | None = None
    map: tuple[str, ...] = ()
    columns: str | None = None
    limits: Limits = LIMITS
    per_unit: str | None = None
    per_unit_format: str = "pdf"
    issuer: str = ""
    date: str | None = None
    certificate_grade: str | None = None


def register(program: typer.Typer, language: Language, cls: type[TyperCommand]) -> None:
    """Add the command to the parser."""

    def text(key: str) -> str:
        return (HELP.get(f"report.{key}") or HELP[f"evaluate.{key}"]).in_(language)

    output_help = HELP["report.output"](language, suffixes=SUFFIXES)

    @program.command("report", cls=cls, help=HELP["report"].in_(language))
    def command(
        files: Annotated[list[str], typer.Argument(help=text("files"), metavar="FILE...")],
        framework: Annotated[
            str, typer.Option("--framework", "-f", help=text("framework"), metavar="ID|YAML")
        ] = "coproduction",
        output: Annotated[list[str], typer.Option("--output", "-o", help=output_help, metavar="OUT")] = [],  # noqa: B006
        last: Annotated[list[str], typer.Option(help=text("last"), metavar="LAST")] = [],  # noqa: B006
        robust: Annotated[bool, typer.Option("--robust/--no-robust", help=text("robust"))] = True,
        by: Annotated[
            str, typer.Option(help=text("by"), metavar="unit|record", callback=among(("unit", "record")))
        ] = "unit",
        group: Annotated[str | None, typer.Option(help=text("group"), metavar="KEY")] = None,
        year: Annotated[int | None, typer.Option(help=text("year"), metavar="YYYY", min=1900, max=2200)] = None,
        sheet: Annotated[str | None, typer.Option(help=text("sheet"), metavar="NAME")] = None,
        map: Annotated[list[str], typer.Option(help=text("map"), metavar="HEADER=ID", callback=assigning)] = [],  # noqa: A002, B006
        columns: Annotated[str | None, typer.Option(help=text("columns"), metavar="FILE.yaml")] = None,
        per_unit: Annotated[str | None, typer.Option(help=text("per_unit"), metavar="DIR")] = None,
        per_unit_format: Annotated[
            str, typer.Option(help=text("per_unit_format"), metavar="pdf|hwpx", callback=among(SHEETS))
        ] = "pdf",
        issuer: Annotated[str, typer.Option(help=text("issuer"), metavar="NAME")] = "",
        date: Annotated[str | None, typer.Option(help=text("date"), metavar="YYYY-MM-DD", callback=day)] = None,
        certificate_grade: Annotated[str | None, typer.Option(help=text("certificate_grade"), metavar="GRADE")] = None,
        limit: Annotated[list[str], limit_option(language)] = [],  # noqa: B006
    ) -> Callable[[Console], int]:
        request = Request(
            files, framework, tuple(output), tuple(last), robust,
            by, group, year, sheet, tuple(map), columns, raised_by(limit),
            per_unit, per_unit_format, issuer, date, certificate_grade,
        )  # fmt: skip
        return lambda console: run(request, console)


def run(request: Request, console: Console) -> int:
    """Write the reports.

    Raises:
        coscore.findings.Refused: no report asked for (E080), one that cannot be written, files that cannot be read, years that
            cannot be compared, or nobody ranked (E019); in that last case the reports are written all the same.
    """
    from coscore.output.messages import print_findings
    from coscore.output.report.per_unit import check_folder, planned
    from coscore.output.reports import check_reports, write_per_unit, write_report

    folder, form, inputs = request.per_unit, request.per_unit_format, [*request.files, *request.last]
    if not request.outputs and folder is None:
        raise Refused([Finding("E080")])
    check_reports(request.outputs, inputs)
    if folder is not None:
        check_folder(folder, form)
    found = matter(request, console)
    files = [] if folder is None else planned(found, folder, form, request.certificate_grade, inputs)
    for target in request.outputs:
        write_report(found, target, console)
    if files:
        write_per_unit(found, files, form, console)
    if errors := [finding for finding in found.evaluation.findings if finding.level == "error"]:
        print_findings(errors, console)
    if not found.evaluation.ranked.any():
        raise Refused([Finding("E019")])
    return DONE


def matter(request: Request, console: Console) -> "Matter":
    """What the reports are about: the result, the years before it, and how sure its ranks are."""
    from coscore.output.reports import Matter

    evaluation = scored(request, console)
    return Matter(
        evaluation,
        _compared(request, evaluation, console) if request.last else None,
        _analysed(evaluation, console) if request.robust and evaluation.ranked.any() else None,
        console.language,
        request.issuer,
        _printed(request.date, console.language),
    )


def _printed(date: str | None, language: Language) -> str:
    """A day as it is printed: ``2026. 11. 22.`` or ``22 November 2026``; "" for none."""
    if date is None:
        return ""
    from datetime import date as day_of

    day = day_of.fromisoformat(date)
    return (
        f"{day.year}. {day.month}. {day.day}." if language == "ko" else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    )


def _compared(request: Request, evaluation: "Evaluation", console: Console) -> "Comparison":
    from coscore.insight.compare.comparison import compare
    from coscore.output.progress import rows_read
    from coscore.output.results import distinct, label, results

    with rows_read(console) as watch:
        years = [*results([*request.last, evaluation], None, None, watch)]
    own = label(request.files[0], evaluation, len(years))
    labels = distinct([*(name for name, _ in years[:-1]), own])
    return compare([(name, found) for name, (_, found) in zip(labels, years, strict=True)])


def _analysed(evaluation: "Evaluation", console: Console) -> "Robustness":
    from coscore.insight.robustness.analysis import analyse
    from coscore.insight.robustness.settings import Settings
    from coscore.output.progress import draws_made

    settings = Settings()
    with draws_made(console, settings.draws) as watch:
        return analyse(evaluation, settings, watch=watch)
