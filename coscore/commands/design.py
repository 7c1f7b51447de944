"""``coscore framework check --data``: a framework judged by what it does to data."""

from typing import TYPE_CHECKING, NamedTuple

from coscore.commands.mapping import assigned
from coscore.output.console import Console

if TYPE_CHECKING:
    from coscore.insight.design.review import Review

DONE = 0
FORMATS = ("text", "json")


class Request(NamedTuple):
    """What was asked for on the command line."""

    framework: str
    files: list[str]
    format: str = "text"
    year: int | None = None
    map: tuple[str, ...] = ()
    columns: str | None = None


def run(request: Request, console: Console) -> int:
    """Print the judgement. Whatever it says, the design is the framework's own business: the exit code is 0.

    Raises:
        coscore.findings.Refused: a faulty framework, or files that cannot be read.
    """
    from coscore.output.design import json_text, lines

    found = judged(request)
    if request.format == "json":
        console.write(json_text(found, console.language).encode())
    else:
        console.print("\n".join(lines(found, console)))
    return DONE


def judged(request: Request) -> "Review":
    """Load the framework, score the data, and judge the design by what came out."""
    from coscore.framework.load import load_framework
    from coscore.insight.design.review import review
    from coscore.intake.read import read
    from coscore.scoring.evaluate import evaluate

    framework = load_framework(request.framework)
    assignments = assigned(request.map, request.columns)
    return review(evaluate(framework, read(request.files, framework, year=request.year, assignments=assignments)))
