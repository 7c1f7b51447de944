from __future__ import annotations

from coscore.findings.about_jobs import ENTRIES


def test_the_family_is_what_jobs_compare_with_and_demand() -> None:
    assert sorted(ENTRIES) == ["E050", "E051"]
