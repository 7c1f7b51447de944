from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from coscore.api import evaluate
from coscore.registry.resolve import Unit
from coscore.scoring.evaluation import Evaluation

WANJU, GUNSAN = Unit("전북 완주군", code="1", kind="군", short="완주군"), Unit("전북 군산시", code="2", kind="시")
ROWS = (
    {"unit": WANJU, "record": "나눔", "a": 50},
    {"unit": GUNSAN, "record": "나눔", "a": 60},
    {"unit": WANJU, "record": "가꿈", "a": 70},
)


def scores(found: Evaluation) -> dict[str, float]:
    return {unit.name: score for unit, score in zip(found.units, found.shown.tolist(), strict=True)}


def test_every_record_is_a_unit_of_its_own(scored: Callable[..., Evaluation]) -> None:
    found = scored({"a": ""}, *ROWS, by="record")
    assert scores(found) == {"전북 군산시 / 나눔": 60, "전북 완주군 / 가꿈": 70, "전북 완주군 / 나눔": 50}
    assert found.by == "record"


def test_a_record_keeps_the_code_kind_and_short_name_of_its_unit(scored: Callable[..., Evaluation]) -> None:
    found = scored({"a": ""}, *ROWS, by="record", head="groups: {by: kind, min_size: 1}")
    assert [(unit.code, unit.short) for unit in found.units] == [
        ("2", "전북 군산시 / 나눔"),
        ("1", "완주군 / 가꿈"),
        ("1", "완주군 / 나눔"),
    ]
    assert found.group == ("시", "군", "군")


def test_records_without_a_name_are_told_by_their_rows(scored: Callable[..., Evaluation]) -> None:
    found = scored({"a": ""}, {"unit": WANJU, "a": 1}, {"unit": WANJU, "a": 2}, by="record")
    assert scores(found) == {"전북 완주군 / data.csv:2": 1, "전북 완주군 / data.csv:3": 2}


def test_records_of_one_name_are_told_by_their_rows_too(scored: Callable[..., Evaluation]) -> None:
    found = scored({"a": ""}, *ROWS, ROWS[0] | {"a": 90}, by="record")
    assert scores(found)["전북 완주군 / 나눔 (data.csv:5)"] == 90
    assert scores(found)["전북 군산시 / 나눔"] == 60


def test_groups_by_a_column_go_with_their_units(scored: Callable[..., Evaluation]) -> None:
    rows = [row | {"group": "큰" if row["unit"] is GUNSAN else "작은"} for row in ROWS]
    found = scored({"a": ""}, *rows, by="record", head="groups: {by: [평가군], min_size: 1}")
    assert found.group == ("큰", "작은", "작은")


def test_the_cells_of_a_record_are_still_known(
    scored: Callable[..., Evaluation], codes: Callable[..., list[str]]
) -> None:
    found = scored({"a": ""}, *ROWS, {"unit": WANJU, "record": "다", "a": 101}, by="record")
    assert codes(found) == ["W303 C5"]
    assert found.findings[0].args["unit"] == "전북 완주군 / 다"


TWO_TABLES = """\
coscore: 1
id: two
version: "1"
name: two
unit: {name: u, columns: {name: [지자체]}}
record: {name: r, columns: [사업명]}
missing: {policy: reweight, min_coverage: 0}
indicators:
  - {id: a, columns: [하나], value: {type: percent}}
  - {id: b, columns: [둘], value: {type: percent}}
"""


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        pytest.param(["가,나눔,40", "가,가꿈,90"], {"가 / 가꿈": 75, "가 / 나눔": 30}, id="once in each table"),
        pytest.param(
            ["가,나눔,40", "가,나눔,90"],
            {"가 / 가꿈": 60, "가 / 나눔 (a.csv:2)": 20, "가 / 나눔 (a.csv:5)": 40, "가 / 나눔 (a.csv:6)": 90},
            id="not where a table has the name twice",
        ),
    ],
)
def test_rows_of_one_record_in_tables_that_ask_for_different_values_are_one(
    tmp_path: Path, second: list[str], expected: dict[str, float]
) -> None:
    (tmp_path / "two.yaml").write_text(TWO_TABLES, encoding="utf-8")
    rows = ["지자체,사업명,하나", "가,나눔,20", "가,가꿈,60", "지자체,사업명,둘", *second]
    (tmp_path / "a.csv").write_text("\n".join(rows), encoding="utf-8")
    found = evaluate(tmp_path / "a.csv", tmp_path / "two.yaml", by="record")
    assert {unit.name: score for unit, score in zip(found.units, found.totals.tolist(), strict=True)} == expected
