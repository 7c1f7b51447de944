"""Whether keys and values are of the right kind: validates a document and tells what is wrong where it stands."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from pydantic import ValidationError

from coscore.findings import Finding
from coscore.framework.document import Broken, Entry, Mapping, Node, Place, Scalar, Sequence, id_of
from coscore.framework.later import comes_later, later_word
from coscore.framework.model import FrameworkFile
from coscore.framework.problems import MOST, hint, nearest, problem, said
from coscore.framework.spots import Spot, spot
from coscore.language import Label

Error = Any  # pydantic_core.ErrorDetails, whose keys differ from version to version

_NOTHING = object()
"""Stands for an empty or unreadable value: wrong wherever it is found, so that the error says what should stand there."""

_KEYS = Label("'항목: 값'들", "keys with values")
_PAIR = Label("값 둘의 목록 [a, b]", "a list of two values [a, b]")
_EXPECTED = {
    "float_type": Label("숫자", "a number"),
    "int_type": Label("정수", "a whole number"),
    "bool_type": Label("true나 false", "true or false"),
    "string_type": Label("글자", "text"),
    "string_too_short": Label("비어 있지 않은 글자", "text that is not empty"),
    "string_pattern_mismatch": Label(
        "영문 소문자로 시작하고 소문자, 숫자, 밑줄로 된 이름",
        "a name of small letters, digits and underscores that starts with a letter",
    ),
    "list_type": Label("목록 [a, b, ...]", "a list [a, b, ...]"),
    "too_short": Label("더 긴 목록", "a longer list"),
    "tuple_type": _PAIR,
    "too_long": _PAIR,
    "missing": _PAIR,
    "model_type": _KEYS,
    "model_attributes_type": _KEYS,
    "dict_type": _KEYS,
}
_TEXT = Label("글자나 {ko: ..., en: ...}", "text or {ko: ..., en: ...}")
_BOUNDS = {
    "greater_than": ("gt", Label("{bound}보다 커야 합니다", "it must be above {bound}")),
    "greater_than_equal": ("ge", Label("{bound} 이상이어야 합니다", "it must be at least {bound}")),
    "less_than_equal": ("le", Label("{bound} 이하이어야 합니다", "it must be at most {bound}")),
}


class Examined(NamedTuple):
    """A document after validation.

    Attributes:
        root: the document, unknown keys and words replaced by those that were perhaps meant, or left out.
        file: the validated document; None if anything is wrong.
        findings: what is wrong.
    """

    root: Mapping
    file: FrameworkFile | None
    findings: list[Finding]


class _Remark(NamedTuple):
    """A finding, and what the key or word at ``place`` is read as from now on; "" leaves a key out."""

    finding: Finding
    place: Place | None = None
    spelling: str = ""


def examine(root: Mapping) -> Examined:
    """Validate a document.

    A misspelt key or word is reported once and then read as what was perhaps meant, so that it does not also count as
    missing, and what stands below it is looked at as well.
    """
    file, remarks = _validate(root)
    findings: list[Finding] = []
    while len(findings) < MOST and (spelling := {remark.place: remark.spelling for remark in remarks if remark.place}):
        findings += [remark.finding for remark in remarks if remark.place]
        root = _respelled(root, spelling)
        file, remarks = None, _validate(root)[1]
    findings += [remark.finding for remark in remarks]
    return Examined(root, file, [finding for at, finding in enumerate(findings) if finding not in findings[:at]])


def _validate(root: Mapping) -> tuple[FrameworkFile | None, list[_Remark]]:
    try:
        return FrameworkFile.model_validate(_data(root)), []
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)[:MOST]
        return None, [remark for detail in details for remark in _remarks(detail, root)]


def _data(node: Node) -> Any:
    """The plain data of a node, as the models read them."""
    if isinstance(node, Mapping):
        return {key: _data(entry.node) for key, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [_data(item) for item in node.items]
    return _NOTHING if isinstance(node, Broken) or node.value is None else node.value


def _respelled(mapping: Mapping, spelling: dict[Place, str]) -> Mapping:
    entries = {
        spelling.get(entry.place, key): Entry(_with_words(entry.node, spelling), entry.place)
        for key, entry in mapping.entries.items()
    }
    entries.pop("", None)
    return Mapping(entries, mapping.place)


def _with_words(node: Node, spelling: dict[Place, str]) -> Node:
    if isinstance(node, Mapping):
        return _respelled(node, spelling)
    if isinstance(node, Sequence):
        return Sequence(tuple(_with_words(item, spelling) for item in node.items), node.place)
    return Scalar(spelling[node.place], node.place) if node.place in spelling else node


def _remarks(error: Error, root: Mapping) -> list[_Remark]:
    """What to say about an error; nothing where what stands there is unreadable and has been reported already."""
    kind, path = error["type"], error["loc"]
    if kind == "extra_forbidden":
        return [_unknown_key(spot(root, path), spot(root, path[:-1]))]
    here = spot(root, (*path, *_words(error.get("ctx", {}).get("discriminator", ""))))
    if isinstance(here.node, Broken):
        return []
    if kind in _BOUNDS:
        return [_Remark(_out_of_range(here, error))]
    if kind in {"union_tag_invalid", "literal_error"}:
        return [_unknown_word(here, _words(error["ctx"].get("expected_tags") or error["ctx"]["expected"]))]
    return [_Remark(_missing_key(error, root) or _wrong_kind(here, _expected(error)))]


def _unknown_key(here: Spot, around: Spot) -> _Remark:
    key, known = here.key, around.keys
    if comes_later(key, around.parts):
        return _Remark(problem("E190", here.place, word=key, hint=Label("", "")), here.place)
    near = nearest(key, known)
    absent = isinstance(around.node, Mapping) and near not in around.node.entries
    return _Remark(problem("E102", here.place, key=key, hint=hint(key, known)), here.place, near if absent else "")


def _missing_key(error: Error, root: Mapping) -> Finding | None:
    """The finding about a key that is not there; None if the error is about anything else."""
    path = error["loc"]
    if error["type"] == "union_tag_not_found":
        here, key = spot(root, path), _words(error["ctx"]["discriminator"])[0]
    elif error["type"] == "missing" and isinstance(path[-1], str):
        here, key = spot(root, path[:-1]), path[-1]
    else:
        return None
    return problem("E103", here.node.place, key=key, owner=_owner(here))


def _owner(here: Spot) -> Label:
    if not here.key:
        return Label("지표체계", "the framework")
    name = (id_of(here.node) if isinstance(here.node, Mapping) else "") or here.key
    return Label(f"'{name}'", f"'{name}'")


def _unknown_word(here: Spot, known: list[str]) -> _Remark:
    node = here.node
    word = node.value if isinstance(node, Scalar) else None
    used = list(node.entries) if isinstance(node, Mapping) else [str(word)]
    if later := later_word(here.key, used):
        return _Remark(problem("E190", node.place, word=later, hint=hint("", known)))
    choice = ", ".join(known)
    wrong = _wrong_kind(here, Label(f"{choice} 중 하나", f"one of {choice}"), known if isinstance(word, str) else [])
    near = nearest(word, known) if isinstance(word, str) else ""
    return _Remark(wrong, node.place, near) if near else _Remark(wrong)


def _expected(error: Error) -> Label:
    """What should stand where something of another kind does."""
    is_text = error.get("ctx", {}).get("class_name") == "Text"
    return _TEXT if is_text else _EXPECTED[error["type"]]


def _wrong_kind(here: Spot, expected: Label, known: list[str] | None = None) -> Finding:
    node = here.node
    place = here.place if isinstance(node, Scalar) and node.value is None else node.place
    near = nearest(node.value, known or []) if isinstance(node, Scalar) and isinstance(node.value, str) else ""
    meant = hint(near, [near]) if near else Label("", "")
    return problem("E104", place, key=here.key, expected=expected, found=_found(node), hint=meant)


def _found(node: Node) -> Label:
    if isinstance(node, Mapping) and node.entries:
        return _KEYS
    if isinstance(node, Sequence):
        return Label("목록", "a list")
    value = node.value if isinstance(node, Scalar) else None
    if value is None:
        return Label("빈 값", "nothing")
    if isinstance(value, str):
        return Label(f"글자 '{value}'", f"the text '{value}'")
    written = str(value).lower() if isinstance(value, bool) else said(value)
    return Label(written, written)


def _out_of_range(here: Spot, error: Error) -> Finding:
    limit, rule = _BOUNDS[error["type"]]
    bound = said(error["ctx"][limit])
    value = here.node.value if isinstance(here.node, Scalar) else ""
    return problem(
        "E123",
        here.node.place,
        key=here.key,
        value=str(value),
        rule=Label(rule("ko", bound=bound), rule("en", bound=bound)),
    )


def _words(quoted: str) -> list[str]:
    """The words of an error's ``'a', 'b' or 'c'``."""
    return re.findall(r"'([^']*)'", quoted)
