"""Years of a small village framework, scored and compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from coscore.framework.tree import Framework
from coscore.insight.compare.comparison import Comparison, compare
from coscore.intake.observations import Observations
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

HEAD = "round: {digits: 1}\nmissing: {policy: reweight, min_coverage: 0}\n"
LEAF = "  - {{id: {0}, weight: {1}, columns: [{0}], value: {{type: number}}, normalise: {{method: goalposts, worst: 0, best: {2}}}}}\n"


def body(*leaves: tuple[str, float, float], more: str = "") -> str:
    """YAML of indicators: id, relative weight, the value that earns 100."""
    return f"{HEAD}weights: relative\n{more}indicators:\n" + "".join(LEAF.format(*leaf) for leaf in leaves)


@pytest.fixture(scope="session")
def rules() -> Callable[..., str]:
    return body


@pytest.fixture(scope="session")
def year(framework_from: Callable[[str], Framework], observe: Callable[..., Observations]) -> Callable[..., Evaluation]:
    """One year: a body, and per unit the values of its indicators, or a list of such rows, each a project."""

    def run(text: str, units: Mapping[str, Mapping[str, Any] | list[Mapping[str, Any]]]) -> Evaluation:
        framework = framework_from(text)
        rows = [
            {"unit": unit, **row}
            for unit, those in units.items()
            for row in (those if isinstance(those, list) else [those])
        ]
        return evaluate(framework, observe(framework, rows))

    return run


@pytest.fixture(scope="session")
def compared() -> Callable[..., Comparison]:
    """Years compared, called 2024, 2025 and so on."""
    return lambda *years, **asked: compare([(str(2024 + place), one) for place, one in enumerate(years)], **asked)
