from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(
            "{type: levels, levels: [{value: 100, words: [정기, 매월]}, {value: 50, words: [수시]}]}",
            id="words of their own",
        ),
        pytest.param(
            "{type: levels, levels: [{value: 100, words: [정기, 정 기]}, {value: 0, words: [무]}]}",
            id="one level in two spellings",
        ),
        pytest.param(
            "{type: levels, levels: [{value: 100, words: [정기]}, {value: 50, words: [수시, «E119»정기]}]}",
            id="two levels",
        ),
        pytest.param(
            "{type: levels, levels: [{value: 100, words: [Yes 예]}, {value: 50, words: [«E119»ＹＥＳ예]}]}",
            id="two levels in two spellings",
        ),
        pytest.param(
            "{type: levels, levels: [{value: 0, words: [정부]}, {value: 0, words: [«E119»정부]}]}",
            id="two levels of one value",
        ),
        pytest.param(
            "{type: levels, levels: [{value: 0, words: [없음]}, {value: missing, words: [«E119»없음]}]}",
            id="a level with a value and one without",
        ),
        pytest.param("{type: yes_no, yes: [O], no: [X]}", id="two answers"),
        pytest.param("{type: yes_no, yes: [O, 공개], no: [«E119»공개]}", id="both answers"),
        pytest.param(
            "{type: ratio, numerator: {columns: [나], count: [O]}, denominator: {columns: [나], count: [O, X]}, drop: [«E119»X]}",
            id="a word that is counted and dropped",
        ),
        pytest.param("{type: list, vocabulary: {SNS: [SNS, 페이스북], 영상: [유튜브]}}", id="kinds"),
        pytest.param("{type: list, vocabulary: {SNS: [유튜브], 영상: [«E119»유튜브]}}", id="two kinds"),
        pytest.param(
            "{type: list, vocabulary: {SNS: [블로그], «E119»블로그: [네이버]}}", id="a kind that is a word of another"
        ),
    ],
)
def test_a_word_means_one_thing(problems: Texts, marks: Texts, value: str) -> None:
    columns = "" if "ratio" in value else "  columns: [가]\n"
    body = f"indicators:\n- id: a\n{columns}  value: {value}\n  normalise: {{method: goalposts, worst: 0, best: 100}}\n"
    assert problems(body) == marks(body)
