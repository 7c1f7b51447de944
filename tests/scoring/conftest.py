"""Scoring in one line: a tree of indicators whose values are scores already, and rows of values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from coscore.framework.tree import Framework
from coscore.intake.observations import Observations
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.task import Task, task_of

Tree = Mapping[str, Any]


def text(tree: Tree) -> str:
    """YAML of a tree: ids with what else the indicator says, or with a tree below; ``""`` is what the dimension says."""
    return ", ".join(_node(name, spec) for name, spec in tree.items() if name)


def _node(name: str, spec: str | Tree) -> str:
    if isinstance(spec, Mapping):
        return f"{{id: {name}, {spec.get('', '')}{', ' if spec.get('') else ''}indicators: [{text(spec)}]}}"
    parts = [f"id: {name}", f"columns: [{name}]"]
    parts += [] if "value:" in spec else ["value: {type: number}"]
    parts += [] if "normalise:" in spec or "value: {type: yes_no" in spec else ["normalise: {method: as_is}"]
    return "{" + ", ".join([*parts, *([spec] if spec else [])]) + "}"


@pytest.fixture(scope="session")
def framework(framework_from: Callable[[str], Framework]) -> Callable[..., Framework]:
    """A framework of a tree, and whatever else its file says."""

    def build(tree: Tree, head: str = "") -> Framework:
        return framework_from(f"{head}\nindicators: [{text(tree)}]\n")

    return build


@pytest.fixture(scope="session")
def task(framework: Callable[..., Framework], observe: Callable[..., Observations]) -> Callable[..., Task]:
    """A task ready for scoring; rows without a unit belong to u0, u1, ..."""

    def build(tree: Tree, *rows: Mapping[str, Any], head: str = "") -> Task:
        built = framework(tree, head)
        return task_of(built, observe(built, [{"unit": f"u{place}"} | row for place, row in enumerate(rows)]))

    return build


@pytest.fixture(scope="session")
def scored(task: Callable[..., Task]) -> Callable[..., Evaluation]:
    """The evaluation of a tree and rows; rows without a unit belong to u0, u1, ..."""

    def run(tree: Tree, *rows: Mapping[str, Any], head: str = "", by: str = "unit") -> Evaluation:
        made = task(tree, *rows, head=head)
        return evaluate(made.framework, made.observations, by=by)

    return run


@pytest.fixture(scope="session")
def codes() -> Callable[[Evaluation], list[str]]:
    """The codes found and their places."""
    return lambda evaluation: [f"{finding.code} {finding.location.cell}".strip() for finding in evaluation.findings]
