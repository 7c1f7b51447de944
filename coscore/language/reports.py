"""Texts of reports."""

from __future__ import annotations

from coscore.language.annual import ANNUAL
from coscore.language.annual_details import ANNUAL_DETAILS
from coscore.language.label import Label

REPORTS: dict[str, Label] = {
    "report.contents": Label("차례", "Contents"),
    **ANNUAL,
    **ANNUAL_DETAILS,
}
