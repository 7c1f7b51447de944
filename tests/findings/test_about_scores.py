from __future__ import annotations

from coscore.findings.about_scores import ENTRIES


def test_the_entries_are_errors_of_scores() -> None:
    assert sorted(ENTRIES) == ["E224", "E225", "E226"]


def test_every_sentence_can_be_shown_in_the_code_page_of_korean_windows() -> None:
    for entry in ENTRIES.values():
        for label in entry:
            assert f"{label.ko}{label.en}".encode("cp949")
