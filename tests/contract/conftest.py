"""The installed program, run as a user runs it, on a small framework and a small table."""

from __future__ import annotations

import os
import subprocess
import sysconfig
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

FRAMEWORK = """\
coscore: 1
id: small
version: "1"
name: {ko: 작은 지표체계, en: Small framework}
unit: {name: {ko: 지자체, en: municipality}, columns: {name: [지자체]}}
weights: points
round: {digits: 1}
grades: {method: cut, bands: [{grade: 우수, min: 80}, {grade: 보통, min: 60}, {grade: 미흡, min: 0}]}
indicators:
  - id: process
    name: {ko: 과정, en: Process}
    weight: 60
    indicators:
      - {id: meetings, name: {ko: 회의, en: Meetings}, columns: [회의], value: {type: number, unit: 회}, normalise: {method: goalposts, worst: 0, best: 10}}
      - {id: open, name: {ko: 공개, en: Openness}, columns: [공개], value: {type: yes_no}}
  - id: outcome
    name: {ko: 성과, en: Outcome}
    weight: 40
    columns: [만족도]
    value: {type: survey, scale: [0, 100]}
"""

# meetings and open weigh 30 each, outcome 40:
# 가람 .8*30 + 30 + .90*40 = 90.0   나루 .5*30 + 30 + .75*40 = 75.0   다솜 .2*30 + 0 + .80*40 = 38.0
ROWS = ["지자체,회의,공개,만족도", "가람시,8회,O,90점", "나루군,5,○,75", "다솜구,2,X,80"]
TOTALS = {"가람시": "90.0", "나루군": "75.0", "다솜구": "38.0"}


class Done(NamedTuple):
    """How a run ended."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")


@pytest.fixture(scope="session")
def coscore_command() -> str:
    return str(Path(sysconfig.get_path("scripts")) / "coscore")


@pytest.fixture
def coscore(coscore_command: str, tmp_path: Path) -> Callable[..., Done]:
    """Run ``coscore`` in a folder that holds small.yaml and small.csv."""
    (tmp_path / "small.yaml").write_text(FRAMEWORK, encoding="utf-8")
    write(tmp_path / "small.csv", ROWS)

    def run(*arguments: str, stdin: bytes | None = None, **environ: str) -> Done:
        env = {
            key: value
            for key, value in os.environ.items()
            if key not in ("COLUMNS", "NO_COLOR", "LANG", "LC_ALL", "COSCORE_LANG")
        }
        env |= {"PYTHONUTF8": "1", "COSCORE_LANG": "en"} | environ
        done = subprocess.run(
            [coscore_command, *arguments],
            cwd=tmp_path,
            env=env,
            input=stdin,
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert b"Traceback" not in done.stderr
        return Done(done.returncode, done.stdout, done.stderr.decode("utf-8", errors="replace"))

    return run


def write(path: Path, rows: list[str]) -> None:
    path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
