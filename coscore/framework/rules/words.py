"""Words of the cells: each means one level, one answer, or one kind."""

from __future__ import annotations

from collections.abc import Iterator

from coscore.findings import Finding
from coscore.framework.document import Mapping, Scalar, branches
from coscore.framework.problems import problem, said
from coscore.language.text import key

Meanings = Iterator[tuple[str, Scalar[str]]]


def name_one_thing(root: Mapping) -> Iterator[Finding]:
    """No word stands for two levels, for both answers, or for two kinds (E119)."""
    for branch in branches(root):
        value = branch.node.mapping("value")
        known: dict[str, str] = {}
        for meaning, word in _meanings(value) if value else ():
            first = known.setdefault(key(word.value), meaning)
            if first != meaning:
                yield problem("E119", word.place, indicator=branch.id, word=word.value, first=first, second=meaning)


def _meanings(value: Mapping) -> Meanings:
    """Every word of a value with what it means."""
    answers = value.mapping("answers")
    for level in (*value.mappings("levels"), *(answers.mappings("levels") if answers else ())):
        number = level.number("value")
        yield from ((said(number.value), word) for word in level.texts("words") if number)
    yield from (("dont_know", word) for word in value.texts("answers", "dont_know"))
    for answer in ("yes", "no"):
        yield from ((answer, word) for word in value.texts(answer))
    for half in ("numerator", "denominator"):
        yield from (("count", word) for word in value.texts(half, "count"))
    yield from (("drop", word) for word in value.texts("drop"))
    vocabulary = value.mapping("vocabulary")
    for kind, entry in vocabulary.entries.items() if vocabulary else ():
        yield kind, Scalar(kind, entry.place)
        yield from ((kind, word) for word in vocabulary.texts(kind)) if vocabulary else ()
