"""What became of last year's cases, and what every unit would do best to raise now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.insight.explain.advice import advice
from coscore.output.changes import doubtful, streaks, target
from coscore.output.document.model import Heading, Point
from coscore.output.ranking import unit_word
from coscore.output.report.matter import NONE, Cells, groups, ranked, table
from coscore.output.shown import short
from coscore.output.worded import is_word, named, worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.insight.compare.comparison import Comparison
    from coscore.insight.compare.projects import Project
    from coscore.insight.explain.advice import Advice
    from coscore.output.document.model import Block, Table
    from coscore.output.report.matter import Matter

_TOP = 10


def follow_up(matter: Matter) -> list[Block]:
    """Last year's best units and projects followed, targets and streaks; nothing without an earlier year."""
    if matter.comparison is None or matter.change is None:
        return []
    blocks: list[Block] = [*_best_then(matter), *_projects(matter, matter.comparison)]
    lists = (
        ("follow.targets", [target(one, matter.language) for one in matter.comparison.targets]),
        ("follow.streaks", streaks(matter.comparison, matter.language)),
        ("follow.doubtful", doubtful(matter.comparison, matter.language)),
    )
    for key, lines in lists:
        if lines:
            blocks += [Heading(2, matter.say(key)), *(Point(1, line) for line in lines)]
    return blocks


def _best_then(matter: Matter) -> Iterator[Block]:
    """The units at the top of the year before, and where they stand now."""
    change = matter.change
    assert change  # noqa: S101 - asked only where there is one
    old, now = change.old.shown, {pair.old: pair.new for pair in change.matching.pairs}
    best = [unit for unit in old.order() if old.ranked[unit]][:_TOP]
    label = change.old.label
    yield Heading(2, matter.say("follow.best", label=label))
    kept = [unit for unit in best if unit in now and 0 < matter.evaluation.ranks[now[unit]] <= _TOP]
    yield Point(0, matter.say("follow.kept", label=label, n=len(best), kept=len(kept)))
    columns = [
        Cells(matter.say("head.rank_then", label=label), [str(old.ranks[unit]) for unit in best], "right", 0.8),
        Cells(unit_word(matter.evaluation, matter.language), [old.units[unit].name for unit in best], width=2.4),
        Cells(matter.say("head.score_then", label=label), [matter.number(old.shown[unit]) for unit in best], "right"),
        Cells(
            matter.say("head.score_now"),
            [matter.number(matter.evaluation.shown[now[unit]]) if unit in now else NONE for unit in best],
            "right",
        ),
        Cells(
            matter.say("head.rank_now"),
            [str(matter.evaluation.ranks[now[unit]] or NONE) if unit in now else NONE for unit in best],
            "right",
            0.8,
        ),
    ]
    yield table(matter.say("caption.best_then", label=label), columns, matter.say("note.points"))


def _projects(matter: Matter, comparison: Comparison) -> Iterator[Block]:
    projects, record = comparison.projects, matter.evaluation.framework.file.record
    if projects is None or record is None:
        return
    word = record.name.label.in_(matter.language)
    counted = {status: len(projects.of(status)) for status in ("continued", "new", "dropped")}
    yield Heading(2, matter.say("follow.projects", record=word))
    yield Point(0, matter.say("follow.counts", record=word, **counted))
    if dropped := projects.of("dropped"):
        yield _listed(matter, word, "caption.dropped", dropped)
    moved = [(one, text) for one in projects.of("continued") if (text := _moved(matter, one))]
    if moved:
        yield _listed(matter, word, "caption.continued", [one for one, _ in moved], [text for _, text in moved])


def _listed(matter: Matter, word: str, key: str, those: Sequence[Project], beside: Sequence[str] = ()) -> Table:
    columns = [
        Cells(unit_word(matter.evaluation, matter.language), [one.unit for one in those], width=1.6),
        Cells(word, [one.name for one in those], width=2),
    ]
    if beside:
        columns.append(Cells(matter.say("head.values"), beside, width=3.4))
    return table(matter.say(key, record=word), columns)


def _moved(matter: Matter, one: Project) -> str:
    """The values of a project that changed in the last step."""
    by_id = matter.evaluation.framework.by_id
    texts = []
    for indicator, values in one.values.items():
        before, after = values[-2:]
        if None not in (before, after) and before != after:
            texts.append(
                f"{by_id[indicator].name.in_(matter.language)} {short(before or 0, 4)} -> {short(after or 0, 4)}"
            )
    return ", ".join(texts)


def recommendations(matter: Matter) -> list[Block]:
    """What would raise each ranked unit most, inside every group by rank."""
    found = advice(matter.evaluation)
    if not any(found.values()):
        return []
    blocks: list[Block] = [Point(3, matter.say("advice.how"))]
    sides = [(group.label, group.units) for group in groups(matter)] or [("", ranked(matter.evaluation))]
    for label, units in sides:
        those = [(unit, one) for unit in units for one in found[unit]]
        blocks += [Heading(2, matter.say("advice.group", group=label))] if label else []
        blocks += [_advised(matter, label, those)] if those else []
    return blocks


def _advised(matter: Matter, label: str, those: Sequence[tuple[int, Advice]]) -> Table:
    columns = [
        Cells(unit_word(matter.evaluation, matter.language), [matter.name(unit) for unit, _ in those], width=2.2),
        Cells(matter.say("head.indicator"), [one.node.name.in_(matter.language) for _, one in those], width=1.8),
        *advised_cells(matter, [one for _, one in those]),
    ]
    return table(matter.say("caption.advice", group=label), columns, matter.say("note.points"))


def advised_cells(matter: Matter, those: Sequence[Advice]) -> Iterator[Cells]:
    """The columns that say what to raise: the value now, the one to reach and what it is, and the points gained."""
    pairs = [value_texts(one, matter) for one in those]
    yield Cells(matter.say("head.now"), [before for before, _ in pairs], "right", 1.2)
    yield Cells(matter.say("head.aim"), [after for _, after in pairs], "right", 1.2)
    yield Cells(matter.say("head.kind"), [matter.say(f"advice.{one.kind}") for one in those], "centre", 1.2)
    yield Cells(matter.say("head.gain"), [matter.signed(one.gain) for one in those], "right", 0.8)


def value_texts(one: Advice, matter: Matter) -> tuple[str, str]:
    """The value now and the one to reach, as people say them."""
    spec = one.node.spec
    assert spec  # noqa: S101 - every indicator stands in the file
    word = worded if is_word(spec, one.before, matter.language) else named
    return worded(spec, one.before, matter.language), word(spec, one.after, matter.language)
