"""The worked contracts, settled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from coscore.commands.settle import Request, settled
from coscore.outcomes.account import Account

SAMPLES = Path(__file__).parents[3] / "sample_data" / "contracts"


@pytest.fixture(scope="session")
def published() -> Callable[..., Account]:
    return lambda contract, file="": settled(Request(contract, [str(SAMPLES / f"{file or contract}.csv")]))
