"""Grades: bounds that fall from the best to the worst, shares that leave nobody out, names that differ."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import fsum

from coscore.findings import Finding
from coscore.framework.document import Mapping
from coscore.framework.problems import problem, said
from coscore.framework.rules.weights import TOLERANCE
from coscore.language import Label
from coscore.language.label import fill


def cuts_fall(root: Mapping) -> Iterator[Finding]:
    """Each grade starts below the one before (E121)."""
    yield from _fall(root, "min")


def deviations_fall(root: Mapping) -> Iterator[Finding]:
    """Each grade starts fewer deviations above the mean than the one before; only the last may say nothing (E121)."""
    yield from _fall(root, "sd")
    *upper, _ = root.mappings("grades", "bands") or [root]
    if (method := root.text("grades", "method")) and method.value == "mean_sd":
        for band in upper:
            if "sd" not in band.entries:
                why = Label("마지막이 아닌 등급에는 sd가 있어야 합니다", "every grade but the last needs an sd")
                yield problem("E121", band.place, why=why)


def _fall(root: Mapping, key: str) -> Iterator[Finding]:
    bounds = [bound for band in root.mappings("grades", "bands") if (bound := band.number(key))]
    for before, after in pairwise(bounds):
        if after.value >= before.value:
            high, low = said(before.value), said(after.value)
            falls = fill("{key:은/는} 내려가야 하는데", "ko", key=key)
            why = Label(f"{falls} {high} 다음이 {low}입니다", f"{key} must fall, but {low} follows {high}")
            yield problem("E121", after.place, why=why)


def shares_add_up(root: Mapping) -> Iterator[Finding]:
    """The shares of a quota add up to 1, or to 100 (E121)."""
    bands = root.mappings("grades", "bands")
    shares = [share for band in bands if (share := band.number("share"))]
    total = fsum(share.value for share in shares)
    if shares and len(shares) == len(bands) and min(abs(total - 1), abs(total - 100)) > TOLERANCE:
        why = Label(
            f"share의 합이 1이나 100이 아니라 {said(total)}입니다",
            f"the shares add up to {said(total)}, not to 1 or 100",
        )
        yield problem("E121", shares[0].place, why=why)


def grades_differ(root: Mapping) -> Iterator[Finding]:
    """No grade stands twice (E121)."""
    seen = set()
    for grade in filter(None, (band.text("grade") for band in root.mappings("grades", "bands"))):
        if grade.value in seen:
            why = Label(f"같은 등급이 두 번 있습니다: '{grade.value}'", f"the grade '{grade.value}' stands twice")
            yield problem("E121", grade.place, why=why)
        seen.add(grade.value)
