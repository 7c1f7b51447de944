from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from coscore.findings.catalogue import headline
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT
from coscore.scoring.evaluation import Evaluation

WEIGHTED = {"a": "combine: {weighted_mean: {by: [예산]}}"}


def one(found: Evaluation, node: str = "a") -> tuple[float, int]:
    row = found.framework.by_id[node].index
    return found.values[row, 0], found.states[row, 0]


def rows(*cells: Any, **more: Any) -> list[dict[str, Any]]:
    """Records of one unit."""
    return [
        {"unit": "u0", "a": cell} | {key: column[place] for key, column in more.items()}
        for place, cell in enumerate(cells)
    ]


@pytest.mark.parametrize(
    ("combine", "value"),
    [("mean", 40), ("sum", 120), ("max", 70), ("min", 20), ("median", 30), ("{trimmed_mean: {drop: 1}}", 30)],
)
def test_records_become_one_value(scored: Callable[..., Evaluation], combine: str, value: float) -> None:
    assert scored({"a": f"combine: {combine}"}, *rows(70, 20, 30)).values[1].tolist() == [value]


def test_the_latest_year(scored: Callable[..., Evaluation]) -> None:
    assert scored({"a": "combine: last"}, *rows(70, 20, None, year=[2025, 2024, 2026])).values[1].tolist() == [70]


def test_indicators_are_found_by_id_whatever_their_order(scored: Callable[..., Evaluation]) -> None:
    found = scored({"d": {"b": "", "a": ""}, "c": ""}, {"a": 1, "b": 2, "c": 3})
    assert {node.id: found.values[node.index, 0] for node in found.framework.indicators} == {"a": 1, "b": 2, "c": 3}


@pytest.mark.parametrize(
    ("tree", "records", "code"),
    [
        ({"a": "combine: sum"}, rows(30, None, 20), "W205 C3"),
        ({"a": "combine: {trimmed_mean: {drop: 1}}"}, rows(None, 30, 20), "E219 C3"),
        ({"a": "combine: last"}, rows(30, 20), "E219 C2"),
        ({"a": "combine: last"}, rows(30, 20, year=[2025, 2025]), "E219 C2"),
        (WEIGHTED, rows(30, 20, **{"weight:a": [1, np.nan]}), "E215 D3"),
        (WEIGHTED, rows(30, 20, **{"weight:a": [-1, 2]}), "E215 D2"),
        (WEIGHTED, rows(30, 20, **{"weight:a": [0, 0]}), "E215 D2"),
        ({"a": "transform: ln, normalise: {method: goalposts, worst: 1, best: 9}"}, rows(0), "E216 C2"),
        ({"a": ""}, rows(100.5), "W303 C2"),
        ({"a": ""}, rows(-0.5), "W303 C2"),
    ],
    ids=[
        "a sum over part of the records",
        "too few to trim",
        "no year to tell the last by",
        "two values in the last year",
        "a weight is missing",
        "a weight is negative",
        "all weights are 0",
        "no logarithm of 0",
        "above the scale",
        "below the scale",
    ],
)
def test_what_is_said_and_of_which_cell(
    scored: Callable[..., Evaluation], codes: Callable[..., list[str]], tree: Any, records: Any, code: str
) -> None:
    assert [found for found in codes(scored(tree, *records)) if found[:4] not in ("W217", "W218", "W210")] == [code]


@pytest.mark.parametrize(
    ("tree", "records"),
    [
        ({"a": "combine: sum"}, rows(30, "n/a", 20)),
        ({"a": "combine: mean"}, rows(30, None, 20)),
        ({"a": "combine: last"}, rows(30)),
        (WEIGHTED, rows(30, None, **{"weight:a": [1, np.nan]})),
        ({"a": "transform: ln, clip: [1, 9], normalise: {method: goalposts, worst: 1, best: 9}"}, rows(0)),
        ({"a": ""}, rows(0, 100)),
    ],
    ids=[
        "what does not apply is not lacking in a sum",
        "a mean of those present",
        "one record needs no year",
        "no weight where there is no value",
        "clipped to where the logarithm is defined",
        "on the ends of the scale",
    ],
)
def test_nothing_to_say(
    scored: Callable[..., Evaluation], codes: Callable[..., list[str]], tree: Any, records: Any
) -> None:
    found = scored(tree, *records)
    assert codes(found) == []
    assert found.ranked.all()


@pytest.mark.parametrize("tree", [WEIGHTED, {"a": "combine: {trimmed_mean: {drop: 1}}"}], ids=["weights", "trimming"])
def test_what_cannot_be_combined_makes_only_its_unit_invalid(scored: Callable[..., Evaluation], tree: Any) -> None:
    fine = [{"unit": "u1", "a": value, "weight:a": 1} for value in (10, 20, 60)]
    found = scored(tree, *rows(30, 20), *fine)
    assert one(found) == pytest.approx((np.nan, INVALID), nan_ok=True)
    assert found.ranked.tolist() == [False, True]


def test_a_finding_names_the_indicator_the_unit_and_the_value(scored: Callable[..., Evaluation]) -> None:
    found = scored({"a": "name: 점수"}, {"unit": "완주군", "a": 105.5})
    assert dict(found.findings[0].args) == {
        "indicator": "a",
        "name": ("점수", "점수"),
        "unit": "완주군",
        "value": 105.5,
        "max": 100,
    }


def test_a_missing_value_is_not_said_again(scored: Callable[..., Evaluation], codes: Callable[..., list[str]]) -> None:
    """The cell was reported when it was read."""
    found = scored({"a": "", "b": ""}, {"a": None, "b": 50}, head="missing: {min_coverage: 0.5}")
    assert codes(found) == []
    assert one(found) == pytest.approx((np.nan, MISSING), nan_ok=True)


def test_the_observations_are_left_alone(task: Callable[..., Any], scored: Callable[..., Evaluation]) -> None:
    tree = {"a": "transform: ln, normalise: {method: goalposts, worst: 1, best: 9}"}
    found = scored(tree, {"a": 0}, {"a": 5})
    assert found.observations.values["a"].tolist() == [0, 5]
    assert found.observations.states["a"].tolist() == [1, 1]


PER = {"a": "combine: sum, per: {columns: [인구], times: 1000}"}


def test_values_are_divided_by_what_their_unit_states(scored: Callable[..., Evaluation], codes: Any) -> None:
    found = scored(PER, *rows(30, 12, **{"per:a": [6000, 6000]}))
    assert one(found) == (7, PRESENT)
    assert [part.tolist() for part in found.quotients["a"]] == [[42], [6000]]
    assert "W205" not in " ".join(codes(found))


@pytest.mark.parametrize(
    ("more", "beside", "code", "state"),
    [
        ("", [6000, 5000], "E228", INVALID),
        ("", [None, None], "W246", MISSING),
        ("", [0, 0], "W240", MISSING),
        (", when_zero: not_applicable", [0, 0], "W240", NOT_APPLICABLE),
        (", when_zero: error", [0, 0], "E229", INVALID),
        (", when_zero: 0", [0, 0], "W240", PRESENT),
    ],
)
def test_denominators_that_cannot_be_used(
    scored: Callable[..., Evaluation], more: str, beside: list[Any], code: str, state: int
) -> None:
    tree = {"a": f"combine: sum, per: {{columns: [인구]{more}}}", "b": ""}
    found = scored(tree, *rows(30, 12, **{"per:a": beside, "b": [1, 1]}))
    assert one(found)[1] == state
    assert [finding.code for finding in found.findings if finding.code in {"E228", "W246", "W240", "E229"}] == [code]


def test_denominators_of_their_own_are_combined_like_the_values(scored: Callable[..., Evaluation]) -> None:
    found = scored(
        {"a": "combine: max, per: {columns: [인구], rows: each}"}, *rows(30, 12, 50, **{"per:a": [5, 6, None]})
    )
    assert one(found) == (5, PRESENT), "the row without a denominator leaves both"


def test_a_word_of_the_denominator_0_is_said_in_a_sentence(scored: Callable[..., Evaluation]) -> None:
    tree = {"a": "per: {columns: [인구], when_zero: 2.5}"}
    (finding,) = (one for one in scored(tree, *rows(30, **{"per:a": [0]})).findings if one.code == "W240")
    assert headline(finding, "en") == "The denominator of 'a' is 0: u0, the value is 2.5"
    assert headline(finding, "ko") == "'a'의 분모가 0입니다: u0, 값을 2.5로 봅니다"
