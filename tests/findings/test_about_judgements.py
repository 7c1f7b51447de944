from __future__ import annotations

import pytest

from coscore.findings.about_judgements import ENTRIES
from coscore.findings.catalogue import headline
from coscore.findings.finding import Finding
from coscore.language import Label, Language


def test_the_codes_of_judgements() -> None:
    assert sorted(ENTRIES) == ["E138", "E139", "W413", "W414"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ko", "판단이 서로 어긋납니다: 가위원, CR 0.3 (0.1 이하여야 함). 가장 어긋난 셋: t"),
        ("en", "The judgements contradict each other: 가위원, CR 0.3 (at most 0.1). Least consistent: t"),
    ],
)
def test_whose_judgements_contradict_each_other(language: Language, said: str) -> None:
    facts = {"whose": "가위원", "ratio": 0.3, "limit": 0.1, "triple": "t"}
    assert headline(Finding("W414", args=facts), language) == said


def test_why_a_judgement_cannot_be_read() -> None:
    facts = {"row": "A", "column": "B", "text": "x", "why": Label("까닭", "reason")}
    assert headline(Finding("E138", args=facts), "en") == "This judgement cannot be read: A / B = 'x' (reason)"
