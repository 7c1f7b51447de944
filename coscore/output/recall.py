"""A result read back from its JSON: the same evaluation, scored again from the figures it holds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from coscore.findings import Finding, Location, Refused
from coscore.framework.embedded import unembed
from coscore.intake.observations import INVALID, MISSING, PRESENT, STATE_NAMES, Observations, Table
from coscore.intake.sheet import Source, number_of
from coscore.language import Label
from coscore.output.baseline import read_baseline
from coscore.output.json import GATES
from coscore.output.shown import texts
from coscore.registry.resolve import Unit, registry
from coscore.scoring.evaluate import concluded
from coscore.scoring.evaluation import Gate
from coscore.scoring.figures import Figures
from coscore.scoring.normalise.curves import Forecast
from coscore.scoring.quotients import Quotient
from coscore.scoring.sampling import Sampling
from coscore.scoring.task import task_of
from coscore.scoring.values import Measured

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.framework.tree import Framework
    from coscore.intake.observations import Floats
    from coscore.scoring.evaluation import Evaluation

Object = dict[str, Any]

_STATES = {name: state for state, name in enumerate(STATE_NAMES)}
_PLACES = (
    re.compile(r"(?P<file>.*)\[(?P<sheet>[^\[\]]*)\](?P<cell>[A-Z]*[0-9]*)"),
    re.compile(r"(?P<file>.*):(?P<line>[0-9]+):(?P<column>[0-9]+)"),
    re.compile(r"(?P<file>.*):(?P<cell>[A-Z]*[0-9]+|[A-Z]+)"),
)


def recall(path: str) -> Evaluation:
    """The evaluation that was saved as JSON.

    Raises:
        Refused: not readable or no whole result (E017), without its framework, as earlier versions wrote it (E075), or with
            scores that do not follow from its values (E076).
    """
    return recalled(read_baseline(path), Path(path).name)


def recalled(result: Object, name: str) -> Evaluation:
    """The evaluation of a result of the schema ``coscore/result/v1``; ``name`` is that of its file.

    Its observations know units, inputs, tables and findings, but no records.

    Raises:
        Refused: as :func:`recall`.
    """
    try:
        return _recalled(result, name)
    except (LookupError, TypeError, AttributeError, ValueError, ArithmeticError) as error:
        reason = Label("빠지거나 잘못된 항목이 있습니다", "parts of it are missing or wrong")
        raise Refused([Finding("E017", Location(name), {"reason": reason})]) from error


def _recalled(result: Object, name: str) -> Evaluation:
    if "document" not in result["framework"]:
        raise Refused([Finding("E075", Location(name))])
    framework = unembed(result["framework"], result["framework"]["sha256"], name)
    units = sorted(result["units"], key=lambda unit: (unit["unit"], unit["code"]))
    observations = _observations(result, units, framework)
    task = task_of(framework, observations)
    evaluation = concluded(task, _figures(units, framework), result["by"])
    _compare(units, evaluation, name)
    return _replace(evaluation, result, units)


def _replace(evaluation: Evaluation, result: Object, units: Sequence[Object]) -> Evaluation:
    from dataclasses import replace

    return replace(
        evaluation,
        findings=evaluation.observations.findings,
        gates=tuple(map(_gate, result["gates"])),
        cells=_cells(units),
        records=tuple(tuple(map(str, unit.get("records", ()))) for unit in units),
    )


def _compare(units: Sequence[Object], evaluation: Evaluation, name: str) -> None:
    """Refuse a result whose displayed scores, ranks and grades are not those of its own values (E076)."""
    shown = texts(evaluation.shown, evaluation.digits)
    for place, unit in enumerate(units):
        now = (shown[place] or None, int(evaluation.ranks[place]) or None, evaluation.grades[place])
        if now != (unit["score"], unit["rank"], unit["grade"]):
            facts = {"unit": unit["unit"], "then": unit["score"] or "", "now": now[0] or ""}
            raise Refused([Finding("E076", Location(name), facts)])


def _figures(units: Sequence[Object], framework: Framework) -> Figures:
    nodes = [[unit["nodes"][node.index - 1] for unit in units] for node in framework.nodes[1:]]
    if any(one["id"] != node.id for node, those in zip(framework.nodes[1:], nodes, strict=True) for one in those):
        raise ValueError(framework.id)
    shape = len(framework.nodes), len(units)
    measured = Measured(np.full(shape, np.nan), np.full(shape, MISSING, np.uint8), {})
    figures = Figures(
        measured,
        _adjustments(units, len(framework.adjustments)),
        tuple(unit["group"] for unit in units),
        np.array([unit["score"] is not None and not unit["ranked"] for unit in units], np.bool_),
        forecasts={},
        earlier={},
        sampling={},
    )
    for node in framework.indicators:
        _measured(nodes[node.index - 1], node.index, node.id, figures)
    return figures


def _measured(those: Sequence[Object], row: int, indicator: str, figures: Figures) -> None:
    """Put the values of one indicator, and what stands beside them, among the figures.

    What was put in for a missing value is left out again, but what last year's value would be is kept; a value that could not
    be scored was there all the same.
    """
    values = _numbers(those, "value")
    states = np.array([_STATES[one["state"]] for one in those], np.uint8)
    figures.earlier[row] = np.where(states == MISSING, values, np.nan)
    states[(states == INVALID) & ~np.isnan(values)] = PRESENT
    figures.measured.values[row] = np.where(states == PRESENT, values, np.nan)
    figures.measured.states[row] = states
    if any("denominator" in one for one in those):
        quotient = Quotient(_numbers(those, "numerator"), _numbers(those, "denominator"))
        figures.measured.quotients[indicator] = quotient
    if any("forecast" in one for one in those):
        figures.forecasts[row] = Forecast(*_inner(those, "forecast", Forecast._fields))
    if any("sampling" in one for one in those):
        figures.sampling[indicator] = Sampling(*_inner(those, "sampling", Sampling._fields))


def _adjustments(units: Sequence[Object], count: int) -> Floats:
    points = [_numbers([unit["adjustments"][place] for unit in units], "exact") for place in range(count)]
    return np.array(points).reshape(count, len(units))


def _inner(those: Sequence[Object], key: str, fields: Sequence[str]) -> list[Floats]:
    return [_numbers([one.get(key, {}) for one in those], field) for field in fields]


def _numbers(those: Sequence[Object], key: str) -> Floats:
    found = (one.get(key) for one in those)
    return np.array([np.nan if number is None else float(number) for number in found], np.float64)


def _cells(units: Sequence[Object]) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for unit in units:
        for one in (*unit["nodes"], *unit["adjustments"]):
            found.setdefault(one["id"], []).append([str(cell) for cell in one["at"]])
    return found


def _observations(result: Object, units: Sequence[Object], framework: Framework) -> Observations:
    groups, none = framework.file.groups, np.zeros(0, np.int32)
    sources = tuple(Source(one["name"], one["sha256"]) for one in result["inputs"])
    return Observations(
        sources=sources,
        tables=tuple(_tables(result, sources)),
        table=none,
        row=none,
        unit=none,
        units=tuple(_unit(unit["unit"], unit["code"], result["by"]) for unit in units),
        record=(),
        values={},
        states={},
        groups=tuple(unit["group"] for unit in units) if groups and groups.by != "kind" else (),
        findings=tuple(map(_finding, result["findings"])),
    )


def _tables(result: Object, sources: Sequence[Source]) -> Iterator[Table]:
    by_name = {source.name: source for source in sources}
    for table in result.get("tables", ()):
        columns = {one["target"]: number_of(one["column"]) for one in table["columns"]}
        labels = {one["target"]: one["header"] for one in table["columns"]}
        chosen = frozenset(one["target"] for one in table["columns"] if one["chosen"])
        yield Table(
            by_name[table["file"]], table["sheet"], tuple(table["header_rows"]), columns, labels, chosen,
            units=_stated(result, table),
        )  # fmt: skip


def _stated(result: Object, table: Object) -> dict[str, str]:
    """The units of measurement that a table states."""
    start = str(Location(table["file"], table["sheet"], "A"))[:-1]
    those = result.get("conversions", ())
    return {one["indicator"]: one["stated"] for one in those if one["at"].startswith(start)}


def _unit(name: str, code: str, by: str) -> Unit:
    """The unit as the registry has it; a record of a unit keeps its own name behind that of the unit."""
    known = registry().unit(code) if code else None
    if known is None:
        return Unit(name, code)
    rest = name.removeprefix(known.name) if by == "record" else ""
    return Unit(name, code, known.kind, known.short + rest)


def _finding(data: Object) -> Finding:
    args = {key: Label(**fact) if isinstance(fact, dict) else fact for key, fact in data["args"].items()}
    return Finding(data["code"], _location(data["at"]), args)


def _location(text: str) -> Location:
    """A place from the text that was written of it."""
    for pattern in _PLACES:
        if found := pattern.fullmatch(text):
            numbers = {"line", "column"}
            return Location(**{key: int(part) if key in numbers else part for key, part in found.groupdict().items()})  # type: ignore[arg-type]
    return Location(text)


def _gate(data: Object) -> Gate:
    kinds = {"node": "min_score"} | {on: kind for kind, (on, _) in GATES.items()}
    return Gate(
        kind=kinds[data["on"]],
        bound=str(data.get("min", data.get("max"))),
        found=data["found"] or "",
        unit=data["unit"],
        passed=data["passed"],
        node=data.get("node", ""),
        group=data.get("group", ""),
        units=tuple(data.get("units", ())),
    )
