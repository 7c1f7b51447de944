from __future__ import annotations

import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coscore.findings import Finding, Refused
from coscore.findings.catalogue import headline, help_line
from coscore.framework.builtin import builtin_folder
from coscore.framework.load import load_framework
from coscore.framework.tree import Framework

LEAF = "indicators: [{id: a, columns: [가], value: {type: percent}}]\n"
HEAD = 'coscore: 1\nid: sample\nversion: "1"\nname: N\nunit: {name: u, columns: {name: [지자체]}}\n'

Texts = Callable[..., list[str]]


def test_the_built_in_framework_has_the_categories_and_indicators_of_the_brief() -> None:
    framework = load_framework("coproduction")
    assert [node.name.ko for node in framework.categories] == [
        "행정지원",
        "역량강화",
        "사업홍보",
        "투명성",
        "만족도 조사",
    ]
    assert len(framework.indicators) == 8
    assert sum(node.points for node in framework.indicators) == pytest.approx(100)


def test_a_framework_can_be_loaded_by_its_path(load: Callable[..., Framework], tmp_path: Path) -> None:
    framework = load(LEAF, head=HEAD)
    assert (framework.id, framework.version, framework.path) == ("sample", "1", str(tmp_path / "sample.yaml"))


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(load: Callable[..., Framework]) -> None:
    plain = load(LEAF, head=HEAD)
    windows = load((HEAD + LEAF).replace("\n", "\r\n"), head="")
    assert windows.sha256 == plain.sha256
    assert [node.at for node in windows.nodes] == [node.at for node in plain.nodes]
    assert load(HEAD + LEAF, head="\ufeff").nodes[1].at == plain.nodes[1].at


def test_the_identity_of_a_file_is_that_of_its_bytes(load: Callable[..., Framework]) -> None:
    assert load(LEAF, head=HEAD).sha256 == sha256((HEAD + LEAF).encode()).hexdigest()


def test_the_identity_of_a_chain_is_that_of_all_its_files(load: Callable[..., Framework]) -> None:
    own = "coscore: 1\nid: own\nextends: base.yaml\n"
    digests = [sha256(text.encode()).hexdigest() for text in (own, HEAD + LEAF)]
    assert load(own, head="", base=HEAD + LEAF).sha256 == sha256("\n".join(digests).encode()).hexdigest()


def test_problems_of_every_kind_are_listed_together(problems: Texts, marks: Texts) -> None:
    body = (
        "weights: points\n«E105»weights: shares\n"
        "«E102»sorce: x\nties: {break: [«E117»z]}\nround: {digits: «E104»one}\nscale: {max: «E106»0x64}\n"
        "indicators:\n"
        "- {id: a, weight: «E110»60, columns: [가], value: {type: percent}}\n"
        "- {id: «E113»a, weight: 30, columns: [«E116»지자체], value: {type: yes_no, yes: [O], no: [«E119»o]}}\n"
    )
    assert problems(body) == marks(body)


def test_problems_come_with_the_text_around_them(findings: Callable[..., tuple[Finding, ...]]) -> None:
    (finding,) = findings("sorce: x\n" + LEAF)
    assert finding.excerpt.lines == (
        ("4", "name: {ko: 보기, en: Sample}"),
        ("5", "unit: {name: municipality, columns: {name: [지자체]}}"),
        ("6", "sorce: x"),
    )
    assert (finding.excerpt.marked, finding.excerpt.start, finding.excerpt.length) == (2, 0, 5)


def test_after_two_hundred_problems_the_list_ends_and_says_so(problems: Texts) -> None:
    listed = problems(LEAF + "".join(f"unheard_of_{number}: 1\n" for number in range(300)))
    assert len(listed) == 201
    assert listed[-1] == "E108 1:1"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("indicators:\n" + "- {id: a, colums: [가], value: {typ: percent}}\n" * 18_000, id="misspelt keys"),
        pytest.param("indicators: [" + "1, " * 300_000 + "]", id="numbers for indicators"),
        pytest.param(
            "ties: {break: [" + ",".join(f"b{number}" for number in range(50_000)) + "]}\n" + LEAF, id="unknown ids"
        ),
        pytest.param("".join(f"k{number}: 1\n" for number in range(80_000)), id="unknown keys"),
        pytest.param(f"description: '{'x' * 900_000}'\nsorce: x\n{LEAF}", id="a line without end"),
    ],
)
def test_a_hostile_file_is_refused_before_anybody_gets_impatient(problems: Texts, body: str) -> None:
    start = time.perf_counter()
    assert problems(body)
    assert time.perf_counter() - start < 20


def test_an_unknown_framework_is_refused() -> None:
    with pytest.raises(Refused, match="E100"):
        load_framework("nothing")


PIECES = [
    "",
    "no",
    "010",
    "- ",
    "{",
    "}",
    "[",
    "]",
    ": ",
    "&a",
    "*a",
    "!x",
    "'",
    '"',
    "\t",
    "null",
    "-1",
    "1e9",
    "[1, 2]",
    "{a: 1}",
    "indicators:",
    "id: total",
    "#",
    "|",
    "가",
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_happens_to_a_file_it_loads_or_is_refused(tmp_path: Path, data: st.DataObject) -> None:
    text = (builtin_folder() / "coproduction.yaml").read_text(encoding="utf-8")
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = start + data.draw(st.integers(0, 12))
        text = text[:start] + data.draw(st.sampled_from(PIECES)) + text[end:]
    path = tmp_path / "broken.yaml"
    path.write_text(text, encoding="utf-8")
    assert all(headline(finding, "ko") and help_line(finding, "en") for finding in refusal(path))


def refusal(path: Path) -> tuple[Finding, ...]:
    try:
        load_framework(str(path))
    except Refused as refused:
        return refused.findings
    return ()
