from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from coscore.output.markdown import escape, render
from coscore.scoring.evaluation import Evaluation


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_page_is_the_one_approved(village: Evaluation, snapshot: Callable[[str, str], None], language: str) -> None:
    snapshot(f"village.{language}.md", render(village, language))


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a|b", r"a\|b"),
        ("[사업]F3", r"\[사업\]F3"),
        ("<b>x", r"\<b>x"),
        ("**x** _y_", r"\*\*x\*\* \_y\_"),
        ("`x`", r"\`x\`"),
        (r"a\|b", r"a\\\|b"),
        ("~~x~~ $y$", r"\~\~x\~\~ \$y\$"),
        ("a\nb", "a b"),
        ("완주군 (1.5)", "완주군 (1.5)"),
    ],
)
def test_text_shows_as_it_stands(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_a_name_cannot_break_out_of_its_row(village: Evaluation) -> None:
    units = tuple(replace(unit, name="a | b\n| c |") for unit in village.units)
    rows = [line for line in render(replace(village, units=units), "ko").splitlines() if line.startswith("| 1 ")]
    assert rows[0].startswith(r"| 1 | a \| b \| c \| | 91.5 |")


def test_the_table_is_a_table(village: Evaluation) -> None:
    rows = [line for line in render(village, "en").splitlines() if line.startswith("|")]
    assert [row.count("|") for row in rows] == [12] * 6
    assert set(rows[1]) == set("|-: ")


def test_a_page_too_long_for_github_is_cut_with_a_note(village: Evaluation) -> None:
    units = tuple(replace(unit, name="가" * 100_000) for unit in village.units)
    text = render(replace(village, units=units), "ko")
    assert len(text.encode()) < 1_000_000
    assert "_...여기에 다 싣지 못한 3줄이 더 있습니다_" in text
    assert text.rstrip().endswith("cd" * 32)


def test_where_nobody_is_ranked_there_is_no_table(village: Evaluation) -> None:
    text = render(replace(village, ranked=village.ranked & False, findings=()), "ko")
    assert "| --: |" not in text
    assert "산정 제외 5곳" in text


def test_intervals_stand_beside_the_rank_where_they_were_asked_for(with_intervals: Evaluation) -> None:
    assert "| Rank | Interval | Municipality |" in render(with_intervals, "en")
