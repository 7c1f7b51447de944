"""The screen: snapshots at several widths, and what must hold at every width."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

import coscore.output.json
from coscore.output.cells import width
from coscore.output.console import SAFE, UNICODE, Console
from coscore.output.terminal import render
from coscore.scoring.evaluation import Evaluation

Consoles = Callable[..., Console]


def screen(evaluation: Evaluation, console: Console, **about: object) -> str:
    render(evaluation, console, **about)  # type: ignore[arg-type]
    return console.stdout.getvalue()  # type: ignore[attr-defined]


def table(text: str) -> list[str]:
    """The lines of the table: from its heads to the row of the last unit."""
    lines = text.splitlines()
    rule = next(index for index, line in enumerate(lines) if line and set(line) <= {"-", "─"})
    first = max(index for index, line in enumerate(lines[:rule]) if not line) + 1
    return lines[first : lines.index("", first)]


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("cells", [40, 60, 80, 120, None])
def test_the_screen_is_the_one_approved(
    village: Evaluation, console: Consoles, snapshot: Callable[[str, str], None], language: str, cells: int | None
) -> None:
    glyphs = SAFE if cells == 80 else UNICODE
    text = screen(
        village, console(language, width=cells, glyphs=glyphs, interactive=cells is not None), baseline="2025.json"
    )
    snapshot(f"terminal.{language}.{cells or 'pipe'}.txt", text)


@pytest.mark.parametrize("ambiguous", [1, 2])
@pytest.mark.parametrize("cells", [*range(30, 201, 5), None])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_all_lines_of_the_table_are_equally_wide_and_fit(
    village: Evaluation, console: Consoles, language: str, cells: int | None, ambiguous: int
) -> None:
    lines = table(screen(village, console(language, width=cells)))
    assert len({width(line, ambiguous) for line in lines}) == 1
    assert cells is None or width(lines[0], ambiguous) <= cells


@pytest.mark.parametrize("cells", range(20, 201, 10))
def test_every_number_of_the_table_is_a_number_of_the_json(village: Evaluation, console: Consoles, cells: int) -> None:
    units = json.loads(coscore.output.json.render(village))["units"]
    known = {unit["score"] for unit in units} | {node["score"] for unit in units for node in unit["nodes"]}
    known |= {points["points"] for unit in units for points in unit["adjustments"]}
    shown = re.findall(r"-?\d+\.\d+", "\n".join(table(screen(village, console(width=cells)))))
    assert set(shown) <= known
    assert {"91.5", "78.8", "33.5"} <= set(shown)


def test_equal_scores_have_equal_ranks(village: Evaluation, console: Consoles) -> None:
    rows = table(screen(village, console("en", width=80)))[-4:]
    assert [row.split()[0] for row in rows] == ["1", "2", "2", "4"]


@pytest.mark.parametrize(
    ("cells", "heads"),
    [
        (200, "순위 지자체 종합 등급 평가군 순위 참여 60 나눔/공유 40 감사 감점 자료 경고 0 100"),
        (58, "순위 지자체 종합 등급 평가군 순위 자료 경고"),
        (36, "순위 지자체 종합 등급 경고"),
        (22, "순위 지자체 종합"),
    ],
)
def test_columns_give_way_in_order(village: Evaluation, console: Consoles, cells: int, heads: str) -> None:
    lines = table(screen(village, console(width=cells)))
    above = " ".join(" ".join(lines[: next(i for i, line in enumerate(lines) if line.startswith("-"))]).split())
    assert sorted(above.split()) == sorted([*heads.split(), *(["평가군"] if "평가군" in heads else [])])


def test_a_long_name_folds_and_numbers_stay(village: Evaluation, console: Consoles) -> None:
    units = tuple(replace(unit, short=unit.name * 3) for unit in village.units)
    lines = table(screen(replace(village, units=units), console(width=40)))
    assert len(lines) > 8
    assert sum("78.8" in line for line in lines) == 2


def test_names_from_a_file_cannot_command_the_terminal(village: Evaluation, console: Consoles) -> None:
    units = tuple(replace(unit, short="\x1b[31m[red]줄\n바꿈") for unit in village.units)
    text = screen(replace(village, units=units), console(width=80))
    assert "\x1b" not in text
    assert " [31m[red]줄 바꿈" in text


def test_a_gate_that_failed_is_the_last_word(village: Evaluation, console: Consoles) -> None:
    assert screen(village, console()).splitlines()[-1].split()[0] == "불합격"


def test_hints_are_given_only_where_somebody_reads_them(village: Evaluation, console: Consoles) -> None:
    assert "coscore explain E207" in screen(village, console(interactive=True))
    assert "-o ranking.xlsx" in screen(village, console("en", interactive=True))
    assert "-o ranking.xlsx" not in screen(village, console("en", interactive=True), saved=True)
    assert "coscore explain" not in screen(village, console()) + screen(village, console(interactive=True, quiet=1))


def test_quiet_hides_warnings_but_not_errors(village: Evaluation, console: Consoles) -> None:
    text = screen(village, console(quiet=1))
    assert "E207" in text
    assert "W201" not in text


def test_verbose_lists_every_cell(village: Evaluation, console: Consoles) -> None:
    gap = village.findings[1]
    gaps = tuple(replace(gap, location=replace(gap.location, cell=f"D{row}")) for row in range(3, 11))
    found = replace(village, findings=gaps)
    assert "[사업]D3 D4 D5 D6 D7 외 3곳" in screen(found, console())
    assert "[사업]D3 D4 D5 D6 D7 D8 D9 D10" in screen(found, console(verbose=True))


def test_colours_appear_only_where_wanted(village: Evaluation, console: Consoles) -> None:
    assert "\x1b[" in screen(village, console(colour=True))
    assert "\x1b[" not in screen(village, console())


def test_where_nobody_is_ranked_the_reasons_stand_alone(village: Evaluation, console: Consoles) -> None:
    nobody = replace(village, ranked=village.ranked & False, gates=(), findings=())
    assert "산정 제외 5곳" in screen(nobody, console())
