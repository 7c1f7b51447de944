"""Years brought to one basis: all of them scored by the framework of the last, as far as the earlier ones are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from coscore.findings import Finding, Refused
from coscore.insight.compare.rules import Rules, differences
from coscore.intake.observations import NOT_APPLICABLE
from coscore.language import Label
from coscore.scoring.again import again

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.framework.tree import Framework
    from coscore.scoring.evaluation import Evaluation

Kind = Literal["same", "rescored", "common"]


class Year(NamedTuple):
    """One of the years.

    Attributes:
        label: what it is called.
        published: the result as it was given.
        shown: the result whose scores are shown: the published one, unless only common indicators can be compared.
        scored: the same units and values by the framework of the last year.
        rules: how the last framework differs from that of this year; None where they are the same.
    """

    label: str
    published: Evaluation
    shown: Evaluation
    scored: Evaluation
    rules: Rules | None


class Basis(NamedTuple):
    """What years are compared on.

    Attributes:
        kind: same (one framework), rescored (every indicator of the last framework is known of every year, so the effect of the
            rules is told from that of performance), common (it is not, and only the indicators known of all years are scored).
        framework: the framework of the last year.
        years: the years, in the order given.
        left: indicators of it that are left out because some year does not know them.
    """

    kind: Kind
    framework: Framework
    years: tuple[Year, ...]
    left: tuple[str, ...]


def on_one_basis(results: Sequence[tuple[str, Evaluation]]) -> Basis:
    """Bring labelled results to one basis.

    Raises:
        Refused: results by unit and by record together, or no indicator that all years know (E067).
    """
    last = results[-1][1]
    framework = last.framework
    if len({result.by for _, result in results}) > 1:
        raise Refused([Finding("E067", args={"why": BY})])
    found = [(label, result, _rules(result, framework)) for label, result in results]
    unknown = {node.id for _, _, rules in found if rules for node in rules.added}
    left = tuple(node.id for node in framework.indicators if node.id in unknown)
    if len(left) == len(framework.indicators):
        raise Refused([Finding("E067", args={"why": INDICATORS})])
    kind: Kind = "common" if left else "rescored" if any(rules for *_, rules in found) else "same"
    return Basis(kind, framework, tuple(_year(one, framework, left) for one in found), left)


BY = Label("한쪽은 사업마다 채점한 결과입니다", "one is scored by unit, the other by record")
INDICATORS = Label("모든 해에 있는 지표가 없습니다", "no indicator is known of every year")


def _rules(result: Evaluation, framework: Framework) -> Rules | None:
    return None if result.framework.sha256 == framework.sha256 else differences(result.framework, framework)


def _year(found: tuple[str, Evaluation, Rules | None], framework: Framework, left: tuple[str, ...]) -> Year:
    label, result, rules = found
    scored = again(result, framework=framework) if rules else result
    if not left:
        return Year(label, result, result, scored, rules)
    states = scored.figures.measured.states.copy()
    states[[framework.by_id[one].index for one in left]] = NOT_APPLICABLE
    common = again(scored, states=np.ascontiguousarray(states))
    return Year(label, result, common, common, rules)
