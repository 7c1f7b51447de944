from __future__ import annotations

from datetime import date

import pytest

from coscore.intake.blocks import rows_of
from coscore.intake.limits import LIMITS
from coscore.intake.sheet import Cell, ErrorCell, Percent, Uncalculated
from coscore.intake.xlsx.dates import from_serial
from coscore.intake.xlsx.plainrows import PlainRows
from coscore.intake.xlsx.strings import SharedStrings
from coscore.intake.xlsx.values import Values

PLAIN = PlainRows(Values(SharedStrings([["가", ""]]), {"1": Percent, "2": from_serial(from_1904=False)}), LIMITS)


def cell(xml: str) -> Cell:
    """The cell behind a plain one."""
    taken = PLAIN.take(f'<row r="1"><c r="A1"><v>1</v></c>{xml}</row>'.encode())
    assert taken
    ((_, cells),) = rows_of(taken.block)
    return cells[1] if len(cells) > 1 else None


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ('<c r="B1"><v>3</v></c>', 3.0), ('<c r="B1" t="n"><v>-1234.5</v></c>', -1234.5), ('<c r="B1"><v>1e3</v></c>', 1000.0),
        ('<c r="B1"><v>0.28999999999999998</v></c>', 0.29), ('<c r="B1"><v>123456789012</v></c>', 123456789012.0),
        ('<c r="B1"><v>1_000</v></c>', "1_000"), ('<c r="B1"><v>nan</v></c>', "nan"), ('<c r="B1"><v>１２</v></c>', "１２"),
        ('<c r="B1"><v>a&amp;b</v></c>', "a&b"), ('<c r="B1" s="1"><v>0.5</v></c>', Percent(0.5)), ('<c r="B1"><v>-</v></c>', "-"),
        ('<c r="B1" s="2"><v>45000</v></c>', date(2023, 3, 15)), ('<c r="B1" s="2"><v>-1</v></c>', -1.0),
        ('<c r="B1" t="s"><v>0</v></c>', "가"), ('<c r="B1" t="s"><v>1</v></c>', None), ('<c r="B1" t="b"><v>1</v></c>', True),
        ('<c r="B1" t="e"><v>#REF!</v></c>', ErrorCell("#REF!")), ('<c r="B1" t="d"><v>2024-05-01</v></c>', date(2024, 5, 1)),
        ('<c r="B1" t="str"><f>A1</f><v>x</v></c>', "x"), ('<c r="B1" t="str"><f>A1</f><v></v></c>', None),
        ('<c r="B1" t="str"><f>A1</f></c>', Uncalculated("=A1")), ('<c r="B1"><f>A1&lt;2</f></c>', Uncalculated("=A1<2")),
        ('<c r="B1"><f>A1</f><v/></c>', Uncalculated("=A1")), ('<c r="B1"><f t="shared" si="0"/></c>', Uncalculated("=")),
        ('<c r="B1" t="s"><f>A1</f><v>1</v></c>', None), ('<c r="B1"></c>', None), ('<c r="B1" s="1"/>', None),
        ('<c r="B1" t="inlineStr"><is><t>나</t></is></c>', "나"), ('<c r="B1" t="inlineStr"><is><t></t></is></c>', None),
        ('<c r="B1" t="inlineStr"><is><t>e\u0301</t></is></c>', "é"),
    ],
)  # fmt: skip
def test_what_a_cell_holds(xml: str, expected: Cell) -> None:
    found = cell(xml)
    assert (type(found), found) == (type(expected), expected)


@pytest.mark.parametrize("index", ["2", "-1", " 1", "1.0", "123456789", "x"])
def test_strings_that_are_not_there_are_for_the_parser(index: str) -> None:
    assert PLAIN.take(f'<row r="1"><c r="A1" t="s"><v>{index}</v></c></row>'.encode()) is None
