"""Texts of reports."""

from __future__ import annotations

from coscore.language.label import Label

REPORTS: dict[str, Label] = {
    "report.contents": Label("차례", "Contents"),
}
