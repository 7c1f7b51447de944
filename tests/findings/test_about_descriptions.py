from __future__ import annotations

from coscore.findings import Finding
from coscore.findings.about_descriptions import ENTRIES
from coscore.findings.catalogue import headline


def test_the_entries_are_of_this_family_only() -> None:
    assert list(ENTRIES) == ["E045"]


def test_what_does_not_go_with_a_saved_result_is_named() -> None:
    finding = Finding("E045", args={"options": "--by, --year"})
    assert headline(finding, "ko") == "저장된 결과는 그것만 그대로 설명합니다. 함께 쓸 수 없는 것: --by, --year"
    assert headline(finding, "en").endswith("it does not go with --by, --year")
