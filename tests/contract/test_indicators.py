"""The built-in frameworks: complete in both languages, and their samples give what was published."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coscore.framework.builtin import builtin_ids
from coscore.framework.load import load_framework

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "sample_data"
PUBLISHED_HDI = ROOT.parent / "shared" / "fidelity" / "hdi_2022"
GROUPS = {"Very High": "very high", "High": "high", "Medium": "medium", "Low": "low"}


@pytest.fixture
def result(coscore: Callable[..., Any]) -> Callable[[str, Path], list[dict[str, Any]]]:
    def evaluate(framework: str, table: Path) -> list[dict[str, Any]]:
        done = coscore("evaluate", str(table), "-f", framework, "--format", "json")
        assert done.code == 0
        return json.loads(done.out)["units"]

    return evaluate


@pytest.mark.parametrize("name", builtin_ids())
def test_every_part_is_named_and_every_indicator_explained_in_both_languages(name: str) -> None:
    framework = load_framework(name)
    assert framework.file.source
    assert framework.file.source.ko != framework.file.source.en
    for node in framework.nodes[1:]:
        assert node.name.ko != node.name.en
    for node in framework.indicators:
        assert node.spec.description.ko != node.spec.description.en
        assert node.spec.source.ko != node.spec.source.en


@pytest.mark.parametrize("name", builtin_ids())
def test_the_page_gives_the_reasons(name: str) -> None:
    page = (ROOT / "docs" / "frameworks" / f"{name}.md").read_text(encoding="utf-8")
    assert "## Why these values" in page


def test_fourteen_countries_have_their_published_index(result: Callable[..., Any]) -> None:
    """UNDP, Human Development Report 2023/24, table 1."""
    published = {
        "Switzerland": "0.967", "Norway": "0.966", "Germany": "0.950", "Singapore": "0.949", "South Korea": "0.929",
        "United States": "0.927", "Japan": "0.920", "China": "0.788", "Brazil": "0.760", "Egypt": "0.728",
        "South Africa": "0.717", "India": "0.644", "Nigeria": "0.548", "Niger": "0.394",
    }  # fmt: skip
    assert {unit["unit"]: unit["score"] for unit in result("hdi", SAMPLES / "hdi.csv")} == published


@pytest.mark.skipif(not PUBLISHED_HDI.is_dir(), reason="the data of the published index are not in ../shared/fidelity")
def test_every_country_has_its_published_group(result: Callable[..., Any]) -> None:
    with (PUBLISHED_HDI / "input.csv").open(encoding="utf-8") as file:
        groups = {row["country"]: GROUPS[row["hdicode"]] for row in csv.DictReader(file) if row["hdicode"]}
    found = {unit["unit"]: unit["grade"] for unit in result("hdi", PUBLISHED_HDI / "input.csv")}
    assert len(groups) == 192
    assert {name: found[name] for name in groups} == groups


def test_fifteen_marks_make_85_99_and_every_number_in_between(result: Callable[..., Any]) -> None:
    (unit,) = result("public_corporation", SAMPLES / "public_corporation.csv")
    marks = {node["id"]: (node["score"], node["contribution"]) for node in unit["nodes"]}
    assert unit["score"] == "85.99"
    assert marks["management"] == ("85.72", "42.86")
    assert marks["results"] == ("86.26", "43.13")
    assert marks["efficiency"] == ("78.00", "10.14")
    assert marks["savings"] == ("64.26", "5.14")


def test_integrity_is_graded_by_mean_and_deviation(result: Callable[..., Any]) -> None:
    """Totals 92, 84, 84, 80, 80, 78, 76, 66: mean 80, deviation 7 over n; grades begin at 90.5, 83.5, 76.5 and 69.5."""
    units = result("integrity", SAMPLES / "integrity.csv")
    assert [unit["score"] for unit in units] == ["92.0", "84.0", "84.0", "80.0", "80.0", "78.0", "76.0", "66.0"]
    assert [unit["grade"] for unit in units] == ["1", "2", "2", "3", "3", "3", "4", "5"]
