"""A question to an evaluation, or to a framework: who or what is meant, and what there is to say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.findings import Finding, Refused
from coscore.insight.explain.against import against as set_beside
from coscore.insight.explain.explanation import explain
from coscore.insight.explain.indicator import Page, distribution
from coscore.insight.explain.names import near, nodes_named, units_named

if TYPE_CHECKING:
    from coscore.framework.tree import Framework, TreeNode
    from coscore.insight.explain.against import Against
    from coscore.insight.explain.explanation import Explanation
    from coscore.scoring.evaluation import Evaluation


def ask(
    name: str, framework: Framework, evaluation: Evaluation | None = None, *, against: str | None = None
) -> Explanation | Page | Against:
    """Explain what a name means.

    Args:
        name: a unit, in any spelling that means only it, or the id or name of an indicator or dimension.
        framework: the framework, that of the evaluation if there is one.
        evaluation: the evaluation; without one there are no units.
        against: another unit, to set the first beside.

    Raises:
        Refused: nobody or nothing goes by the name (E020), or several do (E060); no data to compare units in (E062), or no
            score (E061).
    """
    if against is not None:
        if evaluation is None:
            raise Refused([Finding("E062", args={"option": "--against"})])
        units = [unit_of(evaluation, text) for text in (name, against)]
        unscored = [unit for unit in units if np.isnan(evaluation.totals[unit])]
        if unscored:
            raise Refused(Finding("E061", args={"unit": evaluation.units[unit].name}) for unit in unscored)
        return set_beside(evaluation, *units)
    units = units_named(evaluation, name) if evaluation else []
    nodes = nodes_named(framework, name)
    if evaluation and units and len(units) + len(nodes) == 1:
        return explain(evaluation, units[0])
    if len(units) + len(nodes) == 1:
        return Page(framework, nodes[0], distribution(evaluation, nodes[0]) if evaluation else None)
    found = [evaluation.units[unit].name for unit in units] if evaluation else []
    raise _unclear(name, [*found, *map(_with_id, nodes)], near(name, evaluation, framework))


def unit_of(evaluation: Evaluation, text: str) -> int:
    """The index of the one unit that a text means.

    Raises:
        Refused: none (E020), or several (E060).
    """
    units = units_named(evaluation, text)
    if len(units) == 1:
        return units[0]
    names = [evaluation.units[unit].name for unit in units]
    raise _unclear(text, names, near(text, evaluation, evaluation.framework))


def node_of(framework: Framework, text: str) -> TreeNode:
    """The one indicator or dimension that a text means.

    Raises:
        Refused: none (E020), or several (E060).
    """
    nodes = nodes_named(framework, text)
    if len(nodes) == 1:
        return nodes[0]
    raise _unclear(text, [*map(_with_id, nodes)], near(text, None, framework))


def _with_id(node: TreeNode) -> str:
    return f"{node.name.ko} ({node.id})"


def _unclear(text: str, candidates: list[str], meant: str) -> Refused:
    if candidates:
        return Refused([Finding("E060", args={"text": text, "candidates": ", ".join(candidates)})])
    return Refused([Finding("E020", args={"text": text, "near": meant})])
