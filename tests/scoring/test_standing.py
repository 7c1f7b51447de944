from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.language import Label
from coscore.registry.resolve import Unit
from coscore.scoring.evaluation import Evaluation

QUOTA = "grades: {method: quota, bands: [{grade: 가, share: 50}, {grade: 나, share: 50}]}"
CUT = "grades: {method: cut, bands: [{grade: 우수, min: 80}, {grade: 보통, min: 60}]}"


def units(**scores: float | None) -> list[dict[str, object]]:
    return [{"unit": name, "a": score} for name, score in scores.items()]


def test_ranks_grades_and_margins(scored: Callable[..., Evaluation]) -> None:
    found = scored({"a": ""}, *units(u=85.04, v=79.96, w=79.94, x=None, y=12), head=CUT)
    assert found.shown == pytest.approx([85, 80, 79.9, np.nan, 12], nan_ok=True)
    assert found.ranked.tolist() == [True, True, True, False, True]
    assert found.ranks.tolist() == [1, 2, 3, 0, 4]
    assert found.grades == ("우수", "우수", "보통", "", "")
    assert found.margins == pytest.approx([np.nan, np.nan, 0.1, np.nan, 48], nan_ok=True)


def test_without_groups_and_grades(scored: Callable[..., Evaluation]) -> None:
    found = scored({"a": ""}, *units(u=85, v=79))
    assert (found.group, found.grades) == (("", ""), ("", ""))
    assert found.group_ranks.tolist() == [0, 0]
    assert np.isnan(found.margins).all()


@pytest.mark.parametrize(("rank_on", "ranks"), [("rounded", [1, 1]), ("full", [2, 1])])
def test_what_ranks_compare(scored: Callable[..., Evaluation], rank_on: str, ranks: list[int]) -> None:
    found = scored({"a": ""}, *units(u=84.66, v=84.74), head=f"round: {{digits: 1, rank_on: {rank_on}}}")
    assert found.ranks.tolist() == ranks


def test_ties_are_broken_by_the_full_scores_of_nodes(scored: Callable[..., Evaluation]) -> None:
    rows = [{"unit": "u", "a": 50.01, "b": 50}, {"unit": "v", "a": 50.02, "b": 50}, {"unit": "w", "a": None, "b": 50}]
    head = "round: {digits: 1}\nties: {method: ordinal, break: [a]}\nmissing: {min_coverage: 0.5}"
    assert scored({"a": "", "b": ""}, *rows, head=head).ranks.tolist() == [2, 1, 3]


def test_ranks_that_nothing_decides_are_said(scored: Callable[..., Evaluation]) -> None:
    found = scored({"a": ""}, *units(u=50, v=50, w=50, x=90), head="ties: {method: ordinal}")
    assert found.ranks.tolist() == [2, 2, 2, 1]
    assert [(finding.code, dict(finding.args)) for finding in found.findings] == [("W403", {"rank": 2, "count": 3})]


def test_ties_need_no_word_where_they_may_stand(scored: Callable[..., Evaluation]) -> None:
    assert scored({"a": ""}, *units(u=50, v=50)).findings == ()


@pytest.fixture(scope="module")
def grouped(scored: Callable[..., Evaluation]) -> Evaluation:
    kinds = {"a군": "군", "b군": "군", "c시": "시", "d시": "시", "e": ""}
    rows = [{"unit": Unit(name, kind=kind), "a": 50 + 10 * place} for place, (name, kind) in enumerate(kinds.items())]
    return scored({"a": ""}, *rows, head=f"groups: {{by: kind, min_size: 2}}\n{QUOTA}")


def test_ranks_and_quotas_inside_groups(grouped: Evaluation) -> None:
    assert grouped.ranks.tolist() == [5, 4, 3, 2, 1]
    assert grouped.group == ("군", "군", "시", "시", "")
    assert grouped.group_ranks.tolist() == [2, 1, 2, 1, 0]
    assert grouped.margins == pytest.approx([10, np.nan, 10, np.nan, np.nan], nan_ok=True)


def test_a_unit_outside_all_groups_has_no_quota(grouped: Evaluation) -> None:
    assert grouped.findings == ()
    assert grouped.grades == ("나", "가", "나", "가", "")


def test_small_groups_are_said(scored: Callable[..., Evaluation]) -> None:
    rows = [{"unit": Unit(f"u{place}", kind=kind), "a": 50} for place, kind in enumerate("시시시군군")]
    found = scored({"a": ""}, *rows, head="groups: {by: kind, min_size: 3}")
    assert [(finding.code, dict(finding.args)) for finding in found.findings] == [
        ("W402", {"group": "군", "name": Label("군", "counties"), "count": 2, "min_size": 3})
    ]


def test_quotas_count_only_units_that_are_ranked(scored: Callable[..., Evaluation]) -> None:
    assert scored({"a": ""}, *units(u=90, v=80, w=None, x=None), head=QUOTA).grades == ("가", "나", "", "")


DEVIATIONS = "grades: {method: mean_sd, ddof: 0, bands: [{grade: 상, sd: 0}, {grade: 하}]}"


def test_grades_by_mean_and_deviation_inside_groups(scored: Callable[..., Evaluation]) -> None:
    kinds = {"a": "군", "b": "군", "c": "시", "d": "시", "e": "구", "f": ""}
    rows = [{"unit": Unit(name, kind=kind), "a": 10 * place} for place, (name, kind) in enumerate(kinds.items())]
    found = scored({"a": ""}, *rows, head=f"groups: {{by: kind, min_size: 1}}\n{DEVIATIONS}")
    assert found.grades == ("하", "상", "하", "상", "", "")
    assert found.margins == pytest.approx([5, np.nan, 5, np.nan, np.nan, np.nan], nan_ok=True)
    assert [(finding.code, dict(finding.args)) for finding in found.findings] == [
        ("W412", {"group": "구", "name": Label("구", "districts"), "count": 1})
    ]


def test_without_groups_the_mean_is_that_of_all(scored: Callable[..., Evaluation]) -> None:
    assert scored({"a": ""}, *units(u=10, v=20, w=60), head=DEVIATIONS).grades == ("하", "하", "상")


def test_scores_that_do_not_differ_are_said_without_groups(scored: Callable[..., Evaluation]) -> None:
    found = scored({"a": ""}, *units(u=50, v=50), head=DEVIATIONS)
    assert [(finding.code, dict(finding.args)) for finding in found.findings] == [
        ("W412", {"group": "", "name": "", "count": 2})
    ]
