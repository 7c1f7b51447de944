"""``coscore explain`` as a user runs it: what is printed, its exit codes, and the same answer from a saved result."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parents[2] / "sample_data"
TABLE = str(SAMPLES / "projects.xlsx")


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory, coscore_command: str) -> str:
    path = str(tmp_path_factory.mktemp("result") / "result.json")
    subprocess.run([coscore_command, "-qq", "evaluate", TABLE, "-o", path], check=True, capture_output=True)
    return path


@pytest.mark.parametrize(
    "question",
    [
        ("완주군",),
        ("완주군", "--open", "all"),
        ("완주군", "--against", "순천시"),
        ("조례 정비",),
        ("완주군", "--format", "markdown"),
    ],
    ids=" ".join,
)
def test_a_saved_result_gives_the_same_answer(
    coscore: Callable[..., Any], result: str, question: tuple[str, ...]
) -> None:
    name, *options = question
    first, second = (coscore("explain", name, source, *options) for source in (TABLE, result))
    assert (first.code, second.code) == (0, 0)
    assert first.out == second.out
    assert first.out


def test_json_differs_only_in_the_cells_of_levers(coscore: Callable[..., Any], result: str) -> None:
    first, second = (
        json.loads(coscore("explain", "완주군", source, "--format", "json").out) for source in (TABLE, result)
    )
    assert any("cells" in lever for lever in first["levers"])
    for lever in first["levers"]:
        lever.pop("cells", None)
    assert first == second


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("고성군", TABLE), "E060"),
        (("완주구", TABLE), "E020"),
        (("완주군", "--against", "순천시"), "E062"),
        (("완주군", "no-such.xlsx"), "E002"),
        (("완주군", TABLE, "-f", "no-such"), "E100"),
    ],
)
def test_what_cannot_be_answered_is_refused(coscore: Callable[..., Any], arguments: tuple[str, ...], code: str) -> None:
    done = coscore("explain", *arguments)
    assert done.code == 2
    assert code in done.err
    assert not done.out


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_whole_page_can_be_written_to_a_file_in_cp949(coscore_command: str, language: str) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "cp949", "COSCORE_LANG": language}
    done = subprocess.run(
        [coscore_command, "explain", "완주군", TABLE], capture_output=True, check=True, env=environment
    )
    assert "?" not in done.stdout.decode("cp949")


def test_the_same_page_comes_out_twice(coscore: Callable[..., Any]) -> None:
    assert (
        coscore("explain", "완주군", TABLE, "--format", "json").out
        == coscore("explain", "완주군", TABLE, "--format", "json").out
    )
