from __future__ import annotations

import io
from pathlib import Path

import pytest

from coscore.findings import Refused
from coscore.output.console import Console
from coscore.output.reports import REPORTS, Matter, check_reports, write_report
from coscore.scoring.evaluation import Evaluation


def test_a_suffix_of_no_report_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        check_reports([str(tmp_path / "report.txt")], [])
    assert refused.value.findings[0].code == "E016"
    assert ".html" in refused.value.findings[0].args["reason"].en  # type: ignore[union-attr]


def test_an_input_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("x", encoding="utf-8")
    with pytest.raises(Refused):
        check_reports([str(path)], [str(path)])


def test_a_report_is_written_and_said(village: Evaluation, tmp_path: Path) -> None:
    console, path = Console(io.StringIO(), io.StringIO(), language="en"), tmp_path / "report.HTML"
    matter = Matter(village, None, None, "en")
    write_report(matter, str(path), console)
    assert path.read_bytes() == REPORTS[".html"](matter)
    assert console.stderr.getvalue() == f"Saved: {path}\n"  # type: ignore[attr-defined]
