"""What to say about the errors of validation: each as a finding at its place, in words of the framework language."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from coscore.findings import Finding
from coscore.framework.document import Broken, Mapping, Node, Place, Scalar, Sequence, id_of
from coscore.framework.model import FrameworkFile, Part
from coscore.framework.problems import hint, nearest, problem, said
from coscore.framework.spots import Spot, spot
from coscore.language import Label

Error = Any  # pydantic_core.ErrorDetails, whose keys differ from version to version

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


class Remark(NamedTuple):
    """A finding, and what the key or word at ``place`` is read as from now on; "" leaves a key out."""

    finding: Finding
    place: Place | None = None
    spelling: str = ""


def remarks_on(error: Error, root: Mapping, model: type[Part] = FrameworkFile) -> list[Remark]:
    """What to say about an error; nothing where what stands there is unreadable and has been reported already."""
    kind, path = error["type"], error["loc"]
    if kind == "extra_forbidden":
        return [_unknown_key(spot(root, path, model), spot(root, path[:-1], model))]
    if kind == "missing" and isinstance(path[-1], str):
        return [_missing_key(spot(root, path[:-1], model), path[-1])]
    tag = _words(error.get("ctx", {}).get("discriminator", ""))
    if kind == "union_tag_not_found":
        return [_missing_tag(spot(root, path, model), tag[0])]
    here = spot(root, (*path, *tag), model)
    return [] if isinstance(here.node, Broken) else [_wrong_value(here, error)]


def _wrong_value(here: Spot, error: Error) -> Remark:
    context = error.get("ctx", {})
    if error["type"] in _BOUNDS:
        return Remark(_out_of_range(here, error))
    if error["type"] in {"union_tag_invalid", "literal_error"}:
        return _unknown_word(here, _words(context.get("expected_tags") or context["expected"]))
    return Remark(_wrong_kind(here, _TEXT if context.get("class_name") == "Text" else _EXPECTED[error["type"]]))


def _unknown_key(here: Spot, around: Spot) -> Remark:
    key, known = here.key, around.keys
    near = nearest(key, known)
    absent = isinstance(around.node, Mapping) and near not in around.node.entries
    return Remark(problem("E102", here.place, key=key, hint=hint(key, known)), here.place, near if absent else "")


def _missing_key(here: Spot, key: str) -> Remark:
    return Remark(problem("E103", here.node.place, key=key, owner=_owner(here)))


def _missing_tag(here: Spot, key: str) -> Remark:
    """The key that tells alternatives apart is not there, or it is misspelt: then nothing else could be looked at."""
    entries = here.node.entries if isinstance(here.node, Mapping) else {}
    for word, entry in entries.items():
        if word not in here.keys and nearest(word, [key]):
            return Remark(problem("E102", entry.place, key=word, hint=hint(word, [key])), entry.place, key)
    return _missing_key(here, key)


def _owner(here: Spot) -> Label:
    if not here.key:
        return Label("지표체계", "the framework")
    name = (id_of(here.node) if isinstance(here.node, Mapping) else "") or here.key
    return Label(f"'{name}'", f"'{name}'")


def _unknown_word(here: Spot, known: list[str]) -> Remark:
    node = here.node
    word = node.value if isinstance(node, Scalar) else None
    choice = ", ".join(known)
    wrong = _wrong_kind(here, Label(f"{choice} 중 하나", f"one of {choice}"), known if isinstance(word, str) else [])
    near = nearest(word, known) if isinstance(word, str) else ""
    return Remark(wrong, node.place, near) if near else Remark(wrong)


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
