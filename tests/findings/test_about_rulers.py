from __future__ import annotations

import pytest

from coscore.findings import Finding
from coscore.findings.about_rulers import ENTRIES
from coscore.findings.catalogue import headline, help_line
from coscore.language import Label

WHY = Label("값이 모두 같습니다", "all values are the same")


def test_the_entries_are_of_rulers_only() -> None:
    assert sorted(ENTRIES) == ["E124", "E125", "E126", "E127", "E220", "E221", "E222", "E223", "W406", "W407"]


@pytest.mark.parametrize(
    ("code", "args", "korean", "english"),
    [
        (
            "E220",
            {"name": Label("홍보", "Promotion"), "group": "군", "why": WHY},
            "'홍보'의 점수를 낼 수 없습니다 (평가군 군): 값이 모두 같습니다",
            "'Promotion' cannot be scored (group 군): all values are the same",
        ),
        (
            "E221",
            {"name": Label("기한", "Days"), "value": 0.0, "unit": "완주군"},
            "비율로 점수를 낼 수 없는 값입니다: '기한' 0, 완주군",
            "No ratio can be made of a value: 'Days' 0, 완주군",
        ),
        (
            "E223",
            {"name": Label("홍보", "Promotion"), "unit": "완주군", "years": 5, "value": 3.0},
            "추세를 셈할 수 없습니다: '홍보', 완주군 (지난 5개년 필요)",
            "No trend can be computed: 'Promotion', 완주군 (5 earlier years needed)",
        ),
        (
            "W406",
            {"names": Label("홍보, 교육", "Promotion, Training"), "count": 2},
            "다른 곳의 값에 따라 달라지는 점수입니다: 홍보, 교육",
            "Scores that move when the set of units moves: Promotion, Training",
        ),
        (
            "W407",
            {"name": Label("홍보", "Promotion"), "group": "", "why": WHY},
            "'홍보'에서는 모두 같은 순위입니다: 값이 모두 같습니다",
            "All are tied in 'Promotion': all values are the same",
        ),
    ],
)
def test_a_sentence_is_filled_in_both_languages(code: str, args: dict[str, object], korean: str, english: str) -> None:
    finding = Finding(code, args=args)  # type: ignore[arg-type]
    assert (headline(finding, "ko"), headline(finding, "en")) == (korean, english)
    assert help_line(finding, "ko")
