"""Help texts of the commands and their options."""

from __future__ import annotations

from coscore.language.label import Label

HELP: dict[str, Label] = {}


