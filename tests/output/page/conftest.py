"""Pages opened in a real browser that is offline; whatever it complains of fails the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import coscore
from coscore.insight.robustness.analysis import analyse
from coscore.insight.robustness.settings import Settings
from coscore.output.page.render import render
from coscore.output.reports import Matter
from coscore.scoring.evaluation import Evaluation

SAMPLE = Path(__file__).parents[3] / "sample_data" / "projects.xlsx"
HOSTILE = (
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "가" * 200,
    "שלום 시",
    "</script><img src=x onerror=alert(1)>",
)


@pytest.fixture(scope="session")
def sample() -> Evaluation:
    """The sample, in peer groups by kind."""
    return coscore.evaluate(SAMPLE, group="kind")


@pytest.fixture(scope="session")
def matter(sample: Evaluation) -> Matter:
    return Matter(sample, None, analyse(sample, Settings(draws=60)), "ko")


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Open the page of a matter, at what its address asks for, in a window of some size."""
    complaints: list[str] = []
    contexts = []

    def open_(matter: Matter, address: str = "", width: int = 1280, height: int = 800) -> Any:
        path = tmp_path / "report.html"
        path.write_bytes(render(matter))
        context = browser.new_context(viewport={"width": width, "height": height}, offline=True)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request", lambda asked: None if asked.url.startswith(("file:", "data:")) else complaints.append(asked.url)
        )
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.goto(f"{path.as_uri()}#{address}")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="session")
def hostile(score: Callable[..., Evaluation]) -> Evaluation:
    """Units, groups and an indicator with names that want to be more than text."""
    body = """\
groups: {by: [구분], min_size: 1}
indicators:
  - {id: a, name: "<b>bold</b>", columns: [a], value: {type: number}, normalise: {method: as_is}, weight: 1}
  - {id: b, name: "=1+1", columns: [b], value: {type: number}, normalise: {method: as_is}, weight: 1}
weights: relative
"""
    rows = [{"unit": name, "group": name[:30], "a": 10.0 * place, "b": 50.0} for place, name in enumerate(HOSTILE)]
    return score(body, rows)
