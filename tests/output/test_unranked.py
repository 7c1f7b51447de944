from __future__ import annotations

from dataclasses import replace

import pytest

from coscore.output.unranked import apart, reasons
from coscore.scoring.evaluation import Evaluation


def test_too_little_coverage_says_how_much_there_is_and_should_be(village: Evaluation) -> None:
    assert reasons(village, "ko") == {1: "자료 35% (60% 이상이어야 함)  빈 지표 2개"}
    assert reasons(village, "en") == {1: "coverage 35% (60% needed)  indicators missing: 2"}


def test_a_thin_dimension_is_named(village: Evaluation) -> None:
    args = {**village.findings[4].args, "indicator": "sharing", "name": "나눔"}
    thin = replace(village, findings=(replace(village.findings[4], args=args),))
    assert reasons(thin, "ko")[1].startswith("나눔 자료 35%")


def test_cells_that_cannot_be_read_are_named_by_indicator(with_invalid: Evaluation) -> None:
    assert reasons(with_invalid, "ko") == {1: "읽을 수 없는 지표 1개: 조례"}


@pytest.mark.parametrize(
    ("code", "reason"),
    [("W217", "빈 지표 2개: 주민 회의, 조례"), ("W219", "해당하는 지표가 없음")],
    ids=["a value that may not be missing", "nothing applies"],
)
def test_other_reasons(village: Evaluation, code: str, reason: str) -> None:
    told = replace(village.findings[4], code=code)
    assert reasons(replace(village, findings=(told,)), "ko") == {1: reason}


def test_without_a_finding_the_gaps_are_the_reason(village: Evaluation) -> None:
    assert reasons(replace(village, findings=()), "en") == {1: "Indicators missing: 2 (Meetings, Rules)"}


@pytest.mark.parametrize(
    ("found", "least", "texts"),
    [(0.38, 0.6, ("38%", "60%")), (0.5996, 0.6, ("59.96%", "60.00%")), (0.6, 0.6, ("60.000%", "60.000%"))],
    ids=["far", "near", "equal"],
)
def test_the_smaller_share_never_looks_like_the_larger(found: float, least: float, texts: tuple[str, str]) -> None:
    assert apart(found, least) == texts
