"""Columns files: a standing list of headers by what they mean, in the strict YAML of frameworks.

::

    columns:
      ordinance: [조례(안), 자치법규 정비]
      unit.name: 기관
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coscore.findings import Finding, Location, Refused
from coscore.findings.file_reasons import reason
from coscore.framework.document import Broken, Mapping, Scalar, Sequence
from coscore.framework.problems import MOST, TOO_MANY, hint, problem
from coscore.framework.yaml import MAX_BYTES, compose, decode
from coscore.intake.assignments import Assignment
from coscore.language import Label
from coscore.language.headers import form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.framework.document import Node

KEY = "columns"

_FILE = Label("열 이름 파일", "the columns file")
_HEADERS = Label("머리글이나 머리글의 목록 [a, b, ...]", "a header or a list of headers [a, b, ...]")
_LISTS = Label("'식별자: [머리글, ...]'들", "ids with their headers")
_NOTHING = Label("빈 값", "nothing")
_ELSE = Label("다른 것", "something else")


def read_columns(path: str) -> list[Assignment]:
    """The assignments of a columns file, each with its place.

    Raises:
        Refused: with every problem: unreadable (E001, E002), no strict YAML (E101 to E108), another key than ``columns``
            (E102, E103), or something that is no header (E104).
    """
    root, findings = compose(decode(path, _bytes(path)))
    found = [*_read(root, findings)]
    if len(findings) >= MOST:
        raise Refused([*findings[:MOST], problem("E108", root.place, what=TOO_MANY)])
    if findings:
        raise Refused(findings)
    return found


def _bytes(path: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise Refused([Finding("E002", Location(path), {"reason": reason("missing")})]) from None
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or str(error)
        raise Refused([Finding("E001", Location(path), {"reason": reason("system", message=said)})]) from None


def _read(root: Mapping, findings: list[Finding]) -> Iterator[Assignment]:
    """The assignments of the document; what is wrong with it is added to the findings."""
    for key, entry in root.entries.items():
        if key != KEY:
            findings.append(problem("E102", entry.place, key=key, hint=hint(key, [KEY])))
    columns = root.node(KEY)
    if isinstance(columns, Mapping):
        for target, entry in columns.entries.items():
            yield from _assigned(target, entry.node, findings)
    elif columns is None:
        findings.append(problem("E103", root.place, key=KEY, owner=_FILE))
    else:
        findings += _wrong(columns, KEY, _LISTS)


def _assigned(target: str, node: Node, findings: list[Finding]) -> Iterator[Assignment]:
    for header in node.items if isinstance(node, Sequence) and node.items else (node,):
        if isinstance(header, Scalar) and isinstance(header.value, str) and form(header.value):
            yield Assignment(header.value, target, header.place, standing=True)
        else:
            findings += _wrong(header, target, _HEADERS)


def _wrong(node: Node, key: str, expected: Label) -> list[Finding]:
    """E104, unless what stands there is unreadable and has been reported already."""
    if isinstance(node, Broken):
        return []
    return [problem("E104", node.place, key=key, expected=expected, found=_found(node), hint=Label("", ""))]


def _found(node: Node) -> Label:
    if not isinstance(node, Scalar):
        return _ELSE
    return _NOTHING if node.value is None else Label(f"'{node.value}'", f"'{node.value}'")
