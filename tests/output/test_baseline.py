from __future__ import annotations

import json
from pathlib import Path

import pytest

from coscore.findings import Refused
from coscore.output.baseline import read_baseline


def test_a_result_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "last.json"
    path.write_text(json.dumps({"schema": "coscore/result/v1", "units": []}), encoding="utf-8")
    assert read_baseline(str(path))["units"] == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[1]", "not a result of coscore/result/v1"),
        ('{"schema": "coscore/result/v2", "units": []}', "not a result of coscore/result/v1"),
        ('{"schema": "coscore/result/v1"}', "not a result of coscore/result/v1"),
    ],
    ids=["cut short", "nested without end", "a list", "another schema", "no units"],
)
def test_anything_else_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "last.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Refused) as refused:
        read_baseline(str(path))
    (finding,) = refused.value.findings
    assert (finding.code, finding.location.file, finding.args["reason"].en) == ("E017", "last.json", reason)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read_baseline(str(tmp_path / "none.json"))
    assert refused.value.findings[0].code == "E017"
