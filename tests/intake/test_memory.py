from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from coscore.findings import Refused
from coscore.framework.tree import Framework
from coscore.intake.memory import SOURCE, read_table
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT
from coscore.registry.resolve import Unit

ROWS: list[dict[str, Any]] = [
    {"시도": "전북", "시군구": "완주군", "조례": "O", "교육 횟수": "3회", "교육 만족도": 4, "만족도": 88.0},
    {"시도": "전북", "시군구": "군산시", "조례": "X", "교육 횟수": None, "교육 만족도": "해당없음"},
]


def columns(**changed: Any) -> dict[str, Any]:
    """Three units with a number for every indicator, by the ids."""
    plain = {"ordinance": [1, 0, 1], "training": [3, 4, 5], "taught": [4.0, 4.5, 5.0], "satisfaction": [88, 90, 92]}
    return {"unit": ["다", "가", "나"], **plain, **changed}


def test_dicts_are_read_by_the_headers_of_a_spreadsheet(small: Framework) -> None:
    found = read_table(ROWS, small)
    assert [unit.name for unit in found.units] == ["전북 군산시", "전북 완주군"]
    assert found.states["taught"].tolist() == [PRESENT, NOT_APPLICABLE]
    np.testing.assert_array_equal(found.values["training"], [3, np.nan])


def test_a_key_that_a_dict_lacks_is_an_empty_cell(small: Framework) -> None:
    assert read_table(ROWS, small).states["satisfaction"].tolist() == [PRESENT, MISSING]


def test_columns_are_read_by_the_ids_of_indicators(small: Framework) -> None:
    found = read_table(columns(), small)
    assert [unit.name for unit in found.units] == ["가", "나", "다"]
    assert (found.unit.tolist(), found.values["training"].tolist()) == ([2, 0, 1], [3, 4, 5])
    assert (found.sources, found.findings) == ((SOURCE,), ())


def test_arrays_are_read_like_lists(small: Framework) -> None:
    arrays = {key: np.array(values) for key, values in columns().items()}
    one, other = read_table(arrays, small), read_table(columns(), small)
    assert one.units == other.units
    assert all(one.values[key].tolist() == other.values[key].tolist() for key in one.values)


def test_nan_is_missing_and_what_cannot_be_is_invalid(small: Framework, said: Callable[..., list[str]]) -> None:
    found = read_table(columns(satisfaction=np.array([88, np.nan, 101]), training=np.array([np.inf, 4, 5])), small)
    assert found.states["satisfaction"].tolist() == [PRESENT, MISSING, INVALID]
    assert said(found.findings) == ["E206 C2", "E206 E4", "W201 E3"]


def test_a_value_is_traced_to_the_cell_of_a_sheet_with_the_keys_in_its_first_row(small: Framework) -> None:
    assert str(read_table(columns(), small).at("training", 2)) == "table:C4"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param(3, 3.0, id="a whole number"),
        pytest.param(np.int64(3), 3.0, id="a whole number of an array"),
        pytest.param(Decimal("2.5"), 2.5, id="a decimal"),
        pytest.param(Fraction(5, 2), 2.5, id="a fraction"),
        pytest.param("2.5", 2.5, id="text"),
    ],
)
def test_numbers_of_any_type_are_read(small: Framework, cell: Any, expected: float) -> None:
    assert read_table(columns(training=[cell, 1, 1]), small).values["training"][0] == expected


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        pytest.param(True, "E203", id="a truth value"),
        pytest.param(10**400, "E206", id="a number beyond all floats"),
        pytest.param(date(2025, 3, 5), "E213", id="a date"),
        pytest.param([1, 2], "E204", id="a list"),
        pytest.param(float("nan"), "W201", id="no number"),
    ],
)
def test_what_is_no_number_is_told(small: Framework, cell: Any, code: str) -> None:
    assert [finding.code for finding in read_table(columns(training=[cell, 1, 1]), small).findings] == [code]


def test_codes_may_stand_beside_names_or_alone(small: Framework) -> None:
    assert read_table(columns(code=["3", "1", "2"]), small).units[0] == Unit("가", "1")
    alone = {"code" if key == "unit" else key: values for key, values in columns().items()}
    assert read_table(alone, small).units[0] == Unit("가", "가")


def test_a_registry_reads_codes(framework_from: Callable[[str], Framework]) -> None:
    framework = framework_from("indicators: [{id: one, columns: [하나], value: {type: percent}}]\n")
    found = read_table({"code": [5271000000, "5213000000"], "one": [50, 60]}, framework)
    assert [unit.name for unit in found.units] == ["전북특별자치도 군산시", "전북특별자치도 완주군"]


def test_keys_that_are_not_used_are_told(small: Framework, said: Callable[..., list[str]]) -> None:
    assert said(read_table(columns(날씨=["맑음"] * 3), small).findings) == ["W206 F1"]


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        pytest.param([], ["E010"], id="nothing at all"),
        pytest.param({"training": [1]}, ["E010"], id="no unit"),
        pytest.param({"unit": ["가"], "taught": [1]}, ["E011"] * 3, id="indicators missing"),
        pytest.param(columns(조례=["O", "X", "O"]), ["E013"], id="an indicator twice"),
        pytest.param({key: [] for key in columns()}, ["E014"], id="no rows"),
    ],
)
def test_tables_that_cannot_be_read_are_refused(small: Framework, table: Any, codes: list[str]) -> None:
    with pytest.raises(Refused) as refused:
        read_table(table, small)
    assert [finding.code for finding in refused.value.findings] == codes


@pytest.mark.parametrize(
    ("values", "message"),
    [([1, 2], "columns of different lengths"), (np.ones((3, 2)), "a column of 2 dimensions")],
)
def test_tables_that_are_none_are_an_error_of_the_caller(small: Framework, values: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read_table(columns(training=values), small)


def test_a_great_many_gaps_are_counted(small: Framework) -> None:
    gaps = np.full(70_000, np.nan)
    plain = dict.fromkeys(("ordinance", "taught", "satisfaction"), np.ones(70_000))
    found = read_table({"unit": ["가"] * 70_000, "training": gaps, **plain}, small)
    assert (len(found.findings), found.findings[-1].args) == (10_001, {"code": "W201", "count": 60_000})
