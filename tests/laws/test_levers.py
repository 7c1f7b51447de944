"""A lever keeps its promise: its cell written into the workbook gives exactly the score, the ranks and the grade it names."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any, NamedTuple

import numpy as np
import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

import coscore
from coscore.framework.tree import Framework
from coscore.insight.explain.explanation import explain
from coscore.insight.explain.levers import Lever
from coscore.output.json import document
from coscore.output.recall import recalled

HEAD = """
weights: relative
missing: {{policy: {policy}, min_coverage: 0.0}}
round: {{digits: 1, at: {at}}}
groups: {{by: [평가군], min_size: 1}}
grades: {{method: quota, bands: [{{grade: 가, share: 30}}, {{grade: 나, share: 40}}, {{grade: 다, share: 30}}]}}
indicators:
  - id: first
    weight: 2
    {way}
    indicators:
{below}
{top}
"""
NAMES = ("완주군", "순창군", "진안군", "무주군", "장수군", "임실군")
RELATIVE = ("minmax", "rank", "percentile", "distance_to_best")
SCORED = {
    "integer": (
        "{method: goalposts, worst: 0, best: 12}",
        "{method: steps, steps: [{from: 2, score: 40}, {from: 6, score: 100}]}",
    ),
    "number": ("{method: goalposts, worst: 9.5, best: 1}", "{method: points, points: [[0, 10], [4.5, 80], [9, 100]]}"),
    "percent": ("{method: goalposts, worst: 0, best: 100}", "{method: pass_fail, target: 55}"),
    "survey": ("{method: goalposts, worst: 1, best: 5}",),
    "yes_no": ("{method: goalposts, worst: 0, best: 1}",),
    "levels": ("{method: as_is}", "{method: goalposts, worst: 0, best: 100}"),
}
VALUES = {
    "integer": "{type: number, unit: 회, integer: true, min: 0}",
    "number": "{type: number}",
    "percent": "{type: percent}",
    "survey": "{type: survey, scale: [1, 5]}",
    "yes_no": "{type: yes_no}",
    "levels": "{type: levels, levels: [{value: 0, words: [미제정]}, {value: 40, words: [추진]}, {value: 100, words: [시행]}]}",
}
CELLS = {
    "integer": st.integers(0, 14),
    "number": st.integers(0, 100).map(lambda tenths: tenths / 10),
    "percent": st.integers(2, 100),
    "survey": st.integers(10, 50).map(lambda tenths: tenths / 10),
    "yes_no": st.sampled_from(["예", "아니오", "O", "X"]),
    "levels": st.sampled_from(["미제정", "추진", "시행"]),
}


class Case(NamedTuple):
    """A framework below its head, and the rows of a sheet under a line of headers."""

    body: str
    rows: list[list[Any]]


@st.composite
def case(draw: st.DrawFn) -> Case:
    kinds = draw(st.lists(st.sampled_from(sorted(VALUES)), min_size=2, max_size=5))
    nodes = [f"- {_indicator(draw, f'i{place}', kind)}" for place, kind in enumerate(kinds)]
    cut = draw(st.integers(1, len(nodes) - 1))
    facts = {
        "policy": draw(st.sampled_from(["reweight", "zero", "mean"])),
        "way": draw(st.sampled_from(["aggregate: arithmetic", "aggregate: geometric\n    floor: 1"])),
    }
    facts["at"] = draw(st.sampled_from(["total", "indicator"]))
    below, top = (
        "\n".join(f"{indent}{node}" for node in part) for indent, part in (("      ", nodes[:cut]), ("  ", nodes[cut:]))
    )
    row = st.tuples(st.integers(0, 5), *(st.one_of(CELLS[kind], CELLS[kind], st.none()) for kind in kinds))
    rows = draw(st.lists(row, min_size=2, max_size=9))
    return Case(
        HEAD.format(**facts, below=below, top=top), [[NAMES[unit], "ab"[unit % 2], *cells] for unit, *cells in rows]
    )


def _indicator(draw: st.DrawFn, name: str, kind: str) -> str:
    relative = [f"{{method: {method}}}" for method in RELATIVE]
    rule = draw(st.sampled_from([*SCORED[kind], *SCORED[kind], *relative]))
    combine = draw(st.sampled_from(["mean", "sum", "max", "min", "median"]))
    weight = draw(st.integers(1, 4))
    return f"{{id: {name}, weight: {weight}, columns: [{name}], value: {VALUES[kind]}, combine: {combine}, normalise: {rule}}}"


def workbook(rows: list[list[Any]]) -> bytes:
    book = openpyxl.Workbook()
    book.active.title = "사업"  # type: ignore[union-attr]
    names = [f"i{place}" for place in range(len(rows[0]) - 2)]
    for row in (["지자체", "평가군", *names], *rows):
        book.active.append(row)  # type: ignore[union-attr]
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def pulled(data: bytes, lever: Lever) -> bytes:
    """The workbook with the cells of a lever changed."""
    book = openpyxl.load_workbook(BytesIO(data))
    for change in lever.cells:
        found = re.fullmatch(r".*\[(?P<sheet>.+)\](?P<cell>[A-Z]+[0-9]+)", change.at)
        assert found
        book[found["sheet"]][found["cell"]].value = change.after
    return saved(book)


def kept(lever: Lever, after: coscore.Evaluation, unit: int) -> None:
    promised = (lever.score, lever.rank, lever.group_rank, lever.grade)
    assert promised == (after.shown[unit], after.ranks[unit], after.group_ranks[unit], after.grades[unit])


@settings(max_examples=60, deadline=None, derandomize=True)
@given(made=case())
def test_the_cell_of_a_lever_gives_what_it_promises(made: Case, framework_from: Callable[[str], Framework]) -> None:
    framework = framework_from(made.body)
    data = workbook(made.rows)
    before = coscore.evaluate(data, framework)
    for unit in range(len(before.units)):
        for lever in explain(before, unit).levers:
            assert np.isnan(lever.gain) or lever.gain > 0
            if lever.cells:
                kept(lever, coscore.evaluate(pulled(data, lever), framework), unit)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(made=case())
def test_of_a_unit_with_one_record_every_lever_has_its_cell(
    made: Case, framework_from: Callable[[str], Framework]
) -> None:
    rows = list({row[0]: row for row in made.rows}.values())
    framework = framework_from(made.body)
    before = coscore.evaluate(workbook(rows), framework)
    for unit in range(len(before.units)):
        levers = explain(before, unit).levers
        assert all(len(lever.cells) == 1 for lever in levers)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(made=case())
def test_a_result_read_back_has_the_same_levers_without_cells(
    made: Case, framework_from: Callable[[str], Framework]
) -> None:
    before = coscore.evaluate(workbook(made.rows), framework_from(made.body))
    again = recalled(document(before), "result.json")
    for unit in range(len(before.units)):
        here, there = explain(before, unit).levers, explain(again, unit).levers
        assert [_promise(lever) for lever in here] == [_promise(lever) for lever in there]
        assert not any(lever.cells for lever in there)


def _promise(lever: Lever) -> tuple[Any, ...]:
    return lever.node.id, lever.kind, lever.after, lever.score, lever.rank, lever.group_rank, lever.grade
