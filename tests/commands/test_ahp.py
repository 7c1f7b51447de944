from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from coscore.commands.ahp import Request, run
from coscore.findings import Refused
from coscore.framework.load import load_framework
from coscore.output.console import Console

SAMPLE = str(Path(__file__).parents[2] / "sample_data" / "ahp.xlsx")


@pytest.fixture
def console() -> Console:
    return Console(io.StringIO(), io.StringIO(), language="en")


def test_the_weights_stand_alone_on_standard_output(console: Console) -> None:
    assert run(Request([SAMPLE]), console) == 0
    assert console.stdout.getvalue().splitlines()[2:] == [
        "weights: relative",
        "indicators:",
        "  - {id: item_1, weight: 0.575645} # 사업 기반",
        "  - {id: item_2, weight: 0.277315} # 사업 과정",
        "  - {id: item_3, weight: 0.147040} # 사업 평가",
    ]
    assert console.stderr.getvalue().splitlines()[0] == "가위원  lambda 3.0385  CI 0.0193  CR 0.033 (at most 0.05)"


OURS = """\
coscore: 1
id: ours
version: "1"
name: ours
unit: {name: u, columns: {name: [이름]}}
indicators:
  - {id: base, name: 사업 기반, columns: [기반], value: {type: percent}}
  - {id: course, name: 사업 과정, columns: [과정], value: {type: percent}}
  - {id: outcome, name: 사업 평가, columns: [평가], value: {type: percent}}
"""


def test_what_is_printed_can_be_pasted(console: Console, tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text(OURS, encoding="utf-8")
    run(Request([SAMPLE], str(tmp_path / "ours.yaml")), console)
    head = 'coscore: 1\nid: weighed\nversion: "1"\nextends: ours.yaml\n'
    (tmp_path / "weighed.yaml").write_text(head + console.stdout.getvalue(), encoding="utf-8")
    weights = {node.id: node.weight for node in load_framework(str(tmp_path / "weighed.yaml")).indicators}
    assert weights == pytest.approx({"base": 0.575645, "course": 0.277315, "outcome": 0.147040})


def test_under_points_the_weights_are_points_of_their_parent(console: Console) -> None:
    run(Request([SAMPLE], "coproduction"), console)
    assert console.stdout.getvalue().splitlines()[2:] == [
        "weights: points",
        "indicators:",
        "  - {id: foundation, weight: 57.564469} # 사업 기반",
        "  - {id: process, weight: 27.731466} # 사업 과정",
        "  - {id: evaluation, weight: 14.704065} # 사업 평가",
    ]


def test_json_has_everything(console: Console) -> None:
    run(Request([SAMPLE], format="json", table="saaty2005"), console)
    found = json.loads(console.stdout.getvalue())
    assert found["schema"] == "coscore/ahp/v1"
    assert [item["weight"] for item in found["items"]] == ["0.575645", "0.277315", "0.147040"]
    assert found["random_index"] == {
        "name": "saaty2005",
        "source": "Saaty 2005, Theory and Applications of the Analytic Network Process",
        "value": 0.52,
    }
    assert [person["name"] for person in found["persons"]] == ["가위원", "나위원", "다위원"]


def test_quiet_leaves_the_weights(console: Console) -> None:
    screen = Console(io.StringIO(), io.StringIO(), language="en", quiet=1)
    run(Request([SAMPLE]), screen)
    assert screen.stderr.getvalue() == ""
    assert "weight: 0.575645" in screen.stdout.getvalue()


def matrix(path: Path, judgement: str) -> str:
    path.write_text(f",가,나\n가,,{judgement}\n나,,\n", encoding="utf-8")
    return str(path)


def test_two_files_that_say_the_same_are_two_persons(console: Console, tmp_path: Path) -> None:
    files = [matrix(tmp_path / f"{name}.csv", "2") for name in "pq"] + [matrix(tmp_path / "r.csv", "16")]
    run(Request(files), console)
    assert "# Pairwise comparison (AHP): persons 3" in console.stdout.getvalue()
    assert "weight: 0.800000" in console.stdout.getvalue()  # the cube root of 2 x 2 x 16 is 4


@pytest.mark.parametrize(
    ("text", "code"),
    [(",가,나\n가,,2026-01-03\n나,,\n", "E138"), ("작성요령\n없음\n", "E139")],
    ids=["a date in place of a third", "no matrix"],
)
def test_what_cannot_be_used_is_refused(console: Console, tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "m.csv").write_text(text, encoding="utf-8")
    with pytest.raises(Refused) as refused:
        run(Request([str(tmp_path / "m.csv")]), console)
    assert [finding.code for finding in refused.value.findings] == [code]
    assert console.stdout.getvalue() == ""
