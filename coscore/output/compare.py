"""The screen of a comparison: what is compared, the table, who passed whom, what cannot be compared, projects, the verdict."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coscore.findings.catalogue import headline, help_line
from coscore.insight.compare.streaks import LEAST
from coscore.output import changes
from coscore.output.cells import fold, narrow, plain, width
from coscore.output.table import Column, fitting, table
from coscore.output.verdict import sentence, verdict, worst_last

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.insight.compare.comparison import Comparison
    from coscore.output.console import Console

WANTED = ("rank", "mover", "note", "years")
"""Columns in the order in which they are given room; the unit, the first and the last year and the change always have it."""

_MOST = 5
"""Lines of each list, unless all are asked for."""


def render(comparison: Comparison, console: Console) -> None:
    """Print the screen."""
    sections = (
        _head(comparison, console),
        _table(comparison, console),
        _counts(comparison, console),
        _why(comparison, console),
        _apart(comparison, console),
        _goes_on(comparison, console),
        _projects(comparison, console),
        _verdicts(comparison, console),
    )
    shown = ["\n".join(lines) for lines in map(list, sections) if lines]
    console.print("\n\n".join(shown))


def _head(comparison: Comparison, console: Console) -> Iterator[str]:
    """Whether the framework is the same, or loudly that it is not, before any number."""
    framework = comparison.framework
    loud = [finding for finding in comparison.findings if finding.code == "W401"]
    if not loud:
        facts = {"version": framework.version, "count": len(framework.indicators)}
        yield from _folded(console.say("compare.same", name=framework.name.in_(console.language), **facts), console)
    for finding in loud:
        start = f"{console.say('warning')}[W401]"
        yield from _after(start, console.paint(start, "warning"), headline(finding, console.language), console)
    if loud:
        start = console.say("help")
        yield from _after(start, console.paint(start, "help"), help_line(loud[0], console.language), console)


def _after(start: str, painted: str, text: str, console: Console) -> Iterator[str]:
    """A text behind a word that is painted, folded under itself."""
    lines = _folded(f"{start}: {text}", console)
    yield painted + lines[0].removeprefix(start)
    yield from lines[1:]


def _table(comparison: Comparison, console: Console) -> Iterator[str]:
    if not comparison.whole.delta.size:
        yield console.say("compare.nothing")
        return
    found = changes.columns(comparison, console.language, short_names=console.width is not None)
    chosen = fitting([_safe(column, console) for column in found], WANTED, console.width)
    heads, rows = table(chosen, console.width, console.glyphs.rule)
    yield from (console.paint(line, "head") for line in heads)
    yield from rows


def _counts(comparison: Comparison, console: Console) -> Iterator[str]:
    yield from _folded(changes.counts(comparison.whole, console.language), console)
    for line in changes.doubtful(comparison, console.language):
        yield from _folded(line, console)
    if len(comparison.steps) > 1:
        for one in comparison.steps:
            yield from _folded(changes.step(one, comparison.digits, console.language), console, indent=2)


def _why(comparison: Comparison, console: Console) -> Iterator[str]:
    change = comparison.whole
    units = [change.new.shown.units[place] for place in change.there.tolist()]
    lines = [
        f"{units[unit].short or units[unit].name}  {changes.why(comparison, unit, console.language)}"
        for unit in changes.movers(change)
    ]
    yield from _section(console.say("compare.why"), lines, console)


def _apart(comparison: Comparison, console: Console) -> Iterator[str]:
    """Those that cannot be subtracted."""
    change, matching = comparison.whole, comparison.whole.matching
    lists = {
        "compare.regrouped": [changes.regrouped(change, one, console.language) for one in matching.regrouped],
        "compare.new": [changes.scored(change.new.shown, place) for place in matching.new],
        "compare.gone": [changes.scored(change.old.shown, place) for place in matching.gone],
        "compare.unscored": changes.unscored(change),
    }
    for key, lines in lists.items():
        yield from _section(console.say(key), lines, console)


def _goes_on(comparison: Comparison, console: Console) -> Iterator[str]:
    language = console.language
    yield from _section(console.say("compare.streaks", n=LEAST), changes.streaks(comparison, language), console)
    lines = [changes.target(one, language) for one in comparison.targets]
    yield from _section(console.say("compare.targets"), lines, console)


def _projects(comparison: Comparison, console: Console) -> Iterator[str]:
    if projects := comparison.projects:
        sizes = {status: len(projects.of(status)) for status in ("continued", "new", "dropped")}
        told = [one for status in ("dropped", "continued", "new") for one in projects.of(status)]
        lines = [changes.project(comparison, one, console.language) for one in told]
        yield from _section(console.say("compare.projects", **sizes), lines, console)
    others = [finding for finding in comparison.findings if finding.code in {"W421", "W422"}]
    if not console.quiet:
        lines = [f"{finding.code}  {headline(finding, console.language)}" for finding in others]
        yield from _listed(lines, console)


def _verdicts(comparison: Comparison, console: Console) -> Iterator[str]:
    """The verdict stands last, because the eye ends there."""
    start = console.say("verdict") + "  "
    for gate in worst_last(comparison.gates):
        word = verdict(gate, console.language)
        painted = console.paint(word, "good" if gate.passed else "error")
        lines = _folded(f"{word}  {sentence(gate, console.language)}", console, indent=width(start))
        yield start + painted + lines[0].removeprefix(" " * width(start) + word)
        yield from lines[1:]
        start = " " * width(start)


def _section(title: str, lines: Sequence[str], console: Console) -> Iterator[str]:
    if lines:
        yield console.paint(plain(title), "head")
        yield from _listed(lines, console)


def _listed(lines: Sequence[str], console: Console) -> Iterator[str]:
    shown = lines if console.verbose else lines[:_MOST]
    for line in shown:
        yield from _folded(line, console, indent=2)
    if len(lines) > len(shown):
        yield f"  {console.say('compare.more', n=len(lines) - len(shown))}"


def _folded(text: str, console: Console, *, indent: int = 0) -> list[str]:
    safe = _harmless(text, console)
    if console.width is None:
        return [" " * indent + safe]
    first, *rest = fold(safe, console.width - indent)
    more = fold(" ".join(rest), console.width - indent - 2) if rest else []
    return [" " * indent + first, *(" " * (indent + 2) + line for line in more)]


def _harmless(text: str, console: Console) -> str:
    return narrow(plain(text)) if console.glyphs.narrow else plain(text)


def _safe(column: Column, console: Console) -> Column:
    head, *cells = (_harmless(text, console) for text in (column.head, *column.cells))
    return replace(column, head=head, cells=cells)
