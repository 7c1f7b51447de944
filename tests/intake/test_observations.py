from __future__ import annotations

from dataclasses import replace

import numpy as np

from coscore.intake.observations import Observations, Table
from coscore.intake.origin import Origin
from coscore.intake.sheet import Source


def observations() -> Observations:
    tables = (
        Table(Source("a.xlsx", ""), "사업", (4, 5), {"meetings": 7, "unit.name": 2}),
        Table(Source("b.csv", ""), "", (1,), {"meetings": 3}),
    )
    return Observations(
        sources=tuple(table.source for table in tables), tables=tables, table=np.array([0, 1], np.int32),
        row=np.array([14, 2], np.int32), unit=np.zeros(2, np.int32), units=(), record=("", ""), values={}, states={},
    )  # fmt: skip


def test_a_value_knows_its_cell_through_its_table_row_and_column() -> None:
    found = observations()
    assert [str(found.at("meetings", record)) for record in (0, 1)] == ["a.xlsx[사업]G14", "b.csv:C2"]


def test_without_a_column_of_its_own_only_the_row_is_known() -> None:
    assert str(observations().at("satisfaction", 0)) == "a.xlsx[사업]14"


def test_a_value_of_a_long_table_stands_in_a_row_of_its_own() -> None:
    origin = Origin(3, (2,), np.array([2], np.int32), np.array([[9]], np.int32), home=1)
    table = Table(Source("a.csv", ""), "", (1,), {"unit.name": 1, "meetings": 3}, origin=origin)
    found = replace(observations(), tables=(table,), table=np.zeros(2, np.int32), row=np.array([2, 2], np.int32))
    assert (str(found.at("meetings", 0)), str(found.at("unit.name", 0))) == ("a.csv:B9", "a.csv:A2")
