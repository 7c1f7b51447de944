from __future__ import annotations

import pytest

from coscore.findings import Finding
from coscore.findings.about_comparison import ENTRIES
from coscore.findings.catalogue import headline


def test_the_entries_are_of_this_family_only() -> None:
    assert {code[:2] for code in ENTRIES} == {"W4"}


@pytest.mark.parametrize(
    ("code", "args", "korean", "english"),
    [
        (
            "W404",
            {"new": 2, "gone": 1},
            "지난 결과와 견줄 수 없는 곳: 새로 2곳, 빠짐 1곳",
            "Not comparable with the baseline: 2 new, 1 gone",
        ),
    ],
)
def test_a_sentence_is_filled_in_both_languages(code: str, args: dict[str, object], korean: str, english: str) -> None:
    finding = Finding(code, args=args)  # type: ignore[arg-type]
    assert (headline(finding, "ko"), headline(finding, "en")) == (korean, english)
