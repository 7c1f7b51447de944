"""The documentation says what the program does: its generated parts are fresh, its links lead somewhere, its examples work."""

from __future__ import annotations

import importlib
import re
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import typer

import coscore
from coscore.cli import build
from coscore.findings.catalogue import entries
from coscore.framework.builtin import builtin_ids
from coscore.framework.load import load_framework

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("sample_data/*.md")])
METHODS = {path.name for path in ROOT.glob("docs/methods/*.md")}
GENERATED = [
    "README.md",
    "README.ko.md",
    "docs/evaluate.md",
    "docs/ko/evaluate.md",
    "docs/check.md",
    "docs/ko/check.md",
    "docs/report.md",
    "docs/ko/report.md",
    "docs/robustness.md",
    "docs/ko/robustness.md",
    "docs/describe.md",
    "docs/ko/describe.md",
    "docs/contract.schema.json",
    "docs/contracts.md",
    "docs/settle.md",
    "docs/ko/settle.md",
    "docs/template.md",
    "docs/ko/template.md",
    "docs/explain.md",
    "docs/ko/explain.md",
    "docs/findings.md",
    "docs/ko/findings.md",
    "docs/limits.md",
    "docs/ko/limits.md",
    "docs/framework.md",
    *(f"docs/frameworks/{name}.md" for name in builtin_ids()),
    "docs/framework.schema.json",
    "docs/results.md",
]
COMPARED = ["docs/published.md", "docs/ko/published.md"]
"""Pages made from data that lie outside the project."""


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def blocks(path: Path, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@cache
def script(name: str) -> ModuleType:
    """A script of the documentation, as a module."""
    sys.path.append(str(ROOT / "docs"))
    return importlib.import_module(name)


@cache
def fresh() -> dict[str, str]:
    return {name(path): text for path, text in script("make").pages().items()}


@cache
def anchors(path: Path) -> set[str]:
    """What a link may point at in a page: its headings, as they are turned into anchors."""
    headings = re.findall(r"^#+ +(.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_the_quick_start_has_two_blocks_that_install_run_and_test() -> None:
    section = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Quick start\n")[2].partition("\n## ")[0]
    run, check = re.findall(r"^```sh\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
    assert run.splitlines()[-1] == ".venv/bin/coscore evaluate sample_data/projects.xlsx"
    assert check.splitlines()[-1] == ".venv-test/bin/pytest -n auto --dist loadfile"


def test_every_generated_page_is_listed_here() -> None:
    assert sorted({*fresh(), *COMPARED}) == sorted(GENERATED + COMPARED)


@pytest.mark.parametrize("page", GENERATED + COMPARED)
def test_generated_parts_are_fresh(page: str) -> None:
    """Otherwise: python docs/make.py."""
    if page in COMPARED and page not in fresh():
        pytest.skip("the data of the published indices are not in ../shared/fidelity")
    assert (ROOT / page).read_text(encoding="utf-8") == fresh()[page]


@pytest.mark.parametrize("page", ["docs/findings.md", "docs/ko/findings.md"])
def test_every_finding_is_documented(page: str) -> None:
    assert {code.lower() for code in entries()} <= anchors(ROOT / page)


def test_every_command_is_documented() -> None:
    everything = "\n".join(path.read_text(encoding="utf-8") for path in PAGES)
    program = typer.main.get_command(build("en"))
    for command, parser in program.commands.items():
        for words in [command, *(f"{command} {inner}" for inner in getattr(parser, "commands", {}))]:
            assert f"coscore {words}" in everything


@pytest.mark.parametrize("folder", ["docs", "docs/ko"])
@pytest.mark.parametrize("command", ["evaluate", "check", "robustness", "explain", "compare", "report", "settle"])
def test_every_option_is_documented(command: str, folder: str) -> None:
    text = (ROOT / folder / f"{command}.md").read_text(encoding="utf-8")
    for option in typer.main.get_command(build("en")).commands[command].params:
        assert all(flag in text for flag in option.opts if flag.startswith("--"))


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_every_link_leads_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8")):
        if target.startswith("http"):
            continue
        file, _, anchor = target.partition("#")
        page = (path.parent / file).resolve() if file else path
        assert page.exists(), target
        assert not anchor or anchor in anchors(page), target


SHOWING = [path for path in PAGES if "docs" in path.parts and path.name in {"framework.md", *METHODS}]


@pytest.mark.parametrize("path", [path for path in SHOWING if blocks(path, "yaml")], ids=name)
def test_every_framework_shown_loads(path: Path, tmp_path: Path) -> None:
    for number, text in enumerate(blocks(path, "yaml")):
        file = tmp_path / f"shown{number}.yaml"
        file.write_text(text, encoding="utf-8")
        assert load_framework(str(file)).indicators


@pytest.mark.parametrize("path", [path for path in SHOWING if path.name == "values.md"], ids=name)
def test_the_worked_values_are_those_of_the_table(path: Path, tmp_path: Path) -> None:
    (table,) = blocks(path, "csv")
    framework = next(text for text in blocks(path, "yaml") if "made_values" in text)
    for file, text in (("made.yaml", framework), ("made.csv", table)):
        (tmp_path / file).write_text(text, encoding="utf-8")
    found = coscore.evaluate(str(tmp_path / "made.csv"), framework=str(tmp_path / "made.yaml"))
    shown = dict(re.findall(r"^\| `(\w+)` \|[^|]*\| ([0-9.]+) \|$", path.read_text(encoding="utf-8"), re.MULTILINE))
    values = {node.id: f"{found.values[node.index, 0]:.4g}" for node in found.framework.indicators}
    assert values == {name: told for name, told in shown.items() if name in values}
    assert {finding.code for finding in found.findings} == {"W201", "W205", "W242"}


@pytest.mark.parametrize("folder", ["docs", "docs/ko"])
def test_the_worked_comparison_is_the_one_computed(folder: str, tmp_path: Path) -> None:
    page = (ROOT / folder / "compare.md").read_text(encoding="utf-8")
    (now,) = blocks(ROOT / folder / "compare.md", "yaml")
    then = now.replace("best: 20", "best: 10").replace('"2026"', '"2025"')
    values = re.findall(r"^\| (\w+) \| (\d+), (\d+) \| (\d+), (\d+) \|$", page, re.MULTILINE)
    years = []
    for year, text, columns in (("2025", then, (1, 2)), ("2026", now, (3, 4))):
        (tmp_path / f"{year}.yaml").write_text(text, encoding="utf-8")
        rows = [{"unit": row[0], "meetings": int(row[columns[0]]), "opinion": int(row[columns[1]])} for row in values]
        years.append(coscore.evaluate(rows, str(tmp_path / f"{year}.yaml")))
    found = coscore.compare(*years, years=[2025, 2026], max_drop=5)
    told = re.findall(r"^\| (\w+) \| (?:\d+\.\d \| ){2}.*\|$", page, re.MULTILINE)
    lines = dict(zip(told, re.findall(r"^\| \w+ \| (\d+\.\d \| \d+\.\d .*?) \|$", page, re.MULTILINE), strict=True))
    assert {unit["unit"]: row(unit) for unit in found.to_dict()["changes"]} == lines
    assert (found.passed, found.basis.kind) == (True, "rescored")


def row(unit: dict[str, Any]) -> str:
    """A unit as the page has it."""
    parts = {node["id"]: node["part"] for node in unit["nodes"]}
    changes = (unit["change"], unit["rules"], parts["meetings"], parts["opinion"])
    signed = [f"+{text}" if float(text) > 0 else text for text in changes]
    ranks = f"{unit['rank']['old']} -> {unit['rank']['new']}"
    return " | ".join([unit["old"]["score"], unit["new"]["score"], *signed, ranks])


def test_the_table_in_memory_of_the_python_page_is_scored() -> None:
    code = next(block for block in blocks(ROOT / "docs/python.md", "python") if block.startswith("rows ="))
    *_, question = code.strip().splitlines()
    found: dict[str, object] = {}
    exec(f"import coscore\n{code.replace(question, f'score = {question}')}", found)  # noqa: S102 - the documentation's own example
    # 10*100 + 10*75 + 10*92 + 10*87.5 + 10*100 + 10*40 + 20*100 + 20*92 = 8785: 87.85, half up
    assert found["score"] == 87.9


def test_the_methods_have_pages_in_both_languages() -> None:
    assert {path.name for path in ROOT.glob("docs/ko/methods/*.md")} == METHODS


@pytest.mark.parametrize(
    "page", sorted(path.relative_to(ROOT / "docs/ko").as_posix() for path in ROOT.glob("docs/ko/**/*.md"))
)
def test_the_english_and_the_korean_pages_have_the_same_sections(page: str) -> None:
    english, korean = ((ROOT / "docs" / folder / page).read_text(encoding="utf-8") for folder in ("", "ko"))
    levels = [re.findall(r"^(#+) ", text.partition("## Every key")[0], re.MULTILINE) for text in (english, korean)]
    assert levels[0] == levels[1]


def test_the_pictures_are_fresh() -> None:
    """Otherwise: python docs/pictures.py."""
    drawn = script("pictures").pictures()
    assert {path: path.read_text(encoding="utf-8") for path in drawn} == drawn
    assert {*ROOT.glob("docs/pictures/*.svg")} == {*drawn}
