from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from coscore.commands.describe import Request, run
from coscore.findings import Refused
from coscore.output.console import Console

SAMPLES = Path(__file__).parents[2] / "sample_data"
SUMMARY = ("mean", "sd", "min", "q1", "median", "q3", "max")
COUNTED = ("id", "counts", "floor", "cap", "histogram")
CASES, PROJECTS = str(SAMPLES / "participation_cases.csv"), str(SAMPLES / "projects.xlsx")


@pytest.fixture
def console() -> Console:
    return Console(io.StringIO(), io.StringIO(), language="en")


def said(console: Console) -> str:
    return console.stdout.getvalue()  # type: ignore[attr-defined,no-any-return]


def as_json(console: Console, **request: Any) -> dict[str, Any]:
    assert run(Request(**{"files": [CASES], "framework": "participation", "format": "json"} | request), console) == 0
    found: dict[str, Any] = json.loads(said(console))
    return found


def test_a_screen_is_printed(console: Console) -> None:
    assert run(Request([CASES], "participation"), console) == 0
    assert "Government alone             134   57.0" in said(console)


def test_units_are_distributed_and_records_counted_unless_one_of_them_is_asked_for(console: Console) -> None:
    found = as_json(console)
    assert (found["distributed"], found["counted"]) == ("unit", "record")


@pytest.mark.parametrize("by", ["unit", "record"])
def test_one_of_them_can_be_asked_for(console: Console, by: str) -> None:
    found = as_json(console, by=by)
    assert (found["distributed"], found["counted"]) == (by, by)


def test_the_framework_is_coproduction_unless_another_is_given(console: Console) -> None:
    found = as_json(console, files=[PROJECTS], framework=None)
    assert (found["framework"]["id"], found["records"], len(found["distributions"])) == ("coproduction", 89, 8)


def test_headers_can_be_said_to_mean_something(console: Console, tmp_path: Path) -> None:
    data = tmp_path / "a.csv"
    data.write_text("조사,뭐라고\n가,다르다\n가,같다\n", encoding="utf-8")
    found = as_json(console, files=[str(data)], framework="awareness", map=("뭐라고=difference",))
    assert found["frequencies"][0]["indicators"][0]["counts"] == [1, 1]


def test_outputs_are_written(console: Console, tmp_path: Path) -> None:
    targets = [str(tmp_path / f"d.{suffix}") for suffix in ("json", "csv", "md", "xlsx")]
    assert run(Request([CASES], "participation", targets), console) == 0
    assert all(Path(target).stat().st_size for target in targets)


def test_what_was_found_while_reading_is_told_beside(console: Console) -> None:
    assert run(Request([PROJECTS]), console) == 0
    assert "warning[W201]" in console.stderr.getvalue()  # type: ignore[attr-defined]
    assert "W201" not in said(console)


@pytest.fixture
def saved(tmp_path: Path) -> str:
    import coscore

    path = tmp_path / "r.json"
    coscore.evaluate(CASES, "participation").save(path)
    return str(path)


def test_a_saved_result_is_described(console: Console, saved: str) -> None:
    found = as_json(console, files=[saved], framework=None)
    assert (found["framework"]["id"], found["units"], found["frequencies"]) == ("participation", 31, [])
    for one, live in zip(found["distributions"], as_json(fresh())["distributions"], strict=True):
        assert one["records"] is None
        assert [one[key] for key in SUMMARY] == pytest.approx([live[key] for key in SUMMARY])
        assert [one[key] for key in COUNTED] == [live[key] for key in COUNTED]


def fresh() -> Console:
    return Console(io.StringIO(), io.StringIO(), language="en")


@pytest.mark.parametrize(
    ("asked", "options"),
    [
        ({"by": "record"}, "--by"),
        ({"framework": "hdi", "year": 2018}, "--framework, --year"),
        ({"files": [CASES]}, CASES),
    ],
)
def test_a_saved_result_does_not_go_with_what_it_does_not_hold(
    console: Console, saved: str, asked: dict[str, Any], options: str
) -> None:
    request = Request(**asked | {"files": [*asked.get("files", []), saved]})
    with pytest.raises(Refused) as refused:
        run(request, console)
    (finding,) = refused.value.findings
    assert (finding.code, finding.args["options"]) == ("E045", options)


def test_a_target_that_cannot_be_written_is_refused_before_any_work(console: Console) -> None:
    with pytest.raises(Refused) as refused:
        run(Request(["nowhere.csv"], None, ["d.txt"]), console)
    assert [finding.code for finding in refused.value.findings] == ["E016"]
