from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.framework.tree import Framework
from coscore.output.combining import how_added, is_plain
from coscore.scoring.evaluation import Evaluation

LEAVES = ", ".join(
    f"{{id: {name}, name: {name.upper()}, columns: [{name}], value: {{type: percent}}}}" for name in "ab"
)


@pytest.mark.parametrize(
    ("way", "line"),
    [
        ("aggregate: arithmetic", "A x 0.5 + B x 0.5"),
        ("aggregate: geometric", "A ^ 0.5 x B ^ 0.5"),
        ("aggregate: geometric, floor: 1", "A ^ 0.5 x B ^ 0.5; scores below 1 count as 1"),
        ("aggregate: harmonic", "1 / (0.5 / A + 0.5 / B)"),
        ("aggregate: {power: 2}", "(0.5 x A ^ 2 + 0.5 x B ^ 2) ^ (1 / 2)"),
        ("aggregate: {power: 0}", "A ^ 0.5 x B ^ 0.5"),
        ("aggregate: sum", "A + B"),
        ("aggregate: min", "min(A, B)"),
        ("aggregate: max", "max(A, B)"),
        ("aggregate: median", "weighted median: A (0.5), B (0.5)"),
        ("aggregate: copeland", "share of duels with the others won x 100: A (0.5), B (0.5)"),
        ("formula: 'a *\\n  b'", "a * b"),
    ],
)
def test_a_dimension_in_a_line(framework_from: Callable[[str], Framework], way: str, line: str) -> None:
    framework = framework_from(f"indicators: [{{id: d, {way}, indicators: [{LEAVES}]}}]\n".replace("\\n", "\n"))
    assert how_added(framework.by_id["d"], framework, "en") == line
    assert is_plain(framework.by_id["d"]) == ("arithmetic" in way)


def test_weights_stand_as_they_are_given_in_a_weighted_mean_only(village: Evaluation) -> None:
    framework = village.framework
    assert how_added(framework.by_id["taking_part"], framework, "en") == "Meetings x 0.6667 + Satisfaction x 0.3333"
