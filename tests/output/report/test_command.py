from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from coscore.cli import main
from coscore.output.reports import REPORTS

SAMPLE = Path(__file__).parents[3] / "sample_data"
DATA = str(SAMPLE / "projects_2026.csv")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Run ``coscore report`` without draws; the exit code and what it said."""

    def call(*arguments: str) -> tuple[int, str]:
        code = main(["report", *arguments, "--no-robust", "--lang", "en"])
        return code, capsys.readouterr().err

    return call


@pytest.mark.parametrize(
    ("suffix", "start"),
    [(".pdf", b"%PDF"), (".docx", b"PK"), (".hwpx", b"PK"), (".xlsx", b"PK"), (".md", b"# Co-production")],
)
def test_the_suffix_chooses_the_format(
    run: Callable[..., tuple[int, str]], tmp_path: Path, suffix: str, start: bytes
) -> None:
    target = tmp_path / f"report{suffix}"
    assert suffix in REPORTS
    assert run(DATA, "-o", str(target))[0] == 0
    assert target.read_bytes().startswith(start)


def test_a_saved_result_gives_the_same_ranking(run: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    saved = tmp_path / "result.json"
    assert main(["evaluate", DATA, "-o", str(saved), "-q"]) == 0
    assert run(str(saved), "-o", str(tmp_path / "r.md"), "--issuer", "도청", "--date", "2026-11-22")[0] == 0
    text = (tmp_path / "r.md").read_text(encoding="utf-8")
    first = json.loads(saved.read_text(encoding="utf-8"))["units"][0]
    assert f"| 1 | {first['unit']} | provinces | {first['grade']} | {first['score']} | 100% |" in text
    assert "- Issued by: 도청\n- Date: 22 November 2026\n" in text


def test_sheets_and_certificates_without_a_report(run: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    code, said = run(DATA, "--per-unit", str(tmp_path / "units"), "--certificate-grade", "미흡")
    names = {path.name for path in (tmp_path / "units").iterdir()}
    assert code == 0
    assert said.rstrip().endswith(f"Saved {len(names)} files in {tmp_path / 'units'}")
    assert "경상남도 김해시 certificate.pdf" in names
    assert "강원특별자치도 certificate.pdf" not in names


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), "E080"),
        (("-o", "report.txt"), "E016"),
        (("--per-unit", "no/such"), "E016"),
        (("--per-unit", ".", "--certificate-grade", "S"), "E078"),
    ],
)
def test_what_cannot_be_done_is_told(
    run: Callable[..., tuple[int, str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    code: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    found, said = run(DATA, *arguments)
    assert found == 2
    assert code in said
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("day", ["2026-13-01", "20261122", "yesterday"])
def test_a_date_is_a_day(run: Callable[..., tuple[int, str]], day: str) -> None:
    code, said = run(DATA, "--date", day)
    assert code == 2
    assert "YYYY-MM-DD" in said
