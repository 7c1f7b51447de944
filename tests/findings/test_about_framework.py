from __future__ import annotations

from pathlib import Path

import pytest

from coscore.findings import Finding, Refused
from coscore.findings.about_framework import ENTRIES
from coscore.findings.catalogue import headline, help_line
from coscore.framework.load import load_framework
from coscore.language import Language

BAD = Path(__file__).parents[2] / "sample_data" / "bad"
FILES = sorted(path for path in BAD.glob("E1*.yaml") if path.name[:4] in ENTRIES)


def finding(path: Path) -> Finding:
    with pytest.raises(Refused) as refused:
        load_framework(str(path))
    return refused.value.findings[0]


def test_entries_are_about_the_framework_only() -> None:
    assert {code[:2] for code in ENTRIES} == {"E1"}


def test_every_entry_but_that_of_an_absent_file_has_an_example() -> None:
    assert {path.name[:4] for path in FILES} == set(ENTRIES) - {"E100"}


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_sentence_is_filled_by_what_was_found(path: Path, language: Language) -> None:
    said = f"{headline(finding(path), language)} {help_line(finding(path), language)}"
    assert "Label(" not in said
    assert "  " not in said
    said.encode("cp949")


@pytest.mark.parametrize(
    ("name", "korean", "english"),
    [
        ("E102-unknown-key", "모르는 항목입니다: 'colunms'", "Unknown key 'colunms'"),
        ("E103-key-missing", "'meetings'에 'normalise' 항목이 없습니다", "'normalise' is missing in 'meetings'"),
        (
            "E104-wrong-kind",
            "'worst'에는 숫자가 와야 합니다 (적힌 것: 글자 'low')",
            "'worst' takes a number, not the text 'low'",
        ),
        (
            "E110-weight-sum",
            "'Sample' 아래의 가중치 합이 90입니다. 100이어야 하는데 10이 모자랍니다",
            "The weights below 'Sample' add up to 90 instead of 100: 10 is missing",
        ),
        (
            "E118-extends-nothing",
            "바탕으로 삼을 지표체계를 쓸 수 없습니다: 'coproductoin' (그런 지표체계가 없습니다)",
            "Cannot start from 'coproductoin': there is no such framework",
        ),
    ],
)
def test_sentences_say_what_is_wrong_with_what(name: str, korean: str, english: str) -> None:
    found = finding(BAD / f"{name}.yaml")
    assert (headline(found, "ko"), headline(found, "en")) == (korean, english)
