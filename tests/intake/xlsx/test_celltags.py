from __future__ import annotations

import pytest

from coscore.intake.sheet import letters
from coscore.intake.xlsx.celltags import Cells, Tail, cells_of, check_attributes, rows_of
from coscore.intake.xlsx.octets import as_text
from coscore.intake.xlsx.tags import NotPlain, tags_of


def read(xml: str) -> Cells:
    text = as_text(xml.encode())
    tags = tags_of(text)
    return cells_of(tags, rows_of(tags, text), text)


@pytest.mark.parametrize("column", [1, 26, 27, 52, 53, 702, 703, 16_384])
@pytest.mark.parametrize("row", [1, 99, 1_048_576])
def test_columns_of_addresses(column: int, row: int) -> None:
    assert read(f'<row r="{row}"><c r="{letters(column)}{row}"/></row>').column.tolist() == [column]


def test_cells_know_their_row() -> None:
    cells = read('<row r="2"><c r="A2"/><c r="C2"/></row><row r="3"/><row r="5"><c r="B5"/></row>')
    assert (cells.row.tolist(), cells.column.tolist()) == ([0, 0, 2], [1, 3, 2])


def test_what_follows_the_address() -> None:
    cells = read(
        '<row r="1"><c r="A1"/><c r="B1" s="12" t="inlineStr"></c><c r="C1" t="s"></c><c r="D1" t="s"></c><c r="E1" s="0"/></row>'
    )
    found = [cells.tails[tail] for tail in cells.tail]
    shared = Tail(None, "s")
    assert found == [Tail(None, None), Tail("12", "inlineStr"), shared, shared, Tail("0", None)]


@pytest.mark.parametrize(
    "tag",
    [
        '<c r="A2"/>', '<c r="A"/>', '<c r="a1"/>', '<c r="1"/>', '<c r="XFE1"/>', '<c r="AAAA1"/>', '<c r="A1" s="01"/>',
        '<c r="A1" s="1234567"/>', '<c r="A1" t="x"/>', '<c r="A1" t="s" s="1"/>', '<c r="A1"  s="1"/>', '<c r="A1" s="1" />',
        '<c r="A1" cm="1"/>', '<c r="A1" s="123456" t="inlineStr" cm="1"/>', '<c r="A10"/>', "<c r=\"A1' />",
    ],
)  # fmt: skip
def test_other_cells_are_not_plain(tag: str) -> None:
    with pytest.raises(NotPlain):
        read(f'<row r="1">{tag}</row>')


@pytest.mark.parametrize("number", ["0", "01", "1048577", "12345678", "", "1a", "-1"])
def test_other_numbers_of_rows_are_not_plain(number: str) -> None:
    with pytest.raises(NotPlain):
        read(f'<row r="{number}"></row>')


@pytest.mark.parametrize("attributes", [b"", b' spans="1:3" x14ac:dyDescent="0.3"', b' ht="12.8" customHeight="false"'])
def test_attributes(attributes: bytes) -> None:
    check_attributes(attributes, b"r")


@pytest.mark.parametrize(
    "attributes", [b' r="1"', b' a="1" a="2"', b"a='1'", b' a="&"', b" a", b' a="' + b"x" * 1000 + b'"']
)
def test_what_are_no_attributes(attributes: bytes) -> None:
    with pytest.raises(NotPlain):
        check_attributes(attributes, b"r")
