from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from coscore.commands.settle import Request, settled
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


def test_of_very_many_cells_the_first_are_named(tmp_path: Path) -> None:
    rows = "\n".join(["집단,모두 개선,완료 인원", *["가,1,2"] * 50])
    (tmp_path / "many.csv").write_text(rows, encoding="utf-8")
    found = settled(Request("seoul-1", [str(tmp_path / "many.csv")]))
    cells = next(block for block in statement(found, "en").blocks if isinstance(block, Table)).rows[0][-1]
    assert cells.startswith("many.csv:B2, many.csv:B3, ")
    assert cells.endswith(", and 60 more")
