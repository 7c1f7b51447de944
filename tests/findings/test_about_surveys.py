from __future__ import annotations

import pytest

from coscore.findings import Finding
from coscore.findings.about_surveys import ENTRIES
from coscore.findings.catalogue import headline, help_line
from coscore.language import Label

FACTS = {
    "name": Label("만족도", "Satisfaction"),
    "unit": "완주군",
    "stratum": "20대",
    "n": 3,
    "least": 5,
    "reliability": "0.81",
    "meaning": Label("등급까지만 말할 수 있습니다", "grades can be told, but not single ranks"),
    "why": Label("모집단 수가 없습니다", "it is not stated"),
}


def test_the_entries_are_of_this_family_only() -> None:
    assert {code[:2] for code in ENTRIES} == {"E2", "W2"}


@pytest.mark.parametrize("code", ENTRIES)
def test_every_sentence_is_filled_and_fits_older_terminals(code: str) -> None:
    finding = Finding(code, args=FACTS)  # type: ignore[arg-type]
    for text in (headline(finding, "ko"), help_line(finding, "ko")):
        assert text.encode("cp949")
        assert "{" not in text
    assert "Satisfaction" in headline(finding, "en")


def test_a_reliability_says_what_it_means() -> None:
    finding = Finding("W252", args=FACTS)  # type: ignore[arg-type]
    assert headline(finding, "ko") == "'만족도'의 순위 신뢰도 0.81: 등급까지만 말할 수 있습니다"
