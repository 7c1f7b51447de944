from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import coscore
from coscore.findings import Finding
from coscore.findings.catalogue import entries, headline, help_line
from coscore.language import Label

PACKAGE = Path(coscore.__file__).parent
BLANKS = re.compile(r"\{[^}]*\}")
BLANK = re.compile(r"(?<!\{)\{(\w+)")


def used_codes() -> dict[str, str]:
    """Every finding code that stands as a string in the source, outside of the catalogue itself."""
    found: dict[str, str] = {}
    for path in PACKAGE.rglob("*.py"):
        if path.stem.startswith("about_"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and re.fullmatch(r"[EW]\d{3}", node.value)
            ):
                found[node.value] = path.name
    return found


def test_every_code_used_has_an_entry() -> None:
    assert {code: place for code, place in used_codes().items() if code not in entries()} == {}


def test_every_entry_is_used() -> None:
    assert set(entries()) - set(used_codes()) == set()


@pytest.mark.parametrize("code", sorted(entries()))
def test_an_entry_says_everything_in_both_languages(code: str) -> None:
    headline_, why, fix, example = entries()[code]
    for text in (headline_, why, fix):
        assert re.search("[가-힣]", BLANKS.sub("", text.ko))
        assert re.search("[A-Za-z]", BLANKS.sub("", text.en))
    assert example.ko.strip()
    assert example.en.strip()


@pytest.mark.parametrize("code", sorted(entries()))
def test_an_entry_can_be_printed_on_a_korean_windows_console(code: str) -> None:
    for text in entries()[code]:
        text.ko.encode("cp949")
        text.en.encode("cp949")


@pytest.mark.parametrize("code", sorted(entries()))
def test_both_languages_fill_the_same_blanks(code: str) -> None:
    for text in (entries()[code].headline, entries()[code].fix):
        assert set(BLANK.findall(text.ko)) == set(BLANK.findall(text.en))


def test_a_sentence_is_filled_with_the_facts() -> None:
    finding = Finding("W404", args={"new": 2, "gone": 1})
    assert headline(finding, "en") == "Not comparable with the baseline: 2 new, 1 gone"
    assert headline(finding, "ko").endswith("새로 2곳, 빠짐 1곳")
    assert help_line(finding, "en") == "See whether a unit was renamed."


def test_a_blank_may_hold_a_label() -> None:
    finding = Finding("E017", args={"reason": Label("너무 큽니다", "too large")})
    assert headline(finding, "en") == "Cannot read the baseline (too large)"
