from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256

from coscore.output.page.render import PARTS, data, data_text, part, render, script
from coscore.output.reports import Matter
from coscore.scoring.evaluation import Evaluation


def digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_the_same_matter_gives_the_same_bytes(matter: Matter) -> None:
    assert render(matter) == render(matter)


def test_only_its_own_script_and_style_may_run_and_nothing_is_fetched(matter: Matter) -> None:
    page = render(matter).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    rules = policy[1].replace("&#x27;", "'").split("; ")
    assert rules[0] == "default-src 'none'"
    assert f"script-src {digest(script())}" in rules
    assert f"style-src {digest(part('style.css'))}" in rules
    assert re.findall(r"(?:src|href)=\"([^\"#]+)", page) == ["data:,"]


def test_no_part_of_the_script_makes_markup_of_text() -> None:
    for name in PARTS:
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", part(f"{name}.js")
        )


def test_data_cannot_end_the_element_they_stand_in(hostile: Evaluation) -> None:
    found = data(Matter(hostile, None, None, "ko"))
    text = data_text(found)
    assert "<" not in text
    assert json.loads(text)["units"]["name"] == [unit.name for unit in hostile.units]


def test_every_text_the_script_asks_for_is_there_and_no_other(matter: Matter) -> None:
    words = data(matter)["words"]
    asked = set(re.findall(r"say\(\s*\"([\w.]+)\"", script())) | set(
        re.findall(r"\"(locked\.\w+|weights_\w+)\"", script())
    )
    keys = {
        "item",
        "value",
        "points",
        "possible",
        "lost",
        "peer_mean",
        "mean",
        "chart",
        "weight",
        "how",
        "skip",
        "needs_script",
    }
    made = {key for key in words if key.startswith(("view.", "changes_note."))}
    assert asked | keys | made == set(words)
