"""The result as Markdown, for a report or the summary page of a GitHub job."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from coscore.language.words import say
from coscore.output.cells import plain
from coscore.output.folding import addresses, counts, folds
from coscore.output.identity import identity
from coscore.output.ranking import columns, ranked, unit_word
from coscore.output.unranked import reasons
from coscore.output.verdict import sentence, verdict, worst_last

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coscore.findings import Finding
    from coscore.language import Language
    from coscore.output.checked import Checked
    from coscore.output.table import Column
    from coscore.scoring.evaluation import Evaluation, Gate

_TABLE_ROOM, _LIST_ROOM = 500_000, 100_000
"""Bytes for the table, and for each list: GitHub takes a summary of at most 1024 KiB, and none of a longer one."""

_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<|~$"})


def render(evaluation: Evaluation, language: Language) -> str:
    """Title, verdict, ranking, those not ranked, findings, and what the result rests on."""
    name = evaluation.framework.name.in_(language)
    sections = (
        [f"## {escape(name)} {escape(evaluation.framework.version)}"],
        _verdicts(evaluation.gates, language),
        _ranking(evaluation, language),
        _sampled(evaluation, language),
        _left_out(evaluation, language),
        _found(evaluation.findings, language),
        _identity(evaluation, language),
    )
    return _joined(sections)


def summary(checked: Checked, language: Language) -> str:
    """What a check found: title, verdict, findings that are new, how many files were read."""
    known = len(checked.findings) - len(checked.new)
    notes = [say("check.read", language, n=len(checked.files)), *([say("known", language, n=known)] if known else [])]
    sections = (
        [f"## {say('check.summary', language)}"],
        _verdicts(checked.gates, language),
        _found(checked.new, language) if checked.new else [counts((), language)],
        [", ".join(notes)],
    )
    return _joined(sections)


def _joined(sections: Iterable[Iterable[str]]) -> str:
    return "\n\n".join("\n".join(lines) for lines in map(list, sections) if lines) + "\n"


def escape(text: str) -> str:
    """Text on one line that Markdown shows as it stands."""
    return plain(text).translate(_SPECIAL)


def _verdicts(gates: Iterable[Gate], language: Language) -> Iterator[str]:
    for gate in worst_last(gates):
        yield f"- **{verdict(gate, language)}**: {escape(sentence(gate, language))}"


def _ranking(evaluation: Evaluation, language: Language) -> Iterator[str]:
    listed = ranked(evaluation)
    if listed.size:
        found = list(columns(evaluation, listed, language))
        head, rule, *rows = grid(found)
        yield from (head, rule)
        yield from _capped(rows, _TABLE_ROOM, language)


def grid(columns: Iterable[Column]) -> list[str]:
    """A table: the heads, a rule, and the rows."""
    found = list(columns)
    rows = zip(*(column.cells for column in found), strict=True)
    return [
        _row(column.head for column in found),
        _row("--:" if column.right else "---" for column in found),
        *(_row(map(escape, cells)) for cells in rows),
    ]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _sampled(evaluation: Evaluation, language: Language) -> Iterator[str]:
    """For each survey indicator what its sampling error means, and a table of the units."""
    if not evaluation.sampling:
        return
    from coscore.output.sampling import columns as figures
    from coscore.output.sampling import summary, surveyed

    order = np.array(evaluation.order(), np.intp)
    for place, node in enumerate(surveyed(evaluation)):
        if place:
            yield ""
        units = order[~np.isnan(evaluation.sampling[node.id].n[order])]
        name, names = escape(node.name.in_(language)), [evaluation.units[unit].name for unit in units.tolist()]
        found = list(figures(evaluation, node, units, language))
        yield f"### {name}: {say('sheet.sampling', language)}\n"
        yield f"{escape(summary(evaluation, node, language))}\n"
        yield _row([unit_word(evaluation, language), *(column.head for column in found)])
        yield _row(["---", *("---" if column.kind == "text" else "--:" for column in found)])
        cells = [[_shown(cell, column.digits) for cell in column.cells] for column in found]
        rows = [_row(map(escape, row)) for row in zip(names, *cells, strict=True)]
        yield from _capped(rows, _TABLE_ROOM, language)


def _shown(cell: str | float | None, digits: int) -> str:
    if cell is None or isinstance(cell, str):
        return cell or ""
    return f"{cell:.{digits}f}"


def _left_out(evaluation: Evaluation, language: Language) -> Iterator[str]:
    why = reasons(evaluation, language)
    if why:
        yield f"### {say('unranked', language, n=len(why))}\n"
        lines = [f"- {escape(evaluation.units[unit].name)}: {escape(text)}" for unit, text in why.items()]
        yield from _capped(lines, _LIST_ROOM, language)


def _found(findings: Sequence[Finding], language: Language) -> Iterator[str]:
    if findings:
        yield f"### {counts(findings, language)}\n"
        lines = [
            f"- **{kind.code}** {escape(f'{kind.headline}  {addresses(kind.findings, language)}'.rstrip())}"
            for kind in folds(findings, language)
        ]
        yield from _capped(lines, _LIST_ROOM, language)


def _identity(evaluation: Evaluation, language: Language) -> Iterator[str]:
    yield f"### {say('basis', language)}\n"
    lines = [f"- {head}: {escape(text)}" for head, text in identity(evaluation, language)]
    yield from _capped(lines, _LIST_ROOM, language)


def _capped(lines: Sequence[str], room: int, language: Language) -> list[str]:
    """The lines that fit into so many bytes, and a note where some do not."""
    sizes = accumulate(len(line.encode("utf-8", "replace")) + 1 for line in lines)
    fitting = sum(size <= room for size in sizes)
    left = len(lines) - fitting
    return [*lines[:fitting], "", f"_{say('cut_short', language, n=left)}_"] if left else list(lines)
