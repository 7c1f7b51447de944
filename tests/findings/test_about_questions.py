from __future__ import annotations

import pytest

from coscore.findings import Finding
from coscore.findings.about_questions import ENTRIES
from coscore.findings.catalogue import headline


def test_the_entries_are_of_this_family_only() -> None:
    assert sorted(ENTRIES) == ["E060", "E061", "E062", "E063"]


@pytest.mark.parametrize(
    ("code", "args", "korean", "english"),
    [
        ("E060", {"text": "중구", "candidates": "ㄱ, ㄴ"}, "'중구'에 맞는 것이 여럿입니다: ㄱ, ㄴ", "'중구' may mean several: ㄱ, ㄴ"),
        ("E061", {"unit": "울릉군"}, "울릉군은 점수가 없어 견줄 수 없습니다", "울릉군 has no score, so it cannot be compared"),
        ("E062", {"option": "--against"}, "--against에는 자료 파일이 있어야 합니다", "--against needs a file of data"),
        ("E063", {"option": "--year"}, "저장된 결과(JSON)에는 쓸 수 없는 옵션입니다: --year", "--year cannot be used with a saved result (JSON)"),
    ],
)  # fmt: skip
def test_a_sentence_is_filled_in_both_languages(code: str, args: dict[str, object], korean: str, english: str) -> None:
    finding = Finding(code, args=args)  # type: ignore[arg-type]
    assert (headline(finding, "ko"), headline(finding, "en")) == (korean, english)
