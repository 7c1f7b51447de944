from __future__ import annotations

from typing import Any

import pytest

from coscore.intake.blocks import blocks
from coscore.intake.rows import RowKinds, row_kinds


def kinds(*rows: list[Any]) -> RowKinds:
    """Sorted rows of a table: 시도, 시군구, 사업명, then two columns of values."""
    (block,) = blocks(enumerate(rows, start=5))
    return row_kinds(block, labels=(1, 2, 3), values=(4, 5))


RECORD = ["전북", "완주군", "잇기", "O", 3.0]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(["계", None, "3건", None, 9.0], id="a total in the first column"),
        pytest.param(["전북", "소  계", None, None, 9.0], id="a subtotal with blanks inside"),
        pytest.param([None, None, "합계(3건)", None, 9.0], id="a total with a remark"),
        pytest.param(["평균", "평균", "평균", None, 9.0], id="a mean merged over the names"),
        pytest.param(["서울 소계", None, None, None, 9.0], id="a subtotal that names its province"),
        pytest.param(["전북특별자치도 계", None, None, None, 9.0], id="a subtotal that names it in full"),
        pytest.param([" 총계", None, None, None, None], id="a total with a blank before it"),
    ],
)
def test_rows_of_totals_are_found(row: list[Any]) -> None:
    found = kinds(RECORD, row, RECORD)
    assert (list(found.records), list(found.totals)) == ([0, 2], [1])


def test_a_total_keeps_its_word() -> None:
    assert kinds(["전북", "소  계", None, None, 9.0]).totals == {0: "소계"}


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(["※ 작성기준일: 2025. 12. 31."], id="with a mark"),
        pytest.param(["※ 기준"] * 5, id="merged over all columns"),
        pytest.param([None, "자료: 통계청", None, None, None], id="with its source"),
        pytest.param(["주) 만족도는 100점 만점"], id="with 주)"),
        pytest.param(["※", "작성기준일: 2025. 12. 31."], id="in two cells"),
        pytest.param(["지표 설명", None, None, "조례가 있으면 O", "실시 횟수"], id="a row that describes the columns"),
        pytest.param(["예시", "완주군", "잇기", "O", 3.0], id="an example"),
    ],
)
def test_notes_are_neither_records_nor_totals(row: list[Any]) -> None:
    found = kinds(RECORD, row)
    assert (list(found.records), dict(found.totals)) == ([0], {})


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(RECORD, id="a record"),
        pytest.param(["*완주군", None, None, "O", 3.0], id="a marked row with values, for nothing is lost in silence"),
        pytest.param(["전북", "완주군", "*신규 사업", None, None], id="a mark further on"),
        pytest.param(["전북", "완주군", "배움 사다리 계", "O", 3.0], id="words that end like a total"),
        pytest.param(["전북", "완주군", "예시", "O", 3.0], id="a word for descriptions further on"),
        pytest.param(["전북", "계룡시", "합계 맞추기", "O", 3.0], id="words that only begin like a total"),
        pytest.param([3.0, True, None, "O", 3.0], id="numbers among the labels"),
    ],
)
def test_records_stay_records(row: list[Any]) -> None:
    assert list(kinds(row, RECORD).records) == [0, 1]
