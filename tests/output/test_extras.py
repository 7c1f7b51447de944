from __future__ import annotations

import json

import pytest

from coscore.findings import Refused
from coscore.output import extras
from coscore.output.extras import needed


def test_what_is_installed_is_given() -> None:
    extras.EXTRAS.setdefault("json", "report")
    assert needed("json") is json
    extras.EXTRAS.pop("json")


def test_what_is_not_installed_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(extras.EXTRAS, "no_such_module", "report")
    with pytest.raises(Refused) as refused:
        needed("no_such_module")
    assert refused.value.findings[0].args == {"module": "no_such_module", "extra": "report"}
