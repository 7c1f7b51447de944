"""Entry forms that come back: which framework they were made for, and whether that is the one in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.findings import Finding, Location, Refused
from coscore.intake.limits import LIMITS, Limits
from coscore.intake.xlsx.archive import open_archive
from coscore.intake.xlsx.properties import custom_property
from coscore.language.text import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coscore.framework.tree import Framework
    from coscore.intake.inputs import Input

PROPERTY = "coscore form"
"""The property of a workbook that holds the id of its form."""

LONGEST = 255
"""Characters that spreadsheet programs keep of a property."""

_ARCHIVE = b"PK"


def form_id(framework: Framework) -> str:
    """What a form is known by: ``coproduction-2019-1a2b3c4d``, the last part from the framework's sha256."""
    return f"{framework.id}-{framework.version}-{framework.sha256[:8]}"


def other_forms(
    inputs: Iterable[Input], framework: Framework, limits: Limits = LIMITS
) -> tuple[list[Finding], list[Finding]]:
    """What there is to say of forms among the inputs: (E015 for those of another framework, W224 for those of another version)."""
    refusals: list[Finding] = []
    warnings: list[Finding] = []
    own = form_id(framework)[:LONGEST]
    for one in inputs:
        found = form_of(one, limits)
        if found in {"", own}:
            continue
        place, made_for = Location(one.source.name), found.partition("-")[0]  # no id of a framework has a dash
        facts = {"found": shown(found), "expected": own, "framework": shown(made_for)}
        if made_for == framework.id:
            warnings.append(Finding("W224", place, facts))
        else:
            refusals.append(Finding("E015", place, facts))
    return refusals, warnings


def form_of(one: Input, limits: Limits = LIMITS) -> str:
    """The id of the form an input was made from; "" for anything else."""
    with one.open() as stream:
        if stream.read(len(_ARCHIVE)) != _ARCHIVE:
            return ""
    try:
        return custom_property(open_archive(one, limits), PROPERTY)
    except Refused:
        return ""
