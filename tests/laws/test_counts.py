"""Laws of descriptions: counts add up, and the order of rows changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.insight.describe.description import Description, describe
from coscore.insight.describe.frequencies import Frequency
from coscore.scoring.evaluation import Evaluation

LEVELS = ("정부", "시민", "공동", "불명확", None, "해당없음", "???")
ROW = st.tuples(
    st.sampled_from(("가", "나", "다")),
    st.one_of(st.none(), st.integers(0, 12), st.just("여럿")),
    st.sampled_from(LEVELS),
    st.sampled_from(LEVELS),
    st.sampled_from(("O", "X", None, "해당없음", "???")),
    st.sampled_from(("SNS", "SNS, 영상", "SNS, 영상, 현수막", None, "해당없음", "-")),
)
ROWS = st.lists(ROW, min_size=1, max_size=12)


def all_of(one: Frequency) -> int:
    return one.total + one.missing + one.not_applicable + one.invalid


@settings(max_examples=60, deadline=None, derandomize=True)
@given(rows=ROWS)
def test_every_record_and_every_unit_is_counted_once(visits: Callable[..., Evaluation], rows: list[Any]) -> None:
    evaluation = visits(rows=rows)
    for counted, size in (("record", len(rows)), ("unit", len(evaluation.units))):
        found = describe(evaluation, counted)
        for table in found.tables:
            assert [all_of(one) for one in table.frequencies] == [size] * len(table.frequencies)
    for one in describe(evaluation).distributions:
        assert sum(one.counts) == len(evaluation.units)
        assert one.records is not None
        assert sum(one.records) == len(rows)
        assert sum(one.summary.histogram) in (0, one.counts.present)
        assert one.floor + one.cap <= one.counts.present


@settings(max_examples=60, deadline=None, derandomize=True)
@given(rows=ROWS, data=st.data())
def test_rows_may_come_in_any_order(visits: Callable[..., Evaluation], rows: list[Any], data: st.DataObject) -> None:
    turned = data.draw(st.permutations(rows))
    for counted in ("record", "unit"):
        one, other = (describe(visits(rows=those), counted) for those in (rows, turned))
        assert facts(one) == facts(other)


def facts(found: Description) -> list[str]:
    return [*map(repr, found.tables), *(repr(one[1:]) for one in found.distributions)]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(rows=ROWS)
def test_displayed_percentages_are_within_half_a_tenth_of_the_true_ones(
    visits: Callable[..., Evaluation], rows: list[Any]
) -> None:
    for table in describe(visits(rows=rows)).tables:
        for one in table.frequencies:
            for count, tenths in zip(one.counts, one.tenths, strict=True):
                if tenths is not None:
                    assert abs(tenths * one.total - 1000 * count) * 2 <= one.total
