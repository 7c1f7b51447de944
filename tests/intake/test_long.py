from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest

from coscore.findings import Refused
from coscore.findings.catalogue import headline, help_line
from coscore.framework.tree import Framework
from coscore.intake import long
from coscore.intake.columns import Layout
from coscore.intake.long import in_either_layout, unfolded
from coscore.intake.observations import INVALID, Observations
from coscore.intake.observe import observe
from coscore.intake.targets import lookup, targets

WIDE = [
    ["시도", "시군구", "사업명", "연도", "조례", "교육 횟수", "교육 만족도", "만족도", "응답자"],
    ["전북", "완주군", "잇기", 2025, "O", 3, 4.2, 88, 120],
    ["전북", "완주군", "쉼터", 2025, "X", 5, None, 90, 40],
    ["충남", "청양군", "마을", 2024, "해당없음", "7회", 3.9, 75, 300],
]
HEAD = ["시도", "시군구", "사업명", "연도", "지표", "값", "응답자"]

Rows = Sequence[Sequence[Any]]
Read = Callable[..., Observations]


def long_rows(wide: Rows) -> list[list[Any]]:
    """The same data, one value in a row; the sample size stands beside the satisfaction."""
    head, *rows = wide
    return [
        [*row[:4], name, cell, row[8] if name == "만족도" else None]
        for row in rows
        for name, cell in list(zip(head, row, strict=True))[4:8]
        if cell is not None
    ]


@pytest.fixture
def laid_long(small: Framework, sheet: Callable[..., Any]) -> Callable[..., Layout | None]:
    return lambda rows, *merges: unfolded(sheet(rows, *merges), targets(small), lookup(targets(small)))


@pytest.fixture
def read_long(small: Framework, laid_long: Callable[..., Layout | None]) -> Read:
    def read(rows: Rows, *merges: str) -> Observations:
        table = laid_long(rows, *merges)
        assert table
        return observe([table], [table.sheet.source], small, targets(small))

    return read


def by_record(found: Observations) -> dict[tuple[str, str, int], list[tuple[float, int]]]:
    """Values and states of every record, whatever the order."""
    facts = zip(found.unit.tolist(), found.record, found.year.tolist(), strict=True)
    cells = [list(zip(found.values[it].tolist(), found.states[it].tolist(), strict=True)) for it in found.values]
    rows = zip(
        *([(-1.0 if np.isnan(value) else value, state) for value, state in column] for column in cells), strict=True
    )
    return {
        (found.units[unit].name, name, year): list(row) for (unit, name, year), row in zip(facts, rows, strict=True)
    }


def test_long_and_wide_tables_hold_the_same(read_long: Read, observed: Read, sheet: Callable[..., Any]) -> None:
    assert by_record(read_long([HEAD, *long_rows(WIDE)])) == by_record(observed(sheet(WIDE)))


def test_the_order_of_rows_does_not_matter(read_long: Read) -> None:
    rows = long_rows(WIDE)
    straight = by_record(read_long([HEAD, *rows]))
    random.Random(1).shuffle(rows)
    assert by_record(read_long([HEAD, *rows])) == straight


def test_every_value_knows_its_own_row(read_long: Read) -> None:
    found = read_long([["제목"], HEAD, *long_rows(WIDE)])
    at = {record: str(found.at("satisfaction", index)) for index, record in enumerate(found.record)}
    assert at == {"잇기": "a.xlsx[사업]F6", "쉼터": "a.xlsx[사업]F9", "마을": "a.xlsx[사업]F13"}
    assert str(found.at("taught", 1)) == "a.xlsx[사업]B7"  # nowhere: the name of the unit


def test_what_is_said_of_a_value_has_its_own_cell(read_long: Read, said: Callable[..., list[str]]) -> None:
    rows = [HEAD, *long_rows(WIDE)]
    rows[2][5], rows[4][6] = "세 번", 12
    found = read_long(rows)
    assert said(found.findings) == ["E203 F3", "W201 B6", "W203 G5", "W221 "]
    around = next(finding.excerpt for finding in found.findings if finding.code == "E203")
    assert around
    assert around.lines[0][1] == "B 시군구   C 사업명   F 값 교육 횟수"
    assert around.lines[1] == ("3", "완주군     잇기       세 번")


def test_merged_units_hold_for_all_their_rows(read_long: Read) -> None:
    rows = [["지자체", "지표", "값"], ["완주군", "조례", "O"], [None, "만족도", 88]]
    found = read_long([*rows, [None, "교육 횟수", 1], [None, "교육 만족도", 4]], "A2:A5")
    assert (found.unit.tolist(), found.values["satisfaction"].tolist()) == ([0], [88])


def test_indicators_are_named_in_any_way(laid_long: Callable[..., Layout | None]) -> None:
    table = laid_long([["지자체", "평가지표", "실적"], ["완주군", "ordinance", "O"], ["완주군", "교육횟수 (회)", 3]])
    assert table
    assert {"ordinance", "training"} <= set(table.columns)


def test_one_unit_and_indicator_twice_is_told_and_not_guessed(read_long: Read, said: Callable[..., list[str]]) -> None:
    rows = [[*row[:2], *row[4:6]] for row in long_rows(WIDE[:2])]
    head = ["시도", "시군구", "지표", "값"]
    found = read_long([head, *rows, ["전북", "완주군", "만족도", 70], ["전북", "완주군", "만족도", 60]])
    assert said(found.findings) == ["E230 D6"]
    assert found.states["satisfaction"].tolist() == [INVALID]
    assert headline(found.findings[0], "en") == "Two rows give a value for the same indicator: 88, 70"


@pytest.mark.parametrize("first", [None, " "], ids=["nothing", "blanks"])
def test_an_empty_value_beside_another_is_no_second_one(read_long: Read, first: Any) -> None:
    rows = [["지자체", "지표", "값"], *(["완주군", name, 1] for name in ("조례", "교육 횟수", "교육 만족도"))]
    found = read_long([*rows, ["완주군", "만족도", first], ["완주군", "만족도", 80], ["완주군", "만족도", first]])
    assert found.values["satisfaction"].tolist() == [80]
    assert str(found.at("satisfaction", 0)) == "a.xlsx[사업]C6"


def test_with_a_column_of_records_values_of_one_name_are_records(read_long: Read) -> None:
    rows = [*long_rows(WIDE[:2]), *long_rows(WIDE[:2])]
    found = read_long([HEAD, *rows])
    assert (tuple(found.record), found.values["training"].tolist()) == (("잇기", "잇기"), [3, 3])
    assert found.findings == ()


def test_names_that_nothing_has_are_told_once_with_the_nearest(laid_long: Callable[..., Layout | None]) -> None:
    table = laid_long(
        [
            HEAD[1:],
            ["완주군", "a", 1, "조례", "O"],
            ["완주군", "a", 1, "교육 휫수", 3],
            ["완주군", "a", 1, "교육 휫수", 4],
        ]
    )
    assert table
    (finding,) = table.told
    assert (finding.code, finding.location.cell) == ("W223", "D3")
    assert help_line(finding, "en") == "Write the name or the id of an indicator. Did you mean '교육 횟수'?"


def test_of_endless_wrong_names_the_first_are_told_and_the_rest_counted(
    laid_long: Callable[..., Layout | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long, "MOST_UNKNOWN", 2)
    table = laid_long(
        [["지자체", "지표", "값"], ["완주군", "조례", "O"], *(["완주군", f"모름{n}", 1] for n in "가나다라")]
    )
    assert table
    assert [finding.code for finding in table.told] == ["W223", "W223", "W216"]
    assert table.told[-1].args == {"code": "W223", "count": 2}


def test_a_name_that_is_wrong_is_told_beside_the_column_that_is_missing(read_long: Read) -> None:
    with pytest.raises(Refused) as refused:
        read_long([["지자체", "지표", "값"], ["완주군", "조례", "O"], ["완주군", "만족두", 3]])
    assert {finding.code for finding in refused.value.findings} == {"E011", "W223"}


def test_totals_and_notes_are_left_out(read_long: Read, said: Callable[..., list[str]]) -> None:
    rows = long_rows(WIDE)
    totals = [["합계", None, None, None, "교육 횟수", 16], ["전북", "완주군", "잇기", 2025, "총계", 9], ["※ 2025년 말"]]
    found = read_long([HEAD, *rows, *totals])
    assert len(found.record) == 3
    assert said(finding for finding in found.findings if finding.code != "W201") == ["W221 ", "W301 F13"]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(WIDE, id="in a wide table"),
        pytest.param([["지자체", "지표", "값"], ["완주군", "인구", 3]], id="where no cell names an indicator"),
        pytest.param([["지표", "값"], ["조례", 3]], id="without a unit"),
        pytest.param([["지자체", "지표"], ["완주군", "조례"]], id="without values"),
        pytest.param([["지자체", "지표", "값"], ["완주군", "응답자", 3]], id="of sample sizes alone"),
        pytest.param([], id="in an empty sheet"),
    ],
)
def test_there_is_no_long_table(laid_long: Callable[..., Layout | None], rows: Rows) -> None:
    assert laid_long(rows) is None


@pytest.mark.parametrize(
    ("rows", "columns"),
    [
        pytest.param(
            [["시도", "시군구", "지표", "값"], ["전북", None, "조례", "O"], ["전북", "완주군", "조례", "X"]],
            {"long.name": 3, "ordinance": 5},
            id="one value in a row, the first of a province",
        ),
        pytest.param(WIDE, {"ordinance": 5}, id="an indicator in a column"),
        pytest.param(
            [["시군구", "지표", "값"], [None, "조례", None], ["완주군", "O", 3]],
            {"ordinance": 2},
            id="a single indicator",
        ),
    ],
)
def test_the_layout_is_told_by_what_it_holds(
    small: Framework, sheet: Callable[..., Any], rows: Rows, columns: dict[str, int]
) -> None:
    (table,) = in_either_layout(sheet(rows), targets(small), lookup(targets(small)))
    assert {target: table.columns.get(target) for target in columns} == columns
    assert ("long.name" in table.columns) == ("long.name" in columns)


def test_two_columns_of_values_are_refused(laid_long: Callable[..., Layout | None]) -> None:
    with pytest.raises(Refused) as refused:
        laid_long([["지자체", "지표", "값", "실적"], ["완주군", "조례", "O", "X"]])
    assert [finding.code for finding in refused.value.findings] == ["E013"]


def test_of_two_columns_of_names_the_closest_is_taken(laid_long: Callable[..., Layout | None]) -> None:
    table = laid_long([["지자체", "항목", "지표명", "값"], ["완주군", "사업 기반", "조례", "O"]])
    assert table
    assert table.columns["long.name"] == 3


def test_a_table_too_large_to_be_put_together_is_refused(
    laid_long: Callable[..., Layout | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long, "MOST_CELLS", 20)
    with pytest.raises(Refused) as refused:
        laid_long([["지자체", "지표", "값"], *([str(number), "조례", "O"] for number in range(30))])
    assert [finding.code for finding in refused.value.findings] == ["E006"]
