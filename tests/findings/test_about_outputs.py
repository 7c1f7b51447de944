from __future__ import annotations

import pytest

from coscore.findings import Finding
from coscore.findings.about_outputs import ENTRIES
from coscore.findings.catalogue import headline
from coscore.language import Label


def test_the_entries_are_of_this_family_only() -> None:
    assert {code[:2] for code in ENTRIES} == {"E0"}


@pytest.mark.parametrize(
    ("code", "args", "korean", "english"),
    [
        (
            "E016",
            {"target": "순위.xlsx", "reason": Label("열려 있음", "open")},
            "결과를 쓸 수 없습니다: 순위.xlsx (열려 있음)",
            "Cannot write the result: 순위.xlsx (open)",
        ),
    ],
)
def test_a_sentence_is_filled_in_both_languages(code: str, args: dict[str, object], korean: str, english: str) -> None:
    finding = Finding(code, args=args)  # type: ignore[arg-type]
    assert (headline(finding, "ko"), headline(finding, "en")) == (korean, english)
