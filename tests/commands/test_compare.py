"""The command from files to exit codes."""

from __future__ import annotations

import io
import json
from decimal import Decimal
from pathlib import Path

import pytest

from coscore.commands.compare import Request, run
from coscore.findings import Refused
from coscore.output.console import Console

SAMPLES = Path(__file__).parents[2] / "sample_data"
OLD, NEW = str(SAMPLES / "projects_clean.csv"), str(SAMPLES / "projects_2026.csv")


def ran(*files: str, **asked: object) -> tuple[int, str]:
    defaults = {"framework": None, "outputs": [], "format": "table", "years": None, "max_drop": None}
    request = Request(**{"files": list(files), **defaults, "max_rank_drop": None, "strict": False} | asked)  # type: ignore[arg-type]
    console = Console(io.StringIO(), io.StringIO(), language="en")
    code = run(request, console)
    return code, console.stdout.getvalue()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("asked", "code"),
    [({}, 0), ({"max_drop": Decimal("5.8")}, 0), ({"max_drop": Decimal("5.7")}, 1), ({"max_rank_drop": 11}, 1)],
    ids=["no gate", "just met", "missed", "ranks"],
)
def test_exit_codes(asked: dict[str, object], code: int) -> None:
    assert ran(OLD, NEW, **asked)[0] == code


@pytest.mark.parametrize("form", ["json", "csv", "markdown"])
def test_the_exit_code_does_not_depend_on_the_format(form: str) -> None:
    assert ran(OLD, NEW, format=form, max_drop=Decimal(5))[0] == 1


def test_files_are_written_beside_the_screen(tmp_path: Path) -> None:
    target = tmp_path / "changes.json"
    _, text = ran(OLD, NEW, outputs=[str(target)])
    assert text.startswith("One framework")
    assert len(json.loads(target.read_text(encoding="utf-8"))["changes"]) == 56


def test_standard_output_takes_the_place_of_the_screen() -> None:
    assert ran(OLD, NEW, outputs=["-"])[1].startswith("\ufeffunit,code")


def test_strict_refuses_another_framework(tmp_path: Path) -> None:
    import coscore

    ours = tmp_path / "ours.yaml"
    ours.write_text('coscore: 1\nextends: coproduction\nid: ours\nversion: "2"\n', encoding="utf-8")
    result = tmp_path / "2025.json"
    coscore.evaluate(OLD).save(result)
    assert ran(str(result), NEW, framework=str(ours))[0] == 0
    with pytest.raises(Refused, match="E066"):
        ran(str(result), NEW, framework=str(ours), strict=True)
