from __future__ import annotations

import io
import sys
from typing import Any

import pytest

from coscore.output.console import SAFE, UNICODE, Console


class Stream(io.TextIOWrapper):
    """A stream that may be a terminal."""

    def __init__(self, encoding: str = "utf-8", *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(), encoding=encoding, newline="")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    def fileno(self) -> int:
        raise OSError


def opened(
    monkeypatch: pytest.MonkeyPatch,
    stdout: Stream,
    color: str = "auto",
    environ: dict[str, str] | None = None,
    **more: Any,
) -> Console:
    monkeypatch.setattr(sys, "stdout", stdout)
    monkeypatch.setattr(sys, "stderr", Stream())
    return Console.open("ko", color, environ=environ or {}, **more)


@pytest.mark.parametrize(
    ("terminal", "color", "environ", "coloured"),
    [
        pytest.param(True, "auto", {}, True, id="a terminal has colour"),
        pytest.param(False, "auto", {}, False, id="a pipe has none"),
        pytest.param(False, "always", {}, True, id="a pipe has colour if told so"),
        pytest.param(True, "never", {}, False, id="a terminal has none if told so"),
        pytest.param(True, "always", {"NO_COLOR": "1"}, False, id="NO_COLOR wins"),
        pytest.param(True, "auto", {"NO_COLOR": ""}, True, id="an empty NO_COLOR says nothing"),
        pytest.param(True, "auto", {"TERM": "dumb"}, False, id="a dumb terminal has none"),
    ],
)
def test_colour(
    monkeypatch: pytest.MonkeyPatch, *, terminal: bool, color: str, environ: dict[str, str], coloured: bool
) -> None:
    console = opened(monkeypatch, Stream(terminal=terminal), color, environ)
    assert console.colour is coloured
    assert (console.paint("x", "error") == "x") is not coloured


@pytest.mark.parametrize(
    ("terminal", "environ", "cells"),
    [
        pytest.param(False, {}, None, id="a pipe has no end"),
        pytest.param(False, {"COLUMNS": "100"}, 100, id="a pipe is as wide as it is told"),
        pytest.param(True, {"COLUMNS": "60"}, 60, id="COLUMNS wins over the terminal"),
        pytest.param(True, {}, 80, id="a terminal that does not tell has 80"),
        pytest.param(False, {"COLUMNS": "wide"}, None, id="nonsense is no width"),
        pytest.param(False, {"COLUMNS": "0"}, None, id="nothing is no width"),
    ],
)
def test_width(monkeypatch: pytest.MonkeyPatch, *, terminal: bool, environ: dict[str, str], cells: int | None) -> None:
    assert opened(monkeypatch, Stream(terminal=terminal), environ=environ).width == cells


@pytest.mark.parametrize(
    ("encoding", "glyphs"), [("utf-8", UNICODE), ("utf_8", UNICODE), ("cp949", SAFE), ("ascii", SAFE), ("utf-16", SAFE)]
)
def test_glyphs_follow_the_encoding(monkeypatch: pytest.MonkeyPatch, encoding: str, glyphs: object) -> None:
    assert opened(monkeypatch, Stream(encoding)).glyphs == glyphs


def test_a_character_the_encoding_lacks_does_not_stop_the_output(monkeypatch: pytest.MonkeyPatch) -> None:
    stdout = Stream("cp949")
    console = opened(monkeypatch, stdout)
    console.print("완주군 \u2713")
    console.flush()
    assert stdout.buffer.getvalue().decode("cp949") == "완주군 ?\n"


def test_documents_keep_their_own_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    stdout = Stream("cp949")
    console = opened(monkeypatch, stdout)
    console.print("가")
    console.write("나\r\n".encode())
    assert stdout.buffer.getvalue() == "가\n".encode("cp949") + "나\r\n".encode()


def test_a_stream_without_bytes_takes_documents_as_text() -> None:
    console = Console(io.StringIO(), io.StringIO())
    console.write("가".encode())
    assert console.stdout.getvalue() == "가"


def test_messages_come_after_what_was_printed_before_them() -> None:
    order: list[str] = []

    class Logged(io.StringIO):
        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

        def flush(self) -> None:
            order.append(f"flush {self.name}")

        def write(self, text: str) -> int:
            order.append(f"write {self.name}")
            return len(text)

    Console(Logged("out"), Logged("err")).error("x")
    assert order == ["flush out", "write err"]


def test_words_are_those_of_the_language() -> None:
    assert [Console(io.StringIO(), io.StringIO(), language).say("rank") for language in ("ko", "en")] == [
        "순위",
        "Rank",
    ]


@pytest.mark.parametrize(
    ("terminal", "environ", "quiet", "watched"),
    [
        pytest.param(True, {}, 0, True, id="a terminal"),
        pytest.param(True, {}, 1, False, id="a terminal told to be quiet"),
        pytest.param(True, {"TERM": "dumb"}, 0, False, id="a dumb terminal"),
        pytest.param(False, {}, 0, False, id="a pipe"),
    ],
)
def test_who_watches_standard_error(
    monkeypatch: pytest.MonkeyPatch, *, terminal: bool, environ: dict[str, str], quiet: int, watched: bool
) -> None:
    monkeypatch.setattr(sys, "stdout", Stream())
    monkeypatch.setattr(sys, "stderr", Stream(terminal=terminal))
    assert Console.open("ko", quiet=quiet, environ=environ).watched is watched


def test_rewriting_goes_to_standard_error_at_once() -> None:
    console = Console(Stream(), Stream())
    console.rewrite("\r5")
    assert console.stderr.buffer.getvalue() == b"\r5"  # type: ignore[attr-defined]


def test_a_console_may_take_what_is_said_as_its_result() -> None:
    console = Console(io.StringIO(), io.StringIO(), colour=True).as_result()
    console.error("found")
    assert console.stdout.getvalue() == "found\n"
    assert console.paint_error("E", "error") == "\x1b[1;31mE\x1b[0m"
