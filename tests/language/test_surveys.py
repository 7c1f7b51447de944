from __future__ import annotations

import pytest

from coscore.language.surveys import SURVEYS
from coscore.language.words import WORDS, say


@pytest.mark.parametrize("key", SURVEYS)
def test_every_text_is_there_in_both_languages_and_fits_older_terminals(key: str) -> None:
    label = WORDS[key]
    assert label is SURVEYS[key]
    assert label.ko.encode("cp949")
    assert label.en


def test_a_response_rate_is_said_where_it_is_known() -> None:
    assert say("sampling.answers", "ko", n="312", rate="") == "응답 312명"
    assert say("sampling.answers", "ko", n="312", rate="62%") == "응답 312명 (응답률 62%)"
