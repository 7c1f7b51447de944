"""The whole question put to an evaluation: how sure are its ranks and grades?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.findings import Finding, Refused
from coscore.framework.problems import nearest
from coscore.insight.robustness.scenarios import Scenario, scenarios
from coscore.insight.robustness.settings import Settings
from coscore.insight.robustness.simulate import Simulation, Watch, simulate
from coscore.insight.robustness.verdict import Statement, statements
from coscore.language import Label
from coscore.language.text import key
from coscore.scoring.intervals import Intervals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.scoring.evaluation import Evaluation

_NOT_RANKED = Label("순위가 없는 곳입니다", "it is not ranked")
_SEVERAL = Label("여러 곳이 그렇게 불립니다: {names}", "several are called so: {names}")
_NOBODY = Label("그런 곳이 없습니다{near:?. 혹시 '@'인가요?}", "there is no such unit{near:?; did you mean '@'?}")


class Robustness(NamedTuple):
    """How sure the ranks and grades of an evaluation are.

    Attributes:
        evaluation: the evaluation.
        settings: what was varied.
        simulation: what came out of the draws.
        scenarios: the ranking under other choices, one at a time.
        verdict: what that says, in statements.
    """

    evaluation: Evaluation
    settings: Settings
    simulation: Simulation
    scenarios: list[Scenario]
    verdict: tuple[Statement, ...]


def analyse(
    evaluation: Evaluation,
    settings: Settings,
    *,
    pair: Sequence[str] = (),
    threads: int = 1,
    watch: Watch | None = None,
) -> Robustness:
    """Vary, rank again and judge; ``pair`` names two units to compare, ``watch`` is told how many draws were made.

    Raises:
        Refused: a unit of the pair is not there or not ranked (E040); too many draws for the memory (E041); nobody ranked (E019).
    """
    if not evaluation.ranked.any():
        raise Refused([Finding("E019")])
    places = tuple(unit_named(evaluation, name) for name in pair)
    found = simulate(evaluation, settings, pair=places, threads=threads, watch=watch)
    told = tuple(statements(evaluation, settings, found))
    return Robustness(evaluation, settings, found, scenarios(evaluation, settings.top), told)


def with_intervals(evaluation: Evaluation, settings: Settings, *, watch: Watch | None = None) -> Evaluation:
    """The same evaluation with intervals of its ranks."""
    ranks = simulate(evaluation, settings, watch=watch).ranks
    low, high = (np.where(evaluation.ranked, ends, 0) for ends in (ranks.low, ranks.high))
    return replace(evaluation, intervals=Intervals(low, high, settings.stated()))


def unit_named(evaluation: Evaluation, name: str) -> int:
    """The position of the ranked unit of a name, a short name, a code, or the last word of a name.

    Raises:
        Refused: there is none, there are several, or it is not ranked (E040).
    """
    wanted = key(name)
    calls = [{key(unit.name), key(unit.short), key(unit.code)} - {""} for unit in evaluation.units]
    found = [place for place, names in enumerate(calls) if wanted in names]
    found = found or [place for place, unit in enumerate(evaluation.units) if wanted == key(unit.name.split(" ")[-1])]
    if len(found) == 1 and evaluation.ranked[found[0]]:
        return found[0]
    if len(found) == 1:
        raise _refused(name, _NOT_RANKED)
    if found:
        names = ", ".join(evaluation.units[place].name for place in found)
        raise _refused(name, Label(_SEVERAL("ko", names=names), _SEVERAL("en", names=names)))
    near = nearest(name, [unit.name for unit in evaluation.units]) or ""
    raise _refused(name, Label(_NOBODY("ko", near=near), _NOBODY("en", near=near)))


def _refused(name: str, why: Label) -> Refused:
    return Refused([Finding("E040", args={"text": name, "why": why})])
