from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.framework.model import Groups
from coscore.registry.resolve import Unit
from coscore.scoring.groups import group_names, peers_of
from coscore.scoring.task import Task


@pytest.mark.parametrize(
    ("kind", "group"),
    [
        ("특별시", "특별·광역시"),
        ("광역시", "특별·광역시"),
        ("특별자치시", "특별·광역시"),
        ("도", "도"),
        ("특별자치도", "도"),
        ("시", "시"),
        ("행정시", "시"),
        ("군", "군"),
        ("구", "구"),
        ("", ""),
    ],
)
def test_the_group_of_a_kind(task: Callable[..., Task], kind: str, group: str) -> None:
    observations = task({"a": ""}, {"unit": Unit("x", kind=kind), "a": 1}).observations
    assert group_names(Groups(by="kind"), observations) == (group,)


def test_groups_named_by_a_column(task: Callable[..., Task]) -> None:
    observations = task({"a": ""}, {"group": "나", "a": 1}, {"group": "가", "a": 1}).observations
    assert group_names(Groups(by=["평가군"]), observations) == ("나", "가")


def test_without_groups_nobody_is_in_one(task: Callable[..., Task]) -> None:
    observations = task({"a": ""}, {"a": 1}, {"a": 1}).observations
    assert group_names(None, observations) == ("", "")
    assert group_names(Groups(by=["평가군"]), observations) == ("", "")


@pytest.mark.parametrize(
    ("names", "peers"),
    [(["나", "가", "나"], [1, 0, 1]), (["", ""], [0, 0]), ([], [])],
    ids=["two groups", "none", "nobody"],
)
def test_indices_of_groups(names: list[str], peers: list[int]) -> None:
    assert peers_of(names).tolist() == peers
