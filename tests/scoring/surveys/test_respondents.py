from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from coscore.scoring.evaluation import Evaluation

Surveyed = Callable[..., Evaluation]
Rows = Callable[..., list[dict[str, Any]]]

STRATA = "strata: {columns: [연령], population: {청년: 100, 노년: 300}%s}"


def codes(evaluation: Evaluation) -> list[str]:
    """Codes of the findings, and the cells they are at; those that follow from others left out."""
    return [
        f"{one.code} {one.location.cell}".strip()
        for one in evaluation.findings
        if one.code not in {"W210", "W217", "W218", "W249", "W252"}
    ]


def test_a_unit_has_the_mean_of_its_respondents_and_its_score_runs_over_the_scale(
    surveyed: Surveyed, answers: Rows
) -> None:
    found = surveyed("answers: {}", *answers(1, 2, 3, 4, 5, 5))
    assert found.values[1, 0] == pytest.approx(20 / 6)
    assert found.scores[1, 0] == pytest.approx(100 * (20 / 6 - 1) / 4)
    assert (found.sampling["felt"].n[0], found.sampling["felt"].asked[0]) == (6, 6)


def test_no_opinion_and_empty_cells_are_no_answers(surveyed: Surveyed, answers: Rows) -> None:
    found = surveyed("answers: {dont_know: [9]}", *answers(5, 4, 5, 4, 5, None, "모름", 9))
    assert found.values[1, 0] == pytest.approx(4.6)
    assert (found.sampling["felt"].n[0], found.sampling["felt"].asked[0]) == (5, 8)
    assert codes(found) == []


def test_questions_are_averaged_for_each_respondent_first(surveyed: Surveyed) -> None:
    """Means 5, 4, 3 and 2; the fifth answered one of three questions, which is too little."""
    keys = "answers: {min_n: 2, items: [[가], [나], {columns: [다], reverse: true}]}"
    rows = [(5, 5, 1), (4, None, 2), (3, 3, None), (1, 2, 3), (5, None, None)]
    found = surveyed(keys, *({"가": a, "나": b, "다": c} for a, b, c in rows), node="")
    assert found.values[1, 0] == pytest.approx((5 + 4 + 3 + 2) / 4)
    assert found.sampling["felt"].n[0] == 4


@pytest.mark.parametrize(("count", "told"), [(4, ["W248 B2"]), (5, []), (0, ["W248 B2"])])
def test_fewer_than_five_answers_give_no_figure(surveyed: Surveyed, answers: Rows, count: int, told: list[str]) -> None:
    found = surveyed("answers: {}", *answers(*[4] * count, None))
    assert np.isnan(found.values[1, 0]) == bool(told)
    assert codes(found) == told
    assert found.sampling["felt"].n[0] == count


def test_few_answers_are_pointed_out(surveyed: Surveyed, answers: Rows) -> None:
    found = surveyed("answers: {}", *answers(*[4] * 29))
    assert [one.args["n"] for one in found.findings if one.code == "W249"] == [29]
    assert "W249" not in {one.code for one in surveyed("answers: {}", *answers(*[4] * 30)).findings}


def test_one_answer_that_cannot_be_read_makes_the_unit_invalid(surveyed: Surveyed, answers: Rows) -> None:
    found = surveyed("answers: {}", *answers(5, 4, 5, 4, 5, 6))
    assert codes(found) == ["E206 B7"]
    assert not found.ranked[0]


def test_shares_are_per_cent_of_the_highest_answers_on_a_scale_of_their_own(surveyed: Surveyed, answers: Rows) -> None:
    found = surveyed("answers: {share: {top: 2}}", *answers(1, 2, 3, 4, 5))
    assert (found.values[1, 0], found.scores[1, 0]) == (40, 40)
    assert (found.sampling["felt"].low[0], found.sampling["felt"].high[0]) == pytest.approx(
        (11.7621, 76.9276), abs=1e-3
    )


def test_weights_weigh_and_those_of_0_do_not_count(surveyed: Surveyed) -> None:
    rows = [{"답": answer, "가중치": weight} for answer, weight in ((5, 1), (3, 3), (1, 0))]
    found = surveyed("answers: {min_n: 2, weights: [가중치]}", *rows)
    sampling = found.sampling["felt"]
    assert found.values[1, 0] == 3.5
    assert (sampling.n[0], sampling.effective[0], sampling.se[0]) == pytest.approx((2, 1.6, 0.75))


@pytest.mark.parametrize("weight", [None, -1])
def test_a_weight_that_cannot_be_used_makes_the_unit_invalid(surveyed: Surveyed, weight: float | None) -> None:
    rows = [{"답": 4, "가중치": 1}] * 5 + [{"답": 4, "가중치": weight}]
    found = surveyed("answers: {weights: [가중치]}", *rows)
    assert "E215 C7" in codes(found)
    assert np.isnan(found.values[1, 0])


def test_strata_by_hand(surveyed: Surveyed, answers: Rows) -> None:
    """As worked out in test_strata: 3.25, with a standard error of the root of 0.1025."""
    rows = answers(5, 4, 4, 3, 연령="청년") + answers(3, 2, 4, 3, 연령="노년")
    found = surveyed(f"answers: {{{STRATA % ''}}}", *rows)
    sampling = found.sampling["felt"]
    assert found.values[1, 0] == pytest.approx(3.25)
    assert (sampling.se[0] ** 2, sampling.df[0]) == pytest.approx((0.1025, 3.6411552))
    half = 2.8856 * 0.1025**0.5  # t for 3.64 degrees of freedom lies between 3.182 and 2.776
    assert sampling.high[0] - found.values[1, 0] == pytest.approx(half, abs=2e-3)


def test_a_single_answer_in_a_stratum_leaves_the_error_unknown_unless_it_is_joined(
    surveyed: Surveyed, answers: Rows
) -> None:
    rows = answers(5, 연령="청년") + answers(3, 2, 4, 3, 연령="노년")
    alone = surveyed(f"answers: {{{STRATA % ''}}}", *rows)
    joined = surveyed(f"answers: {{{STRATA % ', collapse: {청년: 노년}'}}}", *rows)
    assert (codes(alone), codes(joined)) == (["W250 B2"], [])
    assert np.isnan(alone.sampling["felt"].low[0])
    assert joined.values[1, 0] == pytest.approx(3.4)  # one stratum of 400, five answers
    assert joined.sampling["felt"].se[0] ** 2 == pytest.approx((1 - 5 / 400) * 1.3 / 5)


def test_a_stratum_nobody_answered_in_is_left_out_and_told(surveyed: Surveyed, answers: Rows) -> None:
    found = surveyed(f"answers: {{{STRATA % ''}}}", *answers(3, 2, 4, 3, 3, 연령="노년"))
    assert codes(found) == ["W251 B2"]
    assert found.values[1, 0] == 3
    assert np.isnan(found.sampling["felt"].se[0])


def test_a_stratum_without_a_population_makes_the_unit_invalid(surveyed: Surveyed, answers: Rows) -> None:
    rows = answers(5, 4, 연령="청년") + answers(3, 2, 연령="노년") + answers(3, 2, 연령="중년")
    assert codes(surveyed(f"answers: {{{STRATA % ''}}}", *rows)) == ["E232 B2"]


def test_rows_that_state_two_populations_of_a_stratum_make_the_unit_invalid(surveyed: Surveyed, answers: Rows) -> None:
    rows = answers(5, 4, 3, 연령="청년", 인구=100) + answers(5, 4, 3, 연령="청년", 인구=120)
    found = surveyed("answers: {strata: {columns: [연령], population: [인구]}}", *rows)
    assert codes(found) == ["E231 B2"]


def test_units_that_are_not_asked_are_missing_without_a_word(surveyed: Surveyed, answers: Rows) -> None:
    found = surveyed("answers: {}", *answers("해당없음", "해당없음"), *answers(*[4] * 6, 지자체="나군"))
    assert [unit.name for unit in found.units] == ["가군", "나군"]
    assert np.isnan(found.values[1, 0])
    assert found.values[1, 1] == 4
    assert "W248" not in {one.code for one in found.findings}
