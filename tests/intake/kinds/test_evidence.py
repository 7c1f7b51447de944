from __future__ import annotations

from datetime import date

import pytest

from coscore.intake.kinds.evidence import evidence_reader
from coscore.intake.observations import INVALID, MISSING, PRESENT
from coscore.intake.sheet import Cell, ErrorCell


@pytest.mark.parametrize("cell", ["조례 제12호", "https://a.go.kr/1", 12.0, date(2025, 3, 2), "O", "붙임 1"])
def test_whatever_names_something_is_evidence(cell: Cell) -> None:
    assert evidence_reader()(cell).state == PRESENT


@pytest.mark.parametrize("cell", [None, "", "  ", "-", "없음", "X", "미제출", "해당없음", 0.0, False, "무"])
def test_what_names_nothing_is_none(cell: Cell) -> None:
    reading = evidence_reader()(cell)
    assert (reading.state, reading.code) == (MISSING, "")


def test_an_error_is_an_error() -> None:
    assert evidence_reader()(ErrorCell("#REF!")).state == INVALID
