from __future__ import annotations

import io
from collections.abc import Callable
from zipfile import ZipFile

import docx

from coscore.output.document.docx import render
from coscore.output.document.model import Document, Table

Build = Callable[..., Document]


def test_every_text_is_there_as_it_was_written(document: Build, hostile: str, words: tuple[str, ...]) -> None:
    book = docx.Document(io.BytesIO(render(document())))
    cells = [cell.text for table in book.tables for row in table.rows for cell in row.cells]
    text = "\n".join([*(paragraph.text for paragraph in book.paragraphs), *cells])
    for one in (*words, hostile, "(단위: 점)"):
        assert one in text


def test_tables_are_tables(document: Build, hostile: str) -> None:
    (table,) = docx.Document(io.BytesIO(render(document()))).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["순위", "지자체"],
        ["1", "전북 완주군"],
        ["2", hostile],
    ]
    assert [row.cells[1].paragraphs[0].runs[0].bold for row in table.rows] == [True, True, False]


def test_headings_are_headings(document: Build) -> None:
    book = docx.Document(io.BytesIO(render(document())))
    assert [paragraph.style.name for paragraph in book.paragraphs if "Heading" in (paragraph.style.name or "")] == [
        "Heading 1",
        "Heading 2",
        "Heading 3",
    ]


def test_pictures_are_described(document: Build) -> None:
    with ZipFile(io.BytesIO(render(document()))) as archive:
        assert 'descr="완주군 84.7점"' in archive.read("word/document.xml").decode("utf-8")


def test_a_cover_brings_title_and_facts(document: Build) -> None:
    book = docx.Document(io.BytesIO(render(document(cover=True))))
    text = [paragraph.text for paragraph in book.paragraphs]
    assert {"보고서", "부제", "자료  a.xlsx"} <= set(text)
    assert book.core_properties.title == "보고서"


def test_the_same_document_gives_the_same_bytes(document: Build) -> None:
    assert render(document()) == render(document())


def test_an_empty_table_has_its_header(document: Build) -> None:
    from coscore.output.document.model import Column

    (table,) = docx.Document(io.BytesIO(render(document(Table("표", (Column("a"),), ()))))).tables
    assert [cell.text for cell in table.rows[0].cells] == ["a"]
