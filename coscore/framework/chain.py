"""The files a framework is made of: the one that was asked for, the one it extends, and so on."""

from __future__ import annotations

from typing import NamedTuple

from coscore.findings import Finding, Location, Refused
from coscore.framework.document import Mapping, Scalar
from coscore.framework.origin import Origin, base_of
from coscore.framework.problems import problem
from coscore.framework.yaml import MAX_BYTES, compose, decode
from coscore.language import Label

LANGUAGE = 1
MAX_FILES = 8

_FOLDER = Label("폴더입니다", "it is a folder")
_CYCLE = Label("돌고 돌아 자기 자신을 가리킵니다", "it leads back to itself")
_LONG = Label(f"이어진 파일이 {MAX_FILES}개를 넘습니다", f"the chain is longer than {MAX_FILES} files")


class Layer(NamedTuple):
    """One file of a chain: where it lies, its bytes, its document, and what was found in it."""

    origin: Origin
    data: bytes
    root: Mapping
    findings: list[Finding]


def read_chain(origin: Origin) -> list[Layer]:
    """The files of a framework, the extending one first.

    Raises:
        Refused: a file cannot be read (E001), is no YAML (E101, E108) or of another language (E109), or a base cannot be
            used (E118); with everything found on the way.
    """
    layers: list[Layer] = []
    following: Origin | None = origin
    while following:
        try:
            layers.append(_layer(following))
            following = _next(layers)
        except Refused as refused:
            raise Refused([*(finding for layer in layers for finding in layer.findings), *refused.findings]) from None
    return layers


def _layer(origin: Origin) -> Layer:
    try:
        with origin.path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise Refused([_unreadable(origin, error)]) from None
    root, findings = compose(decode(origin.shown, data))
    version = root.node("coscore")
    if isinstance(version, Scalar) and version.value is not None and _written(version.value) != str(LANGUAGE):
        raise Refused([*findings, problem("E109", version.place, found=_written(version.value))])
    return Layer(origin, data, root, findings)


def _written(value: str | float | bool) -> str:  # noqa: FBT001 - a value from the file
    """A value as it stands in the file."""
    return f'"{value}"' if isinstance(value, str) else str(value).lower()


def _next(layers: list[Layer]) -> Origin | None:
    """The file that the last one extends; None if it stands for itself."""
    last = layers[-1]
    base = last.root.text("extends")
    if base is None:
        return None
    origin = base_of(last.origin, base.value)
    if isinstance(origin, Label):
        raise _unusable(base, origin)
    if origin.path.resolve() in {layer.origin.path.resolve() for layer in layers}:
        raise _unusable(base, _CYCLE)
    if len(layers) == MAX_FILES:
        raise _unusable(base, _LONG)
    return origin


def _unusable(base: Scalar[str], reason: Label) -> Refused:
    return Refused([problem("E118", base.place, base=base.value, reason=reason)])


def _unreadable(origin: Origin, error: OSError) -> Finding:
    said = error.strerror or str(error)
    reason = _FOLDER if origin.path.is_dir() else Label(said, said)
    return Finding("E001", Location(origin.shown), {"reason": reason})
