from __future__ import annotations

import pytest

from coscore.findings import Finding
from coscore.findings.about_values import ENTRIES
from coscore.findings.catalogue import headline


def test_the_entries_are_of_this_family_only() -> None:
    assert {code[:2] for code in ENTRIES} == {"W3"}


@pytest.mark.parametrize(
    ("code", "args", "korean", "english"),
    [
        (
            "W302",
            {"text": "0.85"},
            "% 표시가 없는 1 이하의 값입니다: 0.85",
            "A value up to 1 without a percent sign: 0.85",
        ),
    ],
)
def test_a_sentence_is_filled_in_both_languages(code: str, args: dict[str, object], korean: str, english: str) -> None:
    finding = Finding(code, args=args)  # type: ignore[arg-type]
    assert (headline(finding, "ko"), headline(finding, "en")) == (korean, english)
