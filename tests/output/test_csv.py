from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace

import pytest

from coscore.output.csv import harmless, render
from coscore.scoring.evaluation import Evaluation


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_file_is_the_one_approved(village: Evaluation, snapshot: Callable[[str, bytes], None]) -> None:
    snapshot("village.csv", render(village))


def test_a_double_click_shows_hangul_and_lines_end_as_the_standard_says(village: Evaluation) -> None:
    data = render(village)
    assert data.startswith(b"\xef\xbb\xbfrank,")
    assert data.count(b"\n") == data.count(b"\r\n") == 6


def test_those_not_ranked_have_neither_rank_nor_score(village: Evaluation) -> None:
    heads, *_, last = read(render(village))
    row = dict(zip(heads, last, strict=True))
    assert (row["rank"], row["group_rank"], row["score"], row["grade"], row["audit"]) == ("", "", "", "", "")
    assert (row["unit"], row["coverage"], row["satisfaction"], row["meetings"]) == (
        "경상북도 울릉군",
        "0.35",
        "70.0",
        "",
    )


@pytest.mark.parametrize("first", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_text_that_a_spreadsheet_would_run_is_neutralised(village: Evaluation, first: str) -> None:
    units = tuple(replace(unit, name=first) if unit.name.endswith("완주군") else unit for unit in village.units)
    assert read(render(replace(village, units=units)))[1][3] == f"'{first}"


def test_numbers_are_never_neutralised(village: Evaluation) -> None:
    assert read(render(village))[1][-1] == "-1.5"


@pytest.mark.parametrize("text", ["완주군", "1+1", "a=b", "", "'=1"])
def test_other_text_is_left_alone(text: str) -> None:
    assert harmless(text) == text


def test_commas_quotes_and_line_ends_stay_inside_their_cell(village: Evaluation) -> None:
    name = 'a,"b"\r\nc'
    units = tuple(replace(unit, name=name) for unit in village.units)
    assert [row[3] for row in read(render(replace(village, units=units)))[1:]] == [name] * 5


def test_decimals_are_those_of_the_framework(village: Evaluation) -> None:
    file = village.framework.file.model_copy(
        update={"round": village.framework.file.round.model_copy(update={"digits": 3})}
    )
    finer = replace(village, framework=replace(village.framework, file=file), shown=village.totals)
    assert read(render(finer))[2][5] == "78.750"


def test_intervals_stand_beside_the_rank_where_they_were_asked_for(with_intervals: Evaluation) -> None:
    found = [row[:3] for row in read(render(with_intervals))]
    assert found == [
        ["rank", "rank_low", "rank_high"], ["1", "1", "2"], ["2", "1", "3"], ["2", "2", "3"], ["4", "4", "4"], ["", "", ""],
    ]  # fmt: skip
