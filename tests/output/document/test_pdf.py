from __future__ import annotations

from collections.abc import Callable

import pypdfium2
import pytest

from coscore.findings import Refused
from coscore.output import extras
from coscore.output.charts.spec import Bars
from coscore.output.document.model import (
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
from coscore.output.document.pdf import picture, render

HOSTILE = "#let x = 1 <script> *a* _b_ $c$ =cmd|' /C calc'!A0 \\u{41} @label"


def document(*blocks: object, cover: bool = False) -> Document:
    return Document("ko", "보고서", "부제", (("자료", "a.xlsx"),), blocks, cover, "coscore")  # type: ignore[arg-type]


def text_of(pdf: bytes) -> str:
    """The text of all pages, each ended by a form feed."""
    pages = pypdfium2.PdfDocument(pdf)
    return "".join(page.get_textpage().get_text_bounded() + "\f" for page in pages)


BLOCKS = (
    Heading(1, "Ⅰ 평가 개요"),
    Point(0, HOSTILE),
    Point(3, "참고"),
    Paragraph("글월"),
    Table(
        "〈표 1〉 순위",
        (Column("순위", "right"), Column("지자체")),
        (("1", "전북 완주군"), ("2", HOSTILE)),
        "(단위: 점)",
    ),
    Figure("〈그림 1〉 점수", Bars(("완주군",), (84.7,), 100), "완주군 84.7점"),
    Space(2),
    NewPage(),
    Centred("인증서", "title"),
)


def test_every_text_is_there_as_it_was_written() -> None:
    text = text_of(render(document(*BLOCKS)))
    for words in (
        HOSTILE,
        "Ⅰ 평가 개요",
        "참고",
        "글월",
        "〈표 1〉 순위",
        "(단위: 점)",
        "전북 완주군",
        "84.7",
        "인증서",
    ):
        assert words in text


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render(document(*BLOCKS)) == render(document(*BLOCKS))


def test_a_cover_brings_title_facts_and_contents() -> None:
    text = text_of(render(document(Heading(1, "Ⅰ 평가 개요"), cover=True)))
    for words in ("보고서", "부제", "a.xlsx", "차례"):
        assert words in text
    assert text.count("평가 개요") == 2


def test_long_tables_repeat_their_header() -> None:
    rows = tuple((str(number), "이름") for number in range(120))
    text = text_of(render(document(Table("표", (Column("순번"), Column("지자체명")), rows))))
    assert text.count("지자체명") == text.count("\f") > 2


def test_a_chart_is_made_a_picture() -> None:
    assert picture(Bars(("a",), (5.0,), 10), "a").startswith(b"\x89PNG")


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> Callable[..., object]:
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", absent)
    with pytest.raises(Refused) as refused:
        render(document())
    assert [(finding.code, finding.args["extra"]) for finding in refused.value.findings] == [("E077", "report")]
