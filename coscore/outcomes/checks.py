"""What must hold across a contract, beyond the kinds of its values: small functions that read tolerantly."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from coscore.framework.document import id_of
from coscore.framework.problems import hint, problem, said
from coscore.language import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coscore.findings import Finding
    from coscore.framework.document import Mapping, Place, Scalar

_HUNDRED = 100

_NO_BASELINE = Label("compare가 points나 relative이면 baseline이 있어야 합니다", "points and relative need a baseline")
_NO_OUTCOME = Label("이 규칙에는 outcome이 있어야 합니다", "this rule needs an outcome")
_NO_COHORTS = Label("그 성과에 cohorts가 있어야 합니다", "its outcome needs cohorts")
_TWO_TIMES = Label("date와 years 가운데 하나만 적습니다", "either a date or years, not both")
_NO_INVESTMENT = Label("investment가 없습니다", "there is no investment")
_BAD_DATE = Label('"2016-12-31"처럼 적습니다', 'write it as "2016-12-31"')
_NO_COLUMNS = Label(
    "columns를, 비율이면 numerator와 denominator를 적습니다",
    "state columns, or for a share numerator and denominator",
)


def broken_rules(root: Mapping) -> Iterator[Finding]:
    """Every rule that does not hold."""
    for rule in RULES:
        yield from rule(root)


def _unique(root: Mapping) -> Iterator[Finding]:
    """Ids stand for one thing (E148)."""
    for owners in (root.mappings("outcomes"), root.mappings("payments")):
        lines: dict[str, int] = {}
        for found in filter(None, (owner.text("id") for owner in owners)):
            if found.value in lines:
                yield problem("E148", found.place, id=found.value, line=lines[found.value])
            lines.setdefault(found.value, found.place.line)


def _known(root: Mapping) -> Iterator[Finding]:
    """Payments and scores name outcomes that there are, scores earlier ones (E147)."""
    earlier: list[str] = []
    for outcome in root.mappings("outcomes"):
        for part in outcome.mappings("measure", "parts"):
            yield from _unknown(part.text("outcome"), earlier)
        earlier.append(id_of(outcome))
    for payment in root.mappings("payments"):
        yield from _unknown(payment.text("outcome"), earlier)


def _unknown(found: Scalar[str] | None, ids: list[str]) -> Iterator[Finding]:
    if found and found.value not in ids:
        yield problem("E147", found.place, id=found.value, hint=hint(found.value, ids))


def _outcomes_are_whole(root: Mapping) -> Iterator[Finding]:
    """An improvement has something to be better than; weights of a score add up (E149)."""
    for outcome in root.mappings("outcomes"):
        compare, baseline = outcome.text("compare"), outcome.mapping("baseline")
        if compare and compare.value != "level" and not baseline and not outcome.node("published"):
            yield _misfit(compare.place, outcome, "compare", _NO_BASELINE)
        if baseline and _is(baseline, "type", "historical", "comparison") and not _has_columns(baseline):
            yield _misfit(outcome.key("baseline"), outcome, "baseline", _NO_COLUMNS)
        yield from _score_is_whole(outcome)


def _has_columns(baseline: Mapping) -> bool:
    keys = baseline.entries
    return "columns" in keys or {"numerator", "denominator"} <= set(keys)


def _score_is_whole(outcome: Mapping) -> Iterator[Finding]:
    parts = outcome.mappings("measure", "parts")
    weights = [weight.value for part in parts if (weight := part.number("weight"))]
    if weights and len(weights) == len(parts) and abs(sum(weights) - _HUNDRED) > 1e-9:  # noqa: PLR2004 - a hair
        total = said(sum(weights))
        why = Label(f"비중의 합이 {total}입니다. 100이어야 합니다", f"the weights add up to {total}, not to 100")
        yield _misfit(outcome.key("measure"), outcome, "parts", why)
    for part in parts:
        worst, best = part.number("worst"), part.number("best")
        if worst and best and worst.value == best.value:
            why = Label("worst와 best가 같습니다", "worst and best are the same")
            yield _misfit(best.place, outcome, "best", why)


def _payments_are_whole(root: Mapping) -> Iterator[Finding]:
    """Rules have what they need, and their bounds get harder (E149)."""
    outcomes = {id_of(outcome): outcome for outcome in root.mappings("outcomes")}
    for payment in root.mappings("payments"):
        rule, of = payment.mapping("rule"), payment.text("outcome")
        if rule is None:
            continue
        outcome = outcomes.get(of.value) if of else None
        if of is None and not _is(rule, "method", "rate_card"):
            yield _misfit(payment.place, payment, "rule", _NO_OUTCOME)
        if outcome and _is(rule, "method", "cohorts") and not outcome.mapping("cohorts"):
            yield _misfit(payment.key("rule"), payment, "rule", _NO_COHORTS)
        if outcome:
            yield from _bounds_harden(payment, rule, falls=falls(outcome))


def falls(outcome: Mapping) -> bool:
    """Whether a lower value is the better one where thresholds are compared."""
    return _is(outcome, "direction", "down") and not _is(outcome, "compare", "points", "relative")


def _bounds_harden(payment: Mapping, rule: Mapping, *, falls: bool) -> Iterator[Finding]:
    stated = [at for step in rule.mappings("steps") if (at := step.number("at"))]
    stated = stated or [first for first, _ in rule.pairs("points")]
    for before, after in pairwise(stated):
        if (before.value <= after.value) if falls else (before.value >= after.value):
            first, second = said(before.value), said(after.value)
            why = Label(
                f"쉬운 것부터 차례로 적습니다. {first} 다음에 {second}이 올 수 없습니다",
                f"the easiest comes first; {second} cannot follow {first}",
            )
            yield _misfit(after.place, payment, "rule", why)


def _times_are_sound(root: Mapping) -> Iterator[Finding]:
    """Dates can be read, and a moment is given in one way (E149)."""
    investment = root.mapping("investment")
    for owner in (*root.mappings("payments"), *([investment] if investment else [])):
        stated = owner.text("date")
        if stated and not _is_date(stated.value):
            yield _misfit(stated.place, owner, "date", _BAD_DATE)
        if stated and owner.number("years"):
            yield _misfit(stated.place, owner, "date", _TWO_TIMES)
    if "guarantee" in root.entries and investment is None:
        yield _misfit(root.key("guarantee"), root, "guarantee", _NO_INVESTMENT)


def _is_date(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _is(owner: Mapping, key: str, *words: str) -> bool:
    found = owner.text(key)
    return bool(found) and found is not None and found.value in words


def _misfit(place: Place, owner: Mapping, key: str, why: Label) -> Finding:
    return problem("E149", place, name=id_of(owner) or key, key=key, why=why)


RULES: tuple[Callable[[Mapping], Iterator[Finding]], ...] = (
    _unique,
    _known,
    _outcomes_are_whole,
    _payments_are_whole,
    _times_are_sound,
)
