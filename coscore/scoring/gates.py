"""Conditions on a result, judged once, on displayed decimals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from coscore.findings import Finding, Refused
from coscore.findings.finding import in_order
from coscore.language import Label
from coscore.scoring.demands import ON_FINDINGS, Demand, demand
from coscore.scoring.evaluation import Gate
from coscore.scoring.rounding import decimal_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.scoring.evaluation import Evaluation

Bound = Decimal | float | str
Baseline = Mapping[str, Any]

_NAMED = 10
"""Units named where a whole set has changed."""

_SHARE_DIGITS = 2
"""Decimals of a coverage, as displayed."""


class Stand(NamedTuple):
    """A unit ranked: its name, its displayed score, its rank."""

    name: str
    score: Decimal
    rank: int


class Measure(NamedTuple):
    """What a demand looks at in a unit: the displayed number, and the unit's name."""

    value: Decimal
    name: str


def judge(
    evaluation: Evaluation,
    *,
    min_score: Bound | None = None,
    baseline: Baseline | None = None,
    max_drop: Bound | None = None,
    max_rank_drop: int | None = None,
    demands: Sequence[Demand] = (),
) -> Evaluation:
    """The evaluation with its gates judged, and a word on units that cannot be compared with the baseline (W404).

    Args:
        evaluation: the result.
        min_score: every ranked unit's displayed total must reach it.
        baseline: an earlier result as plain data, of the schema ``coscore/result/v1``.
        max_drop: no unit's displayed total may have fallen by more since the baseline.
        max_rank_drop: no unit may have fallen by more ranks.
        demands: further gates, such as those of a gates file; those on drops are left out without a baseline.

    Raises:
        Refused: the baseline was scored by another framework (E018), or is no whole result (E017).
    """
    bounds = {"min_score": min_score, "max_drop": max_drop, "max_rank_drop": max_rank_drop}
    asked = [*(demand(kind, bound) for kind, bound in bounds.items() if bound is not None), *demands]
    now = _standing(evaluation)
    before = None if baseline is None else _before(evaluation, baseline)
    told = _apart(before, now) if before is not None else []
    judged = [gate for one in asked if (gate := _judged(one, evaluation, now, before, [*evaluation.findings, *told]))]
    return replace(evaluation, gates=tuple(judged), findings=in_order((*evaluation.findings, *told)))


def most(kind: str, bound: Bound, drops: Iterable[tuple[Decimal, str]]) -> Gate:
    """The gate that no drop, each with the name of its unit, is larger than the bound."""
    return _on_units(demand(kind, bound), [Measure(*drop) for drop in drops], least=False)


def on_findings(one: Demand, findings: Iterable[Finding]) -> Gate:
    """A gate on the number of errors or warnings."""
    level = "error" if one.kind == "max_errors" else "warning"
    found = sum(finding.level == level for finding in findings)
    return Gate(one.kind, one.text, str(found), "", found <= one.bound)


def _judged(
    one: Demand,
    evaluation: Evaluation,
    now: Mapping[str, Stand],
    before: Mapping[str, Stand] | None,
    findings: Sequence[Finding],
) -> Gate | None:
    if one.kind in ON_FINDINGS:
        return on_findings(one, findings)
    if one.kind == "required":
        return _required(one, evaluation)
    if one.kind == "min_score":
        return _on_units(one, _scores(one, evaluation), least=True)
    if one.kind == "min_coverage":
        return _on_units(one, _coverages(one, evaluation), least=True)
    return None if before is None else _on_units(one, _drops(one, evaluation, now, before), least=False)


def _on_units(one: Demand, measures: Sequence[Measure], *, least: bool) -> Gate:
    """The gate with the worst that was found; without anything to look at it fails."""
    failing = [it.name for it in measures if (it.value < one.bound if least else it.value > one.bound)]
    worst = (min if least else max)(measures, key=lambda it: it.value, default=None)
    found, unit = (str(worst.value), worst.name) if worst else ("", "")
    passed = worst is not None and not failing
    return Gate(one.kind, one.text, found, unit, passed, one.node, one.group, tuple(failing))


def _required(one: Demand, evaluation: Evaluation) -> Gate:
    """Whether units of a list are ranked, by their codes, names or short names."""
    there = {
        name for unit, ranked in zip(evaluation.units, evaluation.ranked.tolist(), strict=True) if ranked
        for name in (unit.code, unit.name, unit.short)
    }  # fmt: skip
    missing = tuple(unit for unit in one.units if unit not in there)
    found = len(one.units) - len(missing)
    return Gate(one.kind, one.text, str(found), ", ".join(missing[:_NAMED]), not missing, units=missing)


def _scores(one: Demand, evaluation: Evaluation) -> list[Measure]:
    """Displayed scores of the units ranked."""
    scores = evaluation.scores[evaluation.framework.by_id[one.node].index] if one.node else evaluation.shown
    chosen = [index for index in _chosen(one, evaluation) if evaluation.ranked[index] and not np.isnan(scores[index])]
    return _measures(evaluation, chosen, {index: decimal_text(scores[index], evaluation.digits) for index in chosen})


def _coverages(one: Demand, evaluation: Evaluation) -> list[Measure]:
    """Displayed coverages of all units, those not ranked included: they have the least."""
    node = evaluation.framework.by_id[one.node].index if one.node else 0
    shares = evaluation.coverage[node]
    chosen = [index for index in _chosen(one, evaluation) if not np.isnan(shares[index])]
    return _measures(evaluation, chosen, {index: decimal_text(shares[index], _SHARE_DIGITS) for index in chosen})


def _drops(one: Demand, evaluation: Evaluation, now: Mapping[str, Stand], before: Mapping[str, Stand]) -> list[Measure]:
    """By how much the units ranked both times fell, in displayed points or in ranks."""
    chosen = {
        _key(evaluation.units[index].name, evaluation.units[index].code, evaluation.by)
        for index in _chosen(one, evaluation)
    }
    pairs = [(before[key], now[key]) for key in now if key in before and key in chosen]
    if one.kind == "max_drop":
        return [Measure(old.score - new.score, new.name) for old, new in pairs]
    return [Measure(Decimal(new.rank - old.rank), new.name) for old, new in pairs]


def _chosen(one: Demand, evaluation: Evaluation) -> list[int]:
    """The units a demand looks at, in the order in which units are listed."""
    return [index for index in evaluation.order() if not one.group or evaluation.group[index] == one.group]


def _measures(evaluation: Evaluation, chosen: Iterable[int], texts: Mapping[int, str]) -> list[Measure]:
    return [Measure(Decimal(texts[index]), evaluation.units[index].name) for index in chosen]


def _before(evaluation: Evaluation, baseline: Baseline) -> dict[str, Stand]:
    try:
        _same_framework(evaluation, baseline)
        return _earlier(baseline, evaluation.by)
    except (LookupError, TypeError, AttributeError, ValueError, ArithmeticError) as error:
        reason = Label("빠지거나 잘못된 항목이 있습니다", "parts of it are missing or wrong")
        raise Refused([Finding("E017", args={"reason": reason})]) from error


def _standing(evaluation: Evaluation) -> dict[str, Stand]:
    """The units ranked, by what they are known by from year to year."""
    found = {}
    for index in evaluation.order():
        if evaluation.ranked[index]:
            unit = evaluation.units[index]
            shown = Decimal(decimal_text(evaluation.shown[index], evaluation.digits))
            found[_key(unit.name, unit.code, evaluation.by)] = Stand(unit.name, shown, int(evaluation.ranks[index]))
    return found


def _earlier(baseline: Baseline, by: str) -> dict[str, Stand]:
    ranked = (unit for unit in baseline["units"] if unit["ranked"])
    return {_key(unit["unit"], unit.get("code") or "", by): _stand(unit) for unit in ranked}


def _stand(unit: Baseline) -> Stand:
    score = Decimal(unit["score"])
    if not score.is_finite():
        raise ValueError(unit["score"])
    return Stand(str(unit["unit"]), score, int(unit["rank"]))


def _key(name: str, code: str, by: str) -> str:
    """Code, else name; records of one unit share its code and are known by their names."""
    return name if by == "record" else code or name


def _same_framework(evaluation: Evaluation, baseline: Baseline) -> None:
    then = baseline["framework"]
    now = {
        "id": evaluation.framework.id,
        "version": evaluation.framework.version,
        "sha256": evaluation.framework.sha256,
    }
    if then["sha256"] != now["sha256"]:
        raise Refused([Finding("E018", args={"then": _identity(then), "now": _identity(now)})])


def _identity(framework: Mapping[str, str]) -> str:
    return f"{framework['id']} {framework['version']} {framework['sha256'][:8]}"


def _apart(before: Mapping[str, Stand], now: Mapping[str, Stand]) -> list[Finding]:
    """Units ranked in only one of the two."""
    gone = sorted(before[key].name for key in before.keys() - now.keys())
    new = sorted(now[key].name for key in now.keys() - before.keys())
    names = ", ".join([*gone, *new][:_NAMED])
    return [Finding("W404", args={"new": len(new), "gone": len(gone), "units": names})] if new or gone else []
