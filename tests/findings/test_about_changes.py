from __future__ import annotations

import pytest

from coscore.findings import Finding
from coscore.findings.about_changes import ENTRIES
from coscore.findings.catalogue import headline
from coscore.language import Label


def test_the_codes_of_changes() -> None:
    assert sorted(ENTRIES) == ["E065", "E066", "E067", "W401", "W420", "W421", "W422"]


@pytest.mark.parametrize(
    ("code", "args", "korean", "english"),
    [
        (
            "W401",
            {
                "then": "2025: a",
                "now": "2026: b",
                "how": Label("다시 셈", "again"),
                "added": "c",
                "dropped": "",
                "weights": "",
                "rules": "",
            },
            "지표체계가 다릅니다 (2025: a; 2026: b): 다시 셈; 늘어남 c",
            "The frameworks differ (2025: a; 2026: b): again; added c",
        ),
        (
            "W420",
            {"kind": Label("합쳐짐", "merged"), "old": "가, 나", "new": "다"},
            "경계가 바뀐 곳 (합쳐짐): 가, 나 -> 다",
            "Borders changed (merged): 가, 나 -> 다",
        ),
        ("E065", {"given": 1, "files": 2}, "해를 1개 적었는데 자료는 2개입니다", "1 years are given for 2 results"),
    ],
)
def test_a_sentence_is_filled_in_both_languages(code: str, args: dict[str, object], korean: str, english: str) -> None:
    finding = Finding(code, args=args)  # type: ignore[arg-type]
    assert (headline(finding, "ko"), headline(finding, "en")) == (korean, english)
