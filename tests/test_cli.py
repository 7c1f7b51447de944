"""The one place that answers for everything that can go wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coscore import cli
from coscore.findings import Finding, Refused


def fail_with(problem: BaseException) -> object:
    def work(*_: object) -> int:
        raise problem

    return work


def test_a_fault_of_the_program_exits_with_3_and_leaves_a_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "_answer", fail_with(ZeroDivisionError("by nought")))
    assert cli.main(["--lang", "en"]) == 3
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert "by nought" in Path(re.search(r"Log: (\S+)", said)[1]).read_text(encoding="utf-8")


def test_ctrl_c_exits_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "_answer", fail_with(KeyboardInterrupt()))
    assert cli.main([]) == 130


def test_a_refusal_exits_with_2_and_its_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "_answer", fail_with(Refused([Finding("E019")])))
    assert cli.main(["--lang", "en"]) == 2
    assert "Not a single unit could be ranked" in capsys.readouterr().err
