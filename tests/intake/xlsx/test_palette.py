from __future__ import annotations

import numpy as np
import pytest

from coscore.intake.coded import EMPTY, NUMBER
from coscore.intake.sheet import ErrorCell, Uncalculated
from coscore.intake.xlsx.celltags import Tail
from coscore.intake.xlsx.palette import Palette, Raw
from coscore.intake.xlsx.strings import SharedStrings
from coscore.intake.xlsx.values import Values


@pytest.fixture
def palette() -> Palette:
    return Palette(Values(SharedStrings([["가", "나"]]), {}))


def test_shared_strings_come_first(palette: Palette) -> None:
    assert [palette[0], palette[1]] == ["가", "나"]


def test_equal_texts_have_one_code(palette: Palette) -> None:
    codes = palette.codes_of(Tail(None, "str"))
    assert [codes[b"x"], codes[b"R&amp;D"], codes[b"x"]] == [2, 3, 2]
    assert [palette[2], palette[3]] == ["x", "R&D"]


def test_cells_are_made_from_their_xml(palette: Palette) -> None:
    code = palette.add(Raw(Tail("1", None), None, b"A1&amp;B1"))
    assert palette[code] == Uncalculated("=A1&B1")
    assert palette.made(Raw(Tail(None, "e"), b"#N/A")) == ErrorCell("#N/A")


def test_how_texts_begin(palette: Palette) -> None:
    code = palette.add(Raw(Tail(None, "str"), b"xyz"))
    found = palette.beginnings(np.array([code, 1], np.int32))
    assert [int(word).to_bytes(8, "little").rstrip(b"\0") for word in found] == [b"xyz", "나".encode()]


def test_what_may_be_kept_of_shared_strings_is_these(palette: Palette) -> None:
    codes = np.array([1, EMPTY, 0], np.int32)
    found = palette.lasting(codes)
    assert found
    assert (list(found[0]), found[1].tolist()) == (["가", "나"], [1, -1, 0])


def test_what_may_be_kept_of_other_texts_is_packed(palette: Palette) -> None:
    b, a = (palette.add(Raw(Tail(None, "str"), text)) for text in (b"b", b"a"))
    found = palette.lasting(np.array([a, EMPTY, b, a], np.int32))
    assert found
    assert [found[0][code] if code >= 0 else "" for code in found[1].tolist()] == ["a", "", "b", "a"]


def test_numbers_errors_and_mixtures_may_not_be_kept(palette: Palette) -> None:
    text, error = palette.add(Raw(Tail(None, "str"), b"x")), palette.add(Raw(Tail(None, "e"), b"#N/A"))
    for codes in ([0, NUMBER], [error], [0, text], [text, error]):
        assert palette.lasting(np.array(codes, np.int32)) is None
