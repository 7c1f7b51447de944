"""Load a framework: find it, read it strictly, merge what it extends, check everything, and grow its tree."""

from __future__ import annotations

from hashlib import sha256

from coscore.findings import Refused
from coscore.framework.chain import Layer, read_chain
from coscore.framework.extends import merge
from coscore.framework.grow import grow
from coscore.framework.kinds import examine
from coscore.framework.origin import origin_of
from coscore.framework.problems import MOST, TOO_MANY, problem
from coscore.framework.rules import broken_rules
from coscore.framework.tree import Framework


def load_framework(name: str) -> Framework:
    """The framework of a built-in id or of the path of a YAML file, complete: no later stage can fail because of it.

    Raises:
        Refused: with every problem that was found, not only the first.
    """
    origin = origin_of(name)
    layers = read_chain(origin)
    document, repeated = merge([layer.root for layer in layers])
    examined = examine(document)
    unreadable = [finding for layer in layers for finding in layer.findings]
    findings = [*unreadable, *repeated, *examined.findings, *broken_rules(examined.root)]
    if len(findings) >= MOST:
        raise Refused([*findings[:MOST], problem("E108", document.place, what=TOO_MANY)])
    if findings or examined.file is None:
        raise Refused(findings)
    return Framework(examined.file, grow(examined.file, examined.root), _digest(layers), origin.shown)


def _digest(layers: list[Layer]) -> str:
    """The sha256 of the file, whatever its line ends; of a chain, that of its files' digests, one a line."""
    digests = [sha256(layer.data.replace(b"\r\n", b"\n")).hexdigest() for layer in layers]
    return digests[0] if len(digests) == 1 else sha256("\n".join(digests).encode()).hexdigest()
