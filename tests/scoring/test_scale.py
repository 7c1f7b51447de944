from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.findings.catalogue import headline
from coscore.scoring.evaluation import Evaluation


@pytest.mark.parametrize(
    ("top", "own", "told"),
    [
        ("formula: d", "formula: 30 * a", ["total"]),
        ("formula: 30 * d", "formula: a", ["total"]),
        ("formula: 0 - d", "formula: a", ["total"]),
        ("", "formula: 30 * a", ["d"]),
        ("", "formula: 20 * a", []),
        ("formula: d / 30", "formula: 30 * a", []),
    ],
)
def test_a_formula_that_leaves_the_scale_is_told_unless_another_reads_it(
    scored: Callable[..., Evaluation], top: str, own: str, told: list[str]
) -> None:
    found = scored({"d": {"": own, "a": ""}}, {"a": 5}, head=top)
    assert [it.args["indicator"] for it in found.findings if it.code == "W303"] == told


def test_the_score_is_said(scored: Callable[..., Evaluation]) -> None:
    (finding,) = scored({"d": {"": "formula: 30 * a", "a": ""}}, {"a": 5}).findings
    assert headline(finding, "en") == "A score off the scale (0 to 100): 'd' 150, u0"
