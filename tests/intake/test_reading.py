from __future__ import annotations

import math

from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT
from coscore.intake.reading import MISSING_READING, NOT_APPLICABLE_READING, Reading, invalid, noted, present


def test_a_present_value_says_nothing_more() -> None:
    assert present(4.2) == Reading(4.2, PRESENT, "", {})


def test_minus_zero_is_zero() -> None:
    assert math.copysign(1.0, present(-0.0).value) == 1.0


def test_only_present_readings_have_a_value() -> None:
    others = (MISSING_READING, NOT_APPLICABLE_READING, invalid("E203", "일곱"))
    assert [reading.state for reading in others] == [MISSING, NOT_APPLICABLE, INVALID]
    assert all(math.isnan(reading.value) for reading in others)


def test_an_invalid_reading_carries_the_cell_and_the_facts() -> None:
    assert invalid("E212", " 4.2/7 ", expected="1 to 5").args == {"text": "4.2/7", "expected": "1 to 5"}


def test_a_note_keeps_value_and_state() -> None:
    assert noted(present(1.0), "W204", "O(시행)", word="O") == (1.0, PRESENT, "W204", {"text": "O(시행)", "word": "O"})


def test_facts_of_a_clean_reading_cannot_be_changed() -> None:
    assert not hasattr(present(1.0).args, "update")
