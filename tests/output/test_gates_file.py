from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from coscore.findings import Finding, Refused
from coscore.framework.tree import Framework
from coscore.output.gates_file import on_baseline, read_gates
from coscore.scoring.demands import Demand

BODY = "indicators:\n  - {id: rules, columns: [조례], value: {type: yes_no}}\n"


@pytest.fixture
def framework(framework_from: Callable[[str], Framework]) -> Framework:
    return framework_from(BODY)


@pytest.fixture
def gates(tmp_path: Path, framework: Framework) -> Callable[[str], tuple[Demand, ...]]:
    def load(text: str) -> tuple[Demand, ...]:
        (tmp_path / "gates.yaml").write_text(text, encoding="utf-8")
        return read_gates(str(tmp_path / "gates.yaml"), framework)

    return load


Gates = Callable[[str], tuple[Demand, ...]]


def problems(gates: Gates, text: str) -> list[tuple[str, int, int]]:
    with pytest.raises(Refused) as refused:
        gates(text)
    return [(it.code, it.location.line, it.location.column) for it in refused.value.findings]


def test_every_bound_is_a_demand_in_its_order(gates: Gates) -> None:
    found = gates(
        "max_drop: 5\nmin_score: 55.0\nmax_warnings: 20\nrequired: [완주군, '5183000000', 완주군]\n"
        "nodes:\n  rules: {min_score: 40, min_coverage: 0.5}\ngroups:\n  군: {max_rank_drop: 3}\n"
    )
    assert found == (
        Demand("max_drop", Decimal(5), "5"),
        Demand("min_score", Decimal(55), "55"),
        Demand("max_warnings", Decimal(20), "20"),
        Demand("required", Decimal(2), "2", units=("완주군", "5183000000")),
        Demand("min_score", Decimal(40), "40", node="rules"),
        Demand("min_coverage", Decimal("0.5"), "0.5", node="rules"),
        Demand("max_rank_drop", Decimal(3), "3", group="군"),
    )
    assert on_baseline(found) == ["max_drop", "max_rank_drop"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("min_scor: 55\n", [("E102", 1, 1)]),
        ("nodes:\n  rules: {max_drop: 5}\n", [("E102", 2, 11)]),
        ("nodes:\n  ruls: {min_score: 5}\n", [("E051", 2, 3)]),
        ("min_score: -1\n", [("E104", 1, 12)]),
        ("min_score: '55'\n", [("E104", 1, 12)]),
        ("min_score: true\n", [("E104", 1, 12)]),
        ("min_score:\n", [("E104", 1, 11)]),
        ("max_warnings: 2.5\n", [("E104", 1, 15)]),
        ("min_coverage: 80\n", [("E104", 1, 15)]),
        ("required: 완주군\n", [("E104", 1, 11)]),
        ("required: []\n", [("E104", 1, 11)]),
        ("required: [완주군, 5]\n", [("E104", 1, 11)]),
        ("groups: 5\n", [("E104", 1, 9)]),
        ("groups:\n  군: 5\n", [("E104", 2, 6)]),
        ("min_score: 1\nmin_score: 2\n", [("E105", 2, 1)]),
        ("min_score: [1\n", [("E101", 1, 12)]),
        ("", [("E101", 1, 1)]),
        (
            "a: 1\nmin_score: x\nnodes: {b: {c: 1}}\n",
            [("E051", 3, 9), ("E102", 1, 1), ("E102", 3, 13), ("E104", 2, 12)],
        ),
    ],
)
def test_every_problem_has_its_place(gates: Gates, text: str, found: list[tuple[str, int, int]]) -> None:
    assert problems(gates, text) == found


def refusal(gates: Gates, text: str) -> Finding:
    with pytest.raises(Refused) as refused:
        gates(text)
    return refused.value.findings[0]


def test_what_was_perhaps_meant_is_said(gates: Gates) -> None:
    assert refusal(gates, "min_scor: 55\n").args["hint"].en == "Did you mean 'min_score'?"  # type: ignore[union-attr]
    assert refusal(gates, "nodes: {ruls: {}}\n").args["hint"].en == "Did you mean 'rules'?"  # type: ignore[union-attr]


def test_more_problems_than_anyone_reads_are_cut(gates: Gates) -> None:
    assert problems(gates, "".join(f"a{n}: 1\n" for n in range(300)))[-1][0] == "E108"


def test_a_file_that_is_not_there_is_refused(framework: Framework, tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none.yaml", "E002"), (tmp_path, "E001")):
        with pytest.raises(Refused) as refused:
            read_gates(str(path), framework)
        assert [finding.code for finding in refused.value.findings] == [code]
