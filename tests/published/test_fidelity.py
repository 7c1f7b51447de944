"""Published indices, recomputed from their published data through the command line, and compared number by number.

The data lie outside the project, in ``../shared/fidelity``. What is compared stands in ``docs/published.py``; the same comparison
makes the page ``docs/published.md``.
"""

from __future__ import annotations

import importlib
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from coscore.framework.load import load_framework

ROOT = Path(__file__).parents[2]
FRAMEWORKS = {path.stem: path for path in (Path(__file__).parent / "fidelity").glob("*.yaml")}


@cache
def published() -> ModuleType:
    sys.path.append(str(ROOT / "docs"))
    return importlib.import_module("published")


@pytest.mark.parametrize("name", sorted(FRAMEWORKS))
def test_every_number_rank_and_grade_is_the_published_one(name: str) -> None:
    if not published().DATA.is_dir():
        pytest.skip("the data of the published indices are not in ../shared/fidelity")
    found, case = published().compared(name), published().CASES[name]
    assert found.off == []
    assert found.units == case.units
    assert found.numbers >= case.units
    assert found.ranks[0] == found.ranks[1]
    assert found.grades[0] == found.grades[1]
    assert bool(found.ranks[1] + found.grades[1]) == bool(case.rank or case.grade)


@pytest.mark.parametrize("name", sorted(FRAMEWORKS))
def test_every_framework_loads_and_is_compared(name: str) -> None:
    assert load_framework(str(FRAMEWORKS[name])).file.id == name
    assert name in published().CASES
    assert name in importlib.import_module("published_page").TOLD
