"""Surveys: means or raw answers, and what goes with either."""

from __future__ import annotations

from collections.abc import Iterator

from coscore.findings import Finding
from coscore.framework.document import Branch, Mapping, Sequence, branches, name_of
from coscore.framework.problems import problem, said
from coscore.language import Label

_OF_MEANS = Label(
    "answers가 있으면 응답자를 직접 세므로 n과 sd를 적지 않습니다",
    "under answers the respondents themselves are counted, so there is no n and no sd",
)
_ROWS = Label(
    "answers의 여러 줄은 언제나 응답자 값의 평균으로 모읍니다",
    "several rows of answers always become the mean of the respondents",
)
_TWICE = Label("문항의 열은 answers의 items에 적습니다", "the columns of the questions stand under items")
_ONE_QUESTION = Label("share는 문항이 하나일 때만 쓸 수 있습니다", "share goes with a single question only")
_WEIGHED = Label(
    "층을 나누면 모집단 수가 가중치를 정합니다", "with strata it is the numbers of people in them that weigh"
)
_COUNTED = Label("층마다 모집단 수가 있으므로 따로 적지 않습니다", "the strata say how many people there are in each")
_UNSURE = Label(
    "표본오차를 알아야 합니다: answers가 있거나 n과 sd가 모두 있어야 합니다",
    "it needs a sampling error: answers, or both n and sd",
)
_NO_STRATUM = Label("strata의 population에 없는 층입니다", "population under strata has no such stratum")
_ITSELF = Label("층을 그 층 자신과 합칠 수 없습니다", "a stratum cannot be joined with itself")


def go_together(root: Mapping) -> Iterator[Finding]:
    """No two keys of a survey contradict each other (E133)."""
    for branch in branches(root):
        value = branch.node.mapping("value")
        kind = branch.node.text("value", "type")
        if value and kind and kind.value == "survey":
            answers = value.mapping("answers")
            yield from _of_answers(branch, value, answers) if answers else ()
            if "stabilised" in value.entries and not answers and not {"n", "sd"} <= value.entries.keys():
                yield _e133(branch, value, "stabilised", _UNSURE)


def answers_on_scale(root: Mapping) -> Iterator[Finding]:
    """Words stand for answers of the scale, and a share is of some answers, not of all (E123)."""
    for branch in branches(root):
        answers, scale = branch.node.mapping("value", "answers"), branch.node.numbers("value", "scale")
        if answers and len(scale) == 2:  # noqa: PLR2004 - the lowest and the highest answer
            low, high = (number.value for number in scale)
            for level in filter(None, (one.number("value") for one in answers.mappings("levels"))):
                if not low <= level.value <= high or (level.value - low) % 1:
                    rule = Label(
                        f"{said(low)}에서 {said(high)}까지의 답이어야 합니다",
                        f"it must be an answer from {said(low)} to {said(high)}",
                    )
                    yield problem("E123", level.place, key="value", value=said(level.value), rule=rule)
            top = answers.number("share", "top")
            if top and top.value > high - low >= 1:
                rule = Label(f"{said(high - low)} 이하이어야 합니다", f"it must be at most {said(high - low)}")
                yield problem("E123", top.place, key="top", value=said(top.value), rule=rule)


def _of_answers(branch: Branch, value: Mapping, answers: Mapping) -> Iterator[Finding]:
    yield from (_e133(branch, value, key, _OF_MEANS) for key in ("n", "sd") if key in value.entries)
    if "combine" in branch.node.entries:
        yield _e133(branch, branch.node, "combine", _ROWS)
    items = answers.node("items")
    if items and "columns" in branch.node.entries:
        yield _e133(branch, branch.node, "columns", _TWICE)
    if isinstance(items, Sequence) and len(items.items) > 1 and "share" in answers.entries:
        yield _e133(branch, answers, "share", _ONE_QUESTION)
    if "strata" in answers.entries and "weights" in answers.entries:
        yield _e133(branch, answers, "weights", _WEIGHED)
    if "strata" in answers.entries and "population" in value.entries:
        yield _e133(branch, value, "population", _COUNTED)
    yield from _of_collapse(branch, answers)


def _of_collapse(branch: Branch, answers: Mapping) -> Iterator[Finding]:
    """Joined strata are two, and both are known where the framework lists them."""
    known, joined = answers.mapping("strata", "population"), answers.mapping("strata", "collapse")
    for stratum in joined.entries if joined else ():
        assert joined  # noqa: S101 - there are entries
        partner = joined.text(stratum)
        if partner and partner.value == stratum:
            yield _e133(branch, joined, stratum, _ITSELF)
        elif known and partner and not {stratum, partner.value} <= known.entries.keys():
            yield _e133(branch, joined, stratum, _NO_STRATUM)


def _e133(branch: Branch, node: Mapping, key: str, why: Label) -> Finding:
    return problem("E133", node.key(key), indicator=branch.id, name=name_of(branch.node), key=key, why=why)
