from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.findings import Finding
from coscore.findings.catalogue import headline, help_line

Texts = Callable[[str], list[str]]

LETTERS = "abcdef"


def nodes(*keys: str, letters: str = LETTERS) -> str:
    """A list of indicators, one for each text of further keys; a mark before the keys stands before the id."""
    rows = (
        f"{_mark(more)}id: {name}, columns: [{name}], value: {{type: percent}}{_keys(more)}"
        for name, more in zip(letters, keys, strict=False)
    )
    return f"[{', '.join(f'{{{row}}}' for row in rows)}]"


def _mark(more: str) -> str:
    return more if not more.partition("weight")[1] else ""


def _keys(more: str) -> str:
    return f", {more}" if "weight" in more else ""


@pytest.mark.parametrize("kind", ["points", "shares", "relative", "as_given"])
def test_no_weights_at_all_are_fine(problems: Texts, kind: str) -> None:
    assert problems(f"weights: {kind}\nindicators: {nodes('', '', '')}") == []


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        ("points", ("weight: 60", "weight: 40")),
        ("points", ("weight: «E110»60", "weight: 30")),
        ("points", ("weight: «E110»60", "weight: 50")),
        ("points", ("weight: 33.3", "weight: 33.3", "weight: 33.4")),
        ("points", ("weight: «E110»0.6", "weight: 0.4")),
        ("shares", ("weight: 0.1", "weight: 0.2", "weight: 0.7")),
        ("shares", ("weight: .763", "weight: .237")),
        ("shares", ("weight: «E110»0.333", "weight: 0.333", "weight: 0.333")),
        ("shares", ("weight: «E110»60", "weight: 40")),
        ("relative", ("weight: 3", "weight: 5.5")),
        ("as_given", ("weight: 0.333", "weight: 0.333", "weight: 0.333")),
        ("points", ("weight: 100", "«E111»")),
        ("relative", ("«E111»", "weight: 1", "")),
        ("points", ("weight: 100", "weight: «E112»0")),
        ("relative", ("weight: «E112»-1", "weight: 3")),
        ("as_given", ("weight: «E112»0", "weight: «E112»0")),
        ("points", ("weight: «E112»-1", "«E111»")),
        ("points", ("weight: «E106»010", "weight: 40")),
        ("points", ("weight: «E104»many", "weight: 40")),
    ],
)
def test_weights_mean_what_the_framework_says(problems: Texts, marks: Texts, kind: str, keys: tuple[str, ...]) -> None:
    body = f"weights: {kind}\nindicators: {nodes(*keys)}"
    assert problems(body) == marks(body)


@pytest.mark.parametrize(
    ("own", "below"),
    [
        ("weight: 60", ("weight: 25", "weight: 35")),
        ("weight: 60", ("weight: «E110»25", "weight: 25")),
        ("weight: 60", ("weight: «E110»50", "weight: 50")),
        ("weight: 60", ("", "")),
        ("weight: 60", ("weight: 60", "«E111»")),
        ("", ("weight: 25", "weight: 25")),
        ("", ("weight: «E110»25", "weight: 35")),
        ("weight: «E104»many", ("weight: 1", "weight: 2")),
    ],
)
def test_points_below_a_dimension_add_up_to_its_own(
    problems: Texts, marks: Texts, own: str, below: tuple[str, ...]
) -> None:
    keys = f", {own}" if own else ""
    first = nodes("weight: 40" if own else "")[1:-1]
    body = f"weights: points\nindicators: [{first}, {{id: y{keys}, indicators: {nodes(*below, letters='de')}}}]"
    assert problems(body) == marks(body)


@pytest.mark.parametrize(
    ("weights", "english", "korean"),
    [
        ((12, 10, 5), "add up to 27 instead of 100: 73 is missing", "합이 27입니다. 100이어야 하는데 73이 모자랍니다"),
        ((60, 42), "add up to 102 instead of 100: 2 is too much", "합이 102입니다. 100이어야 하는데 2가 넘칩니다"),
    ],
)
def test_a_wrong_sum_is_printed_with_what_is_missing(
    findings: Callable[[str], tuple[Finding, ...]], weights: tuple[int, ...], english: str, korean: str
) -> None:
    (finding,) = findings(f"weights: points\nindicators: {nodes(*(f'weight: {weight}' for weight in weights))}")
    assert headline(finding, "en") == f"The weights below 'Sample' {english}"
    assert headline(finding, "ko") == f"'보기' 아래의 가중치 {korean}"


def test_the_parts_of_a_wrong_sum_are_printed(findings: Callable[[str], tuple[Finding, ...]]) -> None:
    (finding,) = findings(f"weights: points\nindicators: {nodes('weight: 60', 'weight: 30.5')}")
    assert "a 60 + b 30.5 = 90.5" in help_line(finding, "en")
