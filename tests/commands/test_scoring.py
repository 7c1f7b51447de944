from __future__ import annotations

import io
from pathlib import Path

import pytest

from coscore.commands.report import Request
from coscore.commands.scoring import scored
from coscore.findings import Refused
from coscore.output.console import Console

SAMPLE = str(Path(__file__).parents[2] / "sample_data" / "projects.xlsx")


def test_spreadsheets_are_scored_as_the_request_says() -> None:
    console = Console(io.StringIO(), io.StringIO())
    found = scored(Request([SAMPLE], group="kind"), console)
    assert set(found.group) == {"특별·광역시", "도", "시", "군", "구"}
    assert scored(Request([SAMPLE], by="record"), console).by == "record"


def test_a_result_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        scored(Request([str(path)]), Console(io.StringIO(), io.StringIO()))
    assert refused.value.findings[0].code in {"E017", "E075"}
