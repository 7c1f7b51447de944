from __future__ import annotations

import pytest

from coscore.findings import Finding
from coscore.findings.about_cells import ENTRIES
from coscore.findings.catalogue import headline


def test_the_entries_are_of_this_family_only() -> None:
    assert {code[:2] for code in ENTRIES} == {"E2"}


@pytest.mark.parametrize(
    ("code", "args", "korean", "english"),
    [
        ("E203", {"text": "두 회"}, "숫자가 와야 하는 칸입니다: 두 회", "A number belongs here: 두 회"),
    ],
)
def test_a_sentence_is_filled_in_both_languages(code: str, args: dict[str, object], korean: str, english: str) -> None:
    finding = Finding(code, args=args)  # type: ignore[arg-type]
    assert (headline(finding, "ko"), headline(finding, "en")) == (korean, english)
