"""How values are made of cells: keys that go together, and what gaps are filled from."""

from __future__ import annotations

from collections.abc import Iterator

from coscore.findings import Finding
from coscore.framework.document import Branch, Mapping, branches, name_of
from coscore.framework.problems import problem, said
from coscore.language import Label

_DIVISIBLE = ("number", "list")
_WAYS = ("rule", "winsorise", "percentiles", "log")
_OF_RATIOS = {
    "columns": Label(
        "ratio의 열은 numerator와 denominator에 적습니다",
        "the columns of a ratio stand under numerator and denominator",
    ),
    "combine": Label(
        "ratio의 여러 줄은 언제나 분자의 합과 분모의 합으로 모읍니다",
        "several rows of a ratio always become the sum of one half over the sum of the other",
    ),
    "per": Label("ratio에는 이미 분모가 있습니다", "a ratio has a denominator already"),
}
_NOT_DIVISIBLE = Label("per는 number와 list에만 쓸 수 있습니다", "per goes with number and list only")
_COUNTED = Label("세는 줄에는 단위가 없습니다", "rows that are counted have no unit")
_ONE_WAY = Label(
    "rule, winsorise, percentiles, log 가운데 하나만 적습니다", "it takes one of rule, winsorise, percentiles and log"
)
_TWO_LOGARITHMS = Label(
    "treat가 로그를 쓸 수 있어 transform과 겹칩니다 (otherwise: leave이면 됩니다)",
    "treat may take a logarithm, and transform is another function of it (otherwise: leave avoids that)",
)
_NOTHING = Label("highest도 lowest도 0입니다", "both highest and lowest are 0")


def go_together(root: Mapping) -> Iterator[Finding]:
    """No two keys of an indicator contradict each other (E133)."""
    for branch in branches(root):
        kind = branch.node.text("value", "type")
        if kind and kind.value == "ratio":
            yield from _of_a_ratio(branch)
        elif kind and kind.value not in _DIVISIBLE and "per" in branch.node.entries:
            yield _e133(branch, branch.node, "per", _NOT_DIVISIBLE)
        yield from _of_a_treatment(branch)


def gaps_can_be_filled(root: Mapping) -> Iterator[Finding]:
    """Groups to take a mean in (E134), a column with the year to find last year by (E103)."""
    for branch in branches(root):
        way = branch.node.text("impute")
        if way and way.value.startswith("group_") and not root.node("groups"):
            yield problem("E134", way.place, indicator=branch.id, name=name_of(branch.node), way=way.value)
        if way and way.value == "last_year" and not root.node("record", "year"):
            yield problem("E103", way.place, key="year", owner=Label("'record'", "'record'"))


def percentiles_in_order(root: Mapping) -> Iterator[Finding]:
    """The lower percentile of a treatment is below the higher (E123)."""
    for branch in branches(root):
        held = branch.node.mapping("treat", "percentiles")
        low, high = (held.number("low"), held.number("high")) if held else (None, None)
        bounds = (low.value if low else 0.0, high.value if high else 100.0)
        wrong = high or low
        if wrong and bounds[0] >= bounds[1]:
            text = said(bounds[0] if high else bounds[1])
            rule = (
                Label(f"{text}보다 커야 합니다", f"it must be above {text}")
                if high
                else Label(f"{text}보다 작아야 합니다", f"it must be below {text}")
            )
            yield problem("E123", wrong.place, key="high" if high else "low", value=said(wrong.value), rule=rule)


def _of_a_ratio(branch: Branch) -> Iterator[Finding]:
    for key, why in _OF_RATIOS.items():
        if key in branch.node.entries:
            yield _e133(branch, branch.node, key, why)
    for half in filter(None, (branch.node.mapping("value", name) for name in ("numerator", "denominator"))):
        if {"count", "unit"} <= half.entries.keys():
            yield _e133(branch, half, "unit", _COUNTED)


def _of_a_treatment(branch: Branch) -> Iterator[Finding]:
    treat = branch.node.mapping("treat")
    if not treat:
        return
    if len(treat.entries.keys() & set(_WAYS)) != 1:
        yield _e133(branch, branch.node, "treat", _ONE_WAY)
    otherwise = treat.text("rule", "otherwise")
    may_log = "log" in treat.entries or ("rule" in treat.entries and not (otherwise and otherwise.value == "leave"))
    if may_log and "transform" in branch.node.entries:
        yield _e133(branch, branch.node, "transform", _TWO_LOGARITHMS)
    drawn = treat.mapping("winsorise")
    counts = (drawn.number("highest"), drawn.number("lowest")) if drawn else ()
    if drawn and not any(count and count.value for count in counts):
        yield _e133(branch, treat, "winsorise", _NOTHING)


def _e133(branch: Branch, node: Mapping, key: str, why: Label) -> Finding:
    return problem("E133", node.key(key), indicator=branch.id, name=name_of(branch.node), key=key, why=why)
