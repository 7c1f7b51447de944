from __future__ import annotations

import math
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from coscore.findings import Finding
from coscore.findings.catalogue import headline, help_line
from coscore.framework.model import Value
from coscore.intake.cells import (
    READERS,
    CellReader,
    Reading,
    column_problems,
    count_reader,
    points_reader,
    reader_for,
    weight_reader,
    year_reader,
)
from coscore.intake.observations import PRESENT
from coscore.intake.sheet import Cell, ErrorCell, Percent, Uncalculated

LEVELS = [
    {"value": 100, "words": ["시행", "제정·시행"]},
    {"value": 50, "words": ["O", "추진중"]},
    {"value": 0, "words": ["미제정", "X"]},
]
VALUES = [
    {"type": "number", "unit": "회", "min": 0, "integer": True},
    {"type": "number", "unit": "원"},
    {"type": "number"},
    {"type": "percent"},
    {"type": "yes_no"},
    {"type": "levels", "levels": LEVELS},
    {"type": "list", "vocabulary": {"SNS": ["SNS", "페이스북"], "현수막": ["현수막"]}},
    {"type": "list"},
    {"type": "survey", "scale": [1, 5]},
    {"type": "survey", "scale": [0, 100]},
]
READ = [reader_for(TypeAdapter(Value).validate_python(value)) for value in VALUES]
BESIDE = [count_reader(), points_reader(), weight_reader(), weight_reader("백만원"), year_reader()]

FRAGMENTS = """12 1,234 3.5 ２ ① 회 건 % 점 /5 (5점만점) ( ) ~ 약 여 △ ▲ - 억 천원 , · 및 등
O X ㅇ 시행 미제정 추진중 SNS 현수막 해당없음 없음"""
PIECES = st.sampled_from([" ", "\n", "\u202e", *FRAGMENTS.split()])
TEXTS = st.text() | st.lists(PIECES, max_size=6).map("".join)
CELLS = st.one_of(
    st.none(), TEXTS, st.floats(), st.booleans(), st.dates(), st.datetimes(),
    st.floats().map(Percent), TEXTS.map(ErrorCell), TEXTS.map(Uncalculated),
)  # fmt: skip


def test_every_value_type_has_a_reader() -> None:
    types = {model.model_fields["type"].annotation.__args__[0] for model in Value.__args__[0].__args__}  # type: ignore[attr-defined]
    assert set(READERS) == types - {"ratio"}, "the halves of a ratio have readers of their own"


@pytest.mark.parametrize("read", READ + BESIDE)
@settings(deadline=None)
@given(cell=CELLS)
def test_no_cell_breaks_a_reader_and_only_present_cells_have_a_value(read: CellReader, cell: Cell) -> None:
    reading = read(cell)
    assert reading.state in {0, 1, 2, 3}
    assert math.isfinite(reading.value) == (reading.state == PRESENT)
    assert reading.code.startswith("E") == (reading.state == 3)


@pytest.mark.parametrize("read", READ + BESIDE)
@settings(deadline=None)
@given(cell=CELLS)
def test_every_code_comes_with_the_facts_its_sentences_need(read: CellReader, cell: Cell) -> None:
    reading = read(cell)
    if reading.code:
        finding = Finding(reading.code, args=reading.args)
        assert headline(finding, "ko") != headline(finding, "en")
        assert help_line(finding, "ko") != help_line(finding, "en")
    else:
        assert reading.args == {}


@pytest.mark.parametrize("read", READ)
@pytest.mark.parametrize(
    "cell", [None, "", "미제출", "해당없음", "-", "#REF!", ErrorCell("#REF!"), Uncalculated("=A1"), date(2024, 3, 5)]
)
def test_marks_mean_the_same_under_every_type(read: CellReader, cell: Cell) -> None:
    assert read(cell)[1:3] == READ[0](cell)[1:3]


@pytest.mark.parametrize("read", READ)
def test_blanks_and_width_never_matter(read: CellReader) -> None:
    for plain, wide in [("12", "１２"), ("O", "Ｏ"), ("해당없음", "해당\u3000없음"), ("현수막", "\u200b현수막 ")]:
        assert read(plain)[1:3] == read(wide)[1:3]


@pytest.mark.parametrize("kind", ["yes_no", "levels"])
def test_a_zero_among_circles_is_ambiguous(kind: str) -> None:
    problems = column_problems(kind, ["O", "X", "0", 0.0, None])
    assert {cell: reading.code for cell, reading in problems.items()} == {(str, "0"): "E218", (float, 0.0): "E218"}


@pytest.mark.parametrize("kind", ["number", "percent", "list", "survey"])
def test_other_types_have_no_rule_for_columns(kind: str) -> None:
    assert column_problems(kind, ["O", "0"]) == {}


def test_a_reading_is_a_plain_tuple() -> None:
    assert tuple(Reading(1.0, PRESENT)) == (1.0, PRESENT, "", {})
