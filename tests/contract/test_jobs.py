"""What jobs rely on: the exit code is that of the outcome in every format, and hundreds of workbooks are one run."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from lxml import etree
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log

from coscore.cli import main
from coscore.commands import check, evaluate

Run = Callable[..., object]

EVALUATE = {
    "passed": (("small.csv", "--min-score", "38.0"), 0),
    "a gate failed": (("small.csv", "--min-score", "38.1"), 1),
    "a gate of a file failed": (("small.csv", "--gates", "gates.yaml"), 1),
    "bad input": (("none.csv",), 2),
    "nobody ranked": (("nobody.csv",), 2),
    "strict": (("wrong.csv", "--strict"), 2),
    "a faulty gates file": (("small.csv", "--gates", "faulty.yaml"), 2),
}
CHECK = {
    "passed": (("small.csv",), 0),
    "errors": (("wrong.csv",), 1),
    "errors that were known": (("wrong.csv", "--baseline", "known.json"), 0),
    "a gate failed": (("gap.csv", "--gates", "gates.yaml"), 1),
    "errors that a gate lets through": (("wrong.csv", "--gates", "many.yaml"), 0),
    "bad input": (("none.csv",), 2),
    "a baseline that is none": (("small.csv", "--baseline", "small.yaml"), 2),
}


def prepare(folder: Path) -> None:
    """Data of every kind beside small.csv."""
    head, first, *_ = (folder / "small.csv").read_text(encoding="utf-8").splitlines()
    for name, row in {"wrong": "나루군,두 회,X,80", "gap": "나루군,,X,80", "nobody": ""}.items():
        rows = [head, first, row] if row else [head, "나루군,,,"]
        (folder / f"{name}.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    texts = {"gates": "max_warnings: 0\nrequired: [한울시]\n", "faulty": "min_scor: 5\n", "many": "max_errors: 1\n"}
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


@pytest.fixture
def files(coscore: Run, tmp_path: Path) -> Run:
    """The program in a folder with data of every kind."""
    prepare(tmp_path)
    coscore("check", "wrong.csv", "-f", "small.yaml", "-o", "known.json")
    return coscore


@pytest.fixture
def here(coscore: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """The program in this process: there are a hundred combinations to try."""
    del coscore  # has written small.csv and small.yaml
    prepare(tmp_path)
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> int:
        return main([*arguments, "-f", "small.yaml", "--lang", "en"])

    run("check", "wrong.csv", "-o", "known.json")
    return run


@pytest.mark.parametrize("form", evaluate.FORMATS)
@pytest.mark.parametrize("case", EVALUATE)
def test_evaluate_ends_the_same_in_every_format(here: Callable[..., int], case: str, form: str) -> None:
    arguments, code = EVALUATE[case]
    assert here("evaluate", *arguments, "--format", form) == code


@pytest.mark.parametrize("form", check.FORMATS)
@pytest.mark.parametrize("case", CHECK)
def test_check_ends_the_same_in_every_format(here: Callable[..., int], case: str, form: str) -> None:
    arguments, code = CHECK[case]
    assert here("check", *arguments, "--format", form) == code


@pytest.mark.parametrize(("command", "cases"), [("evaluate", EVALUATE), ("check", CHECK)])
def test_every_outcome_is_valid_in_its_formats_and_says_how_it_ended(
    here: Callable[..., int], tmp_path: Path, command: str, cases: dict[str, tuple[tuple[str, ...], int]]
) -> None:
    for arguments, code in cases.values():
        assert here(command, *arguments, "-q", "-o", "a.sarif", "-o", "a.xml") == code
        log = (tmp_path / "a.sarif").read_text(encoding="utf-8")
        Log.model_validate_json(log)
        assert json.loads(log)["runs"][0]["invocations"][0]["exitCode"] == code
        assert etree.parse(tmp_path / "a.xml").getroot().tag == "testsuites"


def test_a_refusal_is_annotated_and_the_formats_without_one_write_nothing(files: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "empty.csv").write_bytes(b"")
    done = files("evaluate", "data", "-f", "small.yaml", "--format", "github", "-o", "a.csv", "-o", "a.sarif")
    assert done.text.startswith("::error title=coscore E003,file=data/empty.csv::")
    assert "E003" in done.err
    assert [path.name for path in tmp_path.glob("a.*")] == ["a.sarif"]


def test_known_findings_stay_known_when_rows_are_added(files: Run, tmp_path: Path) -> None:
    head, *rows = (tmp_path / "wrong.csv").read_text(encoding="utf-8").splitlines()
    (tmp_path / "wrong.csv").write_text("\n".join([head, "다솜구,2,X,80", *rows]) + "\n", encoding="utf-8")
    known = ("check", "wrong.csv", "-f", "small.yaml", "--baseline", "known.json", "--format", "concise")
    assert (files(*known).code, files(*known).text) == (0, "")
    (tmp_path / "wrong.csv").write_text("\n".join([head, "다솜구,세 회,X,80", *rows]) + "\n", encoding="utf-8")
    done = files(*known)
    assert done.code == 1
    assert done.text.splitlines()[0].startswith("wrong.csv:B2: E203 ")


def test_the_outputs_of_a_check_are_those_of_its_formats(files: Run, tmp_path: Path) -> None:
    done = files("check", "wrong.csv", "-f", "small.yaml", "-o", "markdown:a", "-o", "json:-")
    assert json.loads(done.text)["errors"] == 1
    assert (tmp_path / "a").read_text(encoding="utf-8").startswith("## Data check\n")
    refused = files("check", "wrong.csv", "-f", "small.yaml", "-o", "a.csv", "-o", "b.json")
    assert (refused.code, "E016" in refused.text, (tmp_path / "b.json").exists()) == (2, True, False)


def test_the_summary_of_a_step_holds_both_commands(files: Run, tmp_path: Path) -> None:
    summary = tmp_path / "summary"
    for command in ("check", "evaluate"):
        files(command, "small.csv", "-f", "small.yaml", "-o", f"markdown:{summary}", GITHUB_STEP_SUMMARY=str(summary))
    text = summary.read_text(encoding="utf-8")
    assert text.index("## Data check") < text.index("## Small framework 1")


def workbook(path: Path, number: int) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("자료")
        for row, cells in enumerate(
            (["지자체", "회의", "공개", "만족도"], [f"고을{number:02}시", number % 10, "O", 80])
        ):
            sheet.write_row(row, 0, cells)


def test_a_folder_of_workbooks_is_one_result(coscore: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    for number in range(60):
        workbook(tmp_path / "data" / f"{number:02}.xlsx", number)
    done = coscore("evaluate", "data", "-f", "small.yaml", "--format", "json")
    result = json.loads(done.out)
    assert (done.code, len(result["units"]), len(result["inputs"])) == (0, 60, 60)
    # 30 for openness, 32 for outcome, 3 for each meeting: 9 meetings make 89.0
    assert (result["units"][0]["unit"], result["units"][0]["score"]) == ("고을09시", "89.0")


def test_what_is_wrong_with_workbooks_is_told_of_all_at_once_and_nothing_is_scored(
    coscore: Run, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    for number in range(60):
        workbook(tmp_path / "data" / f"{number:02}.xlsx", number)
    whole = (tmp_path / "data" / "07.xlsx").read_bytes()
    (tmp_path / "data" / "07.xlsx").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "data" / "31.xlsx").write_bytes(b"")
    (tmp_path / "data" / "58.csv").write_text("글\n", encoding="utf-8")
    done = coscore("evaluate", "data", "-f", "small.yaml", "-o", "result.json")
    assert (done.code, (tmp_path / "result.json").exists()) == (2, False)
    assert all(f"--> {name}" in done.err for name in ("07.xlsx", "31.xlsx", "58.csv"))
    assert "3 errors" in done.err


def test_quiet_is_silent(coscore: Run) -> None:
    done = coscore("evaluate", "small.csv", "-f", "small.yaml", "-q", "-o", "a.json", "--format", "csv")
    assert done.err == ""
