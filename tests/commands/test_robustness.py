from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from coscore.cli import main
from coscore.commands.robustness import FORMATS, Request, analysed, run
from coscore.findings import Refused
from coscore.output.console import Console

SAMPLES = Path(__file__).parents[2] / "sample_data"
SAMPLE = str(SAMPLES / "projects.xlsx")


@pytest.fixture
def console() -> Console:
    return Console(io.StringIO(), io.StringIO(), language="en")


def text(console: Console) -> str:
    return console.stdout.getvalue()  # type: ignore[attr-defined, no-any-return]


@pytest.mark.parametrize("form", FORMATS)
def test_the_format_changes_nothing_about_the_exit_code(console: Console, form: str) -> None:
    assert run(Request([SAMPLE], format=form, draws=40), console) == 0
    assert text(console)


def test_the_screen_begins_with_the_verdict(console: Console) -> None:
    run(Request([SAMPLE], draws=100, pair=("완주군", "서울 중구")), console)
    said = text(console).splitlines()
    assert said[0] == "Co-production project evaluation indicators (2019), units ranked 61 of 62"
    assert said[3].startswith("Of the 10 units now in the top 10, ")
    assert any("완주군 stands" in line for line in said)


@pytest.mark.parametrize("format_", ["json", "csv"])
def test_the_same_call_gives_the_same_bytes(format_: str) -> None:
    consoles = [Console(io.StringIO(), io.StringIO(), language="ko") for _ in range(2)]
    for one in consoles:
        run(Request([SAMPLE], format=format_, draws=60), one)
    assert text(consoles[0]) == text(consoles[1])


def test_a_result_is_asked_like_the_spreadsheet_it_came_from(console: Console, tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    assert main(["evaluate", SAMPLE, "-o", str(path), "-qq"]) == 0
    again, first = (analysed(Request([name], draws=80), console).simulation for name in (str(path), SAMPLE))
    assert again.ranks.low.tolist() == first.ranks.low.tolist()
    assert again.ranks.top.tolist() == first.ranks.top.tolist()


def test_files_are_written(console: Console, tmp_path: Path) -> None:
    targets = tuple(str(tmp_path / f"certain{suffix}") for suffix in (".csv", ".json", ".md", ".xlsx"))
    assert run(Request([SAMPLE], outputs=targets, draws=20), console) == 0
    assert all(Path(target).stat().st_size for target in targets)


def test_progress_is_told_to_who_watches() -> None:
    console = Console(io.StringIO(), io.StringIO(), language="en", watched=True)
    assert analysed(Request([SAMPLE], draws=20), console).settings.draws == 20


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        (Request(["nowhere.xlsx"]), "E002"),
        (Request([SAMPLE], pair=("완주군", "아무군")), "E040"),
        (Request([SAMPLE], outputs=("certain.pdf",)), "E016"),
        (Request([str(SAMPLES / "bad" / "E075-without-framework.json")]), "E075"),
    ],
)
def test_what_cannot_be_done_is_refused(console: Console, request_: Request, code: str) -> None:
    with pytest.raises(Refused) as refused:
        run(request_, console)
    assert [finding.code for finding in refused.value.findings] == [code]


@pytest.mark.parametrize(
    "options",
    [
        ["--weights", "1.5"],
        ["--dirichlet", "0"],
        ["--level", "1"],
        ["--draws", "0"],
        ["--format", "xlsx"],
        ["--top", "0"],
    ],
)
def test_numbers_that_make_no_sense_are_refused(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["robustness", SAMPLE, *options]) == 2
    assert options[0] in capsys.readouterr().err


def test_every_option_reaches_the_settings(capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--dirichlet", "40", "--no-sampling", "--draws", "30", "--seed", "7", "--top", "5", "--level", "0.8"]
    assert main(["robustness", SAMPLE, *options, "--format", "json", "--pair", "완주군", "서울 중구"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert found["settings"] == {"dirichlet": 40, "sampling": False, "draws": 30, "seed": 7, "top": 5, "level": 0.8}
    assert found["pair"]["units"] == ["전북특별자치도 완주군", "서울특별시 중구"]
