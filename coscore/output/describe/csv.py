"""A description as CSV in long form, one fact a row: UTF-8 with BOM, CRLF, RFC 4180."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from coscore.insight.describe.frequencies import percent
from coscore.output.csv import harmless
from coscore.output.describe.texts import GAPS, STATISTICS
from coscore.output.shown import plain_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.insight.describe.description import Description
    from coscore.language import Language

HEADER = ("table", "indicator", "name", "of", "item", "category", "count", "percent", "value")

_TEXTS = 6
"""So many columns hold texts, which a spreadsheet must not run; the others are numbers."""

Row = tuple[str, ...]


def render(description: Description, language: Language) -> bytes:
    """Header, then the frequencies, then the distributions."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADER)
    for row in (*_frequencies(description, language), *_distributions(description, language)):
        writer.writerow([*map(harmless, row[:_TEXTS]), *row[_TEXTS:]])
    return text.getvalue().encode("utf-8-sig")


def _frequencies(description: Description, language: Language) -> Iterator[Row]:
    for table in description.tables:
        names = [category.name.in_(language) for category in table.categories]
        for one in table.frequencies:
            start = ("frequencies", one.node.id, one.node.name.in_(language), description.counted)
            for name, count in zip(names, one.counts, strict=True):
                yield (*start, "category", name, str(count), percent(one.share(count)), "")
            if one.mixed:
                yield (*start, "mixed", "", str(one.mixed), percent(one.share(one.mixed)), "")
            yield (*start, "total", "", str(one.total), "100.0" if one.total else "", "")
            for gap in GAPS:
                yield (*start, gap, "", str(getattr(one, gap)), "", "")


def _distributions(description: Description, language: Language) -> Iterator[Row]:
    for one in description.distributions:
        start = ("distributions", one.node.id, one.node.name.in_(language), description.distributed)
        for state in ("present", *GAPS):
            yield (*start, state, "", str(getattr(one.counts, state)), "", "")
        for name in STATISTICS:
            number = plain_number(getattr(one.summary, name))
            yield (*start, name, "", "", "", "" if number is None else str(number))
        for end in ("floor", "cap"):
            yield (*start, end, "", str(getattr(one, end)), "", "")
        for place, count in enumerate(one.summary.histogram, 1):
            yield (*start, "histogram", str(place), str(count), "", "")
