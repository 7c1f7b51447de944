"""A certificate for a unit in the top grade: a page that says what was reached in which evaluation, and claims nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.output.document.model import Centred, Document, Space
from coscore.output.ranking import unit_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.output.document.model import Block
    from coscore.output.report.matter import Matter


def grades_of(matter: Matter) -> list[str]:
    """The grades of the framework from the best to the worst."""
    spec = matter.evaluation.framework.file.grades
    return [band.grade for band in spec.bands] if spec else []


def certified(matter: Matter, grade: str) -> list[int]:
    """The ranked units with a grade, the best first."""
    evaluation = matter.evaluation
    return [unit for unit in evaluation.order() if evaluation.ranked[unit] and evaluation.grades[unit] == grade != ""]


def certificate(matter: Matter, unit: int) -> Document:
    """The certificate of a unit."""
    return Document(
        matter.language,
        matter.say("certificate.title"),
        matter.name(unit),
        (),
        tuple(_blocks(matter, unit)),
        has_cover=False,
        is_one_page=True,
        is_framed=True,
    )


def _blocks(matter: Matter, unit: int) -> Iterator[Block]:
    evaluation, language = matter.evaluation, matter.language
    framework = evaluation.framework
    yield Space(8)
    yield Centred(matter.say("certificate.title"), "title")
    yield Space(4)
    yield Centred(matter.name(unit), "large")
    yield Space(3)
    name = framework.name.in_(language)
    yield Centred(matter.say("certificate.evaluation", name=name))
    facts = {"grade": evaluation.grades[unit], "score": matter.number(evaluation.shown[unit])}
    yield Centred(matter.say("certificate.reached", **facts))
    yield Space(2)
    yield Centred(matter.say("certificate.says", unit=unit_word(evaluation, language).lower(), **facts))
    yield Space(6)
    if matter.date:
        yield Centred(matter.date)
        yield Space(1)
    if matter.issuer:
        yield Centred(matter.issuer, "large")
    yield Space(6)
    yield Centred(f"{framework.id} {framework.version}  sha256 {framework.sha256[:16]}", "small")
