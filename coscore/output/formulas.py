"""The rules of a framework in words: how a value is read, how scores combine, what happens to gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.framework.values import TrimmedMean, WeightedMean
from coscore.language.words import say
from coscore.output.combining import how_added, is_plain
from coscore.output.measures import ratio_in_words
from coscore.output.shown import short
from coscore.registry.population import SOURCE
from coscore.scoring.groups import LABELS
from coscore.scoring.plan import plan_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.framework.model import DeviationBand, Grades, Groups, Node, Value
    from coscore.framework.surveys import Answers, SurveyValue
    from coscore.framework.tree import Framework, TreeNode
    from coscore.language import Language


def how_read(value: Value, language: Language) -> str:
    """What a cell may hold: ``수 (회)``, ``낱말: 시행 = 100, 제정 = 75``."""
    match value.type:
        case "number":
            return say("value.number", language) + (f" ({value.unit})" if value.unit else "")
        case "levels":
            levels = (f"{level.words[0]} = {_level(level.value, language)}" for level in value.levels)
            return f"{say('value.levels', language)}: {', '.join(levels)}"
        case "survey":
            return _how_surveyed(value, language)
        case "ratio":
            return ratio_in_words(value, language)
    return say(f"value.{value.type}", language)


def _how_surveyed(value: SurveyValue, language: Language) -> str:
    """A mean on a scale, or answers on it."""
    lowest, highest = map(short, value.scale)
    if value.answers is None:
        return say("value.survey", language, lowest=lowest, highest=highest)
    top = value.answers.share.top if value.answers.share else 0
    share = say("value.top", language, top=top) if top else ""
    count = len(value.items(None))
    return say("value.answers", language, count=count, lowest=lowest, highest=highest, share=share)


def _of_answers(answers: Answers, language: Language) -> str:
    """How respondents become one value."""
    if answers.strata:
        return say("combine.answers.strata", language, by=answers.strata.columns[0])
    if answers.weights:
        return say("combine.answers.weights", language, by=answers.weights[0])
    return say("combine.answers", language)


def _level(value: float | str, language: Language) -> str:
    return say(f"state.{value}", language) if isinstance(value, str) else short(value)


def how_combined(spec: Node, language: Language) -> str:
    """How the records of one unit become one value."""
    if spec.value and spec.value.type == "ratio":
        return say("combine.ratio", language)
    if spec.value and spec.value.type == "survey" and spec.value.answers:
        return _of_answers(spec.value.answers, language)
    combine = spec.combine
    if isinstance(combine, WeightedMean):
        return say("combine.weighted_mean", language, by=combine.weighted_mean.by[0])
    if isinstance(combine, TrimmedMean):
        return say("combine.trimmed_mean", language, drop=combine.trimmed_mean.drop)
    return say(f"combine.{combine}", language)


def gap_rule(node: TreeNode, language: Language) -> str:
    """What happens where a value is missing."""
    return say(f"missing.{node.missing.policy}", language)


def rules(framework: Framework, language: Language) -> Iterator[tuple[str, str]]:
    """What holds for the whole framework: pairs of a heading and a sentence."""
    file = framework.file
    if not is_plain(framework.nodes[0]):
        yield say("rule.total", language), how_added(framework.nodes[0], framework, language)
    beyond = "" if plan_of(framework).stays_on_scale else f" {say('rule.beyond', language)}"
    yield say("rule.scale", language), f"0 ~ {short(file.scale.max)}{beyond}"
    if file.bounds:
        frozen = (framework.by_id[name].name.in_(language) for name in file.bounds)
        yield say("rule.bounds", language), ", ".join(frozen)
    yield say("rule.rounding", language), _rounding(framework, language)
    yield (
        say("rule.ties", language),
        say(f"ties.{file.ties.method}", language, by=", ".join(_ties(framework, language))),
    )
    yield say("rule.coverage", language), f"{framework.nodes[0].min_coverage:.0%}"
    if file.groups:
        yield say("rule.groups", language), "; ".join(_groups(file.groups, language))
    if file.grades:
        yield say("rule.grades", language), _grades(file.grades, language)
    for adjustment in framework.adjustments:
        most = say("adjustment.most", language, most=short(adjustment.max)) if adjustment.max else ""
        name = adjustment.name.label.in_(language) if adjustment.name else adjustment.id
        yield say(f"rule.{adjustment.kind}", language), f"{name} {most}".rstrip()
    if file.cap_total is not None:
        yield say("rule.cap", language), short(file.cap_total)


def _rounding(framework: Framework, language: Language) -> str:
    """Decimals of every score, and where rounded scores are carried on."""
    rule = framework.file.round
    places = [say(f"rounding.{rule.at}", language)] if rule.at in ("indicator", "every_node") else []
    named = rule.at if isinstance(rule.at, list) else []
    alone = (node for node in framework.nodes if node.spec and (node.spec.round or node.id in named))
    places += [f"{node.name.in_(language)} ({node.rounded})" for node in alone]
    return say("rounding", language, digits=rule.digits, places=", ".join(places))


def _ties(framework: Framework, language: Language) -> list[str]:
    return [framework.by_id[name].name.in_(language) for name in framework.file.ties.break_]


def _groups(groups: Groups, language: Language) -> Iterator[str]:
    """What forms the groups, how they are divided and by whose figures, and who stays outside."""
    yield say("groups.kind", language) if isinstance(groups.by, str) else ", ".join(groups.by)
    for name, split in groups.split.items():
        label = LABELS[name].in_(language) if name in LABELS and groups.by == "kind" else name
        divided = say("groups.split", language, name=label, bound=f"{split.population:,}")
        yield f"{divided} ({SOURCE.in_(language)})"
    if groups.exclude:
        yield say("groups.exclude", language, names=", ".join(groups.exclude))


def _grades(grades: Grades, language: Language) -> str:
    match grades.method:
        case "cut":
            bands = [say("grade.cut", language, grade=band.grade, least=short(band.min)) for band in grades.bands]
        case "quota":
            whole = sum(band.share for band in grades.bands)
            shares = [f"{short(band.share / whole * 100, 2)}%" for band in grades.bands]
            bands = [
                say("grade.quota", language, grade=band.grade, share=share)
                for band, share in zip(grades.bands, shares, strict=True)
            ]
        case "mean_sd":
            over = say("grade.ddof", language, n="n - 1" if grades.ddof else "n")
            bands = [*(_from_mean(band, language) for band in grades.bands), over]
    return ", ".join(bands)


def _from_mean(band: DeviationBand, language: Language) -> str:
    if band.sd is None:
        return say("grade.rest", language, grade=band.grade)
    sign = "+" if band.sd > 0 else "-"
    return say("grade.mean_sd", language, grade=band.grade, sd=f"{sign} {short(abs(band.sd))}" if band.sd else "")
