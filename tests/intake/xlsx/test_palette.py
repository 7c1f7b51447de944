from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from coscore.intake.coded import EMPTY, NUMBER
from coscore.intake.sheet import ErrorCell, Uncalculated
from coscore.intake.xlsx.celltags import Tail
from coscore.intake.xlsx.octets import as_text
from coscore.intake.xlsx.palette import Palette, Raw
from coscore.intake.xlsx.stretches import Stretches
from coscore.intake.xlsx.strings import SharedStrings
from coscore.intake.xlsx.values import Values

TAILS = [Tail(None, "str"), Tail(None, "e"), Tail("1", None)]
TEXTS = [(b"xyz", 0), (b"R&amp;D", 0), (b"#N/A", 1), (b"\xea\xb0\x80", 0), (b"e\xe2\x80\x8b", 0)]
XYZ, AMPERSAND, ERROR, SYLLABLE, UNSEEN = range(2, 7)


@pytest.fixture
def palette() -> Palette:
    ends = np.cumsum([len(text) for text, _ in TEXTS])
    starts = np.array([0, *ends[:-1]])
    texts = Stretches(as_text(b"".join(text for text, _ in TEXTS)), starts, ends)
    return Palette(Values(SharedStrings([["가", "나"]]), {}), TAILS, texts, np.array([tail for _, tail in TEXTS]))


def codes(*those: int) -> NDArray[np.int32]:
    return np.array(those, np.int32)


def test_shared_strings_come_first(palette: Palette) -> None:
    assert [palette[0], palette[1]] == ["가", "나"]


def test_texts_come_behind_them(palette: Palette) -> None:
    assert [palette[code] for code in (XYZ, AMPERSAND, ERROR)] == ["xyz", "R&D", ErrorCell("#N/A")]


def test_formulas_come_last(palette: Palette) -> None:
    one, other = (palette.add(Raw(Tail("1", None), None, formula)) for formula in (b"A1&amp;B1", b"A2"))
    assert [palette[one], palette[other]] == [Uncalculated("=A1&B1"), Uncalculated("=A2")]


def test_how_texts_begin(palette: Palette) -> None:
    formula = palette.add(Raw(TAILS[2], None, b"A1"))
    found = palette.beginnings(codes(XYZ, 1, formula, AMPERSAND))
    assert [int(word).to_bytes(8, "little").rstrip(b"\0") for word in found] == [b"xyz", "나".encode(), b"", b"R&amp;D"]


@pytest.mark.parametrize(
    ("those", "expected"),
    [((XYZ, EMPTY, SYLLABLE), True), ((XYZ, UNSEEN), False), ((), True), ((0, XYZ), False)],
    ids=["letters", "a space of no width", "nothing", "shared strings of which it is not known"],
)
def test_whether_all_characters_can_be_seen(palette: Palette, those: tuple[int, ...], *, expected: bool) -> None:
    assert palette.is_printable(codes(*those)) is expected


def test_of_formulas_it_is_not_known_whether_all_characters_can_be_seen(palette: Palette) -> None:
    assert not palette.is_printable(codes(palette.add(Raw(TAILS[2], None, b"A1"))))


def test_what_may_be_kept_of_shared_strings_is_these(palette: Palette) -> None:
    found = palette.lasting(codes(1, EMPTY, 0))
    assert found
    assert (list(found[0]), found[1].tolist()) == (["가", "나"], [1, -1, 0])


def test_what_may_be_kept_of_other_texts_is_packed(palette: Palette) -> None:
    found = palette.lasting(codes(SYLLABLE, EMPTY, XYZ, SYLLABLE))
    assert found
    assert [found[0][code] if code >= 0 else "" for code in found[1].tolist()] == ["가", "", "xyz", "가"]


def test_numbers_errors_formulas_and_mixtures_may_not_be_kept(palette: Palette) -> None:
    formula = palette.add(Raw(TAILS[2], None, b"A1"))
    for those in ((0, NUMBER), (ERROR,), (0, XYZ), (XYZ, ERROR), (formula,)):
        assert palette.lasting(codes(*those)) is None
