from __future__ import annotations

import pytest

from coscore.language.endings import outlined


@pytest.mark.parametrize(
    ("told", "noted"),
    [
        ("9곳은 10위 안에 남습니다 (평균 9.1곳).", "9곳은 10위 안에 남음 (평균 9.1곳)."),
        ("서로 구별할 수 없습니다: 구간이 모두 겹칩니다.", "서로 구별할 수 없음: 구간이 모두 겹침"),
        ("가운데가 3자리입니다.", "가운데가 3자리임"),
        ("순위는 그렇지 않습니다", "순위는 그렇지 않음"),
        ("어머니다", "어머니다"),
        ("Nine of ten stay.", "Nine of ten stay."),
    ],
)
def test_formal_endings_become_nouns(told: str, noted: str) -> None:
    assert outlined(told) == noted
