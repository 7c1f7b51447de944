from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from coscore.output.cells import fold, narrow, pad, plain, width


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("abc 12", 6),
        ("완주군", 6),
        ("\u110e\u1165\u11bc\u110b\u1163\u11bc\u1100\u116e\u11ab", 6),
        ("e\u0301", 1),
        ("（주）", 6),
        ("a\u200bb", 2),
    ],
    ids=["ascii", "Hangul", "decomposed Hangul", "a combining accent", "full-width brackets", "a blank of no width"],
)
def test_width_counts_cells_not_characters(text: str, cells: int) -> None:
    assert width(text) == cells


def test_characters_of_uncertain_width_are_as_wide_as_the_terminal_says() -> None:
    assert (width("특별·광역시"), width("특별·광역시", 2)) == (11, 12)


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3) | st.sampled_from("ab 1·（）")))
def test_width_agrees_with_an_independent_count(text: str) -> None:
    assert width(text) == cell_len(text)


@pytest.mark.parametrize(
    ("text", "stand_in"),
    [("특별·광역시", "특별/광역시"), ("① 1→2 …", "1 1>2 ..."), ("Ⅱ", "II"), ("완주군", "완주군"), ("α", "α")],
    ids=[
        "a middle dot",
        "number, arrow, dots",
        "a roman numeral",
        "leaves Hangul alone",
        "leaves what has no look-alike",
    ],
)
def test_uncertain_characters_get_look_alikes(text: str, stand_in: str) -> None:
    assert narrow(text) == stand_in


def test_plain_text_moves_no_cursor_and_keeps_its_length() -> None:
    hostile = "a\x1b[2Jb\r\nc\td\x9b1m\u202ee"
    assert plain(hostile) == "a [2Jb  c d 1m e"
    assert len(plain(hostile)) == len(hostile)


def test_padding_counts_cells() -> None:
    assert (pad("완주", 6), pad("완주", 6, right=True)) == ("완주  ", "  완주")


@pytest.mark.parametrize(
    ("text", "cells", "lines"),
    [
        ("전북 완주군", 11, ["전북 완주군"]),
        ("전북 완주군", 10, ["전북", "완주군"]),
        ("세종특별자치시", 6, ["세종특", "별자치", "시"]),
        ("a 세종특별자치시", 6, ["a", "세종특", "별자치", "시"]),
        ("", 6, [""]),
        ("가", 1, ["가"]),
    ],
    ids=["fits", "at a blank", "a long word", "a long word after a short one", "nothing", "wider than the line"],
)
def test_text_folds_at_blanks_and_inside_words_only_if_it_must(text: str, cells: int, lines: list[str]) -> None:
    assert fold(text, cells) == lines


@given(st.text(st.sampled_from("가나 ab")), st.integers(2, 12))
def test_folding_loses_nothing_but_blanks_and_keeps_to_the_line(text: str, cells: int) -> None:
    lines = fold(text, cells)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert max(map(width, lines)) <= cells
