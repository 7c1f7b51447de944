from __future__ import annotations

from coscore.language.workbook import WORKBOOK

MOST = 31


def test_sheets_have_names_that_a_workbook_takes() -> None:
    for key, label in WORKBOOK.items():
        if key.startswith("sheet."):
            assert all(0 < len(name) <= MOST and not set(name) & set("[]:*?/\\'") for name in (label.ko, label.en))


def test_no_two_sheets_share_a_name() -> None:
    sheets = [label for key, label in WORKBOOK.items() if key.startswith("sheet.")]
    assert len({label.ko for label in sheets}) == len({label.en for label in sheets}) == len(sheets)


def test_every_text_can_be_shown_in_an_older_terminal() -> None:
    for label in WORKBOOK.values():
        label.ko.encode("cp949")
        label.en.encode("cp949")
