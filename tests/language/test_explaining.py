from __future__ import annotations

import pytest

from coscore.language import Label
from coscore.language.explaining import EXPLAINING
from coscore.language.words import WORDS, say


@pytest.mark.parametrize("key", EXPLAINING)
def test_every_text_is_there_in_both_languages_and_fits_older_terminals(key: str) -> None:
    label = WORDS[key]
    assert label is EXPLAINING[key]
    assert label.ko
    assert label.en
    assert label.ko.encode("cp949")


@pytest.mark.parametrize(
    ("name", "before", "after", "korean"),
    [
        ("조례", "미제정", "시행", "조례를 미제정에서 시행으로 바꾸면 종합 63.2점 (+5.0), 17위, 우수"),
        ("회의 횟수", "3회", "8회", "회의 횟수를 3회에서 8회로 바꾸면 종합 63.2점 (+5.0), 17위, 우수"),
        ("집행률", "33.33", "50 (제정)", "집행률을 33.33에서 50 (제정)으로 바꾸면 종합 63.2점 (+5.0), 17위, 우수"),
    ],
)
def test_the_sentence_of_a_lever_has_the_right_particles(name: str, before: str, after: str, korean: str) -> None:
    facts = {
        "name": Label(name, name),
        "before": before,
        "after": after,
        "score": "63.2",
        "gain": "+5.0",
        "rank": 17,
        "grade": "우수",
    }
    assert say("explain.lever", "ko", **facts) == korean


def test_without_rank_grade_or_gain_nothing_is_said_of_them() -> None:
    facts = {"name": "A", "after": "1", "score": "5.0", "gain": "", "rank": "", "grade": ""}
    assert say("explain.lever.missing", "en", **facts) == "A, now missing, at 1: score 5.0"


@pytest.mark.parametrize(
    ("a", "expected"),
    [("완주군", "완주군과 순창군은 점수가 같습니다 (5.0)"), ("종로구", "종로구와 순창군은 점수가 같습니다 (5.0)")],
)
def test_equal_scores_are_said_with_the_right_particles(a: str, expected: str) -> None:
    assert say("explain.against.equal", "ko", a=a, b="순창군", score_a="5.0") == expected
