"""The pages of the methods say what the program computes, name every key and word of the language, and do so in both languages.

A worked table has a key of the language in its first heading and data in others: ``| `normalise` | 0 | 50 | 100 |``. Each
row below starts with what stands behind that key, and continues with what the program makes of the data.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from math import erf
from pathlib import Path
from typing import Any, NamedTuple, get_args

import numpy as np
import pytest

from coscore.findings import Refused
from coscore.framework.model import Grades, Normalise, Value
from coscore.framework.schema import framework_schema
from coscore.framework.tree import Framework
from coscore.intake.memory import read_table
from coscore.intake.observations import Observations
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

DOCS = Path(__file__).parents[2] / "docs"
METHODS = sorted(path.name for path in DOCS.glob("methods/*.md"))
PAGES = [f"{folder}{page}" for folder in ("", "ko/") for page in ("weights.md", *(f"methods/{it}" for it in METHODS))]
DATA = re.compile(r"(-|n/a|-?[\d.]+)(, (-|n/a|-?[\d.]+))*")
STATES = {"-": None, "n/a": "n/a"}
LEAF = "columns: [{0}], value: {{type: number}}"
AS_IS = "normalise: {method: as_is}"
PLACES = {"A": "전북 무주군", "B": "전북 완주군"}
HALVES = {"a": 2, "b": 1, "c": 1}

Score = Callable[..., Evaluation]
Data = Sequence[Sequence[Any]]


@pytest.fixture
def score(
    framework_from: Callable[[str], Framework], observe: Callable[[Framework, list[dict[str, Any]]], Observations]
) -> Score:
    """Score rows by the framework of a YAML body; where it looks at the past, rows of several years."""

    def run(body: str, rows: list[dict[str, Any]]) -> Evaluation:
        framework = framework_from(body)
        if "method: trend" not in body:
            return evaluate(framework, observe(framework, rows))
        told_apart = [{"지자체": PLACES[row["unit"]], "연도": row["year"], "a": row["a"]} for row in rows]
        return evaluate(framework, read_table(told_apart, framework))

    return run


class Worked(NamedTuple):
    """A worked table: the key, the data per column, and per row the texts behind the key and the cells told."""

    key: str
    data: list[list[Any]]
    rows: list[tuple[list[str], list[str]]]


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip())[1:-1]]


def tables(page: str) -> Iterator[list[list[str]]]:
    text = (DOCS / page).read_text(encoding="utf-8")
    for found in re.findall(r"(?:^\|.*\|\n)+", text, re.MULTILINE):
        yield [cells(line) for line in found.splitlines()]


def worked(page: str) -> Iterator[Worked]:
    for head, _, *body in tables(page):
        key = re.fullmatch("`([a-z_]+)`", head[0])
        columns = [place for place, cell in enumerate(head) if DATA.fullmatch(cell)]
        if key and columns:
            data = [
                [STATES[word] if word in STATES else float(word) for word in head[at].split(", ")] for at in columns
            ]
            yield Worked(key[1], data, [(re.findall("`([^`]+)`", row[0]), [row[at] for at in columns]) for row in body])


def told(numbers: Sequence[float] | np.ndarray[Any, Any], found: Evaluation, like: Sequence[str]) -> list[str]:
    """Numbers with as many decimals as the page tells; the code of the error, or a dash, where there is none."""
    errors = [finding.code for finding in found.findings if finding.level == "error"]
    none = errors[0] if errors else "-"
    return [
        none if np.isnan(number) else f"{number:.{len(cell.partition('.')[2])}f}"
        for number, cell in zip(numbers, like, strict=True)
    ]


def units(data: Data, names: str = "abc") -> list[dict[str, Any]]:
    """One row per unit, one indicator per number."""
    return [{"unit": "ABCDEFGHIJ"[at], **dict(zip(names, row, strict=False))} for at, row in enumerate(data)]


def records(data: Data) -> list[dict[str, Any]]:
    """One row per number, in rising years; the budgets that weigh them are 1, 2, 1, 1, ..."""
    return [
        {"unit": "ABCDEFGHIJ"[at], "year": 2020 + year, "a": number, "weight:a": 2 if year == 1 else 1}
        for at, row in enumerate(data)
        for year, number in enumerate(row)
    ]


def leaves(weights: dict[str, Any], keys: str = AS_IS) -> str:
    inner = (f"{{id: {name}, {weight}{LEAF.format(name)}, {keys}}}" for name, weight in weights.items())
    return f"indicators: [{', '.join(inner)}]\n"


def weighed(weights: dict[str, Any]) -> str:
    return leaves({name: f"weight: {weight}, " for name, weight in weights.items()})


def scored(score: Score, texts: list[str], data: Data, like: list[str]) -> list[str]:
    """A normalisation, and bounds kept from another year."""
    method, *bounds = texts
    head = f"bounds: {{a: {bounds[0]}}}\n" if bounds else ""
    found = score(head + leaves({"a": ""}, f"normalise: {method}"), records(data))
    return told(found.scores[-1], found, like)


def prepared(key: str) -> Callable[[Score, list[str], Data, list[str]], list[str]]:
    """What is done to a value before it becomes a score."""

    def run(score: Score, texts: list[str], data: Data, like: list[str]) -> list[str]:
        rows = records(data)
        found = score(leaves({"a": ""}, f"{key}: {texts[0]}, {AS_IS}") + "scale: {max: 1000000000}\n", rows)
        return told(found.used[-1], found, like)

    return run


def transformed(score: Score, texts: list[str], data: Data, like: list[str]) -> list[str]:
    keys = f"transform: {texts[0]}, normalise: {{method: goalposts, worst: 1, best: 1000}}"
    found = score(leaves({"a": ""}, keys), units(data))
    return told(found.totals, found, like)


def aggregated(score: Score, texts: list[str], data: Data, like: list[str]) -> list[str]:
    way, *more = texts
    body = leaves(dict.fromkeys(HALVES, "")) if way == "sum" else weighed(HALVES)
    found = score("\n".join([f"aggregate: {way}", *more, body]), units(data))
    return told(found.totals, found, like)


def by_formula(score: Score, texts: list[str], data: Data, like: list[str]) -> list[str]:
    named = [name for name in HALVES if re.search(rf"\b{name}\b", texts[0])]
    body = f'formula: "{texts[0]}"\n{leaves(dict.fromkeys(named, ""))}'
    alone = [score(body, [{"unit": "A"} | {name: row[name] for name in named}]) for row in units(data)]
    return [told(found.totals, found, [cell])[0] for found, cell in zip(alone, like, strict=True)]


def with_gaps(score: Score, texts: list[str], data: Data, like: list[str]) -> list[str]:
    found = score(f"missing: {texts[0]}\n{weighed(HALVES)}", units(data))
    return told(found.totals, found, like)


def covered(score: Score, texts: list[str], data: Data, like: list[str]) -> list[str]:
    found = score(f"missing: {texts[0]}\n{weighed(HALVES)}", units(data))
    return told(found.coverage[0] * 100, found, like)


def by_weights(score: Score, texts: list[str], data: Data, like: list[str]) -> list[str]:
    meaning, numbers = texts
    body = weighed(dict(zip(HALVES, numbers.split(", "), strict=True)))
    try:
        found = score(f"weights: {meaning}\nround: {{digits: 2}}\n{body}", units(data))
    except Refused as refused:
        return [refused.findings[0].code for _ in like]
    return told(found.totals, found, like)


def rounded(score: Score, texts: list[str], data: Data, like: list[str]) -> list[str]:
    found = score(f"round: {texts[0]}\n{weighed(dict.fromkeys('ab', 1))}", units(data))
    return told(found.shown, found, like)


def ranked(score: Score, texts: list[str], data: Data, like: list[str]) -> list[str]:
    """The second number of a unit decides ties, and counts for nothing else."""
    body = leaves(dict.fromkeys("ab", ""))
    found = score(f'ties: {texts[0]}\nformula: "a + 0 * b"\n{body}', units(data))
    return told(found.ranks.astype(float), found, like)


def graded(score: Score, texts: list[str], data: Data, like: list[str]) -> list[str]:
    return [*score(f"grades: {texts[0]}\n{leaves({'a': ''})}", units(data)).grades]


def adjusted(score: Score, texts: list[str], data: Data, like: list[str]) -> list[str]:
    first, *more = texts
    rows = [{"unit": row["unit"], "a": row["a"], "plus": row["b"], "minus": row["c"]} for row in units(data)]
    found = score("\n".join([f"adjustments: {first}", *more, leaves({"a": ""})]), rows)
    return told(found.totals, found, like)


RUN = {
    "normalise": scored,
    "combine": prepared("combine"),
    "impute": prepared("impute"),
    "treat": prepared("treat"),
    "transform": transformed,
    "aggregate": aggregated,
    "formula": by_formula,
    "missing": with_gaps,
    "coverage": covered,
    "weights": by_weights,
    "round": rounded,
    "ties": ranked,
    "grades": graded,
    "adjustments": adjusted,
}


@pytest.mark.parametrize("page", PAGES)
def test_worked_tables_are_what_the_program_computes(score: Score, page: str) -> None:
    found = list(worked(page))
    assert found
    for table in found:
        for texts, like in table.rows:
            asked = [[text] for text in texts] if texts == ["min", "max"] else [texts]
            singles = [list(parts) for parts in zip(*(cell.split(", ") for cell in like), strict=True)]
            columns = [
                RUN[table.key](score, each, table.data, alike) for each, alike in zip(asked, singles, strict=True)
            ]
            assert [", ".join(column) for column in zip(*columns, strict=True)] == like, (table.key, texts)


@pytest.mark.parametrize("folder", ["", "ko/"], ids=["English", "Korean"])
@pytest.mark.parametrize(
    ("page", "union", "tag"),
    [
        ("values.md", Value, "type"),
        ("normalisation.md", Normalise, "method"),
        ("ranks-and-grades.md", Grades, "method"),
    ],
    ids=["types", "normalisations", "grades"],
)
def test_every_method_is_listed_with_its_keys_and_defaults(folder: str, page: str, union: Any, tag: str) -> None:
    listed = {}
    for head, _, *body in tables(f"{folder}methods/{page}"):
        if head[0].startswith((f"`{tag}`", f"`value.{tag}`")):
            texts = [re.findall("`([^`]+)`", row[0]) for row in body]
            listed |= {name: stated(*keys) for name, *keys in texts}
    assert listed == {method.model_fields[tag].annotation.__args__[0]: known(method, tag) for method in members(union)}


def stated(keys: str = "{}") -> dict[str, str]:
    """Keys as they stand beside a method: a default behind a colon, nothing behind a key that has none."""
    flat = re.sub(r": \[.*\]", "", keys.strip("{}"))
    return dict((*part.split(": "), "")[:2] for part in flat.split(", ") if part)


def members(union: Any) -> tuple[Any, ...]:
    return get_args(get_args(union)[0])


def known(method: Any, tag: str) -> dict[str, str]:
    fields = {name: field for name, field in method.model_fields.items() if name not in {tag, "direction", "within"}}
    return {name: "" if field.is_required() else default(field.default) for name, field in fields.items()}


def default(value: Any) -> str:
    if value is None or value == []:
        return ""
    return str(value).lower() if isinstance(value, bool) else f"{value:g}" if isinstance(value, float) else str(value)


@pytest.mark.parametrize("folder", ["", "ko/"], ids=["English", "Korean"])
def test_every_key_and_every_word_of_the_language_is_on_these_pages(folder: str) -> None:
    pages = [
        f"{folder}{page}"
        for page in ("framework.md", "weights.md", "surveys.md", *(f"methods/{name}" for name in METHODS))
    ]
    text = "\n".join((DOCS / page).read_text(encoding="utf-8").partition("## Every key")[0] for page in pages)
    told_of = {word for code in re.findall(r"```.*?```|`[^`]+`", text, re.DOTALL) for word in re.findall(r"\w+", code)}
    assert vocabulary(framework_schema()) - told_of == set()


def vocabulary(part: Any) -> set[str]:
    """Keys, and words to choose from, anywhere in a schema."""
    if isinstance(part, list):
        return set().union(*map(vocabulary, part)) if part else set()
    if not isinstance(part, dict):
        return set()
    words = {str(word) for word in (*part.get("enum", ()), *([part["const"]] if "const" in part else []))}
    inner = part.get("properties", {})
    return words | set(inner) | vocabulary([*part.values()]) | vocabulary([*inner.values()])


@pytest.mark.parametrize("folder", ["", "ko/"], ids=["English", "Korean"])
def test_the_steps_of_the_trend(folder: str) -> None:
    past, now = np.array([100.0, 104, 103, 110, 115]), 121
    years = np.arange(1, 6)
    slope, start = np.polyfit(years, past, 1)
    squares = ((past - start - slope * years) ** 2).sum()
    error = np.sqrt(squares / 3 * (1 + 1 / 5 + (6 - 3) ** 2 / 10))
    z = (now - start - slope * 6) / error
    share = (1 + erf(z / np.sqrt(2))) / 2
    text = (DOCS / f"{folder}methods/normalisation.md").read_text(encoding="utf-8")
    assert f"{start:.1f} + {slope:.1f} X" in text
    assert all(
        told in text for told in (f"SSE {squares:.1f}", f"S {error:.5f}", f"z = {z:.5f}", f"Phi(z) = {share:.6f}")
    )


@pytest.mark.parametrize("folder", ["", "ko/"], ids=["English", "Korean"])
def test_the_exponential_ranks_of_many_areas(score: Score, folder: str) -> None:
    rows = [{"unit": f"{place:04}", "a": -place} for place in range(1, 1910)]
    found = score(leaves({"a": ""}, "normalise: {method: exponential_rank}"), rows)
    text = (DOCS / f"{folder}methods/normalisation.md").read_text(encoding="utf-8")
    assert f"{found.scores[-1, 897]:.3f}" == "17.038"
    assert all(f"{found.scores[-1, place]:.3f}" in text for place in (897, 1908))
