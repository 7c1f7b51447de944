from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from coscore.commands.freeze import Request, run
from coscore.findings import Refused
from coscore.framework.load import load_framework
from coscore.output.console import Console

ROWS = "지자체,회의\n가,2\n나,8\n다,5\n"
FRAMEWORK = """\
coscore: 1
id: ours
version: "1"
name: Ours
unit: {name: municipality, columns: {name: [지자체]}}
indicators: [{id: meetings, columns: [회의], value: {type: number}, normalise: {method: METHOD}}]
"""


@pytest.fixture
def console() -> Console:
    return Console(io.StringIO(), io.StringIO(), language="en")


@pytest.fixture
def ours(tmp_path: Path) -> Callable[..., Request]:
    """A request to freeze a framework with such a method, measured on a few rows."""

    def build(method: str, rows: str = ROWS, output: str = "frozen.yaml") -> Request:
        (tmp_path / "ours.yaml").write_text(FRAMEWORK.replace("METHOD", method), encoding="utf-8")
        (tmp_path / "rows.csv").write_text(rows, encoding="utf-8")
        paths = [str(tmp_path / name) for name in ("ours.yaml", "rows.csv", output)]
        return Request(paths[0], [paths[1]], paths[2], None, None)

    return build


def test_bounds_are_written_beside_the_framework(ours: Callable[..., Request], console: Console) -> None:
    request = ours("minmax")
    assert run(request, console) == 0
    assert console.stdout.getvalue() == f"Saved: {request.output} (bounds frozen: 1)\n"  # type: ignore[attr-defined]
    frozen = load_framework(request.output)
    assert (frozen.id, frozen.version) == ("ours", "1 frozen")
    assert (frozen.file.bounds["meetings"].min, frozen.file.bounds["meetings"].max) == (2, 8)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (("goalposts, worst: 0, best: 1",), "E126"),
        (("minmax", "지자체,회의\n가,2\n나,2\n"), "E220"),
        (("minmax", ROWS, "sub/frozen.yaml"), "E127"),
        (("minmax", ROWS, "ours.yaml"), "E016"),
        (("minmax", ROWS, "rows.csv"), "E127"),
    ],
    ids=["nothing to freeze", "nothing to measure", "elsewhere", "the framework itself", "no framework file"],
)
def test_what_cannot_be_frozen_is_refused(
    ours: Callable[..., Request], console: Console, asked: tuple[str, ...], code: str
) -> None:
    request = ours(*asked)
    before = content(request.output)
    with pytest.raises(Refused) as refused:
        run(request, console)
    assert {finding.code for finding in refused.value.findings} == {code}
    assert content(request.output) == before


def content(path: str) -> bytes:
    return Path(path).read_bytes() if Path(path).exists() else b""


def test_headers_may_be_mapped(ours: Callable[..., Request], console: Console) -> None:
    request = ours("minmax", ROWS.replace("회의", "모임"))._replace(map=("모임=meetings",))
    assert run(request, console) == 0
    assert "    min: 2\n    max: 8\n" in Path(request.output).read_text(encoding="utf-8")
