"""The share of bodies with an ordinance in the joint evaluation of municipalities (합동평가), as a public scorer computes it.

github.com/KIMMINWUNG/infrasimulator: count("O") / rows x 100 x 0.2 (20 points); grades: satisfied / known x 100 x 0.2, where known
leaves out "", 실시완료, 실시완료(등급미상) and 해당없음. There a denominator of 0 scores 0; here that has to be written down.
"""

from __future__ import annotations

from typing import Any

import pytest

import coscore

HEAD = """\
coscore: 1
id: joint
version: "1"
name: joint
unit: {name: 기관, columns: {name: [기관]}}
weights: points
missing: {policy: exclude}
indicators:
  - id: ordinance
    weight: 50
    value:
      type: ratio
      numerator: {columns: [충당금 조례 제정 여부], count: [O]}
      denominator: {columns: [충당금 조례 제정 여부], count: all}
      times: 100
    normalise: {method: goalposts, worst: 0, best: 100}
  - id: upkeep
    weight: 50
    value:
      type: ratio
      numerator: {columns: [등급], count: [A, B, C]}
      denominator: {columns: [등급], count: [A, B, C, D, E]}
      drop: ["", 실시완료, 실시완료(등급미상), 해당없음]
      times: 100
      when_zero: 0
    normalise: {method: goalposts, worst: 0, best: 100}
"""
GRADES = ["A", "B", "D", "", "실시완료", "실시완료(등급미상)", "해당없음", "E"]
MARKS = ["O", "O", "X", "O", "X", "O", "O", "X"]


def scored(tmp_path: Any, rows: list[dict[str, str]], by: str = "unit") -> dict[str, Any]:
    path = tmp_path / "joint.yaml"
    path.write_text(HEAD, encoding="utf-8")
    found = coscore.evaluate(rows, framework=str(path), by=by)
    index = found.framework.by_id
    return {name: found.values[index[name].index].tolist() for name in ("ordinance", "upkeep")} | {
        "total": found.shown.tolist(),
        "findings": [finding.code for finding in found.findings],
        "parts": found.quotients,
    }


@pytest.fixture
def rows() -> list[dict[str, str]]:
    pairs = zip(MARKS, GRADES, strict=True)
    return [{"기관": "가", "충당금 조례 제정 여부": mark, "등급": grade} for mark, grade in pairs]


def test_rows_are_counted_and_dropped_as_there(tmp_path: Any, rows: list[dict[str, str]]) -> None:
    found = scored(tmp_path, rows)
    assert (found["ordinance"], found["upkeep"]) == ([62.5], [50.0]), "5 of 8; 2 of A, B, D and E"
    assert [part.tolist() for part in found["parts"]["upkeep"]] == [[2], [4]]
    assert found["total"] == [56.3]
    assert found["findings"] == []


def test_nothing_left_to_count_scores_0_only_because_that_is_written_down(tmp_path: Any) -> None:
    rows = [{"기관": "가", "충당금 조례 제정 여부": "O", "등급": "D"}]
    rows += [{"기관": "나", "충당금 조례 제정 여부": "O", "등급": "해당없음"}]
    found = scored(tmp_path, rows)
    assert found["upkeep"][0] == 0
    assert found["upkeep"][1] != found["upkeep"][1], "nothing applies there, which is not a denominator of 0"


def test_every_row_can_be_scored_on_its_own(tmp_path: Any, rows: list[dict[str, str]]) -> None:
    assert sorted(scored(tmp_path, rows, by="record")["ordinance"]) == [0, 0, 0, 100, 100, 100, 100, 100]
