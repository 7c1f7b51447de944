from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.framework.load import load_framework
from coscore.insight.describe.frequencies import Frequency, frequency_tables, off, percent
from coscore.scoring.evaluation import Evaluation


def found(evaluation: Evaluation, counted: str) -> dict[str, tuple[object, ...]]:
    """By id: counts, mixed, missing, not applicable, invalid."""
    return {one.node.id: one[1:] for table in frequency_tables(evaluation, counted) for one in table.frequencies}


def test_records_are_counted(visits: Callable[..., Evaluation]) -> None:
    assert found(visits(), "record") == {
        "plan": ((0, 1, 3, 0), 0, 1, 0, 0),
        "act": ((2, 0, 2, 1), 0, 0, 0, 0),
        "open": ((2, 2), 0, 0, 1, 0),
        "media": ((2, 1, 1), 0, 1, 0, 0),
    }


def test_units_are_counted_where_all_their_records_agree(visits: Callable[..., Evaluation]) -> None:
    assert found(visits(), "unit") == {
        "plan": ((0, 1, 2, 0), 0, 1, 0, 0),
        "act": ((1, 0, 1, 1), 1, 0, 0, 0),
        "open": ((1, 1), 1, 0, 1, 0),
        "media": ((1, 0, 1), 1, 1, 0, 0),
    }


def test_scoring_record_by_record_counts_the_same_records(visits: Callable[..., Evaluation]) -> None:
    assert found(visits("record"), "record") == found(visits(), "record")


def test_indicators_with_the_same_categories_share_a_table(visits: Callable[..., Evaluation]) -> None:
    tables = frequency_tables(visits(), "record")
    assert [[one.node.id for one in table.frequencies] for table in tables] == [["plan", "act"], ["open"], ["media"]]


def of(*counts: int, mixed: int = 0) -> Frequency:
    node = load_framework("awareness").indicators[0]
    return Frequency(node, counts, mixed, missing=0, not_applicable=0, invalid=0)


@pytest.mark.parametrize(
    ("counts", "percents"),
    [
        ((1, 1, 1), ["33.3", "33.3", "33.3"]),
        ((1, 7), ["12.5", "87.5"]),
        ((1, 15), ["6.3", "93.8"]),  # 6.25 and 93.75, both halves up
        ((1, 1999), ["0.1", "100.0"]),
        ((0, 0), ["", ""]),
    ],
)
def test_percentages_are_rounded_half_up(counts: tuple[int, ...], percents: list[str]) -> None:
    assert [percent(tenths) for tenths in of(*counts).tenths] == percents


def test_what_does_not_add_up_is_known() -> None:
    assert (of(1, 1, 1).is_off, percent(of(1, 1, 1).displayed_total)) == (True, "99.9")
    assert (of(1, 1, mixed=1).is_off, of(1, 7).is_off, of(0).is_off) == (True, False, False)


def test_those_that_do_not_add_up_are_listed(visits: Callable[..., Evaluation]) -> None:
    rows = [("가", 1, word, "정부", "O", "SNS") for word in ("정부", "시민", "공동")]
    assert [one.node.id for one in off(frequency_tables(visits(rows=rows), "record"))] == ["plan"]
