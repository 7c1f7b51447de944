from __future__ import annotations

import pytest

from coscore.findings import Finding
from coscore.findings.about_measures import ENTRIES
from coscore.findings.catalogue import headline, help_line
from coscore.language import Label

NAME = Label("상담", "Consultations")
MEAN = Label("전체 평균", "the mean of all units")


def test_the_entries_are_of_this_family_only() -> None:
    assert {code[:2] for code in ENTRIES} == {"E2", "W2"}


@pytest.mark.parametrize(
    ("code", "args", "korean", "english"),
    [
        (
            "W243",
            {"count": 2, "way": MEAN, "units": "완주군 5, 진천군 5", "more": ""},
            "'상담'의 빈 값 2개를 전체 평균으로 채웠습니다: 완주군 5, 진천군 5",
            "2 missing values of 'Consultations' were filled with the mean of all units: 완주군 5, 진천군 5",
        ),
        (
            "W245",
            {"count": 12, "way": MEAN, "units": "완주군", "more": "11"},
            "'상담'의 빈 값 12개를 채우지 못했습니다 (전체 평균): 완주군 외 11곳",
            "12 missing values of 'Consultations' could not be filled (the mean of all units): 완주군, and 11 more",
        ),
    ],
)
def test_a_sentence_is_filled_in_both_languages(code: str, args: dict[str, object], korean: str, english: str) -> None:
    finding = Finding(code, args={"name": NAME, **args})  # type: ignore[arg-type]
    assert (headline(finding, "ko"), headline(finding, "en")) == (korean, english)
    assert help_line(finding, "ko").encode("cp949")
