"""Findings, gates and units as JUnit XML, the format in which build servers take the results of tests.

There is no standard; this is the dialect of Maven Surefire, as Jenkins and GitLab read it. Without times and dates: the same
inputs give the same bytes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from coscore.language.words import say
from coscore.output.cells import plain
from coscore.output.told import cell_of, gate_in_words, told
from coscore.output.unranked import reasons

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coscore.language import Language
    from coscore.output.checked import Checked
    from coscore.output.told import Told
    from coscore.scoring.evaluation import Evaluation

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way of writing."""

_KINDS = ("failure", "error", "skipped")


class Case(NamedTuple):
    """A test case: its name, and unless it passed how it ended (failure, error or skipped), in one line and in full."""

    name: str
    end: str = ""
    message: str = ""
    text: str = ""
    output: str = ""


class Suite(NamedTuple):
    """Test cases under one name."""

    name: str
    cases: Sequence[Case]


def render(checked: Checked, language: Language) -> bytes:
    """The document as UTF-8: a suite for the gates, one for the units, and one for each file."""
    suites = [suite for suite in _suites(checked, language) if suite.cases]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="coscore"{_counts([case for suite in suites for case in suite.cases])}>',
        *(line for suite in suites for line in _suite(suite)),
        "</testsuites>",
    ]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _suites(checked: Checked, language: Language) -> Iterator[Suite]:
    yield Suite("gates", _gates(checked, language))
    if checked.evaluation:
        yield Suite("units", [*_units(checked.evaluation, language)])
    yield from _files(checked, language)


def _gates(checked: Checked, language: Language) -> list[Case]:
    cases = []
    for gate in checked.gates:
        name = " ".join(part for part in (gate.kind, gate.node, gate.group, gate.bound) if part)
        text = gate_in_words(gate, language)
        cases.append(Case(name, output=text) if gate.passed else Case(name, "failure", text, _named(gate.units)))
    return cases


def _named(units: Iterable[str]) -> str:
    return "\n".join(units)


def _units(evaluation: Evaluation, language: Language) -> Iterator[Case]:
    """Every unit: failed where it fails a gate, skipped where it is not ranked."""
    failed: dict[str, list[str]] = defaultdict(list)
    for gate in evaluation.gates:
        for unit in () if gate.passed else gate.units:
            failed[unit].append(gate_in_words(gate, language))
    why = reasons(evaluation, language)
    for index in evaluation.order():
        name = evaluation.units[index].name
        if name in failed:
            yield Case(name, "failure", failed[name][0], "\n".join(failed[name]))
        else:
            yield Case(name, "skipped", why[index]) if index in why else Case(name)


def _files(checked: Checked, language: Language) -> Iterator[Suite]:
    """Every file with what was found in it, and what was found in none; a file without findings has one case, which passed."""
    found: dict[str, list[Case]] = {name: [] for name in sorted(checked.files)}
    for one in told(checked, language):
        if not one.rule.startswith("gate/"):
            found.setdefault(one.location.file, []).append(_case(one, language))
    for name, cases in found.items():
        yield Suite(checked.path(name) or "coscore", cases or [Case(say("junit.sound", language))])


def _case(one: Told, language: Language) -> Case:
    """An error is an error, unless it was there before; a warning passes, and says itself."""
    place = one.location
    where = f"{place.line}:{place.column}" if place.line else cell_of(place)
    name, headline = f"{one.rule} {where}".rstrip(), one.text.partition("\n")[0]
    if one.level == "warning":
        return Case(name, output=one.text)
    if one.known:
        return Case(name, "skipped", f"{say('junit.known', language)}: {headline}")
    return Case(name, "error", headline, one.text)


def _suite(suite: Suite) -> Iterator[str]:
    yield f" <testsuite name={_attribute(suite.name)}{_counts(suite.cases)}>"
    for case in suite.cases:
        yield from _lines(case, suite.name)
    yield " </testsuite>"


def _lines(case: Case, suite: str) -> Iterator[str]:
    start = f'  <testcase classname={_attribute(suite)} name={_attribute(case.name)} time="0"'
    if not case.end and not case.output:
        yield f"{start}/>"
        return
    yield f"{start}>"
    if case.end:
        yield f"   <{case.end} message={_attribute(case.message)}>{_text(case.text)}</{case.end}>"
    if case.output:
        yield f"   <system-out>{_text(case.output)}</system-out>"
    yield "  </testcase>"


def _counts(cases: Sequence[Case]) -> str:
    failures, errors, skipped = (sum(case.end == kind for case in cases) for kind in _KINDS)
    return f' tests="{len(cases)}" failures="{failures}" errors="{errors}" skipped="{skipped}" time="0"'


def _attribute(text: str) -> str:
    return quoteattr(_legal(plain(text)))


def _text(text: str) -> str:
    return escape(_legal(text))


def _legal(text: str) -> str:
    """The text with a replacement character for what XML cannot hold."""
    return _FORBIDDEN.sub("�", text)
