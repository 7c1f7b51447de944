"""What the command prints, where, and the exit code it gives."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from coscore.commands.check import Request, run
from coscore.output.console import Console

YAML = """\
coscore: 1
id: small
version: "1"
name: Small
unit: {name: unit, columns: {name: [지자체]}}
indicators:
  - {id: meetings, columns: [회의], value: {type: number}, normalise: {method: goalposts, worst: 0, best: 10}}
"""


@pytest.fixture
def request_(tmp_path: Path) -> Request:
    (tmp_path / "small.yaml").write_text(YAML, encoding="utf-8")
    (tmp_path / "data.csv").write_text("지자체,회의\n가람시,8\n나루군,5\n", encoding="utf-8")
    return Request([str(tmp_path / "data.csv")], str(tmp_path / "small.yaml"))


@pytest.fixture
def console() -> Console:
    return Console(io.StringIO(), io.StringIO(), language="en")


def said(console: Console) -> str:
    assert console.stderr.getvalue() == ""  # type: ignore[attr-defined]
    return console.stdout.getvalue()  # type: ignore[attr-defined, no-any-return]


def write(request: Request, *rows: str) -> None:
    Path(request.files[0]).write_text("\n".join(rows) + "\n", encoding="utf-8")


def test_sound_data_are_0_and_the_next_command_is_named(request_: Request, console: Console) -> None:
    assert run(request_, console) == 0
    assert said(console).startswith(f"Ready to score: coscore evaluate {request_.files[0]} -f ")


def test_warnings_are_0(request_: Request, console: Console) -> None:
    write(request_, "지자체,회의,날씨", "가람시,8,맑음")
    assert run(request_, console) == 0
    assert "warning[W206]" in said(console)


def test_errors_are_1_in_full_and_what_follows_from_them_is_said_too(request_: Request, console: Console) -> None:
    write(request_, "지자체,회의", "가람시,8", "나루군,두 회")
    assert run(request_, console) == 1
    text = said(console)
    assert "error[E203]" in text
    assert "data.csv:B3" in text
    assert "warning[W218]" in text
    assert "Mend them, then again: coscore check" in text.splitlines()[-1]


def test_nobody_to_rank_is_an_error(request_: Request, console: Console) -> None:
    write(request_, "지자체,회의", "가람시,")
    assert run(request_._replace(format="concise"), console) == 1
    assert said(console).splitlines()[0].startswith("-: E019 ")


def test_what_cannot_be_read_is_2_and_printed_in_the_format_asked_for(request_: Request, console: Console) -> None:
    write(request_, "지자체,날씨", "가람시,맑음")
    assert run(request_._replace(format="json"), console) == 2
    assert [finding["code"] for finding in json.loads(said(console))["findings"]] == ["E010"]


def test_a_faulty_framework_is_2(request_: Request, console: Console) -> None:
    Path(request_.framework).write_text(YAML.replace("worst: 0", "worst: 10"), encoding="utf-8")
    assert run(request_._replace(format="concise"), console) == 2
    assert "small.yaml:7:" in said(console)
    assert ": E114 " in said(console)


def test_quiet_hides_warnings_but_no_exit_code(request_: Request) -> None:
    write(request_, "지자체,회의", "가람시,8", "나루군,두 회")
    console = Console(io.StringIO(), io.StringIO(), language="en", quiet=2)
    assert run(request_, console) == 1
    assert said(console) == ""


def test_the_next_command_repeats_the_options_and_quotes_blanks(request_: Request, console: Console) -> None:
    spaced = Path(request_.files[0]).with_name("our data.csv")
    Path(request_.files[0]).rename(spaced)
    run(request_._replace(files=[str(spaced)], year=2026), console)
    assert said(console).rstrip().endswith(f'coscore evaluate "{spaced}" -f {request_.framework} --year 2026')


def test_a_workbook_is_marked_beside_the_answer(request_: Request, console: Console, tmp_path: Path) -> None:
    book, copy = Workbook(), tmp_path / "marked.xlsx"
    for row in (["지자체", "회의"], ["가람시", 8], ["나루군", "두 회"]):
        book.active.append(row)
    book.save(tmp_path / "data.xlsx")
    asked = request_._replace(files=[str(tmp_path / "data.xlsx")], mark=str(copy), format="concise")
    assert run(asked, console) == 1
    assert "]B3: E203 " in console.stdout.getvalue()  # type: ignore[attr-defined]
    assert load_workbook(copy).active["B3"].comment.text.startswith("error[E203]")


def test_a_copy_that_cannot_be_made_is_2_before_any_work(request_: Request, console: Console, tmp_path: Path) -> None:
    asked = request_._replace(mark=str(tmp_path / "marked.xlsx"), framework="no such framework")
    assert run(asked, console) == 2
    assert "error[E016]" in said(console)
    assert "E100" not in said(console)
