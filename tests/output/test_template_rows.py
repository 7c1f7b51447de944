from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from coscore.framework.tree import Framework
from coscore.intake.memory import read_table
from coscore.output.template_columns import columns
from coscore.output.template_rows import carried

BODY = """\
indicators:
  - {id: it, columns: [지표], value: {type: percent}, combine: {weighted_mean: {by: ["예산(백만원)", 예산]}}}
groups: {by: [평가군]}
"""


@pytest.fixture
def framework(framework_from: Callable[[str], Framework]) -> Framework:
    return framework_from(BODY)


def rows(framework: Framework, *those: tuple[str, str, int, str, float]) -> list[dict[str, str | float]]:
    heads = ("지자체", "사업", "연도", "평가군", "예산(백만원)")
    table = [dict(zip(heads, one, strict=True)) | {"지표": 85} for one in those]
    return carried(read_table(table, framework), framework, columns(framework, "ko"))


def test_names_groups_and_weights_are_carried_over_but_no_values_and_years(framework: Framework) -> None:
    assert rows(framework, ("완주군", "마을길", 2025, "가", 800.0)) == [
        {"unit.name": "전북특별자치도 완주군", "record": "마을길", "group": "가", "weight:it": 800.0}
    ]


def test_a_record_of_several_years_is_carried_over_once_as_it_stands_last(framework: Framework) -> None:
    (row,) = rows(framework, ("완주군", "마을길", 2024, "가", 1.0), ("완주군", "마을길", 2025, "가", 2.0))
    assert row["weight:it"] == 2.0


def test_a_unit_is_called_what_it_is_called_today(framework: Framework) -> None:
    (row,) = rows(framework, ("인천 남구", "마을길", 2017, "가", 1.0))
    assert row["unit.name"] == "인천광역시 미추홀구"


def test_rows_of_unknown_units_are_left_out(framework: Framework) -> None:
    assert len(rows(framework, ("아무데도 없는 곳", "가", 2025, "가", 1.0), ("완주군", "나", 2025, "가", 1.0))) == 1


def test_without_a_registry_a_name_stands_where_it_reads_back_the_same(framework: Framework) -> None:
    unit = framework.file.unit

    def carried_over(**headers: list[str]) -> dict[str, str | float]:
        parts = unit.model_copy(update={"registry": None, "columns": type(unit.columns)(**headers)})
        other = replace(framework, file=framework.file.model_copy(update={"unit": parts}))
        table = [
            {
                "시도": "북도",
                "시군구": "가 마을",
                "지자체": "가 마을",
                "사업": "하나",
                "지표": 85,
                "예산": 2,
                "평가군": "가",
            }
        ]
        (row,) = carried(read_table(table, other), other, columns(other, "ko"))
        return {key: text for key, text in row.items() if key.startswith("unit")}

    assert carried_over(sido=["시도"], sigungu=["시군구"]) == {"unit.sido": "북도", "unit.sigungu": "가 마을"}
    assert carried_over(sigungu=["시군구"]) == {"unit.sigungu": "가 마을"}
    assert carried_over(name=["지자체"]) == {"unit.name": "가 마을"}
