"""What the YAML parser complains about, in the words of someone who writes frameworks."""

from __future__ import annotations

from typing import NamedTuple

import yaml

from coscore.language import Label

_MEANINGS = (
    (
        "flow sequence",
        Label("괄호 '['가 닫히지 않았거나 쉼표가 빠졌습니다", "a bracket '[' is not closed, or a comma is missing"),
    ),
    (
        "flow mapping",
        Label("괄호 '{'가 닫히지 않았거나 쉼표가 빠졌습니다", "a brace '{' is not closed, or a comma is missing"),
    ),
    (
        "flow node",
        Label(
            "괄호 안에 값이 빠졌거나 괄호가 닫히지 않았습니다",
            "inside the brackets a value is missing, or they are not closed",
        ),
    ),
    ("unexpected end of stream", Label("따옴표가 닫히지 않았습니다", "a quotation mark is not closed")),
    (
        "escape",
        Label(
            "큰따옴표 안의 역사선(\\)은 쓸 수 없습니다. 작은따옴표로 감싸 주세요",
            "this backslash does not belong in double quotes; use single ones",
        ),
    ),
    (
        "mapping values",
        Label(
            "값 안에 ': '가 있거나 들여쓰기가 어긋났습니다. 값이라면 따옴표로 감싸 주세요",
            "a value holds ': ', or the indentation is off; put such a value in quotes",
        ),
    ),
    (
        "cannot start any token",
        Label(
            "탭으로 들여쓸 수 없고, 값이 @ % ` 로 시작하면 따옴표로 감싸야 합니다",
            "tabs cannot indent, and a value that starts with @ % or ` needs quotes",
        ),
    ),
    ("sequence entries", Label("'- '는 새 줄에서 시작해야 합니다", "'- ' must start a line of its own")),
    ("simple key", Label("': '가 빠졌습니다", "': ' is missing")),
    ("expected ':'", Label("': '가 빠졌습니다", "': ' is missing")),
    ("quoted scalar", Label("따옴표가 맞지 않습니다", "the quotation marks do not match")),
    ("YAML document", Label("YAML 1.1이나 1.2가 아닙니다", "this is neither YAML 1.1 nor 1.2")),
    ("directive", Label("%로 시작하는 지시는 쓸 수 없습니다", "directives that start with % cannot be used")),
    (
        "expected",
        Label(
            "들여쓰기나 따옴표가 앞줄과 맞지 않습니다",
            "the indentation or the quotation marks do not fit the lines above",
        ),
    ),
)
_OPENED = ("flow sequence", "flow mapping", "unexpected end of stream")
_CONTROL = Label("보이지 않는 제어문자가 있습니다", "there is an invisible control character")


class Complaint(NamedTuple):
    """What is wrong, and where: line and column from 0."""

    meaning: Label
    line: int
    column: int


def complaint(error: yaml.YAMLError, text: str) -> Complaint:
    """Put an error of the parser into words; what was never closed is shown where it was opened."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return _control_character(error, text)
    said = f"{error.context or ''} {error.problem or ''}"
    meaning = next((meaning for sign, meaning in _MEANINGS if sign in said), Label(said.strip(), said.strip()))
    opened = any(sign in said for sign in _OPENED) and error.context_mark
    mark = error.context_mark if opened else error.problem_mark
    return Complaint(meaning, mark.line, mark.column) if mark else Complaint(meaning, 0, 0)


def _control_character(error: yaml.YAMLError, text: str) -> Complaint:
    before = text.partition(chr(getattr(error, "character", 0)))[0]
    return Complaint(_CONTROL, before.count("\n"), len(before) - before.rfind("\n") - 1)
