from __future__ import annotations

from collections.abc import Callable

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
