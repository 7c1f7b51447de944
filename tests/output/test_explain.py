"""Explanations in every format: snapshots, files, and what must hold of all of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from coscore.findings import Refused
from coscore.insight.explain.against import against
from coscore.insight.explain.explanation import explain
from coscore.insight.explain.indicator import Page, distribution
from coscore.output.cells import width
from coscore.output.console import UNICODE, Console
from coscore.output.explain import Subject, View, check_target, lines, rendered, show, text
from coscore.output.json import document
from coscore.output.recall import recalled
from coscore.registry.resolve import Unit
from coscore.scoring.evaluation import Evaluation

Consoles = Callable[..., Console]
Find = Callable[[Evaluation, str], int]


@pytest.fixture
def subjects(villages: Evaluation, unit_of: Find) -> dict[str, Subject]:
    first, second = unit_of(villages, "양양군"), unit_of(villages, "완주군")
    rules = villages.framework.by_id["rules"]
    return {
        "unit": explain(villages, first),
        "unranked": explain(villages, unit_of(villages, "울릉군")),
        "against": against(villages, first, second),
        "indicator": Page(villages.framework, rules, distribution(villages, rules)),
        "dimension": Page(villages.framework, villages.framework.by_id["sharing"]),
    }


KINDS = ("unit", "unranked", "against", "indicator", "dimension")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("page", [("ko", 80), ("ko", None), ("en", 80), ("en", None)])
def test_the_page_is_the_one_approved(
    subjects: dict[str, Subject],
    console: Consoles,
    snapshot: Callable[[str, str], None],
    kind: str,
    page: tuple[str, int | None],
) -> None:
    language, cells = page
    found = "\n".join(lines(subjects[kind], View(), console(language, width=cells))) + "\n"
    snapshot(f"explain.{kind}.{language}.{cells or 'pipe'}.txt", found)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_markdown_is_the_one_approved(
    subjects: dict[str, Subject], snapshot: Callable[[str, bytes], None], kind: str, language: str
) -> None:
    snapshot(f"explain.{kind}.{language}.md", rendered(subjects[kind], View(), language, "markdown"))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", KINDS)
def test_the_json_is_the_one_approved(
    subjects: dict[str, Subject], snapshot: Callable[[str, bytes], None], kind: str
) -> None:
    snapshot(f"explain.{kind}.json", rendered(subjects[kind], View(), "ko", "json"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("cells", [40, 60, 80, 120])
@pytest.mark.parametrize("ambiguous", [1, 2])
def test_no_line_is_wider_than_the_terminal(
    subjects: dict[str, Subject], console: Consoles, kind: str, cells: int, ambiguous: int
) -> None:
    for language in ("ko", "en"):
        assert (
            max(width(line, ambiguous) for line in lines(subjects[kind], View(), console(language, width=cells)))
            <= cells
        )


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_can_be_written_in_cp949(subjects: dict[str, Subject], console: Consoles, kind: str) -> None:
    for language in ("ko", "en"):
        assert "\n".join(lines(subjects[kind], View(), console(language, width=80))).encode("cp949")


def test_a_result_read_back_gives_the_same_pages(villages: Evaluation) -> None:
    again = recalled(json.loads(json.dumps(document(villages))), "result.json")
    for unit in range(len(villages.units)):
        assert text(explain(again, unit), "ko") == text(explain(villages, unit), "ko")
        assert text(explain(again, unit), "en") == text(explain(villages, unit), "en")
    assert text(against(again, 0, 2), "ko") == text(against(villages, 0, 2), "ko")
    for node in villages.framework.nodes:
        pages = [
            Page(one.framework, one.framework.by_id[node.id], distribution(one, one.framework.by_id[node.id]))
            for one in (villages, again)
        ]
        assert text(pages[0], "ko") == text(pages[1], "ko")


HOSTILE = ["\x1b[31m[red]마을", "\u202e뒤집힌", "가" * 200, "<b>*_|`", "줄\n바꿈"]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("cells", [80, None])
def test_hostile_names_print_as_text(villages: Evaluation, console: Consoles, name: str, cells: int | None) -> None:
    units = tuple(Unit(f"{name} {at}", short=f"{name} {at}") for at in range(len(villages.units)))
    odd = replace(villages, units=units)
    for subject in (explain(odd, 0), explain(odd, 1), against(odd, 0, 2)):
        found = list(lines(subject, View(), console(width=cells)))
        assert not any(mark in line for line in found for mark in ("\x1b", "\u202e", "\n"))
        assert cells is None or max(map(width, found)) <= cells
        assert rendered(subject, View(), "ko", "markdown")
        assert json.loads(rendered(subject, View(), "ko", "json"))


def test_only_verbose_pages_name_the_cells_of_levers(subjects: dict[str, Subject], console: Consoles) -> None:
    assert "E2: 추진 -> 시행" not in "\n".join(lines(subjects["unit"], View(), console()))
    assert "E2: 추진 -> 시행" in "\n".join(lines(subjects["unit"], View(), console(verbose=True)))


def test_quiet_pages_have_no_findings(subjects: dict[str, Subject], console: Consoles) -> None:
    assert "W201" in "\n".join(lines(subjects["unit"], View(), console()))
    assert "W201" not in "\n".join(lines(subjects["unit"], View(), console(quiet=1)))


def test_a_finding_code_is_its_entry(console: Consoles) -> None:
    assert "\n".join(lines("E203", View(), console())).startswith("E203  숫자")
    assert rendered("E203", View(), "ko", "markdown").decode().startswith("E203  숫자")


@pytest.mark.parametrize(("target", "start"), [("a.txt", "강원"), ("a.md", "## 강원"), ("a.json", '{"schema"')])
def test_the_suffix_of_a_file_chooses_the_format(
    subjects: dict[str, Subject], console: Consoles, tmp_path: Path, target: str, start: str
) -> None:
    screen = console(glyphs=UNICODE)
    show(subjects["unit"], View(), screen, target=str(tmp_path / target))
    assert (tmp_path / target).read_text(encoding="utf-8").startswith(start)
    assert "저장했습니다" in screen.stderr.getvalue()  # type: ignore[attr-defined]


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_on_standard_output_it_is_printed(subjects: dict[str, Subject], console: Consoles, form: str) -> None:
    screen = console()
    show(subjects["unit"], View(), screen, form=form, target="-")
    assert "양양군" in screen.stdout.getvalue()  # type: ignore[attr-defined]


def test_another_suffix_is_refused_before_any_work(tmp_path: Path) -> None:
    check_target("-", [])
    check_target(str(tmp_path / "a.md"), [])
    with pytest.raises(Refused, match="E016"):
        check_target(str(tmp_path / "a.xlsx"), [])
