"""The Python API's explanations."""

from __future__ import annotations

import json

import pytest

import coscore
from coscore.explanations import Against, Explanation, Page


@pytest.fixture(scope="module")
def scored() -> coscore.Evaluation:
    return coscore.evaluate("sample_data/projects_clean.csv")


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


def test_an_ambiguous_name_is_refused(scored: coscore.Evaluation) -> None:
    with pytest.raises(coscore.Refused, match="E060"):
        scored.explain("고성군")
