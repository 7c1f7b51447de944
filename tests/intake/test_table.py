from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.findings import Refused
from coscore.findings.catalogue import headline

HEAD = ["연번", "시도", "시군구", "사업명", "연도", "조례", "교육 횟수", "교육 만족도", "만족도"]

Make = Callable[..., Any]


def row(number: int, name: str = "완주군", year: int | None = None, count: float = 3) -> list[Any]:
    return [number, "전북", name, f"사업 {number}", year, "O", count, 4.2, 88]


def test_a_table_as_offices_make_it_is_read(observed: Make, sheet: Make, said: Make) -> None:
    found = observed(
        sheet(
            [
                ["2025년 행정서비스 공동생산 사업 추진실적"],
                [None, None, None, None, None, None, None, None, "(단위: 회, 점)"],
                [None],
                ["연번", "시도", "시군구", "사업명", "연도", "사업 기반", None, "사업 평가", None],
                [None, None, None, None, None, "조례", "교육 횟수", "교육\n만족도", "만족도(점)"],
                ["계", None, None, "3건", None, None, 9],
                row(1),
                [2, None, "군산시", "둘째", None, "O", "１２회", "4.5/5", "87.5점"],
                [3, None, None, "셋째", None, "X", -6, "해당없음", None],
                ["※ 작성기준일: 2025. 12. 31."],
            ],
            "A1:I1",
            *(f"{letter}4:{letter}5" for letter in "ABCDE"),
            "F4:G4",
            "H4:I4",
            "B7:B9",
            "C8:C9",
            "A10:I10",
        )
    )
    assert [unit.name for unit in found.units] == ["전북 군산시", "전북 완주군"]
    assert (found.row.tolist(), found.unit.tolist()) == ([7, 8, 9], [1, 0, 0])
    assert tuple(found.record) == ("사업 1", "둘째", "셋째")
    assert found.values["training"].tolist() == [3, 12, -6]
    assert said(found.findings) == ["W201 I9"]


def test_a_merged_value_counts_for_every_row_it_covers(observed: Make, sheet: Make) -> None:
    found = observed(sheet([HEAD, row(1), [2, "전북", "군산시", "둘", None, "O"]], "G2:G3", "H2:H3", "I2:I3"))
    assert found.values["training"].tolist() == [3, 3]


def test_totals_are_left_out_and_fit(observed: Make, sheet: Make) -> None:
    rows = [HEAD, row(1), row(2), ["소계", *[None] * 5, 6], row(3), ["소계", *[None] * 5, 3], ["합계", *[None] * 5, 9]]
    found = observed(sheet(rows))
    assert (found.row.tolist(), found.findings) == ([2, 3, 5], ())


def test_a_total_that_fits_nothing_is_told(observed: Make, sheet: Make, said: Make) -> None:
    assert said(observed(sheet([HEAD, row(1), row(2), ["계", *[None] * 5, 7]])).findings) == ["W301 G4"]


def test_totals_are_not_checked_where_rows_of_other_years_were_left_out(
    observed: Make, sheet: Make, said: Make
) -> None:
    rows = [HEAD, row(1, year=2024), row(2, year=2025), ["계", *[None] * 5, 6]]
    assert said(observed(sheet(rows), year=2025).findings) == ["W214 A1"]


def test_rows_left_out_and_rows_without_a_year_are_counted(observed: Make, sheet: Make) -> None:
    rows = [HEAD, row(1, year=2024), row(2, year=2025), row(3)]
    found = observed(sheet(rows), year=2025)
    assert [headline(finding, "ko") for finding in found.findings] == [
        "2025년이 아닌 줄 1개를 뺐습니다",
        "연도가 없는 줄 1개를 2025년으로 보았습니다",
    ]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param([], id="with a header only"),
        pytest.param([["계", *[None] * 5, 6]], id="with totals only"),
        pytest.param([[None, None, None, "메모"]], id="with a remark only"),
        pytest.param([["※ 아직 없음"]], id="with a note only"),
    ],
)
def test_a_table_without_records_is_refused(observed: Make, sheet: Make, said: Make, body: list[list[Any]]) -> None:
    with pytest.raises(Refused) as refused:
        observed(sheet([HEAD, *body]))
    assert said(refused.value.findings) == ["E014 A1"]


def test_a_table_without_rows_of_the_year_is_refused(observed: Make, sheet: Make, said: Make) -> None:
    with pytest.raises(Refused) as refused:
        observed(sheet([HEAD, row(1, year=2024)]), year=2025)
    assert said(refused.value.findings) == ["E014 A1", "W214 A1"]


def test_an_empty_table_beside_others_is_told(observed: Make, sheet: Make, said: Make) -> None:
    found = observed(sheet([HEAD, row(1)]), sheet([HEAD], name="빈 양식"))
    assert (said(found.findings), len(found.tables)) == (["E014 A1"], 1)


def test_a_long_table_is_read_in_one_piece(observed: Make, sheet: Make) -> None:
    found = observed(sheet([HEAD, *(row(number, count=number) for number in range(1, 9001))]))
    assert found.row.tolist() == list(range(2, 9002))
    assert found.values["training"].sum() == 9000 * 9001 / 2
