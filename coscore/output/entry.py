"""An entry of the finding catalogue as a page of text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coscore.findings.catalogue import entries
from coscore.language.help import HELP

if TYPE_CHECKING:
    from coscore.language import Label, Language


def render(code: str, language: Language) -> str:
    """Headline, why it matters, how to fix it, an example."""
    entry = entries()[code]
    parts = (("why", entry.why), ("fix", entry.fix), ("example", entry.example))
    sections = [f"{HELP[f'explain.{key}'].in_(language)}\n  {general(text, language)}" for key, text in parts]
    return "\n\n".join([f"{code}  {general(entry.headline, language)}", *sections])


def general(text: Label, language: Language) -> str:
    """A text with its blanks shown as ``<blank>``, those that may be missing left out: what it says of no finding in particular."""
    sure = re.sub(r"(?<!\{)\{\w+:\?[^}]*\}(?!\})", "", text.in_(language))
    plain = re.sub(r"(?<!\{)\{(\w+)(?::[^}]*)?\}(?!\})", r"<\1>", sure)
    return plain.replace("{{", "{").replace("}}", "}")
