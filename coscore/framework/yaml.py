"""Strict YAML: bytes to nodes that know their places, with everything that YAML readers disagree about refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple
from unicodedata import normalize

import yaml

from coscore.findings import Finding, Refused
from coscore.framework.document import Broken, Entry, Mapping, Node, Place, Scalar, Sequence, TextFile
from coscore.framework.problems import MOST, TOO_MANY, problem
from coscore.framework.scalars import plain_value
from coscore.language import Label

MAX_BYTES = 1_000_000
MAX_DEPTH = 64
PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Only its events are used: the C parser where it is there, the one in Python otherwise."""

_EMPTY = Label("파일이 비어 있습니다", "the file is empty")
_SECOND = Label("문서가 둘 이상입니다 (---)", "there is more than one document (---)")
_NO_KEYS = Label("맨 바깥은 '항목: 값'의 꼴이어야 합니다", "the outermost level must consist of 'key: value'")
_LONG_KEY = Label("항목 이름은 한 낱말이어야 합니다", "a key must be a single word")
_ALIAS = Label("별명(*로 시작하는 것)", "an alias (*)")
_ANCHOR = Label("닻(&로 시작하는 것)", "an anchor (&)")
_MERGE = Label("끼워넣기(<<)", "a merge key (<<)")
_TAG = Label("꼬리표(!로 시작하는 것)", "a tag (!)")
_SIZE = Label("파일이 1 MB를 넘습니다", "the file is larger than 1 MB")
_DEPTH = Label("64겹보다 깊습니다", "it is nested deeper than 64 levels")


class _Reading(NamedTuple):
    """A file being read: the parser's events still to come, and what was found so far."""

    file: TextFile
    events: Iterator[yaml.Event]
    findings: list[Finding]

    def found(self, code: str, event: Any, **facts: str | int | Label) -> None:
        self.findings.append(problem(code, _place(self.file, event), **facts))
        if len(self.findings) == MOST:
            raise _refusal(self, "E108", event, what=TOO_MANY)


def decode(name: str, data: bytes) -> TextFile:
    """The text of a file.

    Raises:
        Refused: it is too large (E108), or not UTF-8 (E101).
    """
    start = Place(TextFile(name, ""), 1, 1, 0)
    if len(data) > MAX_BYTES:
        raise Refused([problem("E108", start, what=_SIZE)])
    try:
        return TextFile(name, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        before = TextFile(name, data[: error.start].decode("utf-8-sig"))
        place = _place_at(before, before.text.count("\n"), len(before.text) - before.text.rfind("\n") - 1)
        raise Refused([problem("E101", place, problem=_not_utf_8(data, error.start))]) from None


def compose(file: TextFile) -> tuple[Mapping, list[Finding]]:
    """The document of a file, and every duplicate key (E105), surprise (E106), alias, anchor and tag (E107) in it.

    Raises:
        Refused: it is no YAML or not a single mapping (E101), or nested too deeply (E108).
    """
    reading = _Reading(file, yaml.parse(file.text, Loader=PARSER), [])
    try:
        return _document(reading), reading.findings
    except yaml.YAMLError as error:
        from coscore.framework.syntax import complaint

        meaning, line, column = complaint(error, file.text)
        raise Refused([*reading.findings, problem("E101", _place_at(file, line, column), problem=meaning)]) from None


def _document(reading: _Reading) -> Mapping:
    start, first = next(reading.events), next(reading.events)
    if isinstance(first, yaml.StreamEndEvent):
        raise _refusal(reading, "E101", start, problem=_EMPTY)
    root = _node(reading, next(reading.events))
    next(reading.events)
    after = next(reading.events)
    if not isinstance(after, yaml.StreamEndEvent):
        raise _refusal(reading, "E101", after, problem=_SECOND)
    if not isinstance(root, Mapping):
        raise _refusal(reading, "E101", first, problem=_NO_KEYS)
    return root


def _node(reading: _Reading, event: Any, depth: int = 1) -> Node:
    if isinstance(event, yaml.AliasEvent):
        reading.found("E107", event, what=_ALIAS)
        return Broken(_place(reading.file, event))
    _refuse_properties(reading, event)
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(reading, event)
    if depth > MAX_DEPTH:
        raise _refusal(reading, "E108", event, what=_DEPTH)
    return (
        _sequence(reading, event, depth)
        if isinstance(event, yaml.SequenceStartEvent)
        else _mapping(reading, event, depth)
    )


def _refuse_properties(reading: _Reading, event: Any) -> None:
    if event.anchor is not None:
        reading.found("E107", event, what=_ANCHOR)
    if event.tag is not None:
        reading.found("E107", event, what=_TAG)


def _scalar(reading: _Reading, event: yaml.ScalarEvent) -> Node:
    place = _place(reading.file, event)
    if event.style or event.tag is not None:
        return Scalar(normalize("NFC", event.value), place)
    value, surprise = plain_value(event.value)
    if surprise:
        reading.found("E106", event, text=event.value, reading=surprise)
        return Broken(place)
    return Scalar(normalize("NFC", value) if isinstance(value, str) else value, place)


def _sequence(reading: _Reading, start: Any, depth: int) -> Sequence:
    items = []
    while not isinstance(event := next(reading.events), yaml.SequenceEndEvent):
        items.append(_node(reading, event, depth + 1))
    return Sequence(tuple(items), _place(reading.file, start))


def _mapping(reading: _Reading, start: Any, depth: int) -> Mapping:
    entries: dict[str, Entry] = {}
    while not isinstance(event := next(reading.events), yaml.MappingEndEvent):
        _entry(reading, event, depth + 1, entries)
    first = next(iter(entries.values()), None)
    return Mapping(entries, first.place if first and not start.flow_style else _place(reading.file, start))


def _entry(reading: _Reading, event: Any, depth: int, entries: dict[str, Entry]) -> None:
    """Read a key and its value; of a key given twice the first value is kept."""
    key = _key(reading, event, depth)
    known = len(reading.findings)
    node = _node(reading, next(reading.events), depth)
    if key is None:
        return
    if key == "<<":
        del reading.findings[known:]  # the alias that is merged is part of the same fault
        reading.found("E107", event, what=_MERGE)
    elif key in entries:
        reading.found("E105", event, key=key, line=entries[key].place.line)
    else:
        entries[key] = Entry(node, _place(reading.file, event))


def _key(reading: _Reading, event: Any, depth: int) -> str | None:
    """The key as it is written: ``yes`` and ``1`` are text here; None where it is no single word."""
    if isinstance(event, yaml.ScalarEvent):
        _refuse_properties(reading, event)
        return normalize("NFC", event.value)
    known = len(reading.findings)
    _node(reading, event, depth)
    del reading.findings[known:]
    reading.found("E101", event, problem=_LONG_KEY)
    return None


def _refusal(reading: _Reading, code: str, event: Any, **facts: Label) -> Refused:
    return Refused([*reading.findings, problem(code, _place(reading.file, event), **facts)])


def _place(file: TextFile, event: Any) -> Place:
    start, end = event.start_mark, event.end_mark
    length = end.column - start.column if end.line == start.line else len(file.text)
    return Place(file, start.line + 1, start.column + 1, length)


def _place_at(file: TextFile, line: int, column: int) -> Place:
    return Place(file, line + 1, column + 1, 1)


def _not_utf_8(data: bytes, at: int) -> Label:
    """The byte that is no UTF-8, and what the file probably is."""
    byte = f"0x{data[at]:02X}"
    try:
        data.decode("cp949")
    except UnicodeDecodeError:
        return Label(f"UTF-8이 아닌 바이트 {byte}가 있습니다", f"the byte {byte} is not UTF-8")
    return Label(
        f"UTF-8이 아닌 바이트 {byte}가 있습니다. 한글 윈도의 ANSI(cp949)로 저장된 듯하니 UTF-8로 다시 저장해 주세요",
        f"the byte {byte} is not UTF-8; the file seems to be saved as ANSI (cp949), save it as UTF-8",
    )
