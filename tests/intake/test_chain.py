from __future__ import annotations

import pytest

from coscore.intake.chain import Chain

JOINED = Chain([["가"], [], ("나", "다")])


def test_the_items_stand_one_after_the_other() -> None:
    assert (len(JOINED), list(JOINED)) == (3, ["가", "나", "다"])


@pytest.mark.parametrize(("index", "item"), [(0, "가"), (1, "나"), (2, "다"), (-1, "다"), (-3, "가")])
def test_an_item_by_its_index(index: int, item: str) -> None:
    assert JOINED[index] == item


def test_several_items() -> None:
    assert JOINED[1:] == ["나", "다"]


@pytest.mark.parametrize("index", [3, -4])
def test_there_is_nothing_beyond(index: int) -> None:
    with pytest.raises(IndexError):
        JOINED[index]
