"""JSON, CSV and Markdown of a comparison."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from decimal import Decimal

import jsonschema
import pytest

from coscore.insight.compare.comparison import Comparison, compare
from coscore.output.compare_formats import rendered
from coscore.output.schema import comparison_schema
from coscore.scoring.evaluation import Evaluation

Make, Snapshot = Callable[..., Comparison], Callable[[str, str | bytes], None]
WEIGHTS = {"weight: 40\n        columns: [회의]": "weight: 30\n        columns: [회의]", "weight: 20": "weight: 30"}


@pytest.mark.parametrize("form", ["json", "csv"])
def test_the_file_is_the_one_approved(comparison: Make, snapshot: Snapshot, form: str) -> None:
    found = comparison(2024, 2025, 2026, max_drop="5")
    snapshot(f"comparison.{form}", rendered(found, form, "ko"))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_markdown_is_the_one_approved(comparison: Make, snapshot: Snapshot, language: str) -> None:
    found = comparison(2024, 2025, 2026, max_drop="5")
    snapshot(f"comparison.{language}.md", rendered(found, "markdown", language))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "earlier", [None, WEIGHTS, {"id: channels": "id: posters"}], ids=["same", "rescored", "common"]
)
def test_the_json_keeps_to_its_schema(comparison: Make, earlier: dict[str, str] | None) -> None:
    jsonschema.Draft202012Validator.check_schema(comparison_schema())
    found = comparison(2024, 2025, 2026, earlier=earlier)
    jsonschema.validate(json.loads(rendered(found, "json", "ko")), comparison_schema())


@pytest.mark.parametrize("earlier", [None, WEIGHTS], ids=["same", "rescored"])
def test_parts_add_up_to_the_change_in_the_json(comparison: Make, earlier: dict[str, str] | None) -> None:
    for unit in json.loads(rendered(comparison(2025, 2026, earlier=earlier), "json", "ko"))["changes"]:
        parts = {node["id"]: Decimal(node["part"]) for node in unit["nodes"]}
        adjusted = sum(Decimal(one["part"]) for one in unit["adjustments"])
        assert parts["total"] + adjusted + Decimal(unit["cut"]) + Decimal(unit["rules"]) == Decimal(unit["change"])
        assert Decimal(unit["new"]["score"]) - Decimal(unit["old"]["score"]) == Decimal(unit["change"])
        assert parts["taking_part"] + parts["sharing"] == parts["total"]
        assert parts["meetings"] + parts["satisfaction"] == parts["taking_part"]


def test_published_scores_stand_beside_those_shown(comparison: Make) -> None:
    (unit,) = [
        unit
        for unit in json.loads(rendered(comparison(2025, 2026, earlier={"id: channels": "id: posters"}), "json", "ko"))[
            "changes"
        ]
        if unit["unit"].endswith("종로구")
    ]
    assert (unit["new"]["score"], unit["new"]["published"]) == ("85.8", "85.8")
    assert unit["rules"] == "0.0"


def test_the_rows_of_the_csv(comparison: Make) -> None:
    text = rendered(comparison(2025, 2026), "csv", "ko").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    by_status = {status: [row["unit"] for row in rows if row["status"] == status] for status in ("new", "split")}
    assert by_status == {
        "new": ["제주특별자치도"],
        "split": ["인천광역시 서구", "인천광역시 검단구", "인천광역시 서해구"],
    }
    first = rows[0]
    assert (first["unit"], first["old_score"], first["score"], first["change"]) == (
        "경상북도 울릉군",
        "13.0",
        "41.0",
        "28.0",
    )


def test_negative_scores_are_numbers_in_the_csv(score: Callable[..., Evaluation]) -> None:
    body = "indicators:\n  - {id: a, columns: [a], value: {type: number}, normalise: {method: zscore}}\n"
    found = score(body, [{"unit": "x", "a": 1}, {"unit": "y", "a": 3}])
    text = rendered(compare([("1", found), ("2", found)]), "csv", "ko").decode("utf-8-sig")
    assert "x,,x,-0.7,-0.7,2,2,,,compared" in text


def test_where_nothing_can_be_compared_the_markdown_says_so(score: Callable[..., Evaluation]) -> None:
    body = "missing: {policy: exclude}\nindicators:\n  - {id: a, columns: [a], value: {type: number}, normalise: {method: as_is}}\n"
    old, new = score(body, [{"unit": "x", "a": 1}]), score(body, [{"unit": "x", "a": None}])
    text = rendered(compare([("1", old), ("2", new)]), "markdown", "en").decode("utf-8")
    assert "No unit has a score in both years" in text
    assert "| --- |" not in text
