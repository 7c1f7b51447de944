from __future__ import annotations

import pytest

from coscore.findings import Finding
from coscore.findings.about_robustness import ENTRIES
from coscore.findings.catalogue import headline
from coscore.language import Label


def test_the_entries_are_of_this_family_only() -> None:
    assert {code[:3] for code in ENTRIES} == {"E04"}


@pytest.mark.parametrize(
    ("code", "args", "korean", "english"),
    [
        (
            "E040",
            {"text": "완주", "why": Label("그런 곳이 없습니다", "there is no such unit")},
            "'완주'의 순위를 견줄 수 없습니다: 그런 곳이 없습니다",
            "The rank of '완주' cannot be compared: there is no such unit",
        ),
        (
            "E041",
            {"draws": 100000, "units": 5000},
            "5000곳의 순위를 100000번 담을 메모리가 없습니다",
            "The ranks of 5000 units in 100000 draws do not fit into memory",
        ),
    ],
)
def test_a_sentence_is_filled_in_both_languages(code: str, args: dict[str, object], korean: str, english: str) -> None:
    finding = Finding(code, args=args)  # type: ignore[arg-type]
    assert (headline(finding, "ko"), headline(finding, "en")) == (korean, english)
