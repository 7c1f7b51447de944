"""A description as JSON, schema ``coscore/description/v1``: percentages as decimal strings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coscore.insight.describe.frequencies import percent
from coscore.output.describe.texts import STATISTICS, unit_of
from coscore.output.identity import TOOL
from coscore.output.json import finding_object, written
from coscore.output.shown import plain_number

if TYPE_CHECKING:
    from coscore.insight.describe.description import Description
    from coscore.insight.describe.distribution import Distribution
    from coscore.insight.describe.frequencies import Frequency, FrequencyTable

SCHEMA = "coscore/description/v1"

Object = dict[str, Any]


def render(description: Description) -> str:
    """The document as text, one line per object of a list."""
    return written(document(description))


def document(description: Description) -> Object:
    """The description as plain data; null stands where there is no number."""
    evaluation = description.evaluation
    framework = evaluation.framework
    return {
        "schema": SCHEMA,
        "tool": TOOL,
        "framework": {
            "id": framework.id,
            "version": framework.version,
            "sha256": framework.sha256,
            "name": framework.name._asdict(),
            "max": plain_number(framework.file.scale.max),
        },
        "inputs": [{"name": source.name, "sha256": source.sha256} for source in evaluation.observations.sources],
        "distributed": description.distributed,
        "counted": description.counted or None,
        "records": description.records,
        "units": len(evaluation.units),
        "frequencies": [_table(table) for table in description.tables],
        "distributions": [_distribution(one) for one in description.distributions],
        "findings": [finding_object(finding) for finding in evaluation.observations.findings],
    }


def _table(table: FrequencyTable) -> Object:
    return {
        "categories": [{"name": one.name._asdict(), "value": _value(one.value)} for one in table.categories],
        "indicators": [_frequency(one) for one in table.frequencies],
    }


def _value(value: float | str) -> int | float | str | None:
    return value if isinstance(value, str) else plain_number(value)


def _frequency(one: Frequency) -> Object:
    return {
        "id": one.node.id,
        "name": one.node.name._asdict(),
        "counts": list(one.counts),
        "percents": [percent(tenths) or None for tenths in one.tenths],
        "mixed": one.mixed,
        "total": one.total,
        "percents_add_up_to": percent(one.displayed_total) or None,
        "missing": one.missing,
        "not_applicable": one.not_applicable,
        "invalid": one.invalid,
    }


def _distribution(one: Distribution) -> Object:
    summary = one.summary
    return {
        "id": one.node.id,
        "name": one.node.name._asdict(),
        "unit": unit_of(one) or None,
        "counts": one.counts._asdict(),
        "records": one.records._asdict() if one.records else None,
        **{name: plain_number(getattr(summary, name)) for name in STATISTICS},
        "floor": one.floor,
        "cap": one.cap,
        "histogram": list(summary.histogram),
    }
