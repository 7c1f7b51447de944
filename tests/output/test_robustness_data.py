from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import jsonschema
import pytest

from coscore.insight.robustness.analysis import Robustness
from coscore.language import Language
from coscore.output.robustness_data import csv_text, json_text, table
from coscore.output.schema import robustness_schema


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_json_is_the_one_approved(
    certainty: Robustness, snapshot: Callable[[str, str], None], language: Language
) -> None:
    snapshot(f"robustness.{language}.json", json_text(certainty, language))


def test_the_csv_is_the_one_approved(certainty: Robustness, snapshot: Callable[[str, bytes], None]) -> None:
    snapshot("robustness.csv", csv_text(certainty))


def test_the_two_say_the_same(certainty: Robustness) -> None:
    units = json.loads(json_text(certainty, "en"))["units"]
    rows = list(csv.DictReader(io.StringIO(csv_text(certainty).decode("utf-8-sig"))))
    assert [[int(row["rank_low"]), int(row["rank_high"])] for row in rows] == [unit["rank_interval"] for unit in units]
    assert [float(row["top_p"]) for row in rows] == pytest.approx([unit["top"]["p"] for unit in units], abs=5e-5)
    for row, unit in zip(rows, units, strict=True):
        assert sum(grade["p"] for grade in unit["grades"]) == pytest.approx(1)
        assert float(row["grade_p:우수"]) == pytest.approx(unit["grades"][0]["p"], abs=5e-5)


def test_probabilities_of_a_pair_add_up(certainty: Robustness) -> None:
    pair = json.loads(json_text(certainty, "en"))["pair"]
    assert pair["units"] == ["전북특별자치도 완주군", "서울특별시 종로구"]
    assert sum(pair[name]["p"] for name in ("above", "tied", "below")) == pytest.approx(1)
    assert (
        json.loads(json_text(certainty._replace(simulation=certainty.simulation._replace(pair=None)), "en"))["pair"]
        is None
    )


def test_rows_hold_numbers(certainty: Robustness) -> None:
    first = table(certainty)[0]
    assert (first["rank"], first["unit"], first["group"]) == (1, "전북특별자치도 완주군", "군")
    assert isinstance(first["rank_mean"], float)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_json_keeps_to_its_schema(certainty: Robustness, language: Language) -> None:
    jsonschema.validate(json.loads(json_text(certainty, language)), robustness_schema())
    alone = certainty._replace(simulation=certainty.simulation._replace(pair=None))
    jsonschema.validate(json.loads(json_text(alone, language)), robustness_schema())
