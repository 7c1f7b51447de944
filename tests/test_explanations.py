"""The Python API's explanations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import coscore
from coscore.explanations import Against, Explanation, Page, explained
from coscore.output.recall import recalled


@pytest.fixture(scope="module")
def scored() -> coscore.Evaluation:
    return coscore.evaluate(Path(__file__).parents[1] / "sample_data" / "projects_clean.csv")


def test_a_unit_is_explained_in_both_languages(scored: coscore.Evaluation) -> None:
    found = scored.explain("완주군")
    assert isinstance(found, Explanation)
    assert found.text().startswith("전북특별자치도 완주군   46.7점   미흡   61곳 중 51위   군 13곳 중 13위\n")
    assert found.text("en").startswith(
        "전북특별자치도 완주군   46.7 points   미흡   rank 51 of 61   rank 13 of 13 (counties)\n"
    )
    assert found.levers[0].node.id == "exchange"


def test_an_indicator_and_a_difference_too(scored: coscore.Evaluation) -> None:
    page, pair = scored.explain("조례 정비"), scored.explain("완주군", against="순천시")
    assert isinstance(page, Page)
    assert isinstance(pair, Against)
    assert json.loads(page.to_json())["kind"] == "node"
    assert json.loads(pair.to_json())["difference"] == "-43.6"
    assert "차이" in pair.text()


def test_a_result_read_back_gives_the_same_text_wherever_its_framework_lay(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(
        'coscore: 1\nid: own\nversion: "1"\nname: own\nunit: {name: u, columns: {name: [곳]}}\n'
        "indicators: [{id: a, columns: [a], value: {type: percent}}, {id: b, columns: [b], value: {type: yes_no}}]\n",
        encoding="utf-8",
    )
    (tmp_path / "own.csv").write_text("곳,a,b\n가,40,O\n나,80%,\n", encoding="utf-8")
    found = coscore.evaluate(tmp_path / "own.csv", tmp_path / "own.yaml")
    again = recalled(json.loads(found.to_json()), "own.json")
    for name in ("가", "나", "a"):
        assert explained(again, name).text() == found.explain(name).text()
    assert "own.yaml:6" in found.explain("가").text()


def test_an_ambiguous_name_is_refused(scored: coscore.Evaluation) -> None:
    with pytest.raises(coscore.Refused, match="E060"):
        scored.explain("고성군")
