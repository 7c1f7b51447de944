from __future__ import annotations

import pytest

from coscore.findings import Finding
from coscore.findings.about_gaps import ENTRIES
from coscore.findings.catalogue import headline
from coscore.language import Label

NAME = Label("만족도", "Satisfaction")


def test_the_entries_are_of_this_family_only() -> None:
    assert {code[:2] for code in ENTRIES} == {"W2"}


@pytest.mark.parametrize(
    ("code", "args", "korean", "english"),
    [
        ("W201", {"name": NAME, "text": ""}, "'만족도' 값이 없습니다", "'Satisfaction' has no value"),
        (
            "W201",
            {"name": NAME, "text": "미제출"},
            "'만족도' 값이 없습니다 (미제출)",
            "'Satisfaction' has no value (미제출)",
        ),
    ],
)
def test_a_sentence_is_filled_in_both_languages(code: str, args: dict[str, object], korean: str, english: str) -> None:
    finding = Finding(code, args=args)  # type: ignore[arg-type]
    assert (headline(finding, "ko"), headline(finding, "en")) == (korean, english)
