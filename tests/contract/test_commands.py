"""The other commands, help, and what starting up may cost."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parents[2] / "sample_data"


@pytest.mark.parametrize(
    "command",
    [
        (),
        ("evaluate",),
        ("describe",),
        ("check",),
        ("robustness",),
        ("template",),
        ("settle",),
        ("explain",),
        ("framework",),
        ("framework", "show"),
        ("framework", "check"),
        ("framework", "ahp"),
    ],
)
def test_every_command_has_help_in_both_languages(coscore: Callable[..., object], command: tuple[str, ...]) -> None:
    english, korean = (coscore(*command, "--help", COSCORE_LANG=language) for language in ("en", "ko"))
    assert (english.code, korean.code) == (0, 0)
    assert "Usage:" in english.text
    assert "사용법:" in korean.text
    assert "이 도움말을 보여 줍니다" in korean.text


def test_the_first_screen_fits_a_small_terminal(coscore: Callable[..., object]) -> None:
    for language in ("en", "ko"):
        done = coscore(COSCORE_LANG=language)
        assert done.code == 0
        assert len(done.text.splitlines()) <= 24
        assert "coscore evaluate" in done.text


def test_help_loads_nothing_heavy() -> None:
    probe = (
        "import sys; from coscore.cli import main; main(['evaluate', '--help']); main([]);"
        "print(sorted({'numpy', 'openpyxl', 'xlsxwriter', 'yaml', 'python_calamine'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", probe], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stderr.strip() == "[]"


def test_checking_without_a_marked_copy_loads_no_openpyxl() -> None:
    probe = (
        f"import sys; from coscore.cli import main; code = main(['check', {str(SAMPLES / 'projects.xlsx')!r}]);"
        "print(code, 'openpyxl' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", probe], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stderr.strip() == "0 False"


def test_a_finding_is_explained_in_both_languages(coscore: Callable[..., object]) -> None:
    english, korean = (coscore("explain", "e203", COSCORE_LANG=language) for language in ("en", "ko"))
    assert english.text.startswith("E203  ")
    assert "Why it matters" in english.text
    assert "왜 문제인가" in korean.text


def test_an_unknown_code_is_refused_with_what_is_near(coscore: Callable[..., object]) -> None:
    done = coscore("explain", "E2O3")
    assert done.code == 2
    assert "E203" in done.err


def test_the_version_is_printed(coscore: Callable[..., object]) -> None:
    done = coscore("--version")
    assert (done.code, done.text.split()[0]) == (0, "coscore")


def test_the_built_in_framework_is_listed_shown_and_sound(coscore: Callable[..., object]) -> None:
    assert "coproduction" in coscore("framework", "list").text
    assert "Administrative support" in coscore("framework", "show", "coproduction").text
    assert "행정지원" in coscore("framework", "show", "coproduction", COSCORE_LANG="ko").text
    assert coscore("framework", "check", "coproduction").code == 0
    assert json.loads(coscore("framework", "schema").out)["type"] == "object"


def test_a_broken_framework_is_named_by_line_and_column(coscore: Callable[..., object], tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    coscore("--version")
    path.write_text(path.read_text(encoding="utf-8").replace("weight: 60", "wieght: 60"), encoding="utf-8")
    done = coscore("framework", "check", "small.yaml")
    assert done.code == 2
    assert "E102" in done.err
    assert "small.yaml:12:5" in done.err
    assert "weight" in done.err


def test_a_form_with_earlier_names_is_made_and_read_again(coscore: Callable[..., object]) -> None:
    made = coscore("template", "-f", "small.yaml", "--prefill", "small.csv", "-o", "form.xlsx")
    assert (made.code, made.err) == (0, "")
    assert made.text.endswith("coscore evaluate form.xlsx -f small.yaml\n")
    sent_back = coscore("evaluate", "form.xlsx", "-f", "small.yaml")
    assert sent_back.code == 2
    assert "E019" in sent_back.err  # three names and not a single value yet


def test_several_files_may_follow_the_option_of_data(coscore: Callable[..., object]) -> None:
    files = [str(SAMPLES / name) for name in ("projects.xlsx", "projects_clean.csv")]
    done = coscore("framework", "check", "coproduction", "--data", *files, "--format", "json")
    assert done.code == 0
    assert json.loads(done.out)["schema"] == "coscore/design/v1"


def test_weights_go_to_standard_output_and_remarks_elsewhere(coscore: Callable[..., object]) -> None:
    done = coscore("framework", "ahp", str(SAMPLES / "ahp.xlsx"), COSCORE_LANG="en")
    assert done.code == 0
    assert done.out.startswith(b"# Pairwise comparison (AHP): persons 3")
    assert b"CR 0.015" not in done.out


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("command", ["check", "compare", "describe", "evaluate", "explain", "robustness", "template"])
def test_no_line_of_a_help_page_is_cut(coscore: Callable[..., Any], command: str, language: str) -> None:
    told = coscore("--lang", language, command, "--help").out.decode()
    assert "--help" in told
    assert "\u2026" not in told
