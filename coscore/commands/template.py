"""``coscore template``: an entry form for a framework."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperCommand

from coscore.commands.choices import limit_option
from coscore.commands.mapping import assigned, assigning
from coscore.intake.limits import LIMITS, Limits
from coscore.intake.raising import raised_by
from coscore.language import Language
from coscore.language.help import HELP
from coscore.output.console import Console

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.framework.tree import Framework
    from coscore.intake.assignments import Assignment
    from coscore.output.template import Form

DONE = 0
USUAL = "coproduction"


def register(program: typer.Typer, language: Language, cls: type[TyperCommand]) -> None:
    """Add the command to the parser."""

    def text(key: str) -> str:
        return HELP[f"template.{key}"].in_(language)

    @program.command("template", cls=cls, help=HELP["template"].in_(language))
    def command(
        output: Annotated[str, typer.Option("--output", "-o", help=text("output"), metavar="FORM.xlsx")],
        framework: Annotated[
            str, typer.Option("--framework", "-f", help=HELP["evaluate.framework"].in_(language), metavar="ID|YAML")
        ] = USUAL,
        prefill: Annotated[str | None, typer.Option(help=text("prefill"), metavar="LAST.xlsx")] = None,
        map: Annotated[  # noqa: A002
            list[str], typer.Option(help=text("map"), metavar="HEADER=ID", callback=assigning)
        ] = [],  # noqa: B006
        columns: Annotated[
            str | None, typer.Option(help=HELP["evaluate.columns"].in_(language), metavar="FILE.yaml")
        ] = None,
        limit: Annotated[list[str], limit_option(language)] = [],  # noqa: B006
    ) -> Callable[[Console], int]:
        limits = raised_by(limit)
        return lambda console: run(output, framework, prefill, console, assigned(map, columns), limits)


def run(
    output: str,
    name: str,
    prefill: str | None,
    console: Console,
    assignments: "Sequence[Assignment]" = (),
    limits: Limits = LIMITS,
) -> int:
    """Write the form and say what is in it.

    Raises:
        coscore.findings.Refused: a framework or earlier data that cannot be read, or an output that cannot be written.
    """
    from coscore.framework.load import load_framework
    from coscore.output.save import check_workbook, write_file
    from coscore.output.template import render

    check_workbook(output, [name, *([prefill] if prefill else [])])
    framework = load_framework(name)
    rows = _carried(prefill, framework, assignments, console, limits) if prefill else []
    form = render(framework, console.language, rows)
    write_file(output, form.data)
    if not console.quiet:
        _tell(form, output, framework, console)
        if prefill:
            console.print(f"  {console.say('form.made_rows', n=len(rows))}")
        chosen = "" if name == USUAL else f" -f {name}"
        console.print(console.say("form.next", command=f"coscore evaluate {output}{chosen}"))
    return DONE


def _carried(
    path: str, framework: "Framework", assignments: "Sequence[Assignment]", console: Console, limits: Limits
) -> list[dict[str, str | float]]:
    """The rows of earlier data; those whose unit cannot be told are left out and reported."""
    from coscore.intake.read import read
    from coscore.output.mapping import print_mapping
    from coscore.output.messages import print_findings
    from coscore.output.template_columns import columns
    from coscore.output.template_rows import NAMELESS, carried

    observations = read([path], framework, assignments=assignments, of_any_framework=True, limits=limits)
    print_mapping(observations, console)
    nameless = [finding for finding in observations.findings if finding.code in NAMELESS]
    if nameless:
        print_findings(nameless, console)
    return carried(observations, framework, columns(framework, console.language))


def _tell(form: "Form", path: str, framework: "Framework", console: Console) -> None:
    from coscore.output.template_columns import Bounds, Choices, count

    named = f"{framework.id} {framework.version}"
    console.print(console.say("form.made", path=path, framework=named, id=form.id))
    about = console.say("form.made_instructions", n=len(framework.indicators))
    console.print(f"  [{form.instructions}]  {about}")
    required = sum(column.is_required for column in form.columns)
    choices, numbers = count(Choices, form.columns), count(Bounds, form.columns)
    about = console.say("form.made_entries", n=len(form.columns), required=required, choices=choices, numbers=numbers)
    console.print(f"  [{form.entries}]  {about}")
