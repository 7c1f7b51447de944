from __future__ import annotations

import pytest

from coscore.intake.xlsx.rowheads import row_heads

CELL = '<c r="A2"><v>1</v></c>'


def test_numbers_of_rows_and_what_else_their_tags_say() -> None:
    found = row_heads(f'<row r="2" spans="1:3">{CELL}</row><row r="10"/><row r="11" ht="0" hidden="1"></row>'.encode())
    assert found
    assert found.numbers.tolist() == [2, 10, 11]
    assert sorted(found.said.split()) == [b"/", b'hidden="1"', b'ht="0"', b'spans="1:3"']


def test_what_several_say_is_there_once() -> None:
    found = row_heads(b"".join(f'<row r="{number}" spans="1:9"></row>'.encode() for number in range(1, 100)))
    assert found
    assert found.said == b' spans="1:9"'


@pytest.mark.parametrize("piece", [b"", CELL.encode(), b"<sheetData>"], ids=["nothing", "cells", "the start"])
def test_a_piece_without_rows(piece: bytes) -> None:
    found = row_heads(piece)
    assert found
    assert (found.numbers.size, found.said) == (0, b"")


@pytest.mark.parametrize(
    "row",
    [
        '<row spans="1:3" r="2">', "<row r='2'>", "<row>", "<row/>", '<row r="">', '<row r="12345678">', '<row r="2a">',
        '<row r="2"', '<row r="2" x="' + "y" * 1_000 + '">', "<row", '<rowBreaks count="0"/>',
    ],
)  # fmt: skip
def test_rows_written_otherwise_are_left_to_others(row: str) -> None:
    assert row_heads(f'<row r="1">{CELL}</row>{row}'.encode()) is None
