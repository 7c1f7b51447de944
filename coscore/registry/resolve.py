"""From a spelling in a spreadsheet to a municipality, or to the reason why not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Unit:
    """What is ranked. Without a registry only ``name`` is filled.

    Attributes:
        name: official full name, for example ``전북특별자치도 완주군``.
        code: 10-digit code, "" without a registry.
        kind: 특별시, 광역시, 특별자치시, 도, 특별자치도, 시, 군, 구; "" without a registry.
        short: name for narrow tables, for example ``전북 완주군``.
    """

    name: str
    code: str = ""
    kind: str = ""
    short: str = ""
