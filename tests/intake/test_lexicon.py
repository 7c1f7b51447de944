from __future__ import annotations

import pytest

from coscore.intake.lexicon import doubtful, ends_in_plan, find, lexicon, tokens

WORDS = lexicon(
    [("시행", 4), ("제정·시행", 4), ("제정", 3), ("제정 추진중", 2), ("미제정", 0), ("월 1회", 4), ("O", 3)]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("O(제정·시행)", ["o", "제정", "시행"]),
        ("시행, 검토/계획", ["시행", "검토", "계획"]),
        ("소셜벤처팀\n신설", ["소셜벤처팀", "신설"]),
        ("  ", []),
    ],
)
def test_tokens_stand_between_blanks_brackets_and_separators(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        pytest.param("미제정", "미제정", (), id="a word inside another word is not found"),
        pytest.param("조례 제정", "제정", ("조례",), id="a word beside others is found"),
        pytest.param("제정 ㆍ 시행", "제정·시행", (), id="the longest phrase wins over its parts"),
        pytest.param("제정 추진 중", "제정 추진중", (), id="blanks inside a phrase do not matter"),
        pytest.param("월 1 회", "월 1회", (), id="a phrase may be written with more blanks than in the vocabulary"),
        pytest.param("시행 후 제정", "시행, 제정", ("후",), id="several words are all found"),
        pytest.param("비시행", "", ("비시행",), id="a prefix makes another word"),
        pytest.param("", "", (), id="nothing is found in nothing"),
    ],
)
def test_find(text: str, words: str, left: tuple[str, ...]) -> None:
    part = find(text, WORDS)
    assert (part.words, part.left) == (words, left)


def test_overlapping_phrases_are_both_found() -> None:
    assert find("가 나 다", lexicon([("가나", 1), ("나다", 2)])).values == {1, 2}


def test_a_phrase_that_two_values_share_means_both() -> None:
    assert find("가 나", lexicon([("가·나", 1), ("가 나", 2)])).values == {1, 2}


def test_a_long_text_takes_no_longer_than_its_length() -> None:
    assert find("제정 " * 16_000, WORDS).values == {3}


@pytest.mark.parametrize(
    "token",
    [
        "미확정",
        "비상설",
        "무산",
        "안",
        "않음",
        "없이",
        "예정",
        "추진중",
        "운영중",
        "검토",
        "x",
        "약",
        "이상",
        "planned",
    ],
)
def test_doubts(token: str) -> None:
    assert doubtful(["조례", token])


@pytest.mark.parametrize("token", ["소셜벤처팀", "2023.", "3명", "안전과", "중앙팀", "신설"])
def test_no_doubts(token: str) -> None:
    assert not doubtful([token])


@pytest.mark.parametrize("text", ["현수막 설치 예정", "SNS(추진 중)", "미실시", "행사 취소"])
def test_plans_at_the_end(text: str) -> None:
    assert ends_in_plan(text)


@pytest.mark.parametrize("text", ["추진단 회의", "계획 설명회", "SNS", "중", ""])
def test_no_plans_at_the_end(text: str) -> None:
    assert not ends_in_plan(text)
