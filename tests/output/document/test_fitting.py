from __future__ import annotations

import pytest

from coscore.output.charts.spec import Bars
from coscore.output.document.fitting import factor
from coscore.output.document.model import (
    Block,
    Centred,
    Column,
    Document,
    Figure,
    Heading,
    NewPage,
    Point,
    Space,
    Table,
)


def page(*blocks: Block, one: bool = True) -> Document:
    return Document("ko", "", "", (), blocks, has_cover=False, is_one_page=one)


def rows(count: int) -> Table:
    return Table("", (Column("a"),), (("1",),) * count)


def test_what_fits_stays_as_it_is() -> None:
    blocks = (Centred("a", "title"), Heading(2, "b"), rows(5), Point(0, "c"), Space(1), NewPage())
    assert factor(page(*blocks)) == 1.0
    assert factor(page()) == 1.0


def test_a_report_is_as_long_as_it_is() -> None:
    assert factor(page(rows(500), one=False)) == 1.0


def test_long_tables_are_made_small() -> None:
    """50 lines: 50 mm of margins leave 185 mm for 230 and two lines of 6.5."""
    assert factor(page(rows(49))) == pytest.approx(185 / 243)


def test_nothing_becomes_illegible() -> None:
    assert factor(page(rows(500))) == 0.4


def test_charts_take_their_height() -> None:
    """A bar is 22 of 640 high: 5.671875 mm of 165; 50 of them and a caption need 290.09375."""
    chart = Bars(("x",) * 50, (1.0,) * 50, 1.0)
    assert factor(page(Figure("", chart, ""))) == pytest.approx(235 / 290.09375)
