from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from coscore.intake.coded import EMPTY, NUMBER, Coded
from coscore.intake.sheet import Cell
from coscore.intake.texts import Lines, Picked, Shown, shown_texts


class Listed(list[Cell]):
    def beginnings(self, codes: NDArray[np.int32]) -> NDArray[np.uint64]:
        return np.zeros(codes.size, np.uint64)

    def is_printable(self, _: NDArray[np.int32]) -> bool:
        return False

    def lasting(self, codes: NDArray[np.int32]) -> tuple[list[Cell], NDArray[np.int32]] | None:
        return (self, codes) if codes.min() >= EMPTY else None


@pytest.mark.parametrize("texts", [[], [""], ["가", "", "나 다"], ["\ud800", "가"]], ids=len)
def test_packed_lines(texts: list[str]) -> None:
    packed = Lines(texts)
    assert (len(packed), list(packed), [packed[at] for at in range(len(texts))]) == (len(texts), texts, texts)
    assert packed[-1:] == texts[-1:]


def test_words_are_kept_once() -> None:
    picked = Picked.of(["가", "나", "가"])
    assert (picked.words, picked.codes.tolist(), list(picked), picked[-1]) == (
        ["가", "나"],
        [0, 1, 0],
        ["가", "나", "가"],
        "가",
    )
    assert Picked.of(picked) is picked


def test_words_of_several_are_one_list() -> None:
    both = Picked.joined([Picked.of(["가", "나"]), Picked.of(["나", "다", "나"])])
    assert (both.words, list(both)) == (["가", "나", "다"], ["가", "나", "나", "다", "나"])
    assert list(Picked.joined([])) == []


def test_cells_that_last_are_shown_when_asked_for() -> None:
    kept = Listed(["가\n나", "\u200b다"])
    column = Coded(np.array([1, EMPTY, 0], np.int32), np.zeros(3), kept)
    texts = shown_texts(column)
    assert isinstance(texts, Shown)
    assert (len(texts), list(texts)) == (3, ["다", "", "가 나"])


@pytest.mark.parametrize(
    "column",
    [
        pytest.param(["가", None, 2.0], id="plain cells"),
        pytest.param(Coded(np.array([0, EMPTY, NUMBER], np.int32), np.array([0.0, 0, 2]), Listed(["가"])), id="codes"),
    ],
)
def test_other_cells_are_packed(column: list[Cell] | Coded) -> None:
    assert list(shown_texts(column)) == ["가", "", "2"]
