"""What is asked about results, whatever the question: a saved result read back, or spreadsheets scored."""

from typing import TYPE_CHECKING, Protocol

from coscore.commands.mapping import assigned
from coscore.intake.limits import Limits
from coscore.output.console import Console

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.scoring.evaluation import Evaluation


class Reading(Protocol):
    """What a command line says of the files to be read."""

    @property
    def files(self) -> "Sequence[str]":
        """The arguments: one saved result, or whatever can be scored."""

    @property
    def framework(self) -> str:
        """The id or the file of the framework; a saved result has its own."""

    @property
    def by(self) -> str:
        """What is scored: unit or record."""

    @property
    def group(self) -> str | None:
        """Peer groups other than the framework's."""

    @property
    def year(self) -> int | None:
        """The only year whose rows are kept."""

    @property
    def sheet(self) -> str | None:
        """The only sheet that is read."""

    @property
    def map(self) -> tuple[str, ...]:
        """What headers mean."""

    @property
    def columns(self) -> str | None:
        """A file that says what headers mean."""

    @property
    def limits(self) -> Limits:
        """The limits on what is read."""


def scored(request: Reading, console: Console) -> "Evaluation":
    """The result that was saved, or that of the spreadsheets.

    Raises:
        coscore.findings.Refused: whatever cannot be read.
    """
    if len(request.files) == 1 and request.files[0].lower().endswith(".json"):
        from coscore.output.recall import recall

        return recall(request.files[0])
    from coscore.framework.load import load_framework
    from coscore.intake.read import read
    from coscore.output.progress import rows_read
    from coscore.scoring.evaluate import evaluate

    framework = load_framework(request.framework).grouped(request.group)
    assignments = assigned(request.map, request.columns)
    with rows_read(console) as watch:
        observations = read(
            [*request.files],
            framework,
            year=request.year,
            sheet=request.sheet,
            assignments=assignments,
            watch=watch,
            limits=request.limits,
        )
    return evaluate(framework, observations, by=request.by)
