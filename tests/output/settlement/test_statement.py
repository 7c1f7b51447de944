from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.language import Language
from coscore.outcomes.account import Account
from coscore.output.document.model import Table
from coscore.output.settlement.formats import FORMATS
from coscore.output.settlement.statement import amount_text, statement


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_statement_as_markdown(
    language: Language, published: Callable[..., Account], snapshot: Callable[[str, str | bytes], None]
) -> None:
    snapshot(f"settlement.{language}.md", FORMATS["markdown"](published("buyeo-dementia"), language))


@pytest.mark.parametrize("contract", ["buyeo-dementia", "seoul-1", "gyeonggi-haebom", "peterborough", "nyc-able"])
def test_rows_have_as_many_cells_as_columns(contract: str, published: Callable[..., Account]) -> None:
    tables = [block for block in statement(published(contract), "en").blocks if isinstance(block, Table)]
    assert len(tables) >= 3
    assert all(len(row) == len(table.columns) for table in tables for row in table.rows)


def test_amounts_stand_in_the_main_unit(published: Callable[..., Account]) -> None:
    assert amount_text(published("nyc-able"), 480_000_050, "en") == "USD 4,800,000.50"
    assert amount_text(published("seoul-1"), 1_340_000_000, "en") == "KRW 1,340,000,000"
    assert amount_text(published("seoul-1"), None, "ko") == "알 수 없음"
