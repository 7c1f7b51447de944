"""``coscore framework``: list, show, check and freeze frameworks, the schema of their language, weights from judgements."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperCommand, TyperGroup

from coscore.commands import ahp, design, freeze
from coscore.commands.choices import among
from coscore.commands.mapping import assigning
from coscore.commands.usage import speaking
from coscore.findings import Refused
from coscore.language import Language
from coscore.language.help import HELP
from coscore.output.console import Console

if TYPE_CHECKING:
    from collections.abc import Sequence

Work = Callable[[Console], int]

DONE = 0


def register(program: typer.Typer, language: Language, cls: type[TyperCommand]) -> None:
    """Add the group of commands to the parser."""

    def text(key: str) -> str:
        return HELP[f"framework.{key}"].in_(language)

    def name() -> object:
        return typer.Argument(help=text("name"), metavar="ID|YAML")

    group = typer.Typer(cls=speaking(TyperGroup, language), help=HELP["framework"].in_(language))

    @group.callback(invoke_without_command=True)
    def start(context: typer.Context) -> Work | None:
        return None if context.invoked_subcommand else list_frameworks

    @group.command("list", cls=cls, help=text("list"))
    def list_() -> Work:
        return list_frameworks

    @group.command("show", cls=cls, help=text("show"))
    def show_(framework: Annotated[str, name()] = "coproduction") -> Work:
        return lambda console: show(framework, console)

    @group.command("check", cls=cls, help=text("check"))
    def check_(
        framework: Annotated[str, name()],
        more: Annotated[list[str] | None, typer.Argument(help=text("check.more"), metavar="FILE...")] = None,
        data: Annotated[list[str], typer.Option(help=text("check.data"), metavar="FILE")] = [],  # noqa: B006
        format: Annotated[  # noqa: A002
            str, typer.Option(help=text("check.format"), metavar="NAME", callback=among(design.FORMATS))
        ] = "text",
        year: Annotated[int | None, typer.Option(help=text("check.year"), metavar="YYYY", min=1900, max=2200)] = None,
        map: Annotated[  # noqa: A002
            list[str], typer.Option(help=HELP["evaluate.map"].in_(language), metavar="HEADER=ID", callback=assigning)
        ] = [],  # noqa: B006
        columns: Annotated[
            str | None, typer.Option(help=HELP["evaluate.columns"].in_(language), metavar="FILE.yaml")
        ] = None,
    ) -> Work:
        others = more or []
        if data:
            request = design.Request(framework, [*data, *others], format, year, tuple(map), columns)
            return lambda console: design.run(request, console)
        return lambda console: check([framework, *others], console)

    @group.command("schema", cls=cls, help=text("schema"))
    def schema_() -> Work:
        return schema

    ahp.register(group, language, cls)
    freeze.register(group, language, cls)
    program.add_typer(group, name="framework")


def list_frameworks(console: Console) -> int:
    """Print the id, version and name of every built-in framework."""
    from coscore.framework.builtin import builtin_ids
    from coscore.framework.load import load_framework

    frameworks = [load_framework(name) for name in builtin_ids()]
    room, more = (max(len(getattr(framework, key)) for framework in frameworks) for key in ("id", "version"))
    for framework in frameworks:
        name = framework.name.in_(console.language)
        console.print(f"{framework.id:<{room}}  {framework.version:<{more}}  {name}")
    return DONE


def show(name: str, console: Console) -> int:
    """Print a framework's tree."""
    from coscore.framework.load import load_framework
    from coscore.output.tree import render

    console.print(render(load_framework(name), console))
    return DONE


def check(names: "Sequence[str]", console: Console) -> int:
    """Say that frameworks are sound.

    Raises:
        coscore.findings.Refused: with every problem of all that are not.
    """
    from coscore.framework.load import load_framework
    from coscore.intake.refusal import gather

    frameworks, findings = gather(load_framework, names)
    for framework in frameworks:
        name, count = framework.name.in_(console.language), len(framework.indicators)
        console.print(console.say("framework.sound", name=name, version=framework.version, count=count))
    if findings:
        raise Refused(findings)
    return DONE


def schema(console: Console) -> int:
    """Print the JSON Schema of the framework language, in UTF-8 whatever the terminal's encoding is."""
    from coscore.framework.schema import schema_text

    console.write(schema_text().encode())
    return DONE
