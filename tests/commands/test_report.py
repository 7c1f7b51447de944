from __future__ import annotations

import io
from pathlib import Path

import pytest

from coscore.cli import main
from coscore.commands.report import Request, matter, run
from coscore.findings import Refused
from coscore.output.console import Console

SAMPLES = Path(__file__).parents[2] / "sample_data"
SAMPLE = str(SAMPLES / "projects.xlsx")


@pytest.fixture
def console() -> Console:
    return Console(io.StringIO(), io.StringIO(), language="en", quiet=1)


def test_without_a_place_to_go_there_is_no_report(console: Console) -> None:
    with pytest.raises(Refused) as refused:
        run(Request([SAMPLE]), console)
    assert [finding.code for finding in refused.value.findings] == ["E080"]


def test_a_page_is_written(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    assert main(["report", SAMPLE, "--no-robust", "--lang", "en", "-o", str(path), "-qq"]) == 0
    assert path.read_text(encoding="utf-8").startswith('<!DOCTYPE html>\n<html lang="en">')


def test_years_are_named_and_the_last_is_this_one(console: Console, tmp_path: Path) -> None:
    path = tmp_path / "지난해 2018.json"
    assert main(["evaluate", SAMPLE, "-o", str(path), "-qq"]) == 0
    found = matter(Request([SAMPLE], last=(str(path),), robust=False), console)
    assert found.comparison
    assert found.comparison.years[0].label == "2018"
    assert found.comparison.years[-1].published is found.evaluation


def test_a_saved_result_reports_as_the_spreadsheet_does(console: Console, tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    assert main(["evaluate", SAMPLE, "-o", str(path), "-qq"]) == 0
    ranks = [matter(Request([name], robust=False), console).evaluation.ranks.tolist() for name in (SAMPLE, str(path))]
    assert ranks[0] == ranks[1]


def test_ranks_come_with_their_certainty_unless_it_is_not_wanted(console: Console) -> None:
    assert matter(Request([SAMPLE]), console).robustness
    assert matter(Request([SAMPLE], robust=False), console).robustness is None


def test_where_nobody_is_ranked_the_report_says_why(console: Console, tmp_path: Path) -> None:
    data, path = tmp_path / "empty.csv", tmp_path / "report.html"
    rows = (SAMPLES / "projects_clean.csv").read_text(encoding="utf-8-sig").splitlines()
    width = len(rows[0].split(","))
    data.write_text("\n".join([rows[0], ",".join([*rows[1].split(",")[:4], *[""] * (width - 4)])]), encoding="utf-8")
    with pytest.raises(Refused) as refused:
        run(Request([str(data)], outputs=(str(path),)), console)
    assert [finding.code for finding in refused.value.findings] == ["E019"]
    assert path.exists()
