"""Texts of reports."""

from __future__ import annotations

from coscore.language.annual import ANNUAL
from coscore.language.annual_details import ANNUAL_DETAILS
from coscore.language.label import Label
from coscore.language.sheets import SHEETS

REPORTS: dict[str, Label] = {
    "report.suffixes": Label(
        "파일 이름의 끝말이 {suffixes} 가운데 하나여야 합니다", "its suffix must be one of {suffixes}"
    ),
    "report.contents": Label("차례", "Contents"),
    **ANNUAL,
    **ANNUAL_DETAILS,
    **SHEETS,
}
