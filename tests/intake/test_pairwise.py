from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from coscore.intake.pairwise import Reading, judgement, read_judgements
from coscore.intake.sheet import Cell, ErrorCell, Percent, Sheet, Source, Uncalculated


def read(*rows: list[Cell], name: str = "가위원") -> Reading:
    sheet = Sheet(Source("ahp.xlsx", "0"), name, lambda: iter(list(enumerate(map(list, rows), 1))))
    return read_judgements(sheet)


def places(reading: Reading) -> list[str]:
    return [f"{finding.code} {finding.location.cell}" for finding in reading.findings]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        pytest.param("1/3", 1 / 3, id="a fraction"),
        pytest.param(" １／３ ", 1 / 3, id="a fraction in wide letters"),
        pytest.param("⅓", 1 / 3, id="a fraction in one letter"),
        pytest.param("3", 3, id="a whole number as text"),
        pytest.param(3.0, 3, id="a whole number"),
        pytest.param(0.333, 0.333, id="a decimal as it stands"),
        pytest.param("0.25", 0.25, id="a decimal as text"),
        pytest.param(None, None, id="nothing"),
        pytest.param("  ", None, id="blanks"),
    ],
)
def test_a_judgement_is_read(cell: Cell, value: float | None) -> None:
    assert judgement(cell) == (pytest.approx(value) if value else None, None)


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        pytest.param(date(2026, 1, 3), "Excel made a date (2026-01-03) of a fraction such as 1/3", id="a date"),
        pytest.param("03-Jan", "Excel made a date (03-Jan) of a fraction", id="a date in English"),
        pytest.param("1월 3일", "Excel made a date (1월3일) of a fraction", id="a date in Korean"),
        pytest.param("2026-01-03", "Excel made a date (2026-01-03) of a fraction", id="a date as text"),
        pytest.param(Percent(0.33), "percentages are not read", id="a percentage"),
        pytest.param(0.0, "it must be above 0", id="zero"),
        pytest.param(-3.0, "it must be above 0", id="a negative number"),
        pytest.param("1/0", "it must be above 0", id="a fraction of nothing"),
        pytest.param("매우 중요", "write 3 or 1/3", id="a word"),
        pytest.param(True, "write 3 or 1/3", id="a truth value"),
        pytest.param(ErrorCell("#DIV/0!"), "an error, or a formula", id="an error"),
        pytest.param(Uncalculated("=1/C2"), "an error, or a formula", id="a formula without its value"),
    ],
)
def test_what_cannot_be_a_judgement_is_told(cell: Cell, why: str) -> None:
    value, told = judgement(cell)
    assert value is None
    assert told is not None
    assert told.en.startswith(why)


FULL = [[None, "A", "B", "C"], ["A", 1.0, 3.0, 5.0], ["B", "1/3", 1.0, 3.0], ["C", 0.2, 0.333, 1.0]]
RATIOS = [[1, 3, 5], [1 / 3, 1, 3], [1 / 5, 1 / 3, 1]]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(FULL, id="a full matrix, decimals rounded"),
        pytest.param(
            [[None, "A", "B", "C"], ["A", None, "3", "5"], ["B", None, None, "3"], ["C"]], id="its upper half"
        ),
        pytest.param([[None, "A", "B", "C"], ["A"], ["B", "1/3"], ["C", "1/5", "1/3"]], id="its lower half"),
        pytest.param(
            [["판단 행렬"], ["척도 1 ~ 9"], [None, "항목"], *([None, *row] for row in FULL)],
            id="further down and right",
        ),
    ],
)
def test_a_matrix_is_found_and_filled_by_reciprocals(rows: list[list[Cell]]) -> None:
    found = read(*rows)
    assert found.judgements is not None
    assert (found.judgements.name, found.judgements.items, found.findings) == ("가위원", ("A", "B", "C"), ())
    assert found.judgements.ratios == pytest.approx(np.array(RATIOS))


def test_a_judgement_not_made_is_a_gap() -> None:
    found = read([None, "A", "B", "C"], ["A", None, "3", None], ["B", None, None, "2"], ["C"])
    assert found.judgements is not None
    assert np.isnan(found.judgements.ratios).tolist() == [[False, False, True], [False] * 3, [True, False, False]]


def test_a_contradiction_is_reported_at_its_cell_and_names_the_other() -> None:
    found = read([None, "A", "B"], ["A", 1.0, 3.0], ["B", 3.0, 1.0])
    assert places(found) == ["E138 B3"]
    assert found.findings[0].args["why"].en == "it is not the reciprocal of 3 in C2"


@pytest.mark.parametrize(
    ("above", "below", "contradicts"),
    [(3.0, 0.33, False), (7.0, 0.14, False), (0.14, 7.0, False), (3.0, 0.3, True), (1.0, 1.0, False), (0.5, 0.5, True)],
)
def test_how_far_a_decimal_may_be_from_the_reciprocal(above: float, below: float, *, contradicts: bool) -> None:
    assert bool(read([None, "A", "B"], ["A", 1.0, above], ["B", below, 1.0]).findings) is contradicts


def test_of_a_rounded_pair_the_larger_number_stands_for_both() -> None:
    found = read([None, "A", "B"], ["A", 1.0, 0.14], ["B", 7.0, 1.0])
    assert found.judgements is not None
    assert found.judgements.ratios[0, 1] == 1 / 7


def test_every_faulty_cell_is_reported() -> None:
    found = read([None, "A", "B", "C"], ["A", 2.0, date(2026, 1, 3), "x"], ["B"], ["C", None, -1.0])
    assert places(found) == ["E138 B2", "E138 C2", "E138 D2", "E138 C4"]


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        ([[None, "A", "B"], ["A", None, 33.0], ["B"]], "C2"),
        ([[None, "A", "B"], ["A", None, None], ["B", "1/33"]], "B3"),
    ],
    ids=["above the diagonal", "below it"],
)
def test_a_judgement_off_the_scale_is_worth_a_look(rows: list[list[Cell]], place: str) -> None:
    found = read(*rows)
    assert places(found) == [f"W413 {place}"]
    assert found.judgements is not None


def test_rows_named_otherwise_than_columns_are_refused() -> None:
    found = read([None, "A", "B", "C"], ["A"], ["C"], ["B"])
    assert (found.judgements, places(found)) == (None, ["E139 A3"])


@pytest.mark.parametrize(
    "rows", [[], [["작성요령"]], [[None, "A", "B"], ["다른", 1.0]]], ids=["empty", "text", "a table"]
)
def test_a_sheet_without_a_matrix_is_none(rows: list[list[Cell]]) -> None:
    assert read(*rows) == Reading(None)
