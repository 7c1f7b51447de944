from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.insight.describe.description import Description
from coscore.insight.describe.distribution import Summary, summary
from coscore.output.describe.texts import bars, head, lines, named, notes_on_tables, statistics


def test_a_table_has_its_categories_its_total_and_the_gaps_below(described: Callable[..., Description]) -> None:
    found = [(line.label, *line.cells) for line in lines(described().tables[0], "en")]
    assert found == [
        ("Government", ("-", "-"), ("2", "40.0")),
        ("Citizens", ("1", "25.0"), ("-", "-")),
        ("Joint", ("3", "75.0"), ("2", "40.0")),
        ("Unclear", ("-", "-"), ("1", "20.0")),
        ("Total", ("4", "100.0"), ("5", "100.0")),
        ("missing", ("1", ""), ("-", "")),
    ]


def test_units_in_several_categories_have_a_line_of_their_own(described: Callable[..., Description]) -> None:
    found = {line.label: line.cells for line in lines(described(counted="unit").tables[1], "ko")}
    assert found == {
        "예": (("1", "33.3"),),
        "아니오": (("1", "33.3"),),
        "여럿": (("1", "33.3"),),
        "계": (("3", "100.0"),),
        "해당 없음": (("1", ""),),
    }


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        ([0, 100], ["50.0", "70.7", "0.0", "25.0", "50.0", "75.0", "100.0"]),
        ([3, 4.9], ["3.95", "1.34", "3.00", "3.48", "3.95", "4.43", "4.90"]),  # 3.475 and 4.425, halves up
        ([0.01, 0.03], ["0.0200", "0.0141", "0.0100", "0.0150", "0.0200", "0.0250", "0.0300"]),
        ([10.344827586206897], ["10.3", "", "10.3", "10.3", "10.3", "10.3", "10.3"]),
        ([0], ["0.0", "", "0.0", "0.0", "0.0", "0.0", "0.0"]),
        ([], [""] * 7),
    ],
)
def test_numbers_have_as_many_decimals_as_tell_values_apart(values: list[float], texts: list[str]) -> None:
    assert statistics(summary(np.array(values, np.float64))) == texts


@pytest.mark.parametrize(
    ("histogram", "shape"),
    [((8, 1, 2, 4, 0, 0, 0, 0, 0, 7), "@:-+.....%"), ((1, 0, 0, 0, 0, 0, 0, 0, 0, 1000), ":........@"), ((), "")],
)
def test_the_shape_is_darker_where_more_values_are(histogram: tuple[int, ...], shape: str) -> None:
    assert bars(Summary(histogram=histogram)) == shape


def test_a_name_has_its_unit_of_measurement(described: Callable[..., Description]) -> None:
    first, second, *_ = described().distributions
    assert (named(first, "en"), named(second, "en")) == ("People (명)", "Plan")


@pytest.mark.parametrize(("by", "size"), [("unit", "visit: 5, village: 4"), ("record", "visit: 5")])
def test_the_head_says_how_much_is_described(described: Callable[..., Description], by: str, size: str) -> None:
    assert head(described(by), "en") == [("Framework", "Village visits 1"), ("Data", f"table  {size}")]


def test_notes_name_what_does_not_add_up_and_what_is_not_scored(described: Callable[..., Description]) -> None:
    assert list(notes_on_tables(described(counted="unit"), "en")) == [
        "Percentages are rounded to one decimal and may not add up to 100.0: Open 99.9, Media 99.9",
        "Counted in the table, but never scored: Unclear",
        "'Several' are those whose rows are in more than one category.",
    ]
