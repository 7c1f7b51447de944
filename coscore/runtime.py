"""How the interpreter is set up for the one command that it runs: what it starts, collects and gives back."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import MutableMapping

_SETTINGS = {
    # Looking for plugins of pydantic, of which this program has none, would read the metadata of every installed package.
    "PYDANTIC_DISABLE_PLUGINS": "__all__",
    # Threads of numpy's linear algebra cost more to start than they gain on tables of this size.
    "OPENBLAS_NUM_THREADS": "1",
}

_MADE_BETWEEN = 500_000
"""Objects made before rings among them are looked for: nearly all that a command makes is needed to its end."""

_LARGE = 31 << 20
"""Bytes of a block that the C library just still remembers as one to keep."""


def set_up(environment: MutableMapping[str, str]) -> None:
    """Set up the interpreter, before the libraries are imported; what the environment says already stays."""
    for name, setting in _SETTINGS.items():
        environment.setdefault(name, setting)
    gc.set_threshold(_MADE_BETWEEN)
    _keep_memory()


def _keep_memory() -> None:
    """Give one large block back, untouched: from then on glibc keeps smaller ones for the next array.

    Otherwise it would return each to the system, which fills every page of it with zeros when it is asked for again.
    """
    large = bytes(_LARGE)
    del large
