from __future__ import annotations

import pytest

from coscore.framework.model import ListValue
from coscore.intake.kinds.list_ import reader
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT
from coscore.intake.sheet import Cell, Percent

VOCABULARY = {
    "보도자료": ["신문", "방송", "TV"],
    "SNS": ["SNS", "페이스북", "인스타그램"],
    "현수막": ["현수막", "플래카드"],
    "행사": ["설명회", "민·관 간담회"],
}
READ = reader(ListValue(type="list", vocabulary=VOCABULARY))
OPEN = reader(ListValue(type="list"))


@pytest.mark.parametrize(
    ("cell", "kinds"),
    [
        pytest.param("보도자료, SNS·현수막", 3, id="comma and middle dot"),
        pytest.param("TV/신문/방송", 1, id="words of one kind"),
        pytest.param("sns、플래카드；설명회", 3, id="ideographic comma and full-width semicolon"),
        pytest.param("현수막\n설명회", 2, id="lines"),
        pytest.param("현수막 및 설명회", 2, id="and"),
        pytest.param("- 현수막\n- SNS\n- 플래카드", 2, id="bullets"),
        pytest.param("① 현수막\n② SNS", 2, id="circled bullets"),
        pytest.param("ㅇ 현수막\nㅇ SNS", 2, id="round bullets"),
        pytest.param("1. 현수막\n2. SNS", 2, id="numbered lines"),
        pytest.param("SNS(페이스북, 인스타그램)", 1, id="separators in brackets do not count"),
        pytest.param("SNS(페이스북(그룹), 밴드), 현수막", 2, id="brackets in brackets"),
        pytest.param("SNS 3회, SNS 5회, 현수막 2개", 2, id="how often each was used"),
        pytest.param("민·관 간담회", 1, id="a known word with a separator inside"),
        pytest.param("현수막,, SNS,", 2, id="empty items"),
        pytest.param("3", 3, id="a bare number"),
        pytest.param("３종", 3, id="a number of kinds"),
        pytest.param("3개", 3, id="another number of kinds"),
        pytest.param("3종(보도자료, SNS, 현수막)", 3, id="a number with the list in brackets"),
        pytest.param(3.0, 3, id="a number cell"),
        pytest.param("0", 0, id="a zero"),
    ],
)
def test_lists(cell: Cell, kinds: int) -> None:
    assert READ(cell) == (kinds, PRESENT, "", {})


def test_a_word_outside_the_vocabulary_is_a_kind_of_its_own_and_told_once() -> None:
    reading = READ("SNS, 드론쇼, 군청 홈페이지, 드론 쇼")
    assert reading[:3] == (3.0, PRESENT, "W207")
    assert reading.args["words"] == "드론 쇼, 군청 홈페이지"


def test_without_a_vocabulary_nothing_is_new() -> None:
    assert OPEN("드론쇼, 현수막, 드론 쇼") == (2.0, PRESENT, "", {})


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        pytest.param("보도자료, SNS 등", "E204", id="and so on"),
        pytest.param("보도자료 등", "E204", id="and so on, after one"),
        pytest.param("SNS등", "E204", id="and so on, without a blank"),
        pytest.param("보도자료 등 3종", "E204", id="and so on, with a number"),
        pytest.param("약 3종", "E204", id="about"),
        pytest.param("3~4종", "E204", id="a range"),
        pytest.param("3종 이상", "E204", id="or more"),
        pytest.param("SNS, 3", "E204", id="a number among words"),
        pytest.param("현수막 예정", "E204", id="a plan"),
        pytest.param("SNS(추진 중), 현수막", "E204", id="a plan in brackets"),
        pytest.param("SNS(페이스북", "E204", id="half a bracket"),
        pytest.param("SNS)", "E204", id="the other half of a bracket"),
        pytest.param("-", "E205", id="a dash"),
        pytest.param("없음", "E205", id="none"),
        pytest.param("X", "E205", id="a cross"),
        pytest.param("O", "E205", id="a circle"),
        pytest.param("SNS, -", "E205", id="a dash among words"),
        pytest.param(True, "E205", id="a truth value"),
        pytest.param(2.5, "E206", id="half a kind"),
        pytest.param("-3", "E206", id="fewer than none"),
        pytest.param(1e308, "E206", id="a number beyond counting"),
        pytest.param(",", "E210", id="separators alone"),
        pytest.param("현수막 SNS", "E211", id="two kinds without a separator"),
        pytest.param("3건", "E212", id="another measure"),
        pytest.param(Percent(0.5), "E212", id="a percent cell"),
    ],
)
def test_cells_that_are_no_exact_list(cell: Cell, code: str) -> None:
    assert READ(cell)[1:3] == (INVALID, code)


@pytest.mark.parametrize("word", ["가로등", "추진단 회의", "3D프린팅", "미디어 아트"])
def test_unknown_words_are_not_mistaken_for_doubts(word: str) -> None:
    assert READ(word)[:3] == (1.0, PRESENT, "W207")


@pytest.mark.parametrize(("cell", "state"), [("", MISSING), ("미제출", MISSING), ("해당없음", NOT_APPLICABLE)])
def test_marks(cell: Cell, state: int) -> None:
    assert READ(cell)[1:] == (state, "", {})


def test_separators_of_the_framework_replace_the_shared_ones() -> None:
    read = reader(ListValue(type="list", separators=["and", "&"]))
    assert [read("radio and TV & web").value, read("brandy, wine").value] == [3.0, 1.0]


@pytest.mark.parametrize("hostile", ["(" * 16_000 + ")" * 16_000, "((()" * 8_000, "현수막 " * 8_000, "," * 32_000])
def test_long_cells_are_refused_or_read_without_delay(hostile: str) -> None:
    assert READ(hostile).state in {PRESENT, INVALID}
