from __future__ import annotations

import pytest

from coscore.findings.about_groups import ENTRIES
from coscore.findings.catalogue import headline
from coscore.findings.finding import Finding
from coscore.language import Label


def test_the_codes_of_groups() -> None:
    assert sorted(ENTRIES) == ["E137", "W410", "W411", "W412"]


@pytest.mark.parametrize(
    ("name", "korean", "english"),
    [
        (
            Label("구", "districts"),
            "평균과 표준편차로 등급을 줄 수 없습니다: 평가군 '구', 1곳의 점수에 차이가 없습니다",
            "No grades by mean and standard deviation: in the group 'districts' the scores of 1 do not differ",
        ),
        (
            "",
            "평균과 표준편차로 등급을 줄 수 없습니다: 1곳의 점수에 차이가 없습니다",
            "No grades by mean and standard deviation: the scores of 1 do not differ",
        ),
    ],
    ids=["in a group", "without groups"],
)
def test_why_there_are_no_grades(name: Label | str, korean: str, english: str) -> None:
    found = Finding("W412", args={"name": name, "count": 1})
    assert (headline(found, "ko"), headline(found, "en")) == (korean, english)
