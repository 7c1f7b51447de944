"""What is told of two frameworks that differ."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.framework.tree import Framework
from coscore.insight.compare.rules import differences

Rules, Load = Callable[..., str], Callable[[str], Framework]
LEVELS = (
    "round: {digits: 1}\nindicators:\n"
    "  - {id: a, columns: [a], normalise: {method: as_is}, value: {type: levels, levels: [%s]}}\n"
)


def test_added_dropped_reweighted_and_rescaled(framework_from: Load, rules: Rules) -> None:
    old = framework_from(rules(("a", 1, 10), ("b", 1, 10)))
    found = differences(old, framework_from(rules(("a", 3, 20), ("c", 1, 10))))
    assert [node.id for node in found.added] == ["c"]
    assert [node.id for node in found.dropped] == ["b"]
    assert [(one.id, one.old, one.new) for one in found.reweighted] == [("a", 50.0, 75.0)]
    assert [node.id for node in found.rescaled] == ["a"]


def test_keys_of_the_file_are_told(framework_from: Load, rules: Rules) -> None:
    found = differences(
        framework_from(rules(("a", 1, 10))),
        framework_from(rules(("a", 1, 10), more="aggregate: geometric\nfloor: 1\n")),
    )
    assert found.elsewhere == ("aggregate", "floor")
    assert not found.added


@pytest.mark.parametrize(
    ("later", "known"),
    [
        pytest.param(
            "{value: 100, words: [시행, 운영]}, {value: 0, words: [없음]}", True, id="another word for a level"
        ),
        pytest.param("{value: 80, words: [시행]}, {value: 0, words: [없음]}", False, id="another value of a level"),
    ],
)
def test_levels_are_the_same_where_their_words_keep_their_values(
    framework_from: Load, *, later: str, known: bool
) -> None:
    old = framework_from(LEVELS % "{value: 100, words: [시행]}, {value: 0, words: [없음]}")
    assert (not differences(old, framework_from(LEVELS % later)).added) is known


def test_another_way_to_bring_records_together_is_another_indicator(framework_from: Load, rules: Rules) -> None:
    text = rules(("a", 1, 10))
    found = differences(framework_from(text), framework_from(text.replace("value:", "combine: sum, value:")))
    assert ([node.id for node in found.added], [node.id for node in found.dropped]) == (["a"], ["a"])
