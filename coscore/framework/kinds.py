"""Whether keys and values are of the right kind: validates a document, and looks past what is only misspelt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from pydantic import ValidationError

from coscore.findings import Finding
from coscore.framework.document import Broken, Entry, Mapping, Node, Place, Scalar, Sequence
from coscore.framework.model import FrameworkFile, Part
from coscore.framework.problems import MOST

if TYPE_CHECKING:
    from coscore.framework.remarks import Remark

_NOTHING = object()
"""Stands for an empty or unreadable value: wrong wherever it is found, so that the error says what should stand there."""


M = TypeVar("M", bound=Part)


class Examined(NamedTuple, Generic[M]):
    """A document after validation.

    Attributes:
        root: the document, unknown keys and words replaced by those that were perhaps meant, or left out.
        file: the validated document; None if anything is wrong.
        findings: what is wrong.
    """

    root: Mapping
    file: M | None
    findings: list[Finding]


def examine(root: Mapping) -> Examined[FrameworkFile]:
    """Validate a framework; see :func:`examined_as`."""
    return examined_as(FrameworkFile, root)


def examined_as(model: type[M], root: Mapping) -> Examined[M]:
    """Validate a document of the kind that a model describes.

    A misspelt key or word is reported once and then read as what was perhaps meant, so that it does not also count as
    missing, and what stands below it is looked at as well.
    """
    file, remarks = _validate(model, root)
    findings: list[Finding] = []
    while (spelling := _spelling(remarks)) and len(findings) + len(remarks) < MOST:
        findings += [remark.finding for remark in remarks if remark.place]
        root = _respelled(root, spelling)
        file, remarks = None, _validate(model, root)[1]
    findings += [remark.finding for remark in remarks]
    return Examined(root, file, [finding for at, finding in enumerate(findings) if finding not in findings[:at]])


def _spelling(remarks: list[Remark]) -> dict[Place, str]:
    return {remark.place: remark.spelling for remark in remarks if remark.place}


def _validate(model: type[M], root: Mapping) -> tuple[M | None, list[Remark]]:
    try:
        return model.model_validate(_data(root)), []
    except ValidationError as error:
        from coscore.framework.remarks import remarks_on

        details = error.errors(include_url=False, include_input=False)[:MOST]
        return None, [remark for detail in details for remark in remarks_on(detail, root, model)]


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
