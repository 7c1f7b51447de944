from __future__ import annotations

from coscore.output.charts.spec import Bars
from coscore.output.document.model import Figure, Heading, Point, Table
from coscore.output.report.numbering import Chapter, numbered

BLOCKS = [
    Heading(2, "s"),
    Heading(3, "p"),
    Heading(3, "q"),
    Table("t", (), ()),
    Figure("f", Bars((), (), 1), ""),
    Point(0, "x"),
]


def test_chapters_sections_parts_tables_and_figures_are_counted_and_an_empty_chapter_is_left_out() -> None:
    chapters = [
        Chapter("요약", BLOCKS[5:], is_numbered=False),
        Chapter("없음", []),
        Chapter("개요", BLOCKS),
        Chapter("결과", BLOCKS),
    ]
    found = list(numbered(chapters, "ko"))
    assert [one.text for one in found if isinstance(one, Heading)] == [
        "요약", "Ⅰ. 개요", "1. s", "가. p", "나. q", "Ⅱ. 결과", "1. s", "가. p", "나. q",
    ]  # fmt: skip
    assert [one.caption for one in found if isinstance(one, Table | Figure)] == [
        "〈표 1〉 t", "〈그림 1〉 f", "〈표 2〉 t", "〈그림 2〉 f",
    ]  # fmt: skip


def test_in_english_parts_are_counted_with_numbers() -> None:
    found = list(numbered([Chapter("Results", BLOCKS)], "en"))
    assert [one.text for one in found if isinstance(one, Heading)] == ["Ⅰ. Results", "1. s", "(1) p", "(2) q"]
    assert [one.caption for one in found if isinstance(one, Table | Figure)] == ["Table 1. t", "Figure 1. f"]
