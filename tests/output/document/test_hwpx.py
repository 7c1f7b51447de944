from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import hwpx
import pytest

from coscore.output.document.hwpx import render
from coscore.output.document.model import Document

Build = Callable[..., Document]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory, document: Build) -> Path:
    path = tmp_path_factory.mktemp("hwpx") / "report.hwpx"
    path.write_bytes(render(document(cover=True)))
    return path


def test_every_text_is_there_as_it_was_written(file: Path, hostile: str, words: tuple[str, ...]) -> None:
    text = hwpx.HwpxDocument.open(str(file)).text.plain()
    for one in (*words, hostile, "보고서", "자료: a.xlsx", "(단위: 점)"):
        assert one in text


def test_tables_are_tables(file: Path, hostile: str) -> None:
    (table,) = hwpx.HwpxDocument.open(str(file)).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["순위", "지자체"],
        ["1", "전북 완주군"],
        ["2", hostile],
    ]


def test_the_file_is_valid(file: Path) -> None:
    assert not hwpx.HwpxDocument.open(str(file)).validate().issues
    issues = hwpx.validate_package(str(file)).issues
    assert [issue for issue in issues if issue.level == "error"] == []


def test_the_mimetype_comes_first_and_unpacked(file: Path) -> None:
    with ZipFile(file) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", 0)
        assert archive.read("mimetype") == b"application/hwp+zip"


def test_the_same_document_gives_the_same_bytes(file: Path, document: Build) -> None:
    assert render(document(cover=True)) == file.read_bytes()


def test_the_footer_knows_the_page(file: Path) -> None:
    with ZipFile(io.BytesIO(file.read_bytes())) as archive:
        section = archive.read("Contents/section0.xml").decode("utf-8")
    assert "pageNum" in section
    assert "coscore" in section
