from __future__ import annotations

from coscore.findings import Finding
from coscore.findings.about_keys import ENTRIES
from coscore.findings.catalogue import headline
from coscore.language import Label


def test_the_entries_are_about_frameworks_only() -> None:
    assert {code[:2] for code in ENTRIES} == {"E1"}


def test_a_sentence_is_filled_in_both_languages() -> None:
    why = Label("ratio에는 이미 분모가 있습니다", "a ratio has a denominator already")
    finding = Finding("E133", args={"name": Label("제정률", "Enacted"), "key": "per", "why": why})
    assert headline(finding, "ko") == "'제정률'의 'per' 항목이 맞지 않습니다: ratio에는 이미 분모가 있습니다"
    assert headline(finding, "en") == "'per' of 'Enacted' does not fit: a ratio has a denominator already"
