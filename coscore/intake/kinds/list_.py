"""Lists: how many distinct kinds stand in a cell such as 보도자료, SNS·현수막; or the bare number of kinds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coscore.intake.kinds.quantity import reworded, within
from coscore.intake.kinds.words import no_word, words
from coscore.intake.lexicon import Lexicon, ends_in_plan, find, lexicon
from coscore.intake.marks import mark, nothing
from coscore.intake.numbers import amount, fault
from coscore.intake.reading import invalid, noted, present
from coscore.intake.sheet import Percent
from coscore.intake.vocabulary import AFFIRMATIVE, COUNTERS, KIND_COUNTERS, NEGATIVE, SEPARATORS
from coscore.language import Label
from coscore.language.text import clean, key, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coscore.framework.model import ListValue
    from coscore.intake.reading import CellReader, Reading
    from coscore.intake.sheet import Cell

_OPENING, _CLOSING = frozenset("([{〔【"), frozenset(")]}〕】")
_CLOSED = re.compile(r"[)\]}〕】]")
_BULLET = re.compile(r"(?:[-*•●○□■▪◦①-⑳] ?|ㅇ |[0-9]{1,2}[.)] ?)(?=\S)")
_TALLY = re.compile(rf" ?[0-9]+ ?(?:{'|'.join(sorted(COUNTERS[0] | COUNTERS[1], key=len, reverse=True))})$")
_NO_KINDS = frozenset(map(key, AFFIRMATIVE | NEGATIVE))
_MEASURES = frozenset().union(*COUNTERS)
_OPEN_END = "등"
_A_LIST = Label("쉼표로 나눈 목록", "a list with commas")

_count = within(0, integer=True)


def reader(value: ListValue) -> CellReader:
    """Reader of a list: items between the separators, bracketed remarks dropped, distinct kinds counted.

    An item outside the vocabulary is a kind of its own, told with W207. A bare number (3, 3종, 3개) is the count. A list
    with an open end (SNS 등), a plan (현수막 예정) or half a bracket is inexact: E204. Marks among items are E205.
    """
    vocabulary = value.vocabulary or {}
    words_of_kinds = [(word, kind) for kind, of_kind in enumerate(vocabulary.values()) for word in of_kind]
    known = lexicon([*words_of_kinds, *((name, kind) for kind, name in enumerate(vocabulary))])
    separators = _pattern(value.separators or SEPARATORS)

    def text(cell: str) -> Reading:
        if key(cell) in known.whole:
            return present(1.0)
        return mark(cell) or nothing(cell) or _read(cell, separators, known)

    by_words = words(text)

    def read(cell: Cell) -> Reading:
        return _count(cell) if isinstance(cell, float) and not isinstance(cell, Percent) else by_words(cell)

    return read


def _pattern(separators: Iterable[str]) -> re.Pattern[str]:
    """Separators as one pattern; one of Latin letters (and) must stand alone."""
    marks = sorted(filter(None, map(plain, separators)), key=len, reverse=True)
    return re.compile(
        "|".join(rf"(?<!\w){re.escape(m)}(?!\w)" if m.isascii() and m.isalpha() else re.escape(m) for m in marks)
    )


def _apart(cell: str) -> tuple[str, str] | None:
    """What stands outside brackets, and what inside with the closing ones; None if the brackets do not pair."""
    outside: list[str] = []
    inside: list[str] = []
    depth = 0
    for character in plain(cell):
        if character in _OPENING:
            depth += 1
            outside.append(" ")
        elif character in _CLOSING:
            depth -= 1
            inside.append(character)
        else:
            (inside if depth else outside).append(character)
        if depth < 0:
            return None
    return None if depth else ("".join(outside), "".join(inside))


def _read(cell: str, separators: re.Pattern[str], known: Lexicon) -> Reading:
    parts = _apart(cell)
    if parts is None or any(map(ends_in_plan, _CLOSED.split(parts[1]))):
        return invalid("E204", cell)
    found = amount(clean(parts[0]))
    if found and found.tail in KIND_COUNTERS:
        return reworded(_count(found.value), cell)
    if found and found.tail in _MEASURES:
        return invalid("E212", cell, expected="종")
    return _counted(cell, [item for part in separators.split(parts[0]) if (item := _item(part, known))], known)


def _counted(cell: str, items: Sequence[str], known: Lexicon) -> Reading:
    unknown = {key(item): item for item in items if key(item) not in known.whole}
    for item in unknown.values():
        if code := _objection(item, known):
            return invalid(code, cell, words=item)
    if not items:
        return no_word(cell, _A_LIST)
    kinds = present(float(len(unknown) + len({known.whole[key(item)] for item in items if key(item) in known.whole})))
    return noted(kinds, "W207", cell, words=", ".join(unknown.values())) if unknown and known.whole else kinds


def _item(part: str, known: Lexicon) -> str:
    """An item without its bullet and without how often it was used: - SNS 3회 is SNS."""
    item = clean(part)
    if bullet := _BULLET.match(item):
        item = item[bullet.end() :]
    if key(item) in known.whole or fault(item) == "E204":
        return item
    return _TALLY.sub("", item) or item


def _objection(item: str, known: Lexicon) -> str:
    """Code of what is wrong with an item outside the vocabulary; "" if it may be a kind of its own."""
    if key(item) in _NO_KINDS or mark(item) or nothing(item):
        return "E205"
    open_end = item == _OPEN_END or item.endswith(f" {_OPEN_END}") or key(item.removesuffix(_OPEN_END)) in known.whole
    number = amount(item)
    counted = number is not None and number.tail in KIND_COUNTERS | _MEASURES
    if open_end or counted or ends_in_plan(item) or fault(item) == "E204":
        return "E204"
    return "E211" if len(find(item, known).values) > 1 else ""
