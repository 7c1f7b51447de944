"""How a value becomes a score, in words: the formula of every method of normalisation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coscore.framework.rulers import Goalposts
from coscore.language.words import say
from coscore.output.shown import short

if TYPE_CHECKING:
    from coscore.framework.model import Node, Normalise
    from coscore.language import Language


def how_scored(spec: Node, highest: float, language: Language) -> str:
    """The formula of a score from 0 to ``highest``, of an indicator's value or of a dimension's combined score."""
    rule = spec.normalise or _whole_scale(spec)
    value = _value(spec, language)
    match rule.method:
        case "goalposts":
            return _goalposts(rule, value, spec, highest, language)
        case "steps":
            steps = ", ".join(
                say("step", language, least=short(step.from_), score=short(step.score)) for step in reversed(rule.steps)
            )
            return f"{value}: {steps}, {say('step.below', language)}"
        case "points":
            points = ", ".join(f"{short(place)} -> {short(score)}" for place, score in rule.points)
            return f"{value}: {points} ({say('points', language)})"
    return _worded(rule, value, highest, language)


def _worded(rule: Normalise, value: str, highest: float, language: Language) -> str:
    """The formula of a method that has a sentence of its own, its blanks filled with the keys of the rule."""
    keys: dict[str, Any] = {key: _said(key, entry, language) for key, entry in rule.model_dump().items()}
    keys |= {"value": value, "highest": short(highest), "most": short(highest * getattr(rule, "cap", 1))}
    turned = ".down" if keys.get("direction") == "down" else ""
    stated = ".stated" if keys.get("sd") is not None else ""
    key = f"{rule.method}{stated}{turned}"
    among = say("ruler.group", language) if keys.get("within") == "group" and not stated else ""
    return f"{say(f'ruler.{key}', language, **keys)} {among}".rstrip()


def _said(key: str, entry: object, language: Language) -> object:
    """A key of a rule as it stands in a sentence."""
    if key in ("ties", "reverse"):
        return say(f"ruler.{key}.{entry}", language)
    if key == "ddof" and entry is not None:
        return f"n - {entry}" if entry else "n"
    return short(entry) if isinstance(entry, (int, float)) else entry


def _value(spec: Node, language: Language) -> str:
    """What is measured: the value, clipped and transformed; of a dimension the combined score."""
    value = say("the_score" if spec.indicators else "the_value", language)
    if spec.clip:
        value = f"min(max({value}, {short(spec.clip[0])}), {short(spec.clip[1])})"
    return _applied(spec, value)


def _goalposts(rule: Goalposts, value: str, spec: Node, highest: float, language: Language) -> str:
    worst, best = (_applied(spec, short(post)) for post in (rule.worst, rule.best))
    above, span = f"({value} - {worst})", f"({best} - {worst})"
    if rule.worst == 0 and not spec.transform:
        above, span = value, best
    held = say("held", language, highest=short(highest)) if rule.clip else ""
    return f"{above} / {span} x {short(highest)} {held}".rstrip()


def _whole_scale(spec: Node) -> Goalposts:
    """Goalposts of an indicator that names none."""
    value = spec.value
    worst, best = (
        value.range if value and value.type == "survey" else (0, 100 if value and value.type == "percent" else 1)
    )
    return Goalposts(method="goalposts", worst=worst, best=best)


def _applied(spec: Node, text: str) -> str:
    return f"{spec.transform}({text})" if spec.transform else text
