"""Words of the cells: each means one level, one answer, or one kind."""

from __future__ import annotations

from collections.abc import Iterator

from coscore.findings import Finding
from coscore.framework.document import Mapping, Scalar, branches
from coscore.framework.problems import problem, said
from coscore.language.text import key

Meanings = Iterator[tuple[tuple[str, object], Scalar[str]]]


def name_one_thing(root: Mapping) -> Iterator[Finding]:
    """No word stands for two levels, for both answers, or for two kinds (E119)."""
    for branch in branches(root):
        value = branch.node.mapping("value")
        known: dict[str, tuple[str, object]] = {}
        for meaning, word in _meanings(value) if value else ():
            first = known.setdefault(key(word.value), meaning)
            if first != meaning:
                facts = {"first": first[0], "second": meaning[0]}
                yield problem("E119", word.place, indicator=branch.id, word=word.value, **facts)


def _meanings(value: Mapping) -> Meanings:
    """Every word of a value with what it means: how that is told, and what tells it from others that are told alike."""
    for place, level in enumerate(value.mappings("levels")):
        number, state = level.number("value"), level.text("value")
        told = said(number.value) if number else state.value if state else ""
        yield from (((told, place), word) for word in level.texts("words") if told)
    for given in value.mappings("answers", "levels"):
        meant = given.number("value")
        yield from (((said(meant.value), ""), word) for word in given.texts("words") if meant)
    yield from ((("dont_know", ""), word) for word in value.texts("answers", "dont_know"))
    for answer in ("yes", "no"):
        yield from (((answer, ""), word) for word in value.texts(answer))
    for half in ("numerator", "denominator"):
        yield from ((("count", ""), word) for word in value.texts(half, "count"))
    yield from ((("drop", ""), word) for word in value.texts("drop"))
    vocabulary = value.mapping("vocabulary")
    for kind, entry in vocabulary.entries.items() if vocabulary else ():
        yield (kind, ""), Scalar(kind, entry.place)
        yield from (((kind, ""), word) for word in vocabulary.texts(kind)) if vocabulary else ()
