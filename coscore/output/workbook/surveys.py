"""The sheet of sampling errors, where an indicator was surveyed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.language.words import say
from coscore.output.book import Field
from coscore.output.ranking import unit_word
from coscore.output.sampling import columns, summary, surveyed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.framework.tree import TreeNode
    from coscore.language import Language
    from coscore.output.book import Book
    from coscore.scoring.evaluation import Evaluation


def sampling_errors(book: Book, evaluation: Evaluation, title: str, language: Language) -> None:
    """Add the sheet: one row per unit and indicator, and how far rankings by each can be trusted; none without surveys."""
    nodes = surveyed(evaluation)
    if not nodes:
        return
    page = book.page(say("sheet.sampling", language), title, say("note.sampling", language))
    page.table(list(_fields(evaluation, nodes, language)), frozen=2)
    page.pairs((node.name.in_(language), summary(evaluation, node, language)) for node in nodes)


def _fields(evaluation: Evaluation, nodes: list[TreeNode], language: Language) -> Iterator[Field]:
    order = np.array(evaluation.order(), np.intp)
    tables = [list(columns(evaluation, node, order, language)) for node in nodes]
    heads = dict.fromkeys((column.head, column.kind) for table in tables for column in table)
    names = [evaluation.units[unit].name for unit in order.tolist()]
    yield Field(unit_word(evaluation, language), "text", names * len(nodes))
    yield Field(say("indicator", language), "text", [node.name.in_(language) for node in nodes for _ in names])
    for head, kind in heads:
        found = [{column.head: column.cells for column in table} for table in tables]
        yield Field(head, kind, [cell for cells in found for cell in cells.get(head, [None] * len(names))])
