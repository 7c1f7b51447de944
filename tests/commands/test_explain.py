from __future__ import annotations

import io

import pytest

from coscore.commands.explain import explain
from coscore.findings import Refused
from coscore.output.console import Console


def console() -> Console:
    return Console(io.StringIO(), io.StringIO(), language="en")


def test_a_code_is_explained_whatever_its_case() -> None:
    screen = console()
    assert explain("e019", screen) == 0
    assert screen.stdout.getvalue().startswith("E019  Not a single unit could be ranked\n\nWhy it matters\n")


def test_an_unknown_code_is_refused_with_those_near_it() -> None:
    with pytest.raises(Refused) as refused:
        explain("E2O3", console())
    (finding,) = refused.value.findings
    assert finding.code == "E020"
    assert "E203" in str(finding.args["near"])
