from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.framework.document import Mapping
from coscore.framework.spots import Path, spot

TEXT = """\
indicators:
  - id: a
    value: {type: levels, levels: [{value: 1, words: [가]}]}
    combine: {weighted_mean: {by: [예산], bye: 1}}
    normalise: {method: steps, steps: [{from: 0, scroe: 1}]}
groups: {by: kind, split: {시: {popualtion: 1}}}
"""


@pytest.mark.parametrize(
    ("path", "place", "key", "known"),
    [
        pytest.param((), "1:1", "", ["coscore", "extends", "id"], id="the document itself"),
        pytest.param(("indicators", 0), "1:1", "indicators", ["id", "name", "description"], id="a node"),
        pytest.param(
            ("indicators", 0, "value", "levels"), "3:5", "value", ["type", "levels"], id="a tag that is also a key"
        ),
        pytest.param(
            ("indicators", 0, "value", "levels", "levels", 0),
            "3:27",
            "levels",
            ["value", "name", "words"],
            id="below the key of that name",
        ),
        pytest.param(
            ("indicators", 0, "combine", "(weighted)", "weighted_mean"),
            "4:15",
            "weighted_mean",
            ["by"],
            id="a tag in brackets",
        ),
        pytest.param(
            ("indicators", 0, "normalise", "steps", "steps", 0, "scroe"), "5:50", "scroe", [], id="an unknown key"
        ),
        pytest.param(
            ("indicators", 0, "normalise", "steps", "steps", 7),
            "5:32",
            "steps",
            ["from", "score"],
            id="behind the end of a list",
        ),
        pytest.param(("groups", "split"), "6:20", "split", ["population"], id="names of one's own"),
        pytest.param(("groups", "split", "시"), "6:28", "시", ["population"], id="a part below a name of one's own"),
        pytest.param(("groups", "split", "시", "popualtion"), "6:32", "popualtion", [], id="an unknown key below that"),
        pytest.param(("indicators", 0, "colour"), "1:1", "indicators", [], id="a key that is not there"),
    ],
)
def test_a_path_leads_to_its_spot(
    document: Callable[[str], Mapping], path: Path, place: str, key: str, known: list[str]
) -> None:
    here = spot(document(TEXT), path)
    assert (f"{here.place.line}:{here.place.column}", here.key, here.keys[:3]) == (place, key, known)
