from __future__ import annotations

from dataclasses import Field, FrozenInstanceError, fields, replace
from typing import Any

import pytest

from coscore.intake.limits import LIMITS
from coscore.intake.sheet import MAX_COLUMNS, MAX_ROWS


def test_one_limit_can_be_raised() -> None:
    assert replace(LIMITS, strings=10**9).strings == 10**9


def test_the_usual_limits_stay_as_they_are() -> None:
    with pytest.raises(FrozenInstanceError):
        LIMITS.strings = 0  # type: ignore[misc]


@pytest.mark.parametrize("field", fields(LIMITS), ids=lambda field: field.name)
def test_every_limit_says_what_it_bounds_in_both_languages(field: Field[Any]) -> None:
    assert field.metadata["kind"] in ("size", "count", "seconds")
    for text in field.metadata["about"]:
        assert text.encode("cp949").strip()


def test_whatever_a_spreadsheet_program_writes_stays_below() -> None:
    """A cell of 32,767 characters of three bytes, a sheet of all rows and 30 columns at 35 bytes a cell."""
    assert LIMITS.text_characters >= 32_767
    assert LIMITS.token_bytes >= 3 * 32_767
    assert LIMITS.member_bytes >= MAX_ROWS * 30 * 35
    assert LIMITS.padding >= MAX_ROWS * 100
    assert LIMITS.line_characters >= MAX_COLUMNS * 1000
