from __future__ import annotations

import pytest

from coscore.intake.xlsx.celltext import cell_text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("가", "가"),
        ("_x0041_", "A"),
        ("_x005F_x000D_", "_x000D_"),
        ("_x0009_", "\t"),
        ("_x001B_[31m", "_x001B_[31m"),
        ("_x0000_", "_x0000_"),
        ("_xD83D_", "_xD83D_"),
        ("_x12_", "_x12_"),
        ("file_xls_", "file_xls_"),
    ],
)
def test_escapes_that_stand_for_text_are_decoded(raw: str, text: str) -> None:
    assert cell_text(raw) == text
