"""The page as one file: a frame, a style, one script, and the data, each known to the page's own security policy."""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from coscore.language.words import WORDS
from coscore.output.charts.pen import BLACK, PALETTE
from coscore.output.identity import TOOL
from coscore.output.page.facts import framework_data, map_data, nodes_data, units_data
from coscore.output.page.plan import plan_data
from coscore.output.page.years import certainty_data, years_data

if TYPE_CHECKING:
    from coscore.output.reports import Matter

PARTS = (
    "numbers", "methods", "rulers", "engine", "standing",
    "words", "state", "elements", "listing", "ranking", "heat", "ranges", "map", "sheet", "sliders", "about", "main",
)  # fmt: skip
"""The parts of the script, in the order in which they are joined."""

_PREFIX = "page."


def render(matter: Matter) -> bytes:
    """The bytes of the page; the same matter gives the same bytes."""
    style, code = part("style.css"), script()
    policy = "; ".join([
        "default-src 'none'",
        "img-src data:",
        f"script-src '{_digest(code)}'",
        f"style-src '{_digest(style)}'",
        "base-uri 'none'",
        "form-action 'none'",
    ])  # fmt: skip
    blanks = {
        "policy": escape(policy),
        "language": matter.language,
        "title": escape(matter.evaluation.framework.name.in_(matter.language)),
        "tool": escape(TOOL),
        "needs_script": escape(WORDS["page.needs_script"].in_(matter.language)),
        "skip": escape(WORDS["page.skip"].in_(matter.language)),
        "style": style,
        "data": data_text(data(matter)),
        "script": code,
    }
    page = part("page.html")
    head, *rest = page.split("{{")
    pieces = [head]
    for piece in rest:
        name, _, after = piece.partition("}}")
        pieces += [blanks[name], after]
    return "".join(pieces).encode("utf-8", "replace")


def script() -> str:
    """The whole script: all parts in one scope."""
    return '"use strict";\n(() => {\n' + "\n".join(part(f"{name}.js") for name in PARTS) + "\n})();\n"


def part(name: str) -> str:
    """One of the files that the page is made of."""
    return files("coscore.output.page").joinpath("parts", name).read_text(encoding="utf-8")


def data(matter: Matter) -> dict[str, Any]:
    """Everything the page knows."""
    evaluation = matter.evaluation
    return {
        "language": matter.language,
        "palette": {**PALETTE, "black": BLACK},
        "words": {key.removeprefix(_PREFIX): [*label] for key, label in WORDS.items() if key.startswith(_PREFIX)},
        "framework": framework_data(evaluation),
        "units": units_data(evaluation),
        "nodes": nodes_data(evaluation),
        "plan": plan_data(evaluation),
        "map": map_data(evaluation),
        "years": years_data(matter.comparison, evaluation) if matter.comparison else None,
        "certainty": certainty_data(matter.robustness) if matter.robustness else None,
    }


def data_text(found: dict[str, Any]) -> str:
    """JSON that cannot end the element it stands in, nor a line of a script."""
    text = json.dumps(found, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
