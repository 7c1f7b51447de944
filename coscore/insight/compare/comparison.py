"""Any number of results compared: every step from year to year, the whole way, and all there is to say about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from coscore.findings import Finding, Refused
from coscore.findings.finding import in_order
from coscore.insight.compare.basis import on_one_basis
from coscore.insight.compare.change import change
from coscore.insight.compare.projects import follow, unnamed
from coscore.insight.compare.streaks import streaks
from coscore.insight.compare.targets import targets
from coscore.insight.compare.units import matched
from coscore.language import Label
from coscore.scoring.gates import Bound, most
from coscore.scoring.rounding import decimal_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.findings.finding import Fact
    from coscore.framework.tree import Framework
    from coscore.insight.compare.basis import Basis, Year
    from coscore.insight.compare.change import Change
    from coscore.insight.compare.projects import Projects
    from coscore.insight.compare.streaks import Streak
    from coscore.insight.compare.targets import Progress
    from coscore.scoring.evaluation import Evaluation, Gate

_NAMED = 10
"""Units named where many are new or gone."""

_HOW = {
    "rescored": Label(
        "지난 자료를 이번 규칙으로 다시 셈해, 규칙이 바뀐 몫을 따로 적습니다",
        "earlier values are scored again by the last rules, and what the rules made is told apart",
    ),
    "common": Label(
        "모든 해에 있는 지표 {n}개로 다시 셈해 견줍니다. 표의 점수는 공표한 점수와 다릅니다",
        "only the {n} indicators known of every year are scored; the scores shown are not the published ones",
    ),
}
_KINDS = {
    "merged": Label("합쳐짐", "merged"),
    "split": Label("나뉨", "split"),
    "regrouped": Label("나뉘고 합쳐짐", "split and merged"),
}


@dataclass(frozen=True, eq=False)
class Comparison:
    """Years compared.

    Attributes:
        basis: the years and what they are compared on.
        whole: the change from the first to the last.
        steps: the change from each to the next; with two years the whole is the only one.
        streaks: what goes on for three years or more.
        targets: progress towards the targets that the last framework states, from the first year to the last.
        projects: the projects followed; None where a result does not know them, or where they are what is scored.
        findings: what is to be known before anything is read into the numbers.
        gates: conditions asked for, judged on the last step.
    """

    basis: Basis
    whole: Change
    steps: tuple[Change, ...]
    streaks: tuple[Streak, ...]
    targets: tuple[Progress, ...]
    projects: Projects | None
    findings: tuple[Finding, ...]
    gates: tuple[Gate, ...] = ()

    @property
    def years(self) -> tuple[Year, ...]:
        """The years, in the order given."""
        return self.basis.years

    @property
    def framework(self) -> Framework:
        """The framework of the last year."""
        return self.basis.framework

    @property
    def digits(self) -> int:
        """Decimals of every displayed score and change."""
        return max(year.shown.digits for year in self.years)

    @property
    def passed(self) -> bool:
        """Whether every gate passed."""
        return all(gate.passed for gate in self.gates)


def compare(results: Sequence[tuple[str, Evaluation]], *, strict: bool = False) -> Comparison:
    """Compare labelled results in the order given.

    Args:
        results: two or more.
        strict: refuse results of different frameworks.

    Raises:
        Refused: different frameworks under strict (E066), or nothing that can be compared (E067).
    """
    basis = on_one_basis(results)
    told = list(_told(basis))
    if strict and told:
        raise Refused([Finding("E066", args=dict(finding.args)) for finding in told])
    years = basis.years
    steps = tuple(change(basis, old, new) for old, new in pairwise(years))
    whole = steps[0] if len(steps) == 1 else change(basis, years[0], years[-1])
    if not whole.matching.pairs and not whole.matching.regrouped:
        raise Refused([Finding("E067", args={"why": Label("두 해에 다 있는 곳이 없습니다", "no unit is in both")})])
    to_last = [matched(year.shown.units, years[-1].shown.units) for year in years]
    projects, missing = _projects(basis, to_last)
    found = [*told, *missing, *_moved(whole), *_questions(projects)]
    return Comparison(
        basis,
        whole,
        steps,
        tuple(streaks(basis, to_last)),
        tuple(targets(basis.framework, whole)),
        projects,
        in_order(found),
    )


def judged(comparison: Comparison, *, max_drop: Bound | None = None, max_rank_drop: int | None = None) -> Comparison:
    """The comparison with its gates judged on the last step: displayed changes, less what changed rules made."""
    last, gates = comparison.steps[-1], []
    names = [last.new.shown.units[unit].name for unit in last.there.tolist()]
    if max_drop is not None:
        drops = (-Decimal(decimal_text(change, comparison.digits)) for change in last.performance.tolist())
        gates.append(most("max_drop", max_drop, zip(drops, names, strict=True)))
    if max_rank_drop is not None:
        falls = (last.moves.new - last.moves.old).tolist()
        ranked = [name for name, there in zip(names, last.ranked.tolist(), strict=True) if there]
        gates.append(most("max_rank_drop", max_rank_drop, zip(map(Decimal, falls), ranked, strict=True)))
    return replace(comparison, gates=tuple(gates))


def _told(basis: Basis) -> Iterator[Finding]:
    """W401 for every year of another framework than the last."""
    common = len(basis.framework.indicators) - len(basis.left)
    for year in basis.years:
        if rules := year.rules:
            changes = {
                "added": ", ".join(node.id for node in rules.added),
                "dropped": ", ".join(node.id for node in rules.dropped),
                "weights": ", ".join(f"{one.id} {one.old:.6g} -> {one.new:.6g}" for one in rules.reweighted),
                "rules": ", ".join((*(node.id for node in rules.rescaled), *rules.elsewhere)),
            }
            how = Label(*(text.format(n=common) for text in _HOW[basis.kind]))
            yield Finding(
                "W401",
                args={
                    "then": _identity(year.published.framework, year.label),
                    "now": _identity(basis.framework, basis.years[-1].label),
                    "how": how,
                    **changes,
                },
            )


def _identity(framework: Framework, label: str) -> str:
    return f"{label}: {framework.id} {framework.version} {framework.sha256[:8]}"


def _projects(basis: Basis, to_last: Sequence[object]) -> tuple[Projects | None, list[Finding]]:
    if basis.years[-1].shown.by == "record" or basis.framework.file.record is None:
        return None, []
    if unknown := unnamed(basis):
        return None, [Finding("W422", args={"years": ", ".join(unknown)})]
    return follow(basis, to_last), []  # type: ignore[arg-type]


def _moved(whole: Change) -> Iterator[Finding]:
    """W420 for units whose borders changed, W404 for those in one year only."""
    olds, news = whole.old.shown.units, whole.new.shown.units
    for one in whole.matching.regrouped:
        names = [
            ", ".join(units[place].name for place in places) for units, places in ((olds, one.old), (news, one.new))
        ]
        yield Finding("W420", args={"kind": _KINDS[one.kind], "old": names[0], "new": names[1]})
    if whole.matching.new or whole.matching.gone:
        names = [
            *(olds[place].name for place in whole.matching.gone),
            *(news[place].name for place in whole.matching.new),
        ]
        facts: dict[str, Fact] = {"new": len(whole.matching.new), "gone": len(whole.matching.gone)}
        yield Finding("W404", args={**facts, "units": ", ".join(names[:_NAMED])})


def _questions(projects: Projects | None) -> Iterator[Finding]:
    for one in projects.questions if projects else ():
        yield Finding("W421", args={"unit": one.unit, "old": one.old, "new": one.new})
