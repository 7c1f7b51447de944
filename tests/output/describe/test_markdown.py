from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.insight.describe.description import Description
from coscore.output.describe.markdown import render


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_page_is_the_one_approved(brief: Description, snapshot: Callable[..., None], language: str) -> None:
    snapshot(f"describe.{language}.md", render(brief, language))


@pytest.mark.parametrize("counted", ["record", "unit"])
def test_every_row_has_the_cells_of_its_head(described: Callable[..., Description], counted: str) -> None:
    lines = render(described(counted=counted), "en").splitlines()
    tables = "\n".join(line for line in lines if line.startswith("|") or not line).split("\n\n")
    for table in filter(None, tables):
        assert len({line.count("|") for line in table.strip().splitlines()}) == 1
