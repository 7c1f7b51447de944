"""Two columns of texts: the long ones go on where they began."""

from __future__ import annotations

from collections.abc import Callable

from coscore.output.console import Console
from coscore.output.listed import listed

PAIRS = [("뜻", "사업 기간에 연 주민 회의의 수"), ("자료 열", "회의")]


def test_long_texts_go_on_below_where_they_began(console: Callable[..., Console]) -> None:
    assert list(listed(PAIRS, console(width=28), indent=2)) == [
        "  뜻       사업 기간에 연",
        "           주민 회의의 수",
        "  자료 열  회의",
    ]


def test_without_a_width_every_pair_is_one_line(console: Callable[..., Console]) -> None:
    assert list(listed(PAIRS, console())) == ["뜻       사업 기간에 연 주민 회의의 수", "자료 열  회의"]


def test_what_commands_a_terminal_becomes_blanks(console: Callable[..., Console]) -> None:
    assert list(listed([("a", "\x1b[1mb\nc")], console())) == ["a   [1mb c"]
