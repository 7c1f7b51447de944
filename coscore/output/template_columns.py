"""The columns of an entry form: one for everything a framework reads, each with what may stand in its cells."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from coscore.intake.cells import reader_for
from coscore.intake.kinds.year import FIRST_YEAR, LAST_YEAR
from coscore.intake.observations import PRESENT
from coscore.intake.targets import lookup, targets
from coscore.language.headers import form
from coscore.language.words import say
from coscore.output.formulas import how_read
from coscore.output.measures import words_of
from coscore.output.shown import short
from coscore.output.template_answers import choices, entry, question

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coscore.framework.model import ListValue, NumberValue, Value, YesNoValue
    from coscore.framework.tree import Framework
    from coscore.intake.targets import Target
    from coscore.language import Language

EXAMPLE_UNIT = ("전북특별자치도", "완주군")
_USUAL_NUMBER, _USUAL_PERCENT, _USUAL_YEAR, _ENOUGH_ANSWERS, _USUAL_WEIGHT = 12.0, 85.0, 2026.0, 120.0, 100.0
_USUAL_POPULATION, _USUAL_SPREAD = 50000.0, 1.0
_USUAL_PART = {"numerator": 8.0, "denominator": 10.0}
_GOOD_ANSWER = 0.8
"""How far up the scale of a survey its example lies."""


class Choices(NamedTuple):
    """Words to choose from; with ``within``, only those that belong to what stands in the column before."""

    words: tuple[str, ...]
    within: tuple[str, ...] = ()


class Bounds(NamedTuple):
    """Numbers only: from ``low`` to ``high`` where there are such bounds, whole ones only if ``whole``."""

    low: float | None = None
    high: float | None = None
    whole: bool = False


class Column(NamedTuple):
    """A column of the form.

    Attributes:
        header: the first header the framework lists for it.
        target: what is read from it.
        name: what stands in it, in words.
        meaning: definition of the indicator, "" for other columns.
        entry: what may be entered.
        example: an entry that can be read.
        is_required: whether an empty cell is a gap.
        check: what a spreadsheet program lets pass without asking; None for any text.
    """

    header: str
    target: Target
    name: str
    meaning: str
    entry: str
    example: str | float
    is_required: bool
    check: Choices | Bounds | None = None


def columns(framework: Framework, language: Language) -> list[Column]:
    """The columns of the form, in the order of the framework file."""
    return [_column(header, target, framework, language) for header, target in _headers(targets(framework))]


def _headers(wanted: Sequence[Target]) -> Iterator[tuple[str, Target]]:
    """Per column its header and what it is for; weights and sample sizes that share a header share a column.

    Of the columns for a unit, the form has those for province and municipality, or else the one for the whole name: to
    write a name twice is to contradict it some day.
    """
    known = lookup(wanted)
    there = {target.id for target in wanted}
    served = {"unit.name"} if "unit.sigungu" in there else {"unit.sido"} if "unit.name" in there else set()
    for target in wanted:
        if target.id not in served:
            meant = {header: {one.id for one in known[form(header)]} for header in target.headers}
            header = max(meant, key=lambda one: (served.isdisjoint(meant[one]), len(meant[one])))
            served |= meant[header]
            yield header, target


def _column(header: str, target: Target, framework: Framework, language: Language) -> Column:
    match target.kind:
        case "unit":
            return _unit(header, target, framework, language)
        case "indicator":
            return _indicator(header, target, framework, language)
        case "numerator" | "denominator":
            return _half(header, target, framework, language)
        case "item":
            return _item(header, target, framework, language)
        case "record" | "group" | "evidence" | "stratum":
            return _text(header, target, framework, language)
    return _number_beside(header, target, framework, language)


def _text(header: str, target: Target, framework: Framework, language: Language) -> Column:
    """The columns that take any text."""
    entry, example = say("form.text", language), say(f"form.{target.kind}_example", language)
    name, needed = say("form.group", language), True
    if target.kind == "record":
        called = framework.file.record.name.label.in_(language) if framework.file.record else header
        name = say("form.row", language, unit=called)
    if target.kind == "evidence":
        name, entry, needed = _named(target, language), say("form.evidence_entry", language), False
    if target.kind == "stratum":
        name = _named(target, language)
    return Column(header, target, name, "", entry, example, is_required=needed)


def _unit(header: str, target: Target, framework: Framework, language: Language) -> Column:
    name = say("form.row", language, unit=framework.file.unit.name.label.in_(language))
    if not framework.file.unit.registry:
        example = say("form.unit_example", language)
        return Column(header, target, name, "", say("form.unit", language), example, is_required=True)
    there = framework.file.unit.columns
    check, example = _municipalities(target.id, is_split=bool(there.sido and there.sigungu))
    entry = say("form.choose_within" if check.within else "form.choose", language)
    # A province is a unit as well, and has nothing to write in the column of municipalities.
    return Column(header, target, name, "", entry, example, is_required=not check.within, check=check)


def _municipalities(target: str, *, is_split: bool) -> tuple[Choices, str]:
    """The names of today to choose from in a column of provinces, of municipalities, or of whole names."""
    from coscore.registry.resolve import registry

    names = sorted(unit.name for unit in registry().units)
    if target == "unit.sido":
        return Choices(tuple(name for name in names if " " not in name)), EXAMPLE_UNIT[0]
    if target == "unit.sigungu" and is_split:
        pairs = [(sido, own) for sido, _, own in (name.partition(" ") for name in names) if own]
        return Choices(tuple(own for _, own in pairs), tuple(sido for sido, _ in pairs)), EXAMPLE_UNIT[1]
    return Choices(tuple(names)), " ".join(EXAMPLE_UNIT)


def _indicator(header: str, target: Target, framework: Framework, language: Language) -> Column:
    node = framework.by_id[target.id]
    value = node.spec.value if node.spec else None
    assert value  # noqa: S101 - every indicator says how it is read
    check = _check(value)
    meaning = node.description.in_(language) if node.description else ""
    entry, example = _entry(value, language), _example(value, check, language)
    name = say("form.indicator", language, name=target.name.in_(language))
    return Column(header, target, name, meaning, entry, example, is_required=True, check=check)


def _half(header: str, target: Target, framework: Framework, language: Language) -> Column:
    """A numerator or a denominator: numbers, or words that are counted."""
    node = framework.by_id[target.owner]
    value = node.spec.value if node.spec else None
    assert value  # noqa: S101 - a half belongs to a ratio
    assert value.type == "ratio"  # noqa: S101 - as this one
    half = value.numerator if target.kind == "numerator" else value.denominator
    meaning = node.description.in_(language) if node.description else ""
    name = _named(target, language)
    if half.count is None:
        entry = say("form.number", language) + (f" ({half.unit})" if half.unit else "")
        bounds = Bounds(0 if target.kind == "denominator" else None)
        return Column(header, target, name, meaning, entry, _USUAL_PART[target.kind], is_required=True, check=bounds)
    words = words_of(half, language)
    entry = say("form.counted", language, words=words) if words else say("form.counted_all", language)
    example = next(filter(None, half.count), "O") if words else "O"
    return Column(header, target, name, meaning, entry, example, is_required=True)


def _item(header: str, target: Target, framework: Framework, language: Language) -> Column:
    """A question: its answers to choose from, or numbers on a long scale."""
    node = framework.by_id[target.owner]
    value = node.spec.value if node.spec else None
    assert value  # noqa: S101 - a question belongs to a survey
    assert value.type == "survey"  # noqa: S101 - as this one
    assert value.answers  # noqa: S101 - whose rows are respondents
    words = choices(value, value.answers)
    check = Choices(words) if words else Bounds(*value.scale, whole=True)
    meaning = node.description.in_(language) if node.description else ""
    example = words[1] if words else value.scale[1]
    name, text = question(target, value, language), entry(value, language, words)
    return Column(header, target, name, meaning, text, example, is_required=False, check=check)


def _named(target: Target, language: Language) -> str:
    """What a column beside an indicator is called: numerator of '...'."""
    return say(f"form.{target.kind}", language, name=target.name.in_(language))


def _check(value: Value) -> Choices | Bounds | None:
    match value.type:
        case "number":
            return Bounds(value.min, value.max, value.integer)
        case "percent":
            return Bounds(0, 100)
        case "survey":
            return Bounds(*value.scale)
        case "levels":
            return Choices(tuple(level.words[0] for level in value.levels))
        case "yes_no":
            return Choices(_answers(value))
    return None


def _answers(value: YesNoValue) -> tuple[str, ...]:
    """A word for yes and one for no: O and X, unless the framework gives these another meaning."""
    read = reader_for(value)
    words = ("O", "X", *value.yes, *value.no)
    return tuple(next(word for word in words if read(word).value == answer) for answer in (1.0, 0.0))


def _entry(value: Value, language: Language) -> str:
    """What may be entered, in words."""
    text = how_read(value, language)
    if value.type == "number":
        whole = say("form.whole", language) if value.integer else ""
        return ", ".join(filter(None, (text, whole, _range(Bounds(value.min, value.max), language))))
    if value.type == "list":
        apart = say("form.between_kinds", language, separator=_separator(value))
        return ": ".join(filter(None, (f"{text}, {apart}", ", ".join(value.vocabulary or ()))))
    if value.type == "yes_no":
        yes, no = _answers(value)
        return f"{text}: {yes}, {no}"
    return text


def _range(bounds: Bounds, language: Language) -> str:
    low, high = ("" if bound is None else short(bound) for bound in bounds[:2])
    key = "between" if low and high else "from" if low else "up_to"
    return say(f"form.{key}", language, low=low, high=high) if low or high else ""


def _example(value: Value, check: Choices | Bounds | None, language: Language) -> str | float:
    match value.type:
        case "number":
            return _number_example(value)
        case "percent":
            return _USUAL_PERCENT
        case "survey":
            low, high = value.scale
            return round(low + _GOOD_ANSWER * (high - low), 9)
        case "list":
            return _list_example(value, language)
    return check.words[0] if isinstance(check, Choices) else ""


def _number_example(value: NumberValue) -> float:
    """A usual number where it is allowed, else the bound next to it."""
    low = None if value.min is None else ceil(value.min) if value.integer else value.min
    high = None if value.max is None else floor(value.max) if value.integer else value.max
    number = _USUAL_NUMBER if low is None else max(_USUAL_NUMBER, low)
    return float(number if high is None else min(number, high))


def _list_example(value: ListValue, language: Language) -> str:
    """Two kinds with a separator between them; one, where the framework reads the two with a remark."""
    kinds = list(value.vocabulary or say("form.list_example", language).split("|"))
    separator = _separator(value)
    joined = (f"{separator} " if separator == "," else f" {separator} ").join(kinds[:2])
    reading = reader_for(value)(joined)
    return joined if reading.state == PRESENT and not reading.code else kinds[0]


def _separator(value: ListValue) -> str:
    return value.separators[0] if value.separators else ","


def _number_beside(header: str, target: Target, framework: Framework, language: Language) -> Column:
    """The columns of numbers that are no indicators."""
    owner = target.name.in_(language)
    match target.kind:
        case "year":
            needed = any(node.spec and node.spec.combine == "last" for node in framework.indicators)
            entry, bounds = say("form.year", language), Bounds(FIRST_YEAR, LAST_YEAR, whole=True)
            return Column(header, target, header, "", entry, _USUAL_YEAR, is_required=needed, check=bounds)
        case "weight":
            name, example, bounds, needed = say("form.weight", language, name=owner), _USUAL_WEIGHT, Bounds(0), True
        case "population":
            name, example, bounds, needed = _named(target, language), _USUAL_POPULATION, Bounds(0), True
        case "per":
            name, example, bounds, needed = _named(target, language), _USUAL_POPULATION, Bounds(0), True
        case "sd":
            name, example, bounds, needed = _named(target, language), _USUAL_SPREAD, Bounds(0), False
        case "n":
            name, example, bounds = say("form.n", language, name=owner), _ENOUGH_ANSWERS, Bounds(0, whole=True)
            needed = False
        case _:
            kind = next(one.kind for one in framework.adjustments if one.id == target.id)
            entry = say(f"form.{kind}", language)
            return Column(header, target, owner, "", entry, 1.0, is_required=False, check=Bounds(0))
    sort = say("form.whole" if bounds.whole else "form.number", language)
    entry = f"{sort}, {_range(bounds, language)}"
    return Column(header, target, name, "", entry, example, is_required=needed, check=bounds)


def count(kind: type, those: Iterable[Column]) -> int:
    """How many columns have a check of a kind."""
    return sum(isinstance(column.check, kind) for column in those)
