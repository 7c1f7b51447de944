"""Words of the screens and reports: headings, verdicts, notes."""

from __future__ import annotations

from coscore.language.label import Label, Language

WORDS: dict[str, Label] = {
    # findings
    "error": Label("오류", "error"),
    "warning": Label("경고", "warning"),
    "help": Label("도움", "help"),
    "errors": Label("오류 {n}건", "{n} error{s}"),
    "warnings": Label("경고 {n}건", "{n} warning{s}"),
    "times": Label("({n}건)", "({n} times)"),
    "more_places": Label("외 {n}곳", "and {n} more"),
    "explain_it": Label("자세히: coscore explain {code}", "more: coscore explain {code}"),
}


def say(key: str, language: Language, /, **blanks: object) -> str:
    """The text of a key in a language, its blanks filled."""
    return WORDS[key](language, **blanks)
