from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from coscore.commands.design import Request, run
from coscore.findings import Refused
from coscore.output.console import Console

SAMPLE = str(Path(__file__).parents[2] / "sample_data" / "projects.xlsx")


@pytest.fixture
def console() -> Console:
    return Console(io.StringIO(), io.StringIO(), language="en")


def test_the_judgement_is_a_table_and_sentences(console: Console) -> None:
    assert run(Request("coproduction", [SAMPLE]), console) == 0
    said = console.stdout.getvalue().splitlines()
    assert said[0] == "Co-production project evaluation indicators (2019), units scored 61 of 62"
    assert said[4].split() == ["Ordinance", "10.0%", "13.7%", "7%", "21%", "100%", "2.2", "8"]
    assert "W125  'Satisfaction with training' weighs 10.0%, but makes 4.7% of the differences" in said
    assert said[-2].startswith("Units joining or leaving change no score")


def test_json_has_every_figure(console: Console) -> None:
    assert run(Request("coproduction", [SAMPLE], "json"), console) == 0
    found = json.loads(console.stdout.getvalue())
    assert (found["schema"], found["scored"], len(found["indicators"])) == ("coscore/design/v1", 61, 8)
    assert sum(indicator["share"] for indicator in found["indicators"]) == pytest.approx(1)
    assert [finding["code"] for finding in found["findings"]] == ["W123", "W125"]


def test_a_faulty_framework_is_refused(console: Console, tmp_path: Path) -> None:
    (tmp_path / "f.yaml").write_text("coscore: 1\n", encoding="utf-8")
    with pytest.raises(Refused):
        run(Request(str(tmp_path / "f.yaml"), [SAMPLE]), console)


def test_a_year_without_rows_is_refused(console: Console) -> None:
    with pytest.raises(Refused) as refused:
        run(Request("coproduction", [SAMPLE], year=1999), console)
    assert "E014" in {finding.code for finding in refused.value.findings}
