from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from coscore.framework.model import FrameworkFile, Node, Part

WHOLE: dict[str, Any] = {
    "coscore": 1,
    "id": "a",
    "version": "1",
    "name": "N",
    "unit": {"name": "u", "columns": {"name": ["n"]}},
    "indicators": [{"id": "i", "columns": ["c"], "value": {"type": "percent"}}],
}


def test_what_is_left_out_has_its_default() -> None:
    file = FrameworkFile.model_validate(WHOLE)
    assert (file.scale.max, file.aggregate, file.weights, file.cap_total, file.groups) == (
        100,
        "arithmetic",
        "relative",
        None,
        None,
    )
    assert (file.missing.policy, file.missing.min_coverage) == ("reweight", None)
    assert (file.round.digits, file.round.at, file.round.rank_on) == (1, "total", "rounded")
    assert (file.ties.method, file.ties.break_, file.adjustments) == ("competition", [], [])


def test_an_indicator_has_defaults_too() -> None:
    node = FrameworkFile.model_validate(WHOLE).indicators[0]
    assert (node.combine, node.weight, node.normalise, node.clip, node.transform) == ("mean", None, None, None, None)


@pytest.mark.parametrize(
    "keys",
    [
        {"id": 1},
        {"id": "Ü"},
        {"weight": "1"},
        {"weight": True},
        {"weight": float("nan")},
        {"columns": []},
        {"columns": [""]},
        {"colour": "red"},
    ],
    ids=str,
)
def test_values_are_never_turned_into_others(keys: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Node.model_validate({"id": "i", **keys})


def test_nothing_changes_after_loading() -> None:
    with pytest.raises(ValidationError):
        FrameworkFile.model_validate(WHOLE).id = "b"


@pytest.mark.parametrize("part", Part.__subclasses__(), ids=lambda part: part.__name__)
def test_every_part_and_every_key_is_described(part: type[Part]) -> None:
    assert part.__doc__.endswith(".")
    assert [name for name, info in part.model_fields.items() if not info.description] == []
