"""The result as JSON, schema ``coscore/result/v1``: scores as decimal strings, every value with its cells."""

from __future__ import annotations

import json
from math import isinf
from typing import TYPE_CHECKING, Any, TypeGuard

import numpy as np

from coscore.framework.embedded import embed
from coscore.intake.observations import STATE_NAMES
from coscore.language import Label
from coscore.output.baseline import SCHEMA
from coscore.output.conversions import conversions
from coscore.output.identity import TOOL
from coscore.output.mapping import objects
from coscore.output.places import Places
from coscore.output.shown import SHARE_DIGITS, plain_number, precise, short, texts
from coscore.scoring.surveys.among import among

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.findings import Finding
    from coscore.framework.tree import TreeNode
    from coscore.intake.observations import Floats
    from coscore.scoring.evaluation import Evaluation, Gate
    from coscore.scoring.normalise.curves import Forecast
    from coscore.scoring.sampling import Sampling

Object = dict[str, Any]

_POINTS = 100
"""Weights are written on the points scale: all of them together are 100."""

_RELIABILITY = 6
"""Decimals of a reliability."""

GATES = {
    "min_score": ("total", "min"),
    "min_coverage": ("coverage", "min"),
    "max_drop": ("drop", "max"),
    "max_rank_drop": ("rank_drop", "max"),
    "max_errors": ("errors", "max"),
    "max_warnings": ("warnings", "max"),
    "required": ("required", "min"),
}
"""What each gate looks at, and which bound it holds it to."""


def render(evaluation: Evaluation) -> str:
    """The document as text: one line per unit, node and finding, so that two results can be compared line by line."""
    return written(document(evaluation))


def written(result: Object) -> str:
    """A document as text, one line per object of a list."""
    lines = (f"{_text(key)}: {_laid_out(value, 1)}" for key, value in result.items())
    return "{" + ",\n ".join(lines) + "}\n"


def document(evaluation: Evaluation) -> Object:
    """The result as plain data; NaN never appears, null stands where there is no number."""
    return {
        "schema": SCHEMA,
        "tool": TOOL,
        "framework": _framework(evaluation),
        "inputs": [{"name": source.name, "sha256": source.sha256} for source in evaluation.observations.sources],
        "tables": objects(evaluation.observations),
        "by": evaluation.by,
        **({"robustness": dict(evaluation.intervals.settings)} if evaluation.intervals else {}),
        "units": list(_units(evaluation)),
        **_conversions(evaluation),
        **_surveys(evaluation),
        "findings": [finding_object(finding) for finding in evaluation.findings],
        "gates": [gate_object(gate) for gate in evaluation.gates],
    }


def _conversions(evaluation: Evaluation) -> Object:
    """Columns read in a unit of measurement that their table states; nothing where there are none."""
    found = [
        {"at": str(one.at), "indicator": one.indicator, "stated": one.stated, "unit": one.unit}
        for one in conversions(evaluation.framework, evaluation.observations)
    ]
    return {"conversions": found} if found else {}


def _framework(evaluation: Evaluation) -> Object:
    framework = evaluation.framework
    return {
        "id": framework.id,
        "version": framework.version,
        "sha256": framework.sha256,
        "name": framework.name._asdict(),
        "max": plain_number(framework.file.scale.max),
        "digits": evaluation.digits,
        **embed(framework),
    }


def _units(evaluation: Evaluation) -> Iterator[Object]:
    places = Places(evaluation)
    nodes = list(zip(*_nodes(evaluation, places), strict=True))
    adjustments = list(zip(*_adjustments(evaluation, places), strict=True)) or [()] * len(evaluation.units)
    scores, coverage = texts(evaluation.shown, evaluation.digits), texts(evaluation.coverage[0], SHARE_DIGITS)
    capped = evaluation.framework.file.cap_total is not None
    cuts = texts(evaluation.displayed.cut, evaluation.digits)
    records = record_names(evaluation)
    for unit in evaluation.order():
        yield {
            "unit": evaluation.units[unit].name,
            "code": evaluation.units[unit].code,
            "group": evaluation.group[unit],
            "rank": int(evaluation.ranks[unit]) or None,
            **_interval(evaluation, unit),
            "group_rank": int(evaluation.group_ranks[unit]) or None,
            "score": scores[unit] or None,
            "exact": plain_number(evaluation.totals[unit]),
            "grade": evaluation.grades[unit],
            "coverage": coverage[unit] or None,
            "ranked": bool(evaluation.ranked[unit]),
            "adjustments": list(adjustments[unit]),
            "cut": cuts[unit] or None if capped else None,
            "nodes": list(nodes[unit]),
            **({"records": list(records[unit])} if records and records[unit] else {}),
        }


def _interval(evaluation: Evaluation, unit: int) -> Object:
    """The interval of a rank, null where a unit has none; nothing where intervals were not asked for."""
    if evaluation.intervals is None:
        return {}
    ends = int(evaluation.intervals.low[unit]), int(evaluation.intervals.high[unit])
    return {"rank_interval": list(ends) if ends[0] else None}


def record_names(evaluation: Evaluation) -> tuple[tuple[str, ...], ...]:
    """The names of the records of each unit, in code-point order; nothing where records are what is scored."""
    observations = evaluation.observations
    if evaluation.by == "record" or not any(observations.record):
        return evaluation.records
    found: list[set[str]] = [set() for _ in evaluation.units]
    for owner, name in zip(observations.unit.tolist(), observations.record, strict=True):
        if owner >= 0 and name:
            found[owner].add(name)
    return tuple(tuple(sorted(names)) for names in found)


def _nodes(evaluation: Evaluation, places: Places) -> Iterator[list[Object]]:
    """For each node below the total one object per unit."""
    contributions = evaluation.displayed.nodes
    for node in evaluation.framework.nodes[1:]:
        row, digits = node.index, evaluation.digits
        states = [STATE_NAMES[state] for state in evaluation.states[row]]
        cells = places.of(node.id) if node.is_indicator else [[] for _ in evaluation.units]
        facts = zip(
            map(precise, evaluation.values[row]),
            states,
            cells,
            texts(evaluation.scores[row], digits),
            map(plain_number, evaluation.scores[row]),
            texts(evaluation.coverage[row], SHARE_DIGITS),
            _weights(evaluation.weights[row]),
            texts(contributions[row], digits),
            strict=True,
        )
        workings = _workings(evaluation, node)
        yield [
            {
                "id": node.id,
                "value": value,
                "state": state,
                "at": at,
                "score": score or None,
                "exact": exact,
                "coverage": coverage or None,
                "weight": weight,
                "contribution": contribution or None,
                **{key: fact for key, facts in workings.items() if (fact := facts[unit]) is not None},
            }
            for unit, (value, state, at, score, exact, coverage, weight, contribution) in enumerate(facts)
        ]


def _workings(evaluation: Evaluation, node: TreeNode) -> dict[str, list[Any]]:
    """What more there is to say of values, per unit, None where nothing.

    What each was divided from, what filled a gap, and the value that was scored where a treatment made it another.
    """
    row = node.index
    found: dict[str, list[Any]] = {}
    if parts := evaluation.quotients.get(node.id):
        found["numerator"] = [precise(number) for number in parts.numerator]
        found["denominator"] = [precise(number) for number in parts.denominator]
    if node.spec and node.spec.impute:
        found["imputed"] = [node.spec.impute if filled else None for filled in evaluation.imputed[row].tolist()]
    if node.spec and node.spec.treat:
        same = evaluation.used[row] == evaluation.values[row]
        found["used"] = [precise(number) for number in np.where(same, np.nan, evaluation.used[row])]
    if forecast := evaluation.figures.forecasts.get(row):
        found["forecast"] = list(_objects(forecast))
    if sampling := evaluation.sampling.get(node.id):
        found["sampling"] = list(_objects(sampling))
        found |= _compared(evaluation, node)
    return found


def _compared(evaluation: Evaluation, node: TreeNode) -> dict[str, list[Any]]:
    """Where the interval of a surveyed value lies against the mean of its peers, and the stabilised value if it is asked for."""
    found = among(evaluation, node)
    marks = {"against_mean": [mark or None for mark in found.marks]}
    return (
        marks if found.stabilised is None else {**marks, "stabilised": [precise(number) for number in found.stabilised]}
    )


def _surveys(evaluation: Evaluation) -> Object:
    """How far a ranking by each survey indicator can be trusted; nothing where there are none."""
    nodes = [node for node in evaluation.framework.indicators if node.id in evaluation.sampling]
    told = [(node.id, among(evaluation, node)) for node in nodes]
    found = [
        {"id": id_, "reliability": plain_number(one.reliability, _RELIABILITY), "tells": one.tells}
        for id_, one in told
        if one.tells
    ]
    return {"surveys": found} if found else {}


def _objects(facts: Forecast | Sampling) -> Iterator[Object | None]:
    """Per unit the numbers that there are, by their names; None where there are none."""
    known = {key: numbers for key, numbers in zip(facts._fields, facts, strict=True) if numbers is not None}
    for numbers in zip(*known.values(), strict=True):
        pairs = zip(known, map(_finite, numbers), strict=True)
        yield {key: number for key, number in pairs if number is not None} or None


def _finite(number: float) -> int | float | None:
    """A number for JSON, which knows no infinite one: that of the degrees of freedom of a census."""
    return None if isinf(number) else precise(number)


def _adjustments(evaluation: Evaluation, places: Places) -> Iterator[list[Object]]:
    """For each adjustment one object per unit."""
    specs, shown = evaluation.framework.adjustments, evaluation.displayed.adjustments
    for adjustment, points, exact in zip(specs, shown, evaluation.adjustments, strict=True):
        facts = zip(texts(points, evaluation.digits), map(plain_number, exact), places.of(adjustment.id), strict=True)
        yield [{"id": adjustment.id, "points": text or None, "exact": number, "at": at} for text, number, at in facts]


def _weights(weights: Floats) -> list[str]:
    return [short(weight * _POINTS, 6) for weight in weights]


def finding_object(finding: Finding) -> Object:
    """A finding as plain data: what it is, where, and the facts."""
    args = {key: value._asdict() if isinstance(value, Label) else value for key, value in sorted(finding.args.items())}
    return {"code": finding.code, "level": finding.level, "at": str(finding.location), "args": args}


def gate_object(gate: Gate) -> Object:
    """A gate as plain data: what it looks at, its bound, the worst found, and the units that fail it."""
    on, bound = GATES[gate.kind]
    where = {key: text for key, text in (("node", gate.node), ("group", gate.group)) if text}
    found = {"found": gate.found or None, "unit": gate.unit, "passed": gate.passed}
    failing = {"units": list(gate.units)} if gate.units else {}
    return {"on": "node" if gate.node and on == "total" else on, bound: gate.bound, **where, **found, **failing}


def _laid_out(value: object, indent: int) -> str:
    """JSON with every object of a list on a line of its own."""
    if _holds_objects(value):
        start = "\n" + " " * (indent + 1)
        return f"[{start}" + f",{start}".join(_laid_out(item, indent + 1) for item in value) + "]"
    if isinstance(value, dict) and any(map(_holds_objects, value.values())):
        return "{" + ", ".join(f"{_text(key)}: {_laid_out(item, indent)}" for key, item in value.items()) + "}"
    return _text(value)


def _holds_objects(value: object) -> TypeGuard[list[Object]]:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


_text = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
