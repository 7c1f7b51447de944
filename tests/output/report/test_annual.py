from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import hwpx
import pypdfium2
import pytest

from coscore.language import Language
from coscore.output.document import docx as docx_writer
from coscore.output.document import hwpx as hwpx_writer
from coscore.output.document import markdown, pdf
from coscore.output.document.model import Document, Heading
from coscore.output.report.annual import CHAPTERS, annual
from coscore.output.report.matter import Matter

Sample = Callable[[Language], Matter]


def of_pdf(data: bytes) -> str:
    pages = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in pages)


def of_docx(data: bytes) -> str:
    book = docx.Document(io.BytesIO(data))
    cells = [" ".join(cell.text for cell in row.cells) for table in book.tables for row in table.rows]
    return "\n".join([*(paragraph.text for paragraph in book.paragraphs), *cells])


def of_hwpx(data: bytes, folder: Path) -> str:
    path = folder / "r.hwpx"
    path.write_bytes(data)
    book = hwpx.HwpxDocument.open(str(path))
    assert not book.validate().issues
    cells = [" ".join(cell.text for cell in row.cells) for table in book.tables for row in table.rows]
    return "\n".join([book.text.plain(), *cells])


@pytest.fixture(scope="module")
def document(sample: Sample) -> Callable[[Language], Document]:
    return lambda language: annual(sample(language))


@pytest.fixture(scope="module")
def texts(document: Callable[[Language], Document], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What stands in every format, with single blanks."""
    found = document("ko")
    told = {
        "pdf": of_pdf(pdf.render(found)),
        "docx": of_docx(docx_writer.render(found)),
        "hwpx": of_hwpx(hwpx_writer.render(found), tmp_path_factory.mktemp("hwpx")),
        "markdown": markdown.render(found).decode().replace("|", " "),
    }
    return {form: " ".join(text.split()) for form, text in told.items()}


FORMATS = ("pdf", "docx", "hwpx", "markdown")


@pytest.mark.parametrize("form", FORMATS)
def test_ranks_grades_and_scores_agree_with_the_result(
    texts: dict[str, str], result: dict[str, Any], form: str
) -> None:
    for one in result["units"]:
        if one["rank"]:
            assert f"{one['rank']} {one['unit']} {one['group']} {one['grade']} {one['score']} " in texts[form]


@pytest.mark.parametrize("form", FORMATS)
def test_hashes_and_reasons_are_in_every_format(texts: dict[str, str], result: dict[str, Any], form: str) -> None:
    assert result["framework"]["sha256"] in texts[form].replace(" ", "")
    for one in result["units"]:
        assert one["unit"] in texts[form]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_markdown_reads_as_before(
    document: Callable[[Language], Document], language: Language, snapshot: Callable[[str, str | bytes], None]
) -> None:
    snapshot(f"report.{language}.md", markdown.render(document(language)))


@pytest.mark.parametrize("writer", [pdf, docx_writer, hwpx_writer, markdown])
def test_the_bytes_are_the_same_every_time(hostile: Matter, writer: Any) -> None:
    assert writer.render(annual(hostile)) == writer.render(annual(hostile))


def test_hostile_names_are_texts_in_every_format(hostile: Matter, tmp_path: Path) -> None:
    found = annual(hostile)
    docx_text, hwpx_text = of_docx(docx_writer.render(found)), of_hwpx(hwpx_writer.render(found), tmp_path)
    for unit in range(len(hostile.evaluation.units)):
        assert hostile.name(unit) in docx_text
        assert hostile.name(unit) in hwpx_text
    pages = "".join(of_pdf(pdf.render(found)).split())
    assert "<script>alert(1)</script>" in pages
    assert "=cmd|'/Ccalc'!A0" in pages
    written = markdown.render(found).decode()
    assert written.count("<script>") == written.count("\\<script>") > 0


def test_every_chapter_of_the_outline_is_there(document: Callable[[Language], Document], sample: Sample) -> None:
    heads = [one.text for one in document("ko").blocks if isinstance(one, Heading) and one.level == 1]
    matter = sample("ko")
    assert [head.split(". ")[-1] for head in heads] == [matter.say(f"chapter.{key}") for key in CHAPTERS]


def test_nothing_is_dated_or_signed_unless_asked(pair: Matter, sample: Sample) -> None:
    assert [name for name, _ in annual(pair).facts] == ["지표체계", "자료", "프로그램"]
    assert annual(sample("ko")).facts[:2] == (("평가기관", "행정안전부"), ("작성일", "2026. 11. 22."))


def test_whoever_waits_is_told_of_every_chapter(pair: Matter) -> None:
    told: list[str] = []
    annual(pair, told.append)
    assert len(told) == len(CHAPTERS)
