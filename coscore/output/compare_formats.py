"""The formats a comparison can be written in."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from coscore.findings.catalogue import headline, help_line
from coscore.language.words import say
from coscore.output import changes
from coscore.output.csv import harmless
from coscore.output.identity import TOOL
from coscore.output.json import finding_object, gate_object, written
from coscore.output.markdown import escape
from coscore.output.shown import plain_number, texts
from coscore.output.verdict import sentence, verdict, worst_last
from coscore.scoring.rounding import FINE, decimal_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from coscore.framework.tree import Framework
    from coscore.insight.compare.basis import Year
    from coscore.insight.compare.change import Change
    from coscore.insight.compare.comparison import Comparison
    from coscore.language import Language
    from coscore.scoring.evaluation import Evaluation

SCHEMA = "coscore/comparison/v1"

Object = dict[str, Any]


def json_text(comparison: Comparison, language: Language) -> str:  # noqa: ARG001 - one signature for every format
    """The comparison as JSON, schema ``coscore/comparison/v1``."""
    return written(document(comparison))


def document(comparison: Comparison) -> Object:
    """The comparison as plain data; null stands where there is no number."""
    basis = comparison.basis
    return {
        "schema": SCHEMA,
        "tool": TOOL,
        "basis": basis.kind,
        "framework": _framework(basis.framework),
        "left_out": list(basis.left),
        "years": [_year(year) for year in basis.years],
        "changes": _changes(comparison.whole, comparison),
        "steps": [_step(step, comparison) for step in comparison.steps] if len(comparison.steps) > 1 else [],
        **_apart(comparison.whole),
        "streaks": _streaks(comparison),
        "targets": _targets(comparison),
        "projects": _projects(comparison),
        "findings": [finding_object(finding) for finding in comparison.findings],
        "gates": [gate_object(gate) for gate in comparison.gates],
    }


def _framework(framework: Framework) -> Object:
    return {"id": framework.id, "version": framework.version, "sha256": framework.sha256}


def _year(year: Year) -> Object:
    sources = year.published.observations.sources
    return {
        "label": year.label,
        "framework": _framework(year.published.framework),
        "inputs": [{"name": source.name, "sha256": source.sha256} for source in sources],
    }


def _changes(change: Change, comparison: Comparison) -> list[Object]:
    """One object per unit with a score in both years, the largest rise first."""
    return [_change(change, unit, comparison) for unit in changes.listed(change)]


def _change(change: Change, unit: int, comparison: Comparison) -> Object:
    old, new = change.old, change.new
    here, there, digits = int(change.here[unit]), int(change.there[unit]), comparison.digits
    parts, exact, error = change.parts, change.exact, change.doubt.error[unit]
    whole = exact.nodes[0, unit] + exact.adjustments[:, unit].sum() + exact.cut[unit] + exact.rules[unit]
    return {
        "unit": new.shown.units[there].name,
        "code": new.shown.units[there].code,
        "old": _side(old, here),
        "new": _side(new, there),
        "change": decimal_text(change.delta[unit], digits),
        "exact": plain_number(whole, FINE),
        "rules": decimal_text(parts.rules[unit], digits),
        "performance": decimal_text(change.performance[unit], digits),
        "cut": decimal_text(parts.cut[unit], digits),
        "adjustments": [
            {"id": spec.id, "part": decimal_text(points[unit], digits)}
            for spec, points in zip(comparison.framework.adjustments, parts.adjustments, strict=True)
        ],
        "rank": _moves(change, unit),
        "measurable": None if error != error else not change.doubt.total[unit],  # noqa: PLR0124 - NaN
        "error": None if error != error else decimal_text(error, digits),  # noqa: PLR0124
        "nodes": [
            {
                "id": node.id,
                "old": plain_number(old.scored.values[node.index, here]),
                "new": plain_number(new.scored.values[node.index, there]),
                "part": decimal_text(parts.nodes[node.index, unit], digits),
                "exact": plain_number(exact.nodes[node.index, unit], FINE),
                **_measurable(change, node.id, unit),
            }
            for node in comparison.framework.nodes
        ],
    }


def _side(year: Year, place: int) -> Object:
    """A unit in one year: as it is shown, and as it was published."""
    shown, published = year.shown, year.published
    return {
        "unit": shown.units[place].name,
        "code": shown.units[place].code,
        "score": _score(shown, place),
        "published": _score(published, place),
        "rank": int(shown.ranks[place]) or None,
        "grade": shown.grades[place],
    }


def _score(result: Evaluation, place: int) -> str | None:
    return texts(result.shown[[place]], result.digits)[0] or None


def _moves(change: Change, unit: int) -> Object | None:
    if not change.ranked[unit]:
        return None
    place = int(change.ranked[:unit].sum())
    return {name: int(numbers[place]) for name, numbers in change.moves._asdict().items()}


def _measurable(change: Change, node: str, unit: int) -> Object:
    found = change.doubt.indicators.get(node)
    return {} if found is None else {"measurable": not found[unit]}


def _step(change: Change, comparison: Comparison) -> Object:
    digits, units = comparison.digits, change.new.shown.units
    return {
        "old": change.old.label,
        "new": change.new.label,
        "changes": [
            {
                "unit": units[change.there[unit]].name,
                "code": units[change.there[unit]].code,
                "change": decimal_text(change.delta[unit], digits),
                "rules": decimal_text(change.parts.rules[unit], digits),
                "performance": decimal_text(change.performance[unit], digits),
                "rank": _moves(change, unit),
                "nodes": [
                    {"id": node.id, "part": decimal_text(change.parts.nodes[node.index, unit], digits)}
                    for node in comparison.framework.nodes
                ],
            }
            for unit in changes.listed(change)
        ],
    }


def _apart(change: Change) -> Object:
    """Units that cannot be subtracted: regrouped, new, gone, and renamed ones for the record."""
    old, new = change.old, change.new
    return {
        "regrouped": [
            {
                "kind": one.kind,
                "old": [_side(old, place) for place in one.old],
                "new": [_side(new, place) for place in one.new],
                "others": list(one.others),
            }
            for one in change.matching.regrouped
        ],
        "renamed": [
            {"old": _named(old.shown, pair.old), "new": _named(new.shown, pair.new)}
            for pair in change.matching.pairs
            if pair.renamed
        ],
        "new": [_side(new, place) for place in change.matching.new],
        "gone": [_side(old, place) for place in change.matching.gone],
    }


def _named(result: Evaluation, place: int) -> Object:
    return {"unit": result.units[place].name, "code": result.units[place].code}


def _streaks(comparison: Comparison) -> list[Object]:
    units = comparison.years[-1].shown.units
    return [
        {"unit": units[one.unit].name, "kind": one.kind, "years": one.years, "grade": one.grade}
        for one in comparison.streaks
    ]


def _targets(comparison: Comparison) -> list[Object]:
    units, there = comparison.years[-1].shown.units, comparison.whole.there
    return [
        {
            "id": one.node.id,
            "target": plain_number(one.target),
            "reached": [int(reached.sum()) for reached in one.reached],
            "median": plain_number(one.median, FINE),
            "units": [
                {
                    "unit": units[there[unit]].name,
                    "old": plain_number(one.old[place]),
                    "new": plain_number(one.new[place]),
                    "reached": bool(one.reached[1][place]),
                    "gone": plain_number(one.gone[place], FINE),
                }
                for place, unit in enumerate(one.units.tolist())
            ],
        }
        for one in comparison.targets
    ]


def _projects(comparison: Comparison) -> list[Object] | None:
    if comparison.projects is None:
        return None
    return [
        {
            "unit": one.unit,
            "name": one.name,
            "status": one.status,
            "years": [year.label for year, there in zip(comparison.years, one.years, strict=True) if there],
            "values": [
                {"id": indicator, "values": [None if value is None else plain_number(value) for value in values]}
                for indicator, values in one.values.items()
                if any(value is not None for value in values)
            ],
        }
        for one in comparison.projects.all
    ]


def csv_text(comparison: Comparison, language: Language) -> str:  # noqa: ARG001
    """One row per unit: both years, the change, and the part of every node; those that cannot be compared come last."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    framework = comparison.framework
    nodes = [node.id for node in framework.nodes[1:]]
    adjustments = [spec.id for spec in framework.adjustments]
    writer.writerow([*_CSV, "cut", *(f"part:{key}" for key in (*nodes, *adjustments))])
    whole = comparison.whole
    for one in _changes(whole, comparison):
        parts = {node["id"]: node["part"] for node in one["nodes"]} | {
            it["id"]: it["part"] for it in one["adjustments"]
        }
        measurable = "" if one["measurable"] is None else str(one["measurable"]).lower()
        facts = [one["change"], one["rules"], one["performance"], measurable, one["cut"]]
        writer.writerow(
            [*_both(one["old"], one["new"]), "compared", *facts, *(parts[key] for key in (*nodes, *adjustments))]
        )
    for status, old, new in _others(_apart(whole)):
        writer.writerow([*_both(old, new), status, *[""] * (5 + len(nodes) + len(adjustments))])
    return text.getvalue()


_CSV = (
    "unit", "code", "old_unit", "old_score", "score", "old_rank", "rank", "old_grade", "grade", "status",
    "change", "rules", "performance", "measurable",
)  # fmt: skip


def _both(old: Object, new: Object) -> list[str]:
    """What a unit is called, now if it still is, and how it stood in both years."""
    names = [(new or old)["unit"], (new or old)["code"], old.get("unit", "")]
    stands = [side.get(key) for key in ("score", "rank") for side in (old, new)]
    grades = [side.get("grade", "") for side in (old, new)]
    return [
        *map(harmless, names),
        *("" if number is None else str(number) for number in stands),
        *map(harmless, grades),
    ]


def _others(apart: Object) -> Iterator[tuple[str, Object, Object]]:
    for one in apart["regrouped"]:
        yield from ((one["kind"], old, {}) for old in one["old"])
        yield from ((one["kind"], {}, new) for new in one["new"])
    yield from (("new", {}, new) for new in apart["new"])
    yield from (("gone", old, {}) for old in apart["gone"])


def markdown(comparison: Comparison, language: Language) -> str:
    """Title, verdict, what is to be known first, the table, why ranks moved, and what cannot be compared."""
    whole, name = comparison.whole, comparison.framework.name.in_(language)
    title = say("compare.title", language, first=comparison.years[0].label, last=comparison.years[-1].label)
    units = [whole.new.shown.units[place].name for place in whole.there.tolist()]
    sections = (
        [f"## {escape(name)}: {escape(title)}"],
        [f"- **{verdict(gate, language)}**: {escape(sentence(gate, language))}" for gate in worst_last(comparison.gates)],
        [f"- **{one.code}** {escape(headline(one, language))} {escape(help_line(one, language))}" for one in comparison.findings],
        _markdown_table(comparison, language),
        [escape(changes.counts(whole, language)), *map(escape, changes.doubtful(comparison, language))],
        [f"- {escape(changes.step(one, comparison.digits, language))}" for one in _several(comparison)],
        _section("compare.why", (f"{units[unit]}: {changes.why(comparison, unit, language)}" for unit in changes.movers(whole)), language),
        _section("compare.regrouped", (changes.regrouped(whole, one, language) for one in whole.matching.regrouped), language),
        _section("compare.new", (changes.scored(whole.new.shown, place) for place in whole.matching.new), language),
        _section("compare.gone", (changes.scored(whole.old.shown, place) for place in whole.matching.gone), language),
        _section("compare.unscored", changes.unscored(whole), language),
        _section("compare.streaks", changes.streaks(comparison, language), language, n=3),
        _section("compare.targets", (changes.target(one, language) for one in comparison.targets), language),
        _markdown_projects(comparison, language),
    )  # fmt: skip
    return "\n\n".join("\n".join(lines) for lines in map(list, sections) if lines) + "\n"


def _several(comparison: Comparison) -> tuple[Change, ...]:
    return comparison.steps if len(comparison.steps) > 1 else ()


def _markdown_table(comparison: Comparison, language: Language) -> Iterator[str]:
    if not comparison.whole.delta.size:
        yield say("compare.nothing", language)
        return
    found = list(changes.columns(comparison, language))
    yield f"| {' | '.join(escape(column.head) for column in found)} |"
    yield f"| {' | '.join('--:' if column.right else '---' for column in found)} |"
    for cells in zip(*(column.cells for column in found), strict=True):
        yield f"| {' | '.join(map(escape, cells))} |"


def _section(key: str, lines: Iterable[str], language: Language, **blanks: int) -> list[str]:
    told = [f"- {escape(line)}" for line in lines]
    return [f"### {escape(say(key, language, **blanks))}\n", *told] if told else []


def _markdown_projects(comparison: Comparison, language: Language) -> list[str]:
    if comparison.projects is None:
        return []
    sizes = {status: len(comparison.projects.of(status)) for status in ("continued", "new", "dropped")}
    lines = [f"- {escape(changes.project(comparison, one, language))}" for one in comparison.projects.all]
    return [f"### {escape(say('compare.projects', language, **sizes))}\n", *lines]


FORMATS: dict[str, Callable[[Comparison, Language], str]] = {
    "json": json_text,
    "csv": csv_text,
    "markdown": markdown,
}
"""Every format with the function that renders it."""


def rendered(comparison: Comparison, form: str, language: Language) -> bytes:
    """The comparison in one of the formats; a CSV begins with a byte order mark, so that a double click shows Hangul."""
    text = FORMATS[form](comparison, language)
    return text.encode("utf-8-sig") if form == "csv" else text.encode("utf-8", "backslashreplace")
