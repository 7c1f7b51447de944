from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from coscore.findings import Excerpt, Finding, Location
from coscore.output.cells import width
from coscore.output.console import Console
from coscore.output.messages import message, print_findings
from coscore.scoring.evaluation import Evaluation

Consoles = Callable[..., Console]


def printed(findings: list[Finding], console: Console) -> str:
    print_findings(findings, console)
    assert console.stdout.getvalue() == ""  # type: ignore[attr-defined]
    return console.stderr.getvalue()  # type: ignore[attr-defined, no-any-return]


def excerpt(text: str, start: int, length: int) -> Finding:
    lines = (("2", "회의"), ("14", text))
    return Finding("E203", Location("a.xlsx", "사업", "F14"), {"text": "두 회"}, Excerpt(lines, 1, start, length))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_messages_are_those_approved(
    village: Evaluation, console: Consoles, snapshot: Callable[[str, str], None], language: str
) -> None:
    snapshot(f"messages.{language}.txt", printed(list(village.findings), console(language)))


@pytest.mark.parametrize(
    ("text", "characters", "cells"),
    [
        ("양양군   두 회", (6, 3), (9, 5)),
        ("ab   x", (5, 1), (5, 1)),
        ("특별·광역시", (3, 3), (5, 6)),
        ("끝", (1, 0), (2, 1)),
    ],
    ids=["after Hangul", "after letters", "after a middle dot", "at the end of the line"],
)
def test_the_caret_stands_under_what_it_points_at(
    console: Consoles, text: str, characters: tuple[int, int], cells: tuple[int, int]
) -> None:
    *_, row, caret, _ = message(excerpt(text, *characters), console()).splitlines()
    assert row == f" 14 | {text}"
    assert caret == "    | " + " " * cells[0] + "^" * cells[1]


def test_a_long_line_is_shown_around_its_place(console: Consoles) -> None:
    *_, row, caret, _ = message(excerpt("가" * 300 + "XYZ" + "나" * 300, 300, 3), console()).splitlines()
    assert "XYZ" in row
    assert len(row) < 120
    assert caret.index("^") == width(row[: row.index("XYZ")])


def test_an_error_says_what_to_do_and_a_warning_only_what_it_is(console: Consoles) -> None:
    error, warning = (
        Finding(code, Location("a.csv", "", "F1"), {"text": "x", "name": "x"}) for code in ("E203", "W201")
    )
    assert "도움: " in message(error, console())
    assert "도움: " not in message(warning, console())


@pytest.mark.parametrize(
    ("settings", "codes"),
    [({}, {"E207", "W201"}), ({"quiet": 1}, {"E207"}), ({"quiet": 2}, set()), ({"verbose": True}, {"E207", "W201"})],
    ids=["all", "-q hides warnings", "-qq hides errors too", "-v"],
)
def test_how_much_is_said(village: Evaluation, console: Consoles, settings: dict[str, object], codes: set[str]) -> None:
    text = printed(list(village.findings), console(**settings))
    assert {code for code in ("E207", "W201") if f"[{code}]" in text} == codes
    assert bool(text) is bool(codes)


@pytest.mark.parametrize(
    ("settings", "blocks"), [({}, 10), ({"verbose": True}, 25)], ids=["folded", "-v folds nothing"]
)
def test_many_errors_of_one_code_are_shown_in_part(console: Consoles, settings: dict[str, object], blocks: int) -> None:
    errors = [replace(excerpt("x", 0, 1), location=Location("a.csv", "", f"F{row}")) for row in range(25)]
    text = printed(errors, console("en", **settings))
    assert text.count("^") == blocks
    assert "25 errors, 0 warnings" in text


def test_colours_are_those_of_stderr(village: Evaluation, console: Consoles) -> None:
    assert "\x1b[1;31m오류[E207]\x1b[0m" in printed(list(village.findings), console(error_colour=True))
    assert "\x1b" not in printed(list(village.findings), console(colour=True))


def test_text_of_a_cell_cannot_command_the_terminal(console: Consoles) -> None:
    text = message(Finding("E203", Location("a\x1b[2J.csv", "", "F1"), {"text": "\x1b]0;x\x07"}), console())
    assert "\x1b" not in text
    assert "\x07" not in text


def test_nothing_found_says_nothing(console: Consoles) -> None:
    assert printed([], console()) == ""
