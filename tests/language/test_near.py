from __future__ import annotations

import pytest

from coscore.language.near import nearest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("조레", "조례", id="one letter of one syllable"),
        pytest.param("홍보 권수(건)", "홍보 건수", id="blanks and brackets aside"),
        pytest.param("날씨", "", id="nothing is near"),
        pytest.param("", "", id="nothing is asked for"),
    ],
)
def test_what_was_perhaps_meant(text: str, expected: str) -> None:
    assert nearest(text, ["조례", "홍보 건수", "만족도"]) == expected


def test_only_so_many_are_compared() -> None:
    assert nearest("조레", [*map(str, range(1000)), "조례"]) == ""
