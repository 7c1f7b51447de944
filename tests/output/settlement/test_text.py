from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from coscore.language import Language
from coscore.outcomes.account import Account
from coscore.output.console import Console
from coscore.output.settlement.text import lines


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize(
    ("contract", "file"), [("seoul-1", ""), ("peterborough", "peterborough-final"), ("nyc-able", "")]
)
def test_the_screen(
    contract: str,
    file: str,
    language: Language,
    published: Callable[..., Account],
    snapshot: Callable[[str, str | bytes], None],
) -> None:
    console = Console(io.StringIO(), io.StringIO(), language)
    text = "\n".join(lines(published(contract, file), console)) + "\n"
    assert text.encode("cp949")
    snapshot(f"settlement.{file or contract}.{language}.txt", text)
