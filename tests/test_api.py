"""The Python API as its users call it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

import coscore
from coscore.framework.tree import Framework

YAML = """\
coscore: 1
id: small
version: "1"
name: Small
unit: {name: unit, columns: {name: [지자체]}}
round: {digits: 1}
indicators:
  - {id: meetings, columns: [회의], value: {type: number}, normalise: {method: goalposts, worst: 0, best: 10}}
  - {id: opinion, columns: [만족도], value: {type: survey, scale: [0, 100]}}
"""

# The mean of the two: 가람 (80 + 90) / 2 = 85, 나루 (50 + 75) / 2 = 62.5
ROWS = [{"지자체": "가람시", "회의": "8회", "만족도": 90}, {"지자체": "나루군", "회의": 5, "만족도": "75점"}]
COLUMNS = {"지자체": ["가람시", "나루군"], "회의": np.array([8.0, 5.0]), "만족도": np.array([90.0, 75.0])}
CSV = "지자체,회의,만족도\n가람시,8,90\n나루군,5,75\n".encode()


@pytest.fixture
def small(tmp_path: Path) -> Framework:
    path = tmp_path / "small.yaml"
    path.write_text(YAML, encoding="utf-8")
    return coscore.load_framework(path)


def totals(evaluation: coscore.Evaluation) -> dict[str, float]:
    return {row["unit"]: row["score"] for row in evaluation.table()}


@pytest.mark.parametrize(
    "data", [ROWS, COLUMNS, CSV], ids=["a list of dicts", "a dict of columns", "the bytes of a file"]
)
def test_any_kind_of_table_is_scored(small: Framework, data: coscore.api.Data) -> None:
    assert totals(coscore.evaluate(data, small)) == {"가람시": 85.0, "나루군": 62.5}


@pytest.mark.parametrize("several", [False, True], ids=["one path", "a list of paths"])
def test_files_are_scored(small: Framework, tmp_path: Path, *, several: bool) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(CSV)
    assert totals(coscore.evaluate([path] if several else path, small)) == {"가람시": 85.0, "나루군": 62.5}


def test_a_missing_number_is_missing(small: Framework) -> None:
    gap = coscore.evaluate({**COLUMNS, "회의": np.array([np.nan, 5.0])}, small)
    assert gap.table()[-1] == {
        "rank": None, "group": "", "group_rank": None, "unit": "가람시", "code": "", "score": None,
        "grade": "", "coverage": 0.5, "meetings": None, "opinion": 90.0,
    }  # fmt: skip


def test_the_result_is_saved_and_told_as_json(small: Framework, tmp_path: Path) -> None:
    evaluation = coscore.evaluate(ROWS, small)
    evaluation.save(tmp_path / "result.json")
    assert (tmp_path / "result.json").read_text(encoding="utf-8") == evaluation.to_json()
    assert [unit["score"] for unit in json.loads(evaluation.to_json())["units"]] == ["85.0", "62.5"]


def test_what_cannot_be_used_raises_with_every_reason(small: Framework) -> None:
    with pytest.raises(coscore.Refused) as refused:
        coscore.evaluate([{"지자체": "가람시"}], small)
    assert {(finding.code, finding.args["indicator"]) for finding in refused.value.findings} == {
        ("E011", "meetings"),
        ("E011", "opinion"),
    }


def test_reading_alone_gives_values_with_their_states(small: Framework) -> None:
    observations = coscore.read(ROWS, small)
    assert observations.values["meetings"].tolist() == [8.0, 5.0]
    assert observations.states["meetings"].tolist() == [1, 1]


def test_a_form_is_made_and_read_back(small: Framework, tmp_path: Path) -> None:
    identity = coscore.template(tmp_path / "form.xlsx", small, prefill=ROWS, language="en")
    assert identity == f"small-1-{small.sha256[:8]}"
    found = coscore.read(tmp_path / "form.xlsx", small)
    assert ([unit.name for unit in found.units], found.states["meetings"].tolist()) == (["가람시", "나루군"], [0, 0])


def test_a_form_takes_names_from_files_with_other_headers(small: Framework, tmp_path: Path) -> None:
    (tmp_path / "last.csv").write_text("기관,회의,만족도\n가람시,8,90\n", encoding="utf-8")
    coscore.template(tmp_path / "form.xlsx", small, prefill=tmp_path / "last.csv", map={"기관": "unit.name"})
    assert [unit.name for unit in coscore.read(tmp_path / "form.xlsx", small).units] == ["가람시"]


@pytest.mark.parametrize("name", ["form.csv", "last.xlsx"])
def test_a_form_that_cannot_be_written_is_refused(small: Framework, tmp_path: Path, name: str) -> None:
    coscore.template(tmp_path / "last.xlsx", small)
    with pytest.raises(coscore.Refused, match="E016"):
        coscore.template(tmp_path / name, small, prefill=tmp_path / "last.xlsx")


def test_the_package_knows_no_other_names() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        _ = coscore.nonsense


def test_how_sure_the_ranks_are_can_be_asked(small: Framework) -> None:
    result = coscore.evaluate(ROWS, small)
    found = result.robustness(draws=50, top=1, pair=("나루군", "가람시"))
    assert [(row["unit"], row["rank_low"], row["rank_high"]) for row in found.table()] == [
        ("가람시", 1, 1),
        ("나루군", 2, 2),
    ]
    # both indicators put 가람시 first, so that no weights can change it
    assert (
        found.verdict("en")[0]
        == "Of the 1 units now in the top 1, 1 stay there in at least 90% of the draws (1.0 on average)."
    )
    assert json.loads(found.to_json("en"))["pair"]["below"] == {"p": 1, "se": None, "within": 0.06}


def test_years_are_compared(small: Framework, tmp_path: Path) -> None:
    """나루: meetings 5 -> 7 is 10 points of the total."""
    old, new = coscore.evaluate(ROWS, small), coscore.evaluate([ROWS[0], ROWS[1] | {"회의": 7}], small)
    found = coscore.compare(old, new, years=[2025, 2026], max_drop=1)
    assert found.passed
    assert [unit["change"] for unit in found.to_dict()["changes"]] == ["10.0", "0.0"]
    found.save(tmp_path / "changes.csv")
    assert (tmp_path / "changes.csv").read_bytes().startswith(b"\xef\xbb\xbfunit,code,old_unit")
    old.save(tmp_path / "2025.json")
    again = coscore.compare(tmp_path / "2025.json", new)
    assert [year.label for year in again.years] == ["2025", "2"]
