"""A document with every kind of block, and a text that several formats would read as markup."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.output.charts.spec import Bars
from coscore.output.document.model import (
    Block,
    Centred,
    Column,
    Document,
    Figure,
    Heading,
    NewPage,
    Paragraph,
    Point,
    Space,
    Table,
)

HOSTILE = "#let x = 1 <script> *a* _b_ $c$ =cmd|' /C calc'!A0 \\u{41} @label"

BLOCKS = (
    Heading(1, "Ⅰ 평가 개요"),
    Heading(2, "1. 목적"),
    Heading(3, "가. 범위"),
    Point(0, HOSTILE),
    Point(1, "첫째"),
    Point(2, "둘째"),
    Point(3, "참고"),
    Paragraph("글월"),
    Table(
        "〈표 1〉 순위",
        (Column("순위", "right"), Column("지자체", width=3)),
        (("1", "전북 완주군"), ("2", HOSTILE)),
        "(단위: 점)",
        frozenset({0}),
    ),
    Figure("〈그림 1〉 점수", Bars(("완주군",), (84.7,), 100), "완주군 84.7점"),
    Space(2),
    NewPage(),
    Centred("인증서", "title"),
)
WORDS = (
    "Ⅰ 평가 개요",
    "1. 목적",
    "가. 범위",
    "첫째",
    "둘째",
    "참고",
    "글월",
    "순위",
    "전북 완주군",
    "〈그림 1〉 점수",
    "인증서",
)


@pytest.fixture(scope="session")
def hostile() -> str:
    return HOSTILE


@pytest.fixture(scope="session")
def words() -> tuple[str, ...]:
    """Texts that stand in the document of all blocks, as they are."""
    return WORDS


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    """A document of blocks, of every kind where none are given."""

    def build(*blocks: Block, cover: bool = False) -> Document:
        return Document("ko", "보고서", "부제", (("자료", "a.xlsx"),), blocks or BLOCKS, cover, "coscore")

    return build
