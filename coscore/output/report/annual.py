"""The annual report of an evaluation as a document: from the cover to the appendix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.output.document.model import Document
from coscore.output.identity import TOOL
from coscore.output.report.appendix import appendix
from coscore.output.report.cases import cases
from coscore.output.report.categories import categories
from coscore.output.report.follow import follow_up, recommendations
from coscore.output.report.indicators import indicators
from coscore.output.report.numbering import Chapter, numbered
from coscore.output.report.outline import outline
from coscore.output.report.overall import overall
from coscore.output.report.summary import summary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coscore.output.document.model import Block
    from coscore.output.report.matter import Matter

CHAPTERS: dict[str, Callable[[Matter], list[Block]]] = {
    "summary": summary,
    "outline": outline,
    "overall": overall,
    "categories": categories,
    "indicators": indicators,
    "cases": cases,
    "follow": follow_up,
    "advice": recommendations,
    "appendix": appendix,
}
"""Every chapter by the key of its title, in their order; one that has nothing to say is left out."""

_WITHOUT_NUMBER = {"summary", "appendix"}


def annual(matter: Matter, told: Callable[[str], None] | None = None) -> Document:
    """The report; ``told`` is called with the title of every chapter that is begun."""

    def chapters() -> Iterator[Chapter]:
        for key, write in CHAPTERS.items():
            title = matter.say(f"chapter.{key}")
            if told:
                told(title)
            yield Chapter(title, write(matter), key not in _WITHOUT_NUMBER)

    name = matter.evaluation.framework.name.in_(matter.language)
    return Document(
        matter.language,
        name,
        matter.say("subtitle"),
        tuple(_facts(matter)),
        tuple(numbered(chapters(), matter.language)),
        footer=name,
    )


def _facts(matter: Matter) -> Iterator[tuple[str, str]]:
    """What stands on the cover."""
    framework = matter.evaluation.framework
    if matter.issuer:
        yield matter.say("fact.issuer"), matter.issuer
    if matter.date:
        yield matter.say("fact.date"), matter.date
    yield matter.say("fact.framework"), f"{framework.id} {framework.version}  sha256 {framework.sha256[:16]}"
    for source in matter.evaluation.observations.sources:
        yield matter.say("fact.input"), f"{source.name}  sha256 {source.sha256[:16]}"
    if matter.comparison:
        yield matter.say("fact.compared"), ", ".join(year.label for year in matter.comparison.years[:-1])
    yield matter.say("fact.tool"), TOOL
