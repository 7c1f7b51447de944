from __future__ import annotations

from coscore.findings.about_contracts import ENTRIES


def test_the_codes_of_contracts_stand_here() -> None:
    assert sorted(ENTRIES) == ["E146", "E147", "E148", "E149"]
