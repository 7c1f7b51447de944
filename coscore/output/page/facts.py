"""What the page tells of a result: its framework, its units, their values, points and findings."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np

from coscore.findings.catalogue import headline
from coscore.output.charts.korea import map_of
from coscore.output.formulas import rules
from coscore.output.identity import identity
from coscore.output.page.columns import column, exact, rounded
from coscore.output.places import Places
from coscore.output.ranking import unit_word
from coscore.output.rulers import how_scored
from coscore.output.shown import SHARE_DIGITS, precise
from coscore.output.touching import owners
from coscore.output.unranked import reasons
from coscore.scoring.groups import group_labels, peers_of
from coscore.scoring.plan import plan_of
from coscore.scoring.shares import displayed

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.framework.tree import TreeNode
    from coscore.intake.observations import Floats
    from coscore.language import Language
    from coscore.scoring.evaluation import Evaluation

Object = dict[str, Any]

MOST_FINDINGS = 40
"""Findings told of one unit."""

LANGUAGES: tuple[Language, ...] = ("ko", "en")


def both(text: Callable[[Language], Any]) -> list[Any]:
    """A text in Korean and in English."""
    return [text(language) for language in LANGUAGES]


def framework_data(evaluation: Evaluation) -> Object:
    """Names, rules in words, and what everything rests on."""
    framework = evaluation.framework
    labels = group_labels(framework.file.groups)
    return {
        "name": both(framework.name.in_),
        "unit": both(lambda language: unit_word(evaluation, language)),
        "rules": both(lambda language: [*rules(framework, language)]),
        "identity": both(lambda language: identity(evaluation, language)),
        "nodes": [_named(node, evaluation) for node in framework.nodes],
        "groups": {
            name: both(labels[name].in_) if name in labels else [name, name]
            for name in sorted(set(evaluation.group))
            if name
        },
        "adjustments": [
            both(spec.name.label.in_) if spec.name else [spec.id, spec.id] for spec in framework.adjustments
        ],
    }


def _named(node: TreeNode, evaluation: Evaluation) -> Object:
    unit = getattr(node.spec.value, "unit", None) if node.spec and node.is_indicator else None
    spec, highest = node.spec, evaluation.framework.file.scale.max
    how = both(lambda language: how_scored(spec, highest, language)) if spec and node.is_indicator else ["", ""]
    description = node.description
    return {
        "id": node.id,
        "name": both(node.name.in_),
        "parent": node.parent,
        "depth": node.depth,
        "unit": unit or "",
        "how": how,
        "description": both(description.in_) if description else ["", ""],
    }


def units_data(evaluation: Evaluation) -> Object:
    """Names, places and displayed results of the units, in the order of the evaluation; ``order`` is that of the ranking."""
    left_out = both(lambda language: reasons(evaluation, language))
    coverage = rounded(evaluation.coverage[0], SHARE_DIGITS)
    by_name = sorted(
        range(len(evaluation.units)), key=lambda place: (evaluation.units[place].name, evaluation.units[place].code)
    )
    places = {unit: place for place, unit in enumerate(by_name)}
    return {
        "name": [unit.name for unit in evaluation.units],
        "places": [places[unit] for unit in range(len(evaluation.units))],
        "short": [unit.short or unit.name for unit in evaluation.units],
        "code": [unit.code for unit in evaluation.units],
        "group": column(evaluation.group),
        "order": evaluation.order(),
        "shown": exact(evaluation.shown),
        "rank": column(evaluation.ranks.tolist()),
        "groupRank": column(evaluation.group_ranks.tolist()),
        "grade": column(evaluation.grades),
        "coverage": coverage,
        "reason": {unit: [texts[unit] for texts in left_out] for unit in left_out[0]},
        "findings": _findings(evaluation),
    }


def _findings(evaluation: Evaluation) -> dict[int, list[list[str]]]:
    """Code, place and headline in both languages of the findings that touch each unit."""
    told: dict[int, list[list[str]]] = defaultdict(list)
    for unit, finding in zip(owners(evaluation), evaluation.findings, strict=True):
        if unit >= 0 and len(told[unit]) < MOST_FINDINGS:
            told[unit].append(
                [finding.code, str(finding.location), *(headline(finding, language) for language in LANGUAGES)]
            )
    return dict(told)


def nodes_data(evaluation: Evaluation) -> list[Object]:
    """Of every node: displayed scores, points obtained and possible, means of the peers; of indicators values and cells."""
    digits, shown = evaluation.digits, evaluation.displayed.nodes
    possible = _possible(evaluation)
    peers, names = peers_of(evaluation.group), sorted(set(evaluation.group))
    files: dict[str, int] = {}
    places = Places(evaluation)
    found = []
    for node in evaluation.framework.nodes:
        row = node.index
        one: Object = {
            "score": rounded(evaluation.scores[row], digits),
            "points": exact(shown[row]),
            "possible": exact(possible[row]),
            "mean": rounded(_means(evaluation.contributions[row], peers, len(names)), digits),
        }
        if node.is_indicator:
            one["value"] = column([precise(value) for value in evaluation.values[row].tolist()])
            one["imputed"] = column(evaluation.imputed[row].astype(int).tolist())
            one["cells"] = [_short(cells, files) for cells in places.of(node.id)]
        found.append(one)
    found[0]["files"] = list(files)
    return found


def _possible(evaluation: Evaluation) -> Floats:
    """(k, m) points that each node could have added to the total, displayed so that they add up to the highest score."""
    plan = plan_of(evaluation.framework)
    weights = np.where(evaluation.weights > 0, evaluation.weights, np.nan)
    none = np.zeros(len(evaluation.units))
    whole = np.where(np.isnan(evaluation.totals), np.nan, plan.highest)
    return displayed(
        plan, weights * plan.highest, np.zeros_like(evaluation.adjustments), none, shown=whole, digits=evaluation.digits
    ).nodes


def _means(points: Floats, peers: Any, groups: int) -> Floats:
    """The mean over all units, then that of each peer group; NaN where nobody has any."""
    there = ~np.isnan(points)
    counts = np.bincount(peers[there], minlength=max(groups, 1)).astype(np.float64)
    sums = np.bincount(peers[there], points[there], minlength=max(groups, 1))
    counts, sums = np.append(counts.sum(), counts), np.append(sums.sum(), sums)
    means: Floats = np.divide(sums, counts, out=np.full(counts.size, np.nan), where=counts > 0)
    return means


def _short(cells: list[str], files: dict[str, int]) -> str:
    """Cells by the number of their file and sheet: ``0:G7 0:G8``."""
    parts = []
    for cell in cells:
        start = max(cell.rfind("]"), cell.rfind(":")) + 1
        parts.append(f"{files.setdefault(cell[:start], len(files))}:{cell[start:]}")
    return " ".join(parts)


def map_data(evaluation: Evaluation) -> Object | None:
    """The tiles of the map with the units that they stand for; None where too few units are municipalities."""
    numbers = [float(unit) for unit in range(len(evaluation.units))]  # stands for the score, and comes back in the tile
    tiles = map_of(evaluation.units, numbers, 1.0)
    if tiles is None:
        return None
    return {
        "tiles": [[tile.row, tile.column, tile.label, int(tile.value)] for tile in tiles.tiles],
        "blocks": tiles.blocks,
    }
