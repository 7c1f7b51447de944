"""Values that can be read and scored, and yet are worth a second look. Nothing here changes a score."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.findings import Finding
from coscore.intake.coded import unique
from coscore.intake.log import FindingLog
from coscore.intake.targets import is_of_answers
from coscore.intake.texts import Picked
from coscore.scoring.normalise import TRANSFORMS, undefined
from coscore.scoring.normalise.rule import ruler_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from numpy.typing import NDArray

    from coscore.findings.finding import Fact
    from coscore.framework.tree import Framework, TreeNode
    from coscore.intake.coded import Indices
    from coscore.intake.observations import Floats, Observations, States
    from coscore.scoring.normalise import Ruler

FEWEST_OTHERS = 5
"""Values an indicator must have beside one before its size is judged by theirs."""

SLIP = 1.0
"""A digit more or less, as a difference of decimal logarithms."""

SLACK = 0.15
"""How far from exactly ten times a slip may be: 10 ** 0.85 = 7.1 to 10 ** 1.15 = 14.1 times."""

SPREADS = 5.0
"""Spreads of the values that a slip must stand off their median."""

_NORMAL = 1.4826  # makes the median deviation of normal values their standard deviation

_MIX, _HALF = np.uint64(0x9E3779B97F4A7C15), np.uint64(32)

_MEASURED = ("number", "percent", "survey")
_NAMES = ("unit.name", "unit.sigungu", "unit.sido", "unit.code")


def suspicious(framework: Framework, observations: Observations) -> tuple[Finding, ...]:
    """Everything worth a second look, in order; of each code as many as a log keeps."""
    log = FindingLog()
    for suspicion in SUSPICIONS:
        log.add(suspicion(framework, observations))
    return log.findings()


def far_off_goalposts(framework: Framework, observations: Observations) -> Iterator[Finding]:
    """W304: values further beyond the goalposts than these are apart, on either side, after the indicator's transform.

    Rows that are added up are looked at from above only, for a part of a sum may be small.
    """
    for node in framework.indicators:
        ruler = ruler_of(node, framework.file.scale.max)
        if ruler.method == "goalposts" and not (node.spec and (node.spec.treat or is_of_answers(node.spec))):
            added_up = bool(node.spec and node.spec.combine == "sum")
            lowest, highest = _ends(node)
            values = _divided(observations, node)
            for record in np.flatnonzero(_far_off(values, ruler, only_above=added_up)).tolist():
                value = float(values[record])
                yield _at_value(observations, node, record, "W304", lowest=lowest, highest=highest, value=value)


def slipped_digits(framework: Framework, observations: Observations) -> Iterator[Finding]:
    """W305: values about ten times the median of the indicator's other values, or a tenth of it: 850 for 85.0.

    With x the decimal logarithm of the positive values, a value is meant if it has at least 5 others, if x is off the
    median m of the others by 1 within 0.15, and if that is more than 5 spreads of the values: 1.4826 times the median of
    ``|x - median(x)|``. Values that scatter over powers of ten by nature are thus left alone.
    """
    for node in framework.indicators:
        if node.spec and node.spec.value and node.spec.value.type in _MEASURED and not is_of_answers(node.spec):
            values = observations.values[node.id]
            positive = np.flatnonzero(values > 0)
            slipped, medians = slips(np.log10(values[positive]))
            for record, median in zip(positive[slipped].tolist(), medians[slipped].tolist(), strict=True):
                yield _at_value(observations, node, record, "W305", median=float(f"{10**median:.6g}"))


def slips(x: Floats) -> tuple[NDArray[np.bool_], Floats]:
    """Where logarithms (n,) are a digit off the others, and for each (n,) the median of the others."""
    if x.size <= FEWEST_OTHERS:
        return np.zeros(x.shape, np.bool_), x
    medians = _medians_of_others(x)
    off = np.abs(x - medians)
    spread = _NORMAL * np.median(np.abs(x - np.median(x)))
    return (np.abs(off - SLIP) <= SLACK) & (off > SPREADS * spread), medians


def repeated_rows(framework: Framework, observations: Observations) -> Iterator[Finding]:
    """W306: a row with the unit, name, year and values of an earlier one, in a table that asks for the same values.

    Two respondents without names may well say the same.
    """
    answers = {node.id for node in framework.indicators if node.spec and is_of_answers(node.spec)}
    asks = [table.asks(observations.values) for table in observations.tables]
    first: dict[tuple[frozenset[str], int, str, int, bytes], int] = {}
    records = _twins(observations)
    for record, values in zip(records.tolist(), _rows_of_values(observations, records), strict=True):
        unit, name, year = int(observations.unit[record]), observations.record[record], int(observations.year[record])
        asked = asks[observations.table[record]]
        if asked <= answers and not name:
            continue
        before = first.setdefault((asked, unit, name, year, values.tobytes()), record)
        if before != record:
            target = "record" if name else _name_column(observations, record)
            other = str(observations.at(target, before))
            args = {"unit": observations.units[unit].name, "text": name, "other": other}
            yield Finding("W306", observations.at(target, record), args)


def spelt_differently(_: Framework, observations: Observations) -> Iterator[Finding]:
    """W307: a unit written otherwise than in most of its rows of the same table; one finding per spelling, at its first row."""
    written: dict[tuple[int, int], list[_Spelling]] = defaultdict(list)
    for table, unit, spelling in _spellings(observations):
        written[table, unit].append(spelling)
    for (_table, unit), spellings in written.items():
        usual = min(spellings, key=lambda one: (-one.rows, one.text))
        for one in spellings:
            if one is not usual:
                args = {"unit": observations.units[unit].name, "text": one.text, "usual": usual.text}
                yield Finding("W307", observations.at(_name_column(observations, one.first), one.first), args)


SUSPICIONS: tuple[Callable[[Framework, Observations], Iterable[Finding]], ...] = (
    far_off_goalposts,
    slipped_digits,
    repeated_rows,
    spelt_differently,
)
"""Every question asked. A new one is a function here, and an entry in the catalogue."""


def _far_off(values: Floats, ruler: Ruler, *, only_above: bool) -> NDArray[np.bool_]:
    """Where values (n,) are more than the goalposts' span beyond them; never where the transform is undefined."""
    (one, _), (other, _) = ruler.knots
    lowest, highest = min(one, other), max(one, other)
    span = highest - lowest
    known = np.where(undefined(values, ruler), np.nan, values)
    if ruler.transform:
        with np.errstate(invalid="ignore", divide="ignore"):
            known = TRANSFORMS[ruler.transform].apply(known)
    above = known > highest + span
    return above if only_above else above | (known < lowest - span)


def _divided(observations: Observations, node: TreeNode) -> Floats:
    """The value of each record (n,) as goalposts measure it: over its denominator, where it has one."""
    values, per = observations.values[node.id], node.spec.per if node.spec else None
    if per is None:
        return values
    below = observations.beside[f"per:{node.id}"].values
    there = np.where(below > 0, below, np.nan)
    return values / there * per.times


def _ends(node: TreeNode) -> tuple[float, float]:
    """The goalposts as they stand in the framework, the lower one first."""
    rule, value = (node.spec.normalise, node.spec.value) if node.spec else (None, None)
    if rule and rule.method == "goalposts":
        return min(rule.worst, rule.best), max(rule.worst, rule.best)
    return (
        value.range if value and value.type == "survey" else (0.0, 1.0 if value and value.type == "yes_no" else 100.0)
    )


def _twins(observations: Observations) -> Indices:
    """The records of units among which are all that equal another one in unit, year and numbers, and few that do not."""
    known = np.flatnonzero(observations.unit >= 0)
    mixed = observations.unit[known].astype(np.uint64) * _MIX + observations.year[known].astype(np.uint64)
    for column in _numbers(observations):
        mixed = (mixed ^ (mixed >> _HALF) ^ _canonical(column[known]).view(np.uint64)) * _MIX
    different, places = unique(mixed)
    return known[np.bincount(places, minlength=different.size)[places] > 1]


def _rows_of_values(observations: Observations, records: Indices) -> Floats:
    """The numbers of some records as one row each (n, k), in which equal numbers have equal bytes."""
    return np.column_stack([_canonical(column[records]) for column in _numbers(observations)])


def _numbers(observations: Observations) -> Iterator[Floats | States]:
    """Values and states of the records, and the numbers beside them."""
    yield from observations.values.values()
    yield from observations.states.values()
    yield from (numbers.values for numbers in observations.beside.values())


def _canonical(numbers: Floats | States) -> Floats:
    """Numbers with inf for none; + 0.0 makes -0.0 the other zero."""
    return np.where(np.isnan(numbers), np.inf, numbers) + 0.0


class _Spelling(NamedTuple):
    """One way in which a unit is written: the text, how many rows have it, and the first of them."""

    text: str
    rows: int
    first: int


def _spellings(observations: Observations) -> Iterator[tuple[int, int, _Spelling]]:
    """Every table, unit of it and spelling of this."""
    spellings = Picked.of(observations.spellings)
    codes, count = spellings.codes.astype(np.int64), len(spellings.words)
    units = len(observations.units)
    has_text = np.array([bool(word) for word in spellings.words], np.bool_)
    told = np.flatnonzero((observations.unit[: codes.size] >= 0) & has_text[codes])
    keys = (observations.table[told].astype(np.int64) * units + observations.unit[told]) * count + codes[told]
    _, firsts, counts = np.unique(keys, return_index=True, return_counts=True)
    for record, rows in zip(told[firsts].tolist(), counts.tolist(), strict=True):
        spelling = _Spelling(spellings.words[codes[record]], rows, record)
        yield int(observations.table[record]), int(observations.unit[record]), spelling


def _medians_of_others(x: Floats) -> Floats:
    """For each value (n,) the median of all the others, from one sort."""
    order = np.argsort(x, kind="stable")
    ranks = np.empty(x.size, np.intp)
    ranks[order] = np.arange(x.size)
    rising = x[order]

    lower, upper = (x.size - 2) // 2, (x.size - 1) // 2  # places of the middle among the n - 1 others
    middle: Floats = (rising[lower + (ranks <= lower)] + rising[upper + (ranks <= upper)]) / 2
    return middle


def _at_value(observations: Observations, node: TreeNode, record: int, code: str, **facts: float) -> Finding:
    """A finding at the cell of a record's value."""
    args: dict[str, Fact] = {
        "indicator": node.id,
        "name": node.name,
        "value": float(observations.values[node.id][record]),
        **facts,
    }
    return Finding(code, observations.at(node.id, record), args)


def _name_column(observations: Observations, record: int) -> str:
    """The column in which the table of a record names units."""
    columns = observations.tables[observations.table[record]].columns
    return next((target for target in _NAMES if target in columns), "")
