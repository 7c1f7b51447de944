from __future__ import annotations

from coscore.findings.about_formulas import ENTRIES


def test_the_entries_are_about_frameworks() -> None:
    assert sorted(ENTRIES) == ["E128", "E129", "E130", "E131", "E132"]


def test_every_sentence_can_be_shown_in_the_code_page_of_korean_windows() -> None:
    for entry in ENTRIES.values():
        for label in entry:
            assert f"{label.ko}{label.en}".encode("cp949")
