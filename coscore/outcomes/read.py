"""Read the inputs of a contract: spreadsheets, and indicators of frameworks on the same files."""

from __future__ import annotations

from collections.abc import Callable
from math import isnan
from typing import TYPE_CHECKING, NamedTuple

from coscore.findings import Finding, Location, Refused
from coscore.intake.files import find_inputs
from coscore.intake.formats import all_sheets
from coscore.outcomes.exact import Exact, exact
from coscore.outcomes.rows import Inputs, read_rows
from coscore.outcomes.table import Data

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.intake.sheet import Sheet, Source
    from coscore.outcomes.model import ContractFile, IndicatorMeasure
    from coscore.scoring.evaluation import Evaluation


class Read(NamedTuple):
    """The inputs, and what was read from them."""

    sources: tuple[Source, ...]
    inputs: Inputs


Cells = Callable[["Evaluation", str], "list[list[str]]"]
"""For each unit of an evaluation the addresses of the cells behind an indicator."""


def read(
    contract: ContractFile,
    files: Sequence[str],
    *,
    sheet: str | None = None,
    year: int | None = None,
    cells: Cells | None = None,
) -> Read:
    """Read all that a contract asks for; ``cells`` tells where the values of indicators stand.

    Raises:
        Refused: what cannot be opened, sheets (E012) and columns (E300) that are absent, rows that belong nowhere (E305).
    """
    found = find_inputs(files)
    data = Data(_chosen(all_sheets(found), sheet))
    scored: dict[str, Evaluation] = {}

    def indicator(measure: IndicatorMeasure) -> Exact:
        if measure.framework not in scored:
            scored[measure.framework] = _scored(measure.framework, files, sheet, year)
        return _indicator(scored[measure.framework], measure, cells)

    return Read(tuple(one.source for one in found), read_rows(contract, data, indicator))


def _chosen(sheets: list[Sheet], name: str | None) -> list[Sheet]:
    if name is None:
        return sheets
    chosen = [sheet for sheet in sheets if sheet.name == name]
    if not chosen:
        known = ", ".join(sheet.name for sheet in sheets)
        files = ", ".join(dict.fromkeys(sheet.source.name for sheet in sheets))
        raise Refused([Finding("E012", Location(files), {"sheet": name, "there": known})])
    return chosen


def _scored(framework: str, files: Sequence[str], sheet: str | None, year: int | None) -> Evaluation:
    from coscore.framework.load import load_framework
    from coscore.intake.read import read as read_observations
    from coscore.scoring.evaluate import evaluate

    loaded = load_framework(framework)
    return evaluate(loaded, read_observations(files, loaded, year=year, sheet=sheet))


def _indicator(evaluation: Evaluation, measure: IndicatorMeasure, cells: Cells | None) -> Exact:
    """The value of an indicator for the one unit, as it stands in the result.

    Raises:
        Refused: no such indicator or unit, several units and none named, or no value (E307).
    """
    node = next((node for node in evaluation.framework.indicators if node.id == measure.indicator), None)
    units = [unit.name for unit in evaluation.units]
    chosen = [at for at, name in enumerate(units) if measure.unit is None or name.endswith(measure.unit)]
    place = Location(", ".join(source.name for source in evaluation.observations.sources))
    facts = {"indicator": measure.indicator, "unit": measure.unit or "-"}
    if node is None or len(chosen) != 1:
        raise Refused([Finding("E307", place, facts)])
    value = float(evaluation.values[node.index, chosen[0]])
    if isnan(value):
        raise Refused([Finding("E307", place, facts)])
    found = cells(evaluation, measure.indicator)[chosen[0]] if cells else []
    return exact(value, place, percent=True)._replace(at=tuple(map(Location, found)) or (place,))
