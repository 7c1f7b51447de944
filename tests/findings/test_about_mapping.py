from __future__ import annotations

import pytest

from coscore.findings import Finding
from coscore.findings.about_mapping import ENTRIES
from coscore.findings.catalogue import headline
from coscore.language import Label


def test_the_entries_are_of_this_family_only() -> None:
    assert list(ENTRIES) == ["E015", "E022", "E023", "E024", "E230", "W223", "W224", "W247"]


@pytest.mark.parametrize(
    ("code", "args", "korean", "english"),
    [
        (
            "E023",
            {"header": "조레", "target": "ordinance", "near": "조례", "found": ""},
            "어느 표에도 '조레' 열이 없습니다 (ordinance)",
            "No table has a column '조레' (ordinance)",
        ),
        (
            "E024",
            {"header": "만족도", "target": "taught", "why": Label("까닭", "why")},
            "'만족도' 열의 뜻을 정할 수 없습니다 (taught): 까닭",
            "The column '만족도' cannot be read as 'taught': why",
        ),
    ],
)
def test_a_sentence_is_filled_in_both_languages(code: str, args: dict[str, object], korean: str, english: str) -> None:
    finding = Finding(code, args=args)  # type: ignore[arg-type]
    assert (headline(finding, "ko"), headline(finding, "en")) == (korean, english)
