from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import coscore
from coscore.findings import Location, Refused
from coscore.output.gates_file import read_gates
from coscore.output.json import document
from coscore.output.places import Places
from coscore.output.recall import recall, recalled
from coscore.scoring.demands import required
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.gates import judge

SAMPLES = Path(__file__).parents[2] / "sample_data"
FILES = {
    "coproduction": "projects.xlsx",
    "hdi": "hdi.csv",
    "integrity": "integrity.csv",
    "public_corporation": "public_corporation.csv",
    "public_safety": "public_safety.xlsx",
}
HEAD = 'coscore: 1\nid: own\nversion: "1"\nname: own\nunit: {name: u, columns: {name: [지자체]}}\n'


def result_of(evaluation: Evaluation) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(json.dumps(document(evaluation)))
    return data


def own(folder: Path, body: str, rows: str) -> Evaluation:
    (folder / "own.yaml").write_text(HEAD + body, encoding="utf-8")
    (folder / "own.csv").write_text(rows, encoding="utf-8")
    return coscore.evaluate(folder / "own.csv", folder / "own.yaml")


def leaf(result: dict[str, Any]) -> dict[str, Any]:
    """The first indicator of the first unit that has a value."""
    node: dict[str, Any] = next(node for node in result["units"][0]["nodes"] if node["value"] is not None)
    return node


@pytest.fixture
def sample() -> dict[str, Any]:
    return result_of(coscore.evaluate(SAMPLES / "projects_clean.csv"))


@pytest.mark.parametrize("by", ["unit", "record"])
@pytest.mark.parametrize("framework", FILES)
def test_a_result_read_back_gives_the_same_result(framework: str, by: str) -> None:
    before = result_of(coscore.evaluate(SAMPLES / FILES[framework], framework, by=by))
    after = result_of(recalled(before, "result.json"))
    for one in (before, after):
        for unit in one["units"]:
            for node in unit["nodes"]:
                node["exact"] = round(node["exact"] or 0.0, 9)
            unit["exact"] = round(unit["exact"] or 0.0, 9)
    assert after == before


def test_gates_are_kept(tmp_path: Path) -> None:
    scored = coscore.evaluate(SAMPLES / "projects_clean.csv")
    demands = read_gates(str(SAMPLES / "gates.yaml"), scored.framework)
    before = judge(scored, min_score="55.0", demands=[*demands, required(("없는 곳",))])
    path = tmp_path / "result.json"
    path.write_text(json.dumps(document(before)), encoding="utf-8")
    assert recall(str(path)).gates == before.gates


def test_cells_are_those_of_the_result(sample: dict[str, Any]) -> None:
    cells = Places(recalled(sample, "result.json")).of("promotion_count")
    assert cells[0][0].startswith("projects_clean.csv:")
    assert sorted(cells) == sorted(
        node["at"] for unit in sample["units"] for node in unit["nodes"] if node["id"] == "promotion_count"
    )


def test_findings_know_their_cells_again(sample: dict[str, Any]) -> None:
    places = {finding.location for finding in recalled(sample, "result.json").findings}
    assert Location("projects_clean.csv", cell="D42") in places


def test_what_a_trend_expects_is_kept(tmp_path: Path) -> None:
    body = (
        "record: {name: r, columns: [사업], year: [연도]}\n"
        "indicators: [{id: a, columns: [값], value: {type: number}, normalise: {method: trend, years: 5}}]\n"
    )
    rows = "지자체,연도,값\n" + "".join(
        f"갑,{2020 + at},{value}\n" for at, value in enumerate([100, 104, 103, 110, 115, 121])
    )
    (tmp_path / "own.yaml").write_text(HEAD + body, encoding="utf-8")
    (tmp_path / "own.csv").write_text(rows, encoding="utf-8")
    before = coscore.evaluate(tmp_path / "own.csv", tmp_path / "own.yaml", year=2025)
    assert before.shown.tolist() == [90.0]  # 89.993: the worked check of the handbook's method
    after = recalled(result_of(before), "result.json")
    assert after.figures.forecasts[1].value.tolist() == pytest.approx([117.2])


def test_what_a_value_was_divided_from_is_kept(tmp_path: Path) -> None:
    body = (
        "indicators: [{id: a, columns: [값], value: {type: number}, per: {columns: [인구], times: 1000}, "
        "normalise: {method: goalposts, worst: 0, best: 0.001}}]\n"
    )
    before = own(tmp_path, body, "지자체,값,인구\n갑,1,3000000\n을,2,7000000\n")
    after = recalled(result_of(before), "result.json")
    assert after.quotients["a"].denominator.tolist() == before.quotients["a"].denominator.tolist()
    assert after.values[1] == pytest.approx([1 / 3000, 2 / 7000], rel=1e-11)


def test_a_value_that_could_not_be_scored_is_still_a_value(tmp_path: Path) -> None:
    body = "indicators: [{id: a, columns: [값], value: {type: number}, normalise: {method: minmax}}]\n"
    before = own(tmp_path, body, "지자체,값\n갑,1\n을,1\n")
    after = recalled(result_of(before), "result.json")
    assert after.figures.measured.states.tolist() == before.figures.measured.states.tolist()
    assert [finding.code for finding in after.findings] == [finding.code for finding in before.findings]


def test_a_unit_left_out_of_the_ranking_stays_out(tmp_path: Path) -> None:
    body = "groups: {by: [구분], exclude: [을]}\nindicators: [{id: a, columns: [값], value: {type: percent}}]\n"
    after = recalled(result_of(own(tmp_path, body, "지자체,구분,값\n갑,가,10%\n을,가,50%\n")), "result.json")
    assert (after.ranked.tolist(), after.shown.tolist()) == ([True, False], [10.0, 50.0])


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda result: result["framework"].pop("document"), "E075"),
        (lambda result: result["units"][0].update(score="1.0"), "E076"),
        (lambda result: result["units"][3].update(rank=1), "E076"),
        (lambda result: leaf(result).update(value=-50), "E076"),
        (lambda result: result["units"][0]["nodes"].pop(), "E017"),
        (lambda result: leaf(result).update(state="odd"), "E017"),
        (lambda result: result.pop("findings"), "E017"),
        (lambda result: result["framework"].update(places={}), "E017"),
        (lambda result: result["framework"]["document"].update(weights="shares"), "E110"),
    ],
)
def test_a_damaged_result_is_refused(sample: dict[str, Any], damage: Any, code: str) -> None:
    damage(sample)
    with pytest.raises(Refused) as refused:
        recalled(sample, "result.json")
    assert {finding.code for finding in refused.value.findings} == {code}


def test_a_sampling_error_is_kept(village: Evaluation) -> None:
    from dataclasses import replace

    from coscore.scoring.sampling import Sampling

    error = Sampling(*(np.array([number, *[np.nan] * 4]) for number in (100.0, 90.5, 2.0, 36.1, 43.9)))
    figures = village.figures._replace(sampling={"satisfaction": error})
    written = document(replace(village, figures=figures))
    nodes = [node for unit in written["units"] for node in unit["nodes"] if node["id"] == "satisfaction"]
    assert [node["sampling"] for node in nodes if "sampling" in node] == [
        {"n": 100, "effective": 90.5, "se": 2, "low": 36.1, "high": 43.9}
    ]
