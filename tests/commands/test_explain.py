from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from coscore.commands.explain import Request, run
from coscore.findings import Refused
from coscore.output.console import Console

SAMPLE = str(Path(__file__).parents[2] / "sample_data" / "projects_clean.csv")


def said(name: str, *files: str, **options: Any) -> str:
    screen = Console(io.StringIO(), io.StringIO(), language="en")
    assert run(Request(name, files, **options), screen) == 0
    text: str = screen.stdout.getvalue()  # type: ignore[attr-defined]
    return text


def refusal(name: str, *files: str, **options: Any) -> tuple[str, dict[str, Any]]:
    with pytest.raises(Refused) as refused:
        said(name, *files, **options)
    finding = refused.value.findings[0]
    return finding.code, dict(finding.args)


def test_a_code_is_explained_whatever_its_case() -> None:
    assert said("e019").startswith("E019  Not a single unit could be ranked\n\nWhy it matters\n")
    assert said("e019", format="markdown").startswith("E019  Not a single unit")


def test_an_unknown_code_is_refused_with_those_near_it() -> None:
    code, facts = refusal("E2O3")
    assert code == "E020"
    assert "E203" in facts["near"]


def test_an_indicator_needs_no_files() -> None:
    assert said("ordinance").startswith("Ordinance  ordinance\n")
    assert said("gni_per_capita", framework="hdi").splitlines()[0].endswith("gni_per_capita")


def test_a_unit_an_indicator_and_a_difference_are_told_apart() -> None:
    assert said("완주군", SAMPLE).startswith("전북특별자치도 완주군   46.7 points")
    assert "This year" in said("Ordinance", SAMPLE)
    assert "scores 43.6 less than" in said("완주군", SAMPLE, against="순천시")


def test_the_tree_is_cut_and_opened_as_asked() -> None:
    short = said("완주군", SAMPLE, depth=1)
    assert "Administrative support" not in short
    opened = said("완주군", SAMPLE, open=("publicity",))
    assert "Number of promotions  promotion_count" in opened
    assert "Dedicated unit" not in opened.partition("What would gain")[0]
    assert said("완주군", SAMPLE, open=("all",)).count("Written in") == 8


def test_an_unknown_node_to_open_is_refused() -> None:
    assert refusal("완주군", SAMPLE, open=("publicty",)) == ("E020", {"text": "publicty", "near": "publicity"})


def test_a_record_is_explained_by_its_own_name() -> None:
    code, facts = refusal("완주군", SAMPLE, by="record")
    assert code == "E060"
    name = facts["candidates"].split(", ")[0]
    assert said(name, SAMPLE, by="record").startswith(f"{name}   ")
    assert said(name.partition(" / ")[2], SAMPLE, by="record").startswith(f"{name}   ")


def test_a_saved_result_gives_the_same_text(tmp_path: Path) -> None:
    from coscore.api import evaluate

    evaluate(SAMPLE).save(tmp_path / "result.json")
    result = str(tmp_path / "result.json")
    for question in ({}, {"against": "순천시"}, {"open": ("all",)}, {"format": "markdown"}):
        assert said("완주군", result, **question) == said("완주군", SAMPLE, **question)
    assert said("satisfaction", result) == said("satisfaction", SAMPLE)


def test_a_saved_result_is_not_read_anew(tmp_path: Path) -> None:
    result = str(tmp_path / "result.json")
    assert refusal("완주군", result, year=2025, framework="hdi") == ("E063", {"option": "--framework, --year"})
    assert refusal("완주군", result)[0] == "E017"


def test_a_file_takes_its_format_from_its_name(tmp_path: Path) -> None:
    assert said("완주군", SAMPLE, output=str(tmp_path / "a.json")) == ""
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["score"] == "46.7"
    assert refusal("완주군", SAMPLE, output=str(tmp_path / "a.docx"))[0] == "E016"
