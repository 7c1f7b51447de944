from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from coscore.runtime import set_up


@pytest.fixture(autouse=True)
def _thresholds() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_what_the_environment_says_stays() -> None:
    environment = {"OPENBLAS_NUM_THREADS": "4"}
    set_up(environment)
    assert environment == {"OPENBLAS_NUM_THREADS": "4", "PYDANTIC_DISABLE_PLUGINS": "__all__"}


def test_rings_of_objects_are_looked_for_seldom_but_still() -> None:
    set_up({})
    assert gc.isenabled()
    assert gc.get_threshold()[0] > 100_000
