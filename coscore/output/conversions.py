"""Where a table states a unit of measurement that changed how its numbers were read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from coscore.findings import Location
from coscore.intake.sheet import address
from coscore.language import Label
from coscore.output.cells import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.framework.tree import Framework
    from coscore.intake.observations import Observations
    from coscore.output.console import Console
    from coscore.scoring.evaluation import Evaluation


class Conversion(NamedTuple):
    """An indicator of one table: its header cell, the unit stated there or above, and the framework's unit."""

    at: Location
    indicator: str
    name: Label
    stated: str
    unit: str


def conversions(framework: Framework, observations: Observations) -> Iterator[Conversion]:
    """Every column whose plain numbers were read in a unit that its table states."""
    for table in observations.tables:
        for indicator, stated in table.units.items():
            node = framework.by_id[indicator]
            unit = getattr(node.spec.value, "unit", None) if node.spec else None
            cell = address(table.header_rows[-1], table.columns[indicator])
            yield Conversion(Location(table.source.name, table.sheet, cell), indicator, node.name, stated, unit or "%")


def print_conversions(evaluation: Evaluation, console: Console) -> None:
    """With ``-v``, say on ``stderr`` in which units numbers were read."""
    if console.verbose:
        for one in conversions(evaluation.framework, evaluation.observations):
            name = one.name.in_(console.language)
            console.error(plain(console.say("converted", at=str(one.at), name=name, stated=one.stated, unit=one.unit)))
