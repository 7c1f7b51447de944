from __future__ import annotations

import pytest

from coscore.findings.about_design import ENTRIES
from coscore.findings.catalogue import headline
from coscore.findings.finding import Finding
from coscore.language import Label, Language


def test_the_codes_of_designs() -> None:
    assert sorted(ENTRIES) == [f"W{number}" for number in range(120, 130)]


FACTS = {
    "name": Label("조례", "Law"),
    "second": Label("홍보", "News"),
    "score": 100.0,
    "count": 7,
    "units": 20,
    "coverage": 0.5,
    "share": -0.125,
    "weight": 0.1,
    "correlation": 0.954,
    "tried": 20,
    "changed": 3,
    "unit": "완주군",
    "other": "종로구",
    "mean": 4.25,
    "most": 11,
}


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("code", sorted(ENTRIES))
def test_every_sentence_is_filled(code: str, language: Language) -> None:
    said = headline(Finding(code, args=FACTS), language)
    assert "{" not in said
    assert "Label" not in said


def test_a_negative_share_is_said_in_per_cent() -> None:
    said = headline(Finding("W124", args=FACTS), "en")
    assert said == "'Law' works against the index: its share in the differences is -12.5% (weight 10.0%)"
