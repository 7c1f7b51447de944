"""Descriptions to render: the visits of a village, and the table of the brief."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from coscore.framework.load import load_framework
from coscore.insight.describe.description import Description, describe
from coscore.intake.read import read
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

SAMPLES = Path(__file__).parents[3] / "sample_data"


@pytest.fixture(scope="session")
def described(visits: Callable[..., Evaluation]) -> Callable[..., Description]:
    """The visits described; ``by`` is what was scored, ``counted`` what the tables count."""

    def make(by: str = "unit", counted: str = "record") -> Description:
        evaluation = visits(by)
        framework = replace(evaluation.framework, sha256="ab" * 32)
        return describe(replace(evaluation, framework=framework), counted)

    return make


@pytest.fixture(scope="session")
def brief() -> Description:
    """The 235 cases of the sample."""
    framework = load_framework("participation")
    return describe(evaluate(framework, read([str(SAMPLES / "participation_cases.csv")], framework)))
