"""What the command does around the scoring: order of work, streams, exit codes."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path

import pytest

from coscore.commands.evaluate import Request, run
from coscore.findings import Refused
from coscore.output.console import Console

YAML = """\
coscore: 1
id: small
version: "1"
name: Small
unit: {name: unit, columns: {name: [지자체]}}
indicators:
  - {id: meetings, columns: [회의], value: {type: number}, normalise: {method: goalposts, worst: 0, best: 10}}
"""


@pytest.fixture
def request_(tmp_path: Path) -> Request:
    (tmp_path / "small.yaml").write_text(YAML, encoding="utf-8")
    (tmp_path / "data.csv").write_text("지자체,회의\n가람시,8\n나루군,5\n", encoding="utf-8")
    return Request(
        files=[str(tmp_path / "data.csv")], framework=str(tmp_path / "small.yaml"), outputs=[], format="csv", by="unit",
        group=None, year=None, sheet=None, baseline=None, max_drop=None, min_score=None, max_rank_drop=None, strict=False,
    )  # fmt: skip


@pytest.fixture
def console() -> Console:
    return Console(io.StringIO(), io.StringIO(), language="en")


def test_the_result_goes_to_standard_output(request_: Request, console: Console) -> None:
    assert run(request_, console) == 0
    assert "가람시,,80.0" in console.stdout.getvalue()
    assert console.stderr.getvalue() == ""


def test_a_failed_gate_is_1_and_the_result_is_shown_all_the_same(request_: Request, console: Console) -> None:
    assert run(request_._replace(min_score=Decimal("50.1")), console) == 1
    assert "나루군,,50.0" in console.stdout.getvalue()


def test_an_output_to_standard_output_takes_the_place_of_the_format(request_: Request, console: Console) -> None:
    assert run(request_._replace(outputs=["json:-"], format="table"), console) == 0
    assert console.stdout.getvalue().startswith("{")


def test_targets_are_looked_at_before_any_work(request_: Request, console: Console) -> None:
    with pytest.raises(Refused) as refused:
        run(request_._replace(outputs=["result.docx"], files=["no such file"]), console)
    assert [finding.code for finding in refused.value.findings] == ["E016"]


def test_nothing_ranked_is_a_refusal_after_the_reasons(request_: Request, console: Console) -> None:
    Path(request_.files[0]).write_text("지자체,회의\n가람시,10여 회\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        run(request_, console)
    assert [finding.code for finding in refused.value.findings] == ["E019"]
    assert "E204" in console.stderr.getvalue()


def test_robust_adds_intervals_and_nothing_else(request_: Request) -> None:
    said = []
    for robust in (False, True):
        console = Console(io.StringIO(), io.StringIO(), language="en")
        assert run(request_._replace(robust=robust), console) == 0
        said.append([line.split(",") for line in console.stdout.getvalue().splitlines()])  # type: ignore[attr-defined]
    plain, wide = said
    assert wide[0][1:3] == ["rank_low", "rank_high"]
    assert [[line[0], *line[3:]] for line in wide] == plain
    assert [line[:3] for line in wide[1:]] == [["1", "1", "1"], ["2", "2", "2"]]
