from __future__ import annotations

import numpy as np
import pytest

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
