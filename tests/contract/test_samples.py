"""The sample files: made anew they are the same, and the messy workbook means what the clean table says."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "sample_data"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    subprocess.run([sys.executable, str(SAMPLES / "make.py"), str(folder)], check=True)
    return folder


def contents(path: Path) -> object:
    """The bytes of a file; of a whole workbook, those of its parts: how they are packed depends on the compression library."""
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_made_anew_every_sample_is_the_same(made: Path) -> None:
    """Otherwise: python sample_data/make.py."""
    written = [path.relative_to(made) for path in made.rglob("*") if path.is_file()]
    assert len(written) > 30
    for path in written:
        assert contents(SAMPLES / path) == contents(made / path), path


@pytest.fixture
def units(coscore: Callable[..., object]) -> Callable[[str], list[dict[str, object]]]:
    def read(name: str) -> list[dict[str, object]]:
        done = coscore("evaluate", str(SAMPLES / name), "--format", "json")
        assert done.code == 0
        return json.loads(done.out)["units"]

    return read


def test_the_messy_workbook_scores_exactly_as_the_clean_table(units: Callable[[str], list[dict[str, object]]]) -> None:
    def told(unit: dict[str, object]) -> tuple[object, ...]:
        nodes = tuple((node["id"], node["value"], node["state"], node["score"]) for node in unit["nodes"])
        return unit["unit"], unit["rank"], unit["exact"], unit["grade"], nodes

    assert [told(unit) for unit in units("projects.xlsx")] == [told(unit) for unit in units("projects_clean.csv")]


def test_the_samples_have_no_errors(coscore: Callable[..., object]) -> None:
    for name in ("projects.xlsx", "projects_clean.csv"):
        assert coscore("evaluate", str(SAMPLES / name), "--strict").code == 0


def test_the_sample_is_large_and_varied(units: Callable[[str], list[dict[str, object]]]) -> None:
    found = units("projects_clean.csv")
    with (SAMPLES / "projects_clean.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) >= 80
    assert len(found) >= 45
    assert {unit["grade"] for unit in found if unit["ranked"]} == {"우수", "보통", "미흡"}
    assert min(Counter(unit["group"] for unit in found).values()) >= 5
    assert {unit["group"] for unit in found} == {"특별·광역시", "도", "시", "군", "구"}


def test_counties_that_do_the_same_share_a_rank_and_satisfaction_breaks_the_other_tie(
    units: Callable[[str], list[dict[str, object]]],
) -> None:
    """진천군 and 거창군 hand in the same values. 양평군 and 홍천군 have the same total, but 90 and 65 points of satisfaction."""
    found = {unit["unit"]: unit for unit in units("projects.xlsx")}
    jincheon, geochang = found["충청북도 진천군"], found["경상남도 거창군"]
    yangpyeong, hongcheon = found["경기도 양평군"], found["강원특별자치도 홍천군"]
    # 10*100 + 10*75 + 10*76 + 10*80 + 10*50 + 10*60 + 20*75 + 20*81.5 = 7540
    assert jincheon["score"] == geochang["score"] == "75.4"
    assert jincheon["rank"] == geochang["rank"]
    # 10*75 + 10*75 + 10*68 + 10*75 + 10*50 + 10*60 + 20*50 + 20*90 = 6830, and 20*75 + 20*65 at the end just the same
    assert yangpyeong["score"] == hongcheon["score"] == "68.3"
    assert yangpyeong["rank"] < hongcheon["rank"]


def test_a_county_that_handed_in_too_little_is_not_ranked(units: Callable[[str], list[dict[str, object]]]) -> None:
    yangyang = next(unit for unit in units("projects.xlsx") if unit["unit"] == "강원특별자치도 양양군")
    # sessions (10), training satisfaction (10), promotions (10) and satisfaction (20) are missing
    assert (yangyang["ranked"], yangyang["coverage"]) == (False, "0.50")


@pytest.mark.parametrize("format_", ["csv", "json"])
def test_the_golden_run(coscore: Callable[..., object], format_: str) -> None:
    """What a change of results must be seen in; renew by ``coscore evaluate ... --format csv > golden/projects.csv``."""
    golden = Path(__file__).parent / "golden" / f"projects.{format_}"
    assert coscore("evaluate", str(SAMPLES / "projects.xlsx"), "--format", format_).out == golden.read_bytes()
