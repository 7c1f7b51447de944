from __future__ import annotations

from coscore.findings.about_settlements import ENTRIES


def test_the_codes_of_settlements_stand_here() -> None:
    errors = [f"E30{digit}" for digit in range(8)]
    assert sorted(ENTRIES) == [*errors, "W320", "W321", "W322", "W323"]
