"""Framework files from text: what is wrong with them, or what they become.

A text may hold marks such as «E110» before the places where a finding is expected; they are not part of the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from coscore.findings import Finding, Refused
from coscore.framework.document import Mapping, TextFile
from coscore.framework.load import load_framework
from coscore.framework.tree import Framework
from coscore.framework.yaml import compose

HEAD = """\
coscore: 1
id: sample
version: "1"
name: {ko: 보기, en: Sample}
unit: {name: municipality, columns: {name: [지자체]}}
"""
"""Five lines, so that a body below it starts on line 6."""


MARK = re.compile("«(E\\d{3})»")


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., Framework]:
    """Load a body below a sound head; ``others`` are files beside it."""

    def run(body: str, *, head: str = HEAD, **others: str) -> Framework:
        for name, text in {"sample": head + body, **others}.items():
            (tmp_path / f"{name}.yaml").write_text(MARK.sub("", text), encoding="utf-8", newline="")
        return load_framework(str(tmp_path / "sample.yaml"))

    return run


@pytest.fixture
def findings(load: Callable[..., Framework]) -> Callable[..., tuple[Finding, ...]]:
    """What is wrong with a body; nothing if it loads."""

    def run(body: str, *, head: str = HEAD, **others: str) -> tuple[Finding, ...]:
        try:
            load(body, head=head, **others)
        except Refused as refused:
            return refused.findings
        return ()

    return run


@pytest.fixture
def problems(findings: Callable[..., tuple[Finding, ...]]) -> Callable[..., list[str]]:
    """The same in short: ``E102 6:1`` is the code, the line and the column."""

    def run(body: str, **others: str) -> list[str]:
        return [f"{found.code} {found.location.line}:{found.location.column}" for found in findings(body, **others)]

    return run


@pytest.fixture
def marks() -> Callable[..., list[str]]:
    """What the marks in a text say that :func:`problems` gives, in the order of codes and places."""

    def run(body: str, *, head: str = HEAD) -> list[str]:
        places = [
            (mark[1], number, len(MARK.sub("", line[: mark.start()])) + 1)
            for number, line in enumerate((head + body).split("\n"), 1)
            for mark in MARK.finditer(line)
        ]
        return [f"{code} {line}:{column}" for code, line, column in sorted(places)]

    return run


@pytest.fixture
def document() -> Callable[[str], Mapping]:
    """The document of a text."""
    return lambda text: compose(TextFile("sample.yaml", text))[0]
