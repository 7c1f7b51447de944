"""Charts as trees of elements, and the texts in them."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

from coscore.output.charts.draw import drawn
from coscore.output.charts.spec import Chart

Elements = Callable[[Chart, str], list[ET.Element]]


@pytest.fixture(scope="session")
def elements() -> Elements:
    """The elements of a chart that have a tag."""

    def find(chart: Chart, tag: str) -> list[ET.Element]:
        return list(ET.fromstring(drawn(chart, "a chart")).iter(f"{{http://www.w3.org/2000/svg}}{tag}"))  # noqa: S314

    return find


@pytest.fixture(scope="session")
def texts(elements: Elements) -> Callable[[Chart], list[str]]:
    return lambda chart: [element.text or "" for element in elements(chart, "text")]
