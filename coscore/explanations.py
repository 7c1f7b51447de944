"""Explanations as the Python API gives them: values that also know how to say themselves."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from coscore.insight.explain.against import Against as _Against
from coscore.insight.explain.ask import ask
from coscore.insight.explain.explanation import Explanation as _Explanation
from coscore.insight.explain.indicator import Page as _Page

if TYPE_CHECKING:
    from coscore.language import Language
    from coscore.output.explain import Subject
    from coscore.scoring.evaluation import Evaluation


class _Told:
    """What can be put into words."""

    def text(self: Subject, language: Language = "ko") -> str:  # type: ignore[misc]
        """The explanation as plain text, every line whole."""
        from coscore.output.explain import text

        return text(self, language)

    def to_json(self: Subject) -> str:  # type: ignore[misc]
        """The explanation as JSON, schema ``coscore/explanation/v1``."""
        from coscore.output.explain import json_text

        return json_text(self)


class Explanation(_Told, _Explanation):
    """A unit; see :class:`coscore.insight.explain.explanation.Explanation` for its lines and levers."""


class Page(_Told, _Page):
    """An indicator or a dimension, with its distribution."""


class Against(_Told, _Against):
    """The difference of two units."""


def explained(evaluation: Evaluation, name: str, against: str | None = None) -> Explanation | Page | Against:
    """What a name means; see :func:`coscore.insight.explain.ask.ask`."""
    found = ask(name, evaluation.framework, evaluation, against=against)
    facts = {field.name: getattr(found, field.name) for field in fields(found)}
    if isinstance(found, _Explanation):
        return Explanation(**facts)
    return Page(**facts) if isinstance(found, _Page) else Against(**facts)
