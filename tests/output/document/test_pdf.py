from __future__ import annotations

from collections.abc import Callable

import pypdfium2
import pytest

from coscore.findings import Refused
from coscore.output import extras
from coscore.output.charts.spec import Bars
from coscore.output.document.model import Column, Document, Heading, Table
from coscore.output.document.pdf import picture, render

Build = Callable[..., Document]


def text_of(pdf: bytes) -> str:
    """The text of all pages, each ended by a form feed."""
    pages = pypdfium2.PdfDocument(pdf)
    return "".join(page.get_textpage().get_text_bounded() + "\f" for page in pages)


def test_every_text_is_there_as_it_was_written(document: Build, hostile: str, words: tuple[str, ...]) -> None:
    text = text_of(render(document()))
    for one in (*words, hostile, "(단위: 점)", "84.7"):
        assert one in text


def test_the_same_document_gives_the_same_bytes(document: Build) -> None:
    assert render(document()) == render(document())


def test_a_cover_brings_title_facts_and_contents(document: Build) -> None:
    text = text_of(render(document(Heading(1, "Ⅰ 평가 개요"), cover=True)))
    for words in ("보고서", "부제", "a.xlsx", "차례"):
        assert words in text
    assert text.count("평가 개요") == 2


def test_long_tables_repeat_their_header(document: Build) -> None:
    rows = tuple((str(number), "이름") for number in range(120))
    text = text_of(render(document(Table("표", (Column("순번"), Column("지자체명")), rows))))
    assert text.count("지자체명") == text.count("\f") > 2


def test_characters_without_a_form_are_left_out(document: Build) -> None:
    assert "Ⅰ 개요" in text_of(render(document(Heading(1, "Ⅰ\x00\x0b 개요"))))


def test_a_chart_is_made_a_picture() -> None:
    assert picture(Bars(("a",), (5.0,), 10), "a").startswith(b"\x89PNG")


def test_without_the_extra_it_says_what_to_install(document: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> Callable[..., object]:
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", absent)
    with pytest.raises(Refused) as refused:
        render(document())
    assert [(finding.code, finding.args["extra"]) for finding in refused.value.findings] == [("E077", "report")]
