from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from coscore.findings import Finding, Refused
from coscore.registry.resolve import Unit
from coscore.scoring.demands import Demand, demand, required
from coscore.scoring.evaluation import Evaluation, Gate
from coscore.scoring.gates import judge, on_findings

HEAD = "round: {digits: 1}"


@pytest.fixture(scope="module")
def now(scored: Callable[..., Evaluation]) -> Evaluation:
    """Scores 90.0, 72.6 (72.55) and 60.0; a fourth unit is not ranked."""
    cells = {"가": 90, "나": 72.55, "다": 60, "라": None}
    return scored(
        {"a": ""},
        *(
            {"unit": Unit(name, code=code), "a": score}
            for (name, score), code in zip(cells.items(), ["1", "2", "", "4"], strict=True)
        ),
        head=HEAD,
    )


def baseline(now: Evaluation, *units: tuple[str, str, str, int], sha256: str = "") -> dict[str, Any]:
    entries = [
        {"unit": name, "code": code, "score": score, "rank": rank, "ranked": bool(score)}
        for name, code, score, rank in units
    ]
    return {"framework": {"id": "test", "version": "1", "sha256": sha256 or now.framework.sha256}, "units": entries}


LAST = (("다", "", "70.0", 3), ("나", "2", "75.1", 1), ("가", "1", "71.0", 2))


@pytest.mark.parametrize(
    ("asked", "gate"),
    [
        ({"min_score": "60.0"}, Gate("min_score", "60.0", "60.0", "다", passed=True)),
        ({"min_score": Decimal("60.1")}, Gate("min_score", "60.1", "60.0", "다", passed=False, units=("다",))),
        ({"max_drop": "10"}, Gate("max_drop", "10", "10.0", "다", passed=True)),
        ({"max_drop": 9.9}, Gate("max_drop", "9.9", "10.0", "다", passed=False, units=("다",))),
        ({"max_rank_drop": 1}, Gate("max_rank_drop", "1", "1", "나", passed=True)),
        ({"max_rank_drop": 0}, Gate("max_rank_drop", "0", "1", "나", passed=False, units=("나",))),
    ],
    ids=[
        "lowest on the bound",
        "lowest below the bound",
        "drop on the bound",
        "drop beyond the bound",
        "ranks on the bound",
        "ranks beyond the bound",
    ],
)
def test_a_gate(now: Evaluation, asked: dict[str, Any], gate: Gate) -> None:
    judged = judge(now, baseline=baseline(now, *LAST), **asked)
    assert judged.gates == (gate,)
    assert judged.passed == gate.passed


def test_gates_compare_what_is_displayed(now: Evaluation) -> None:
    """72.55 is shown as 72.6, so it fell by 2.5 from 75.1 and not by 2.55."""
    before = baseline(now, ("나", "2", "75.1", 1))
    assert judge(now, baseline=before, max_drop="2.5").gates[0] == Gate("max_drop", "2.5", "2.5", "나", passed=True)


def test_a_gain_is_a_drop_below_nought(now: Evaluation) -> None:
    before = baseline(now, ("가", "1", "80.5", 2))
    assert judge(now, baseline=before, max_drop="0").gates[0].found == "-9.5"


def test_units_are_known_by_their_codes_and_else_by_their_names(now: Evaluation) -> None:
    before = baseline(now, ("옛 이름", "1", "95.0", 1), ("다", "", "65.0", 2))
    assert judge(now, baseline=before, max_drop="5").gates[0] == Gate("max_drop", "5", "5.0", "가", passed=True)


def test_several_gates_stand_in_their_order(now: Evaluation) -> None:
    judged = judge(now, baseline=baseline(now, *LAST), min_score="50", max_drop="1", max_rank_drop=5)
    assert [(gate.kind, gate.passed) for gate in judged.gates] == [
        ("min_score", True),
        ("max_drop", False),
        ("max_rank_drop", True),
    ]
    assert not judged.passed


def test_no_gates_pass(now: Evaluation) -> None:
    assert judge(now).gates == ()
    assert judge(now).passed


def test_a_gate_without_anything_to_compare_fails(now: Evaluation) -> None:
    before = baseline(now, ("elsewhere", "9", "50.0", 1))
    assert judge(now, baseline=before, max_drop="5").gates == (Gate("max_drop", "5", "", "", passed=False),)


@pytest.mark.parametrize(
    ("units", "told"),
    [
        (LAST, []),
        (LAST[:2], [{"new": 1, "gone": 0, "units": "가"}]),
        ((*LAST, ("마", "5", "50.0", 4)), [{"new": 0, "gone": 1, "units": "마"}]),
        ((*LAST, ("라", "4", "50.0", 4)), [{"new": 0, "gone": 1, "units": "라"}]),
        ((*LAST, ("라", "4", "", 0)), []),
    ],
    ids=["the same units", "a new one", "one that is gone", "one that is no longer ranked", "one that never was"],
)
def test_units_in_only_one_of_the_two_are_said(now: Evaluation, units: Any, told: list[dict[str, object]]) -> None:
    judged = judge(now, baseline=baseline(now, *units))
    assert [dict(finding.args) for finding in judged.findings if finding.code == "W404"] == told


def test_another_framework_is_refused(now: Evaluation) -> None:
    with pytest.raises(Refused) as refusal:
        judge(now, baseline=baseline(now, *LAST, sha256="f" * 64))
    assert [finding.code for finding in refusal.value.findings] == ["E018"]
    assert refusal.value.findings[0].args["then"] == "test 1 ffffffff"


@pytest.mark.parametrize(
    "broken",
    [
        {"framework": None},
        {"framework": {"id": "test"}},
        {"units": [{"unit": "가"}]},
        {"units": ["가"]},
        {"units": [{"unit": "가", "ranked": True, "score": "NaN", "rank": 1}]},
        {"units": [{"unit": "가", "ranked": True, "score": "high", "rank": 1}]},
        {"units": [{"unit": "가", "ranked": True, "score": None, "rank": None}]},
    ],
    ids=[
        "no framework",
        "no digest",
        "no verdict",
        "units are words",
        "no number",
        "a word for a score",
        "nothing for a score",
    ],
)
def test_what_is_no_whole_result_is_refused(now: Evaluation, broken: dict[str, Any]) -> None:
    with pytest.raises(Refused) as refusal:
        judge(now, baseline=baseline(now, *LAST) | broken)
    assert [finding.code for finding in refusal.value.findings] == ["E017"]


def test_records_are_known_by_their_names(scored: Callable[..., Evaluation]) -> None:
    unit = Unit("완주군", code="1")
    rows = [{"unit": unit, "record": "가", "a": 50}, {"unit": unit, "record": "나", "a": 70}]
    found = scored({"a": ""}, *rows, head=HEAD, by="record")
    before = baseline(found, ("완주군 / 가", "1", "60.0", 2), ("완주군 / 나", "1", "70.0", 1))
    assert judge(found, baseline=before, max_drop="5").gates[0] == Gate(
        "max_drop", "5", "10.0", "완주군 / 가", passed=False, units=("완주군 / 가",)
    )


def bound(kind: str, text: str, **more: Any) -> Demand:
    return demand(kind, text)._replace(**more)


@pytest.fixture(scope="module")
def parts(scored: Callable[..., Evaluation]) -> Evaluation:
    """Two indicators of equal weight and two groups; 다 lacks b, so its coverage is a half; 라 has nothing."""
    rows = [("가", 90, 60, "시"), ("나", 72, 40.04, "군"), ("다", 60, None, "군"), ("라", None, None, "군")]
    return scored(
        {"a": "", "b": ""},
        *(
            {"unit": Unit(name, code=f"{name}1", short=f"{name}군"), "a": a, "b": b, "group": group}
            for name, a, b, group in rows
        ),
        head=f"{HEAD}\ngroups: {{by: [평가군]}}\nmissing: {{policy: reweight, min_coverage: 0.5}}",
    )


@pytest.mark.parametrize(
    ("asked", "gate"),
    [
        (bound("min_score", "60", node="a"), Gate("min_score", "60", "60.0", "다", passed=True, node="a")),
        (
            bound("min_score", "40.1", node="b"),
            Gate("min_score", "40.1", "40.0", "나", passed=False, node="b", units=("나",)),
        ),
        (
            bound("min_score", "70", group="군"),
            Gate("min_score", "70", "56.0", "나", passed=False, group="군", units=("다", "나")),
        ),
        (bound("min_score", "75", group="시"), Gate("min_score", "75", "75.0", "가", passed=True, group="시")),
        (bound("min_score", "0", group="구"), Gate("min_score", "0", "", "", passed=False, group="구")),
        (
            bound("min_coverage", "0.5"),
            Gate("min_coverage", "0.5", "0.00", "라", passed=False, units=("라",)),
        ),
        (
            bound("min_coverage", "1", node="b"),
            Gate("min_coverage", "1", "0.00", "다", passed=False, node="b", units=("다", "라")),
        ),
        (required(("가1", "나", "다군")), Gate("required", "3", "3", "", passed=True)),
        (required(("가", "라", "마")), Gate("required", "3", "1", "라, 마", passed=False, units=("라", "마"))),
    ],
    ids=[
        "a node on the bound",
        "a node below the bound as displayed",
        "a group",
        "another group",
        "a group without units",
        "coverage of those not ranked, too",
        "coverage of a node",
        "required by code, name and short name",
        "required and not ranked, or not there",
    ],
)
def test_a_demand(parts: Evaluation, asked: Demand, gate: Gate) -> None:
    assert judge(parts, demands=[asked]).gates == (gate,)


def test_drops_are_judged_inside_a_group(parts: Evaluation) -> None:
    before = baseline(parts, ("가", "가1", "95.0", 1), ("나", "나1", "57.0", 2))
    asked = [bound("max_drop", "5", group=group) for group in ("군", "시")]
    assert [(gate.found, gate.passed) for gate in judge(parts, baseline=before, demands=asked).gates] == [
        ("1.0", True),
        ("20.0", False),
    ]


def test_demands_on_a_baseline_are_left_out_without_one(parts: Evaluation) -> None:
    assert judge(parts, demands=[bound("max_drop", "5")]).gates == ()


@pytest.mark.parametrize(
    ("kind", "most", "found", "passed"),
    [("max_errors", "1", "1", True), ("max_errors", "0", "1", False), ("max_warnings", "2", "2", True)],
)
def test_findings_are_counted(kind: str, most: str, found: str, *, passed: bool) -> None:
    findings = [Finding("E203"), Finding("W201"), Finding("W206")]
    assert on_findings(bound(kind, most), findings) == Gate(kind, most, found, "", passed)
