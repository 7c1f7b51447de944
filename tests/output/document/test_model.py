from __future__ import annotations

from typing import get_args

from coscore.output.document import model
from coscore.output.document.model import Block, Column, Table


def test_the_blocks_are_those_of_the_module() -> None:
    kinds = {kind.__name__ for kind in get_args(Block)}
    assert kinds == {"Heading", "Point", "Paragraph", "Table", "Figure", "Centred", "Space", "NewPage"}
    assert all(hasattr(model, kind) for kind in kinds)


def test_a_table_has_no_note_and_no_strong_rows_unless_it_says_so() -> None:
    table = Table("t", (Column("a"),), (("1",),))
    assert (table.note, table.strong, table.columns[0].align) == ("", frozenset(), "left")
