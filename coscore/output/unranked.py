"""Why units are not ranked (산정 제외), each in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.intake.observations import INVALID, MISSING
from coscore.language.words import say
from coscore.output.touching import owners
from coscore.scoring.rounding import decimal_text

if TYPE_CHECKING:
    from coscore.findings import Finding
    from coscore.framework.tree import TreeNode
    from coscore.language import Language
    from coscore.scoring.evaluation import Evaluation

_KINDS = {"W210": "coverage", "W217": "missing", "W218": "invalid", "W219": "nothing"}
"""The findings that say why a unit is not ranked."""

_NAMES = 3
"""Indicators named before the rest is only counted."""

_DECIMALS = 4


def reasons(evaluation: Evaluation, language: Language) -> dict[int, str]:
    """The reason of every unit that is not ranked, by its index, in the order in which units are listed."""
    told = {
        unit: finding
        for unit, finding in zip(owners(evaluation), evaluation.findings, strict=True)
        if finding.code in _KINDS
    }
    left_out = [unit for unit in evaluation.order() if not evaluation.ranked[unit]]
    return {unit: _reason(evaluation, unit, told.get(unit), language) for unit in left_out}


def _reason(evaluation: Evaluation, unit: int, told: Finding | None, language: Language) -> str:
    if not np.isnan(evaluation.totals[unit]):
        return say("unranked.left_out", language, score=decimal_text(evaluation.totals[unit], evaluation.digits))
    kind = _KINDS[told.code] if told else "missing"
    gaps = _indicators(evaluation, unit, INVALID if kind == "invalid" else MISSING)
    facts: dict[str, object] = {"n": len(gaps), "names": _listed(gaps, language)}
    if told and kind == "coverage":
        found, least = apart(float(told.args["coverage"]), float(told.args["minimum"]))  # type: ignore[arg-type]
        below_top = told.args["indicator"] != evaluation.framework.nodes[0].id
        facts |= {"found": found, "least": least, "name": told.args["name"] if below_top else ""}
    return say(f"unranked.{kind}", language, **facts)


def _indicators(evaluation: Evaluation, unit: int, state: int) -> list[TreeNode]:
    return [node for node in evaluation.framework.indicators if evaluation.states[node.index, unit] == state]


def _listed(nodes: list[TreeNode], language: Language) -> str:
    names = ", ".join(node.name.in_(language) for node in nodes[:_NAMES])
    return f"{names}, ..." if len(nodes) > _NAMES else names


def apart(found: float, least: float) -> tuple[str, str]:
    """Both shares as per cent, with the decimals it takes for the smaller not to look like the larger."""
    texts = [(f"{found:.{decimals}%}", f"{least:.{decimals}%}") for decimals in range(_DECIMALS)]
    return next((pair for pair in texts if pair[0] != pair[1]), texts[-1])
