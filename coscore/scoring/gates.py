"""Conditions on a result, judged once, on displayed decimals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from coscore.findings import Finding, Refused
from coscore.findings.finding import in_order
from coscore.language import Label
from coscore.scoring.evaluation import Gate
from coscore.scoring.rounding import decimal_text

if TYPE_CHECKING:
    from coscore.scoring.evaluation import Evaluation

Bound = Decimal | float | str
Baseline = Mapping[str, Any]

_NAMED = 10
"""Units named where a whole set has changed."""


class Stand(NamedTuple):
    """A unit ranked: its name, its displayed score, its rank."""

    name: str
    score: Decimal
    rank: int


def judge(
    evaluation: Evaluation,
    *,
    min_score: Bound | None = None,
    baseline: Baseline | None = None,
    max_drop: Bound | None = None,
    max_rank_drop: int | None = None,
) -> Evaluation:
    """The evaluation with its gates judged, and a word on units that cannot be compared with the baseline (W404).

    Args:
        evaluation: the result.
        min_score: every ranked unit's displayed total must reach it.
        baseline: an earlier result as plain data, of the schema ``coscore/result/v1``.
        max_drop: no unit's displayed total may have fallen by more since the baseline.
        max_rank_drop: no unit may have fallen by more ranks.

    Raises:
        Refused: the baseline was scored by another framework (E018), or is no whole result (E017).
    """
    now = _standing(evaluation)
    gates = [_least(now.values(), min_score)] if min_score is not None else []
    if baseline is None:
        return evaluation.with_gates(tuple(gates))
    before = _before(evaluation, baseline)
    both = [(before[key], now[key]) for key in now if key in before]
    if max_drop is not None:
        gates.append(most("max_drop", max_drop, ((old.score - new.score, new.name) for old, new in both)))
    if max_rank_drop is not None:
        gates.append(
            most("max_rank_drop", max_rank_drop, ((Decimal(new.rank - old.rank), new.name) for old, new in both))
        )
    found = in_order((*evaluation.findings, *_apart(before, now)))
    return replace(evaluation, gates=tuple(gates), findings=found)


def _before(evaluation: Evaluation, baseline: Baseline) -> dict[str, Stand]:
    try:
        _same_framework(evaluation, baseline)
        return _earlier(baseline, evaluation.by)
    except (LookupError, TypeError, AttributeError, ValueError, ArithmeticError) as error:
        reason = Label("빠지거나 잘못된 항목이 있습니다", "parts of it are missing or wrong")
        raise Refused([Finding("E017", args={"reason": reason})]) from error


def _least(stands: Iterable[Stand], bound: Bound) -> Gate:
    lowest = min(((stand.score, stand.name) for stand in stands), default=None)
    return _gate("min_score", bound, lowest, passed=lowest is not None and lowest[0] >= Decimal(str(bound)))


def most(kind: str, bound: Bound, drops: Iterable[tuple[Decimal, str]]) -> Gate:
    """The gate that no drop, each with the name of its unit, is larger than the bound."""
    largest = max(drops, key=lambda drop: drop[0], default=None)
    return _gate(kind, bound, largest, passed=largest is not None and largest[0] <= Decimal(str(bound)))


def _gate(kind: str, bound: Bound, worst: tuple[Decimal, str] | None, *, passed: bool) -> Gate:
    found, unit = (str(worst[0]), worst[1]) if worst else ("", "")
    return Gate(kind, str(bound), found, unit, passed)


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
