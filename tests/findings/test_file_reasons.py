from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import coscore
from coscore.findings.file_reasons import FORMATS, REASONS, reason, size
from coscore.language import Label

WORDS = {**FORMATS, **REASONS}
BLANK = re.compile(r"\{(\w+)")
SOURCE = "\n".join(
    path.read_text(encoding="utf-8") for path in (Path(coscore.__file__).parent / "intake").rglob("*.py")
)
STRINGS = {
    node.value for node in ast.walk(ast.parse(SOURCE.replace("from __future__", "#"))) if isinstance(node, ast.Constant)
}


@pytest.mark.parametrize("key", sorted(WORDS))
def test_a_reason_is_used(key: str) -> None:
    assert key in STRINGS


@pytest.mark.parametrize("words", [pytest.param(words, id=key) for key, words in sorted(WORDS.items())])
def test_a_reason_stands_in_both_languages_on_any_console(words: Label) -> None:
    assert sorted(BLANK.findall(words.ko)) == sorted(BLANK.findall(words.en))
    for text in words:
        assert text.encode("cp949").strip()


def test_a_reason_is_filled_with_its_facts() -> None:
    found = reason("columns", found="XFE", limit="XFD")
    assert found == Label("XFE열은 있을 수 없음 (마지막 열 XFD)", "column XFE cannot exist (the last is XFD)")


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 B"),
        (1023, "1023 B"),
        (1024, "1 kB"),
        (16 * 2**20, "16 MB"),
        (2 * 2**30, "2 GB"),
        (5000 * 2**30, "5,000 GB"),
    ],
)
def test_sizes_in_the_largest_fitting_unit(count: int, text: str) -> None:
    assert size(count) == text
