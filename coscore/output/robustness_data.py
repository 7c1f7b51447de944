"""How sure ranks are, as data: JSON ``coscore/robustness/v1`` with everything, CSV with a row per unit."""

from __future__ import annotations

import csv
import io
from math import isnan
from typing import TYPE_CHECKING, Any

from coscore.insight.robustness.certainty import Chance
from coscore.output.certainty import (
    grade_chance,
    grade_names,
    kept_chance,
    listed,
    scenario_name,
    sentence,
    top_chance,
)
from coscore.output.csv import harmless
from coscore.output.identity import TOOL
from coscore.output.json import written
from coscore.output.shown import plain_number

if TYPE_CHECKING:
    from coscore.insight.robustness.analysis import Robustness
    from coscore.insight.robustness.scenarios import Scenario
    from coscore.language import Language

Object = dict[str, Any]

SCHEMA = "coscore/robustness/v1"
DECIMALS = 4
"""Decimals of a probability and its error."""


def json_text(found: Robustness, language: Language) -> str:
    """The whole analysis as JSON; sentences are in the language."""
    evaluation, simulation = found.evaluation, found.simulation
    return written(
        {
            "schema": SCHEMA,
            "tool": TOOL,
            "language": language,
            "framework": {key: getattr(evaluation.framework, key) for key in ("id", "version", "sha256")},
            "inputs": [{"name": source.name, "sha256": source.sha256} for source in evaluation.observations.sources],
            "settings": found.settings.stated(),
            "varied": list(simulation.weighted),
            "unweighted": list(simulation.unweighted),
            "sampled": list(simulation.sampled),
            "verdict": [_statement(found, place, language) for place in range(len(found.verdict))],
            "units": [_unit(found, unit) for unit in listed(found)],
            "pair": _pair(found),
            "scenarios": [_scenario(found, one, language) for one in found.scenarios],
        }
    )


def _statement(found: Robustness, place: int, language: Language) -> Object:
    statement = found.verdict[place]
    return {"id": statement.key, "text": sentence(statement, language)}


def _chance(chance: Chance) -> Object:
    """A probability with its standard error, or what that is below where it came about always or never."""
    facts: Object = {"p": plain_number(chance.p), "se": None if chance.se is None else plain_number(chance.se)}
    return facts if chance.bound is None else {**facts, "within": plain_number(chance.bound)}


def _unit(found: Robustness, unit: int) -> Object:
    evaluation, ranks, inside = found.evaluation, found.simulation.ranks, found.simulation.group_ranks
    facts: Object = {
        "unit": evaluation.units[unit].name,
        "code": evaluation.units[unit].code,
        "group": evaluation.group[unit],
        "rank": int(evaluation.ranks[unit]),
        "rank_interval": [int(ranks.low[unit]), int(ranks.high[unit])],
        "median": int(ranks.median[unit]),
        "mean": plain_number(ranks.mean[unit]),
        "ranked": plain_number(ranks.ranked[unit] / found.settings.draws),
        "top": _chance(top_chance(found, unit)),
    }
    if inside and evaluation.group_ranks[unit]:
        facts["group_rank"] = int(evaluation.group_ranks[unit])
        facts["group_rank_interval"] = [int(inside.low[unit]), int(inside.high[unit])]
    if names := grade_names(found):
        facts["grade"] = evaluation.grades[unit]
        facts["grades"] = [
            {"grade": name, **_chance(grade_chance(found, unit, place))} for place, name in enumerate(names)
        ]
    return facts


def _pair(found: Robustness) -> Object | None:
    pair = found.simulation.pair
    if pair is None:
        return None
    draws = pair.above + pair.tied + pair.below
    units = found.evaluation.units
    return {
        "units": [units[pair.first].name, units[pair.second].name],
        **{name: _chance(Chance(getattr(pair, name), draws)) for name in ("above", "tied", "below")},
    }


def _scenario(found: Robustness, one: Scenario, language: Language) -> Object:
    return {
        "id": one.name,
        "indicator": one.indicator.id if one.indicator else None,
        "name": scenario_name(one, language),
        "floor": None if one.floor is None else plain_number(one.floor),
        "compared": one.compared,
        "gone": one.gone,
        "new": one.new,
        "kendall": plain_number(one.kendall),
        "spearman": plain_number(one.spearman),
        "mean_move": plain_number(one.mean),
        "largest_move": one.most,
        "moves_most": found.evaluation.units[one.unit].name if one.unit >= 0 else None,
        "grades_changed": one.grades,
        "top_kept": one.top,
        "top_of": one.of,
    }


def csv_text(found: Robustness) -> bytes:
    """A row per unit ranked, by rank; probabilities with their standard errors, which are 0 where a thing came about always or never."""
    rows = table(found)
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(rows[0] if rows else ())
    writer.writerows([_cell(value) for value in row.values()] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def table(found: Robustness) -> list[Object]:
    """One dict per unit ranked, by rank, with the columns of the CSV."""
    return [_row(found, unit) for unit in listed(found)]


def _row(found: Robustness, unit: int) -> Object:
    evaluation, ranks, inside = found.evaluation, found.simulation.ranks, found.simulation.group_ranks
    row: Object = {
        "rank": int(evaluation.ranks[unit]),
        "rank_low": int(ranks.low[unit]),
        "rank_high": int(ranks.high[unit]),
        "rank_median": int(ranks.median[unit]),
        "rank_mean": float(ranks.mean[unit]),
        "unit": evaluation.units[unit].name,
        "code": evaluation.units[unit].code,
        "group": evaluation.group[unit],
    }
    if inside:
        row["group_rank"] = int(evaluation.group_ranks[unit]) or None
        row["group_rank_low"] = int(inside.low[unit]) or None
        row["group_rank_high"] = int(inside.high[unit]) or None
    row |= _columns("top", top_chance(found, unit))
    if names := grade_names(found):
        row["grade"] = evaluation.grades[unit]
        row |= _columns("grade_kept", kept_chance(found, unit))
        for place, name in enumerate(names):
            row[f"grade_p:{name}"] = grade_chance(found, unit, place).p
    return row


def _columns(name: str, chance: Chance) -> Object:
    return {f"{name}_p": chance.p, f"{name}_se": chance.se or 0.0}


def _cell(value: object) -> str:
    if isinstance(value, float):
        return "" if isnan(value) else f"{value:.{DECIMALS}f}"
    return "" if value is None else harmless(value) if isinstance(value, str) else str(value)
