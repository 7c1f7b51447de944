"""The page as a reader uses it, in a real browser."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import coscore
from coscore.insight.compare.comparison import Comparison
from coscore.output.reports import Matter
from coscore.scoring.again import again
from coscore.scoring.evaluation import Evaluation

Show = Callable[..., Any]
SAMPLES = Path(__file__).parents[3] / "sample_data"


def names(page: Any) -> list[str]:
    """The names in the list, in their order."""
    return list(page.locator("table.units tbody th .name").evaluate_all("names => names.map(name => name.title)"))


def column(page: Any, key: str) -> list[str]:
    place = page.locator("table.units thead th").evaluate_all(
        "(all, key) => all.findIndex(it => it.dataset.key === key)", key
    )
    return list(page.locator(f"table.units tbody tr > :nth-child({place + 1})").all_inner_texts())


def told(page: Any) -> str:
    return str(page.locator("#live").inner_text())


def test_the_list_is_that_of_the_program(show: Show, matter: Matter) -> None:
    page, found = show(matter), matter.evaluation
    assert names(page) == [found.units[unit].name for unit in found.order()]
    assert column(page, "rank")[:3] == ["1", "2", "3"]
    assert column(page, "score")[-1] == "산정 제외"


def test_a_head_sorts_and_sorts_the_other_way_round(show: Show, matter: Matter) -> None:
    page = show(matter, "l=en")
    page.click("th[data-key=name] button")
    assert names(page) == sorted(unit.name for unit in matter.evaluation.units)
    assert page.get_attribute("th[data-key=name]", "aria-sort") == "ascending"
    page.keyboard.press("Enter")
    assert names(page) == sorted((unit.name for unit in matter.evaluation.units), reverse=True)
    assert page.get_attribute("th[data-key=name]", "aria-sort") == "descending"
    assert page.url.endswith("#l=en&s=-name")


@pytest.mark.parametrize(
    ("query", "found"),
    [("원주", "강원특별자치도 원주시"), ("ㅇㅈㅅ", "강원특별자치도 원주시"), ("5113", "강원특별자치도 원주시")],
)
def test_a_name_is_found_by_its_letters_its_initials_and_its_code(
    show: Show, matter: Matter, query: str, found: str
) -> None:
    page = show(matter)
    page.fill("#search", query)
    assert found in names(page)
    assert len(names(page)) < 5
    assert told(page) == f"{len(names(page))}곳 보임"


def test_nobody_found_is_said(show: Show, matter: Matter) -> None:
    page = show(matter, "q=xyz")
    assert "찾는 이름이 없습니다." in page.locator("main").inner_text()


def test_a_peer_group_is_shown_alone_with_its_ranks(show: Show, matter: Matter) -> None:
    page, found = show(matter), matter.evaluation
    page.select_option("#group", "군")
    counties = [unit for unit in found.order() if found.group[unit] == "군"]
    assert names(page) == [found.units[unit].name for unit in counties]
    ranked = [str(found.group_ranks[unit]) for unit in counties if found.ranked[unit]]
    assert column(page, "groupRank")[: len(ranked)] == ranked


def test_both_languages(show: Show, matter: Matter) -> None:
    page = show(matter)
    assert page.title() == "행정서비스 공동생산 사업 평가지표"
    page.click("#language")
    assert page.title() == "Co-production project evaluation indicators"
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.locator("nav button").all_inner_texts() == ["Ranking", "Map", "Heat map", "Rank intervals", "Method"]
    assert page.url.endswith("#l=en")


def test_the_page_begins_in_the_language_asked_for(show: Show, matter: Matter) -> None:
    assert (
        show(matter._replace(language="en")).locator("#search").get_attribute("placeholder")
        == "name, or Hangul initials"
    )


def test_twenty_positions_of_the_sliders_rank_as_the_program_does(
    show: Show, matter: Matter, reweighed: Callable[..., Any]
) -> None:
    page, evaluation, dice = show(matter), matter.evaluation, random.Random(0)
    page.click("#weights summary")
    free = page.locator(".slider input:enabled")
    rows = [int(one[1:]) for one in free.evaluate_all("all => all.map(one => one.id)")]
    for _ in range(20):
        weights = {row: dice.randint(1, 20) for row in dice.sample(rows, dice.randint(1, len(rows)))}
        page.click("#reset:enabled") if page.locator("#reset:enabled").count() else None
        page.evaluate(MOVE, list(weights.items()))
        ids = {evaluation.framework.nodes[row].id: float(weight) for row, weight in weights.items()}
        tried = again(evaluation, framework=reweighed(evaluation.framework, ids))
        assert names(page) == [tried.units[unit].name for unit in tried.order()]
        assert column(page, "score") == [
            "산정 제외" if np.isnan(score) else f"{score:.1f}" for score in tried.shown[tried.order()]
        ]
        assert column(page, "grade") == [tried.grades[unit] or "-" for unit in tried.order()]


MOVE = """async (weights) => {
    for (const [row, weight] of weights) {
        const input = document.getElementById(`w${row}`);
        input.value = weight;
        input.dispatchEvent(new Event("input"));
    }
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""


def test_a_tried_ranking_says_loudly_that_it_is_not_official_until_it_is_reset(show: Show, matter: Matter) -> None:
    page = show(matter, "w=foundation:5")
    assert page.locator("#mark").inner_text().startswith("공식 순위가 아닙니다.")
    assert "공식 순위" in page.locator("thead").inner_text()
    page.click("#mark button")
    assert page.locator("#mark").inner_text() == ""
    assert told(page) == "공식 순위로 되돌렸습니다."
    assert names(page)[:1] == [matter.evaluation.units[matter.evaluation.order()[0]].name]


def test_weights_that_do_nothing_say_why(show: Show, matter: Matter) -> None:
    page = show(matter, "l=en")
    page.click("#weights summary")
    row = matter.evaluation.framework.by_id["transparency"].index
    assert page.locator(f"#w{row}").is_disabled()
    assert page.locator(f"#w{row}-why").inner_text() == "It has no siblings."


def test_the_address_holds_everything_and_back_goes_back(show: Show, matter: Matter) -> None:
    address = "l=en&v=heat&q=시&s=-score&g=시&w=foundation%3A30"
    page = show(matter, address)
    before = names(page)
    assert before
    page.click(".name >> nth=0")
    assert page.locator("#sheet").is_visible()
    shared = page.url.partition("#")[2]
    page.go_back()
    assert not page.locator("#sheet").is_visible()
    assert names(page) == before
    again_ = show(matter, shared)
    assert again_.locator("#sheet h2").inner_text() == before[0]
    again_.keyboard.press("Escape")
    assert not again_.locator("#sheet").is_visible()
    assert names(again_) == before


@pytest.mark.parametrize(
    "address", ["v=nothing&s=x&g=y&u=z&w=a:b,total:3,foundation:-1", "%", "w=foundation:1e999&c=?"]
)
def test_an_address_that_makes_no_sense_is_passed_over(show: Show, matter: Matter, address: str) -> None:
    page = show(matter, address)
    assert len(names(page)) == 62
    assert page.locator("#mark").inner_text() == ""


def test_the_sheet_tells_points_obtained_possible_and_lost(show: Show, matter: Matter) -> None:
    evaluation = matter.evaluation
    unit = next(place for place, one in enumerate(evaluation.units) if one.name == "강원특별자치도 원주시")
    page = show(matter, f"l=en&u={evaluation.units[unit].code}")
    rows = page.locator("table.items tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.children].map(it => it.textContent))"
    )
    by_name = {row[0]: row[2:5] for row in rows}
    assert by_name["Foundation"] == ["51.4", "60.0", "8.6"]
    assert by_name["Ordinance"] == ["5.0", "10.0", "5.0"]
    tops = ("Foundation", "Process", "Evaluation")
    assert sum(float(by_name[name][0]) for name in tops) == pytest.approx(evaluation.shown[unit])
    assert "projects.xlsx" in page.locator("table.items details small").first.text_content()


def test_a_unit_without_a_rank_tells_why(show: Show, matter: Matter) -> None:
    evaluation = matter.evaluation
    left = next(place for place, ranked in enumerate(evaluation.ranked) if not ranked)
    page = show(matter, f"u={evaluation.units[left].code}")
    assert "산정에서 뺀 까닭" in page.locator("#sheet .warning").inner_text()


def test_the_map_opens_a_municipality_and_takes_the_colours_of_an_indicator(show: Show, matter: Matter) -> None:
    page = show(matter, "v=map")
    before = page.locator(".tile").first.evaluate("it => it.style.background")
    page.select_option("#colour", label="\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0조례 정비")
    assert page.locator(".tile").count() == 62
    assert page.url.endswith("c=ordinance")
    page.locator(".tile", has_text="원주").click()
    assert page.locator("#sheet h2").inner_text() == "강원특별자치도 원주시"
    assert before


def test_intervals_of_ranks_and_what_they_mean(show: Show, matter: Matter) -> None:
    page = show(matter, "v=ranges")
    assert page.locator(".range").count() == 61
    assert "10위 안에" in page.locator("main ul").inner_text()


def test_changes_since_last_year(show: Show, comparison: Callable[..., Comparison]) -> None:
    years = comparison(2025, 2026)
    page = show(Matter(years.years[-1].published, years, None, "en"), "v=changes&s=-change")
    last = years.steps[-1]
    found = {
        last.new.shown.units[unit].name: change
        for unit, change in zip(last.there.tolist(), last.delta.tolist(), strict=True)
    }
    changes = [text for text in column(page, "change") if text != "-"]
    assert changes == [
        f"{change:+.1f}" if change > 0 else f"{change:.1f}" for change in sorted(found.values(), reverse=True)
    ]
    assert page.locator("thead").inner_text().count("2025") == 2


def test_names_that_want_to_be_more_are_text(show: Show, hostile: Evaluation) -> None:
    page = show(Matter(hostile, None, None, "en"))
    wanted = sorted(unit.name for unit in hostile.units)
    assert sorted(names(page)) == wanted
    assert page.locator("script").count() == 2
    assert page.locator("#app img, #app b").count() == 0
    assert "<b>bold</b>" in page.locator("thead").inner_text()
    for view in ("heat", "about"):
        page.click(f"#view-{view}")
    page.click("#view-ranking")
    for name in wanted:
        page.locator(".name", has_text=name).click()
        assert page.locator("#sheet h2").text_content() == name
        page.keyboard.press("Escape")


@pytest.mark.parametrize("view", ["ranking", "map", "heat", "ranges", "about"])
def test_nothing_is_wider_than_a_phone(show: Show, matter: Matter, view: str) -> None:
    page = show(matter, f"v={view}", width=360, height=740)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_many_units_are_in_sight_only_where_they_are_looked_at_and_all_there_on_paper(
    show: Show, score: Callable[..., Evaluation]
) -> None:
    body = "indicators: [{id: a, columns: [a], value: {type: number}, normalise: {method: as_is}}]\n"
    many = score(body, [{"unit": f"마을 {number:04d}", "a": number / 20} for number in range(2000)])
    page = show(Matter(many, None, None, "ko"))
    assert len(names(page)) < 150
    assert names(page)[0] == "마을 1999"
    page.locator(".frame").evaluate("frame => { frame.scrollTop = frame.scrollHeight; }")
    page.wait_for_function("[...document.querySelectorAll('.name')].some(name => name.title === '마을 0000')")
    assert page.get_attribute("table.units", "aria-rowcount") == "2001"
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert len(names(page)) == 2000


def test_it_is_printed_without_what_paper_cannot_do(show: Show, matter: Matter) -> None:
    page = show(matter)
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible()
    assert not page.locator("#search").is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_everything_has_a_name_for_those_who_cannot_see_it(show: Show, matter: Matter) -> None:
    page = show(matter, "w=foundation:5")
    nameless = "all => all.filter(it => !(it.textContent.trim() || it.getAttribute('aria-label') || (it.labels || []).length)).length"
    assert page.locator("button, input, select").evaluate_all(nameless) == 0
    assert page.locator("table caption").count() == page.locator("table").count()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "skip"


@pytest.mark.parametrize(
    ("data", "framework"),
    [
        ("hdi.csv", "hdi"),
        ("integrity.csv", "integrity"),
        ("public_corporation.csv", "public_corporation"),
        ("satisfaction_survey.xlsx", "satisfaction"),
        ("participation_cases.csv", "participation"),
    ],
)
def test_the_weights_of_every_built_in_framework_can_be_tried(show: Show, data: str, framework: str) -> None:
    evaluation = coscore.evaluate(SAMPLES / data, framework)
    page = show(Matter(evaluation, None, None, "en"))
    assert page.locator("#weights .warning").count() == 0
    assert page.locator(".slider input:enabled").count() >= 2
