from __future__ import annotations

import pytest

from coscore.intake.kinds.plain import plain_reader
from coscore.intake.observations import INVALID, PRESENT


@pytest.mark.parametrize(("cell", "value"), [(91000.0, 91000), ("91,000명", 91000), ("1.25", 1.25)])
def test_a_number_with_or_without_a_counter_word(cell: str | float, value: float) -> None:
    assert plain_reader()(cell)[:2] == (value, PRESENT)


@pytest.mark.parametrize(("cell", "code"), [(-1.0, "E206"), ("약 3만 명", "E204"), ("많음", "E203"), ("3%", "E212")])
def test_nothing_else(cell: str | float, code: str) -> None:
    reading = plain_reader(low=0.0)(cell)
    assert (reading.state, reading.code) == (INVALID, code)
