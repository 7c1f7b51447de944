from __future__ import annotations

import pytest

from coscore.language.lookalikes import latin


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("\u041e", "O", id="a Cyrillic O"),
        pytest.param("\u039f", "O", id="a Greek O"),
        pytest.param("\u0425", "X", id="a Cyrillic X"),
        pytest.param("SN\u0405", "SNS", id="one letter of three"),
        pytest.param("SNS", "", id="Latin letters"),
        pytest.param("시행", "", id="Hangul"),
        pytest.param("\u0434", "", id="a Cyrillic letter that looks like nothing else"),
    ],
)
def test_letters_that_look_latin(text: str, found: str) -> None:
    assert latin(text) == found
