"""What a result rests on: tool, framework and inputs, each identified so that anyone can tell whether they have the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore import __version__
from coscore.language.words import say

if TYPE_CHECKING:
    from coscore.language import Language
    from coscore.scoring.evaluation import Evaluation

TOOL = f"coscore {__version__}"


def identity(evaluation: Evaluation, language: Language) -> list[tuple[str, str]]:
    """Pairs of a heading and what stands under it."""
    framework = evaluation.framework
    source = framework.file.source.label.in_(language) if framework.file.source else ""
    rows = [
        ("tool", TOOL),
        ("framework", f"{framework.name.in_(language)} ({framework.id} {framework.version})"),
        ("framework_sha256", framework.sha256),
        ("source", source),
        *((("input"), f"{item.name}  sha256 {item.sha256}") for item in evaluation.observations.sources),
    ]
    return [(say(f"identity.{key}", language), text) for key, text in rows if text]
