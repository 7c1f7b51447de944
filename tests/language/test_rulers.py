from __future__ import annotations

import re
from string import Formatter
from typing import get_args

import pytest

from coscore.framework.rulers import Normalise
from coscore.language.rulers import RULERS

PLAIN = {"goalposts", "steps", "points"}
"""Methods whose formula is put together elsewhere."""


@pytest.mark.parametrize("model", get_args(get_args(Normalise)[0]), ids=lambda model: model.__name__)
def test_every_method_has_its_formula_in_words(model: type) -> None:
    method = get_args(model.model_fields["method"].annotation)[0]  # type: ignore[attr-defined]
    turned = [f"ruler.{method}.down"] if "direction" in model.model_fields else []  # type: ignore[attr-defined]
    assert method in PLAIN or {f"ruler.{method}", *turned} <= RULERS.keys()


@pytest.mark.parametrize("key", [key for key in RULERS if key.endswith(".down")])
def test_less_is_better_fills_the_same_blanks(key: str) -> None:
    def blanks(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    assert blanks(RULERS[key].en) >= blanks(RULERS[key.removesuffix(".down")].en)
    assert not re.search("[가-힣]", RULERS[key].en)
