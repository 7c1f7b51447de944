from __future__ import annotations

from collections.abc import Callable

from coscore.insight.compare.comparison import Comparison
from coscore.output.page.years import certainty_data, years_data
from coscore.output.reports import Matter


def test_every_year_with_the_change_since_the_last(comparison: Callable[..., Comparison]) -> None:
    years = comparison(2024, 2025, 2026)
    now = years.years[-1].published
    found = years_data(years, now)
    assert [year["label"] for year in found["years"]] == ["2024", "2025", "2026"]
    place = next(at for at, unit in enumerate(now.units) if unit.name.endswith("종로구"))
    before, after = (year["shown"][place] for year in found["years"][1:])
    assert found["change"][place] == round(after - before, 1)
    assert found["moved"][place] == found["years"][1]["rank"][place] - found["years"][2]["rank"][place]


def test_last_years_points_add_up_to_last_years_total(comparison: Callable[..., Comparison]) -> None:
    years = comparison(2025, 2026)
    now = years.years[-1].published
    points = years_data(years, now)["points"]
    place = next(at for at, unit in enumerate(now.units) if unit.name.endswith("종로구"))
    tops = now.framework.nodes[0].children
    assert round(sum(points[top][place] for top in tops), 1) == points[0][place]


def test_intervals_with_the_verdict_in_both_languages(matter: Matter) -> None:
    assert matter.robustness
    found = certainty_data(matter.robustness)
    ends = zip(found["low"], matter.evaluation.ranks.tolist(), found["high"], strict=True)
    assert all(low <= rank <= high for low, rank, high in ends)
    assert [len(sentences) > 1 for sentences in found["verdict"]] == [True, True]
