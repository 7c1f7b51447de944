from __future__ import annotations

import pytest

from coscore.framework.document import Place, TextFile
from coscore.framework.problems import hint, nearest, problem, said
from coscore.language import Label

PLACE = Place(TextFile("x.yaml", "a: 1\nbb: 2\n"), 2, 1, 2)


def test_a_problem_knows_its_place_and_shows_the_text_around_it() -> None:
    found = problem("E102", PLACE, key="bb", hint=Label("", ""))
    assert str(found.location) == "x.yaml:2:1"
    assert (found.excerpt.lines, found.excerpt.start, found.excerpt.length) == ((("1", "a: 1"), ("2", "bb: 2")), 0, 2)


def test_long_facts_are_cut() -> None:
    facts = problem("E104", PLACE, key="x" * 1000, found=Label("가" * 1000, "y" * 1000), line=3).args
    assert (len(facts["key"]), len(facts["found"].ko), len(facts["found"].en), facts["line"]) == (300, 300, 300, 3)


@pytest.mark.parametrize(("word", "near"), [("wieght", "weight"), ("colums", "columns"), ("xyz", ""), ("", "")])
def test_the_nearest_known_word_is_found(word: str, near: str) -> None:
    assert nearest(word, ["weight", "columns", "id"]) == near


def test_a_hint_names_what_was_meant_or_all_there_is() -> None:
    assert hint("wieght", ["weight", "id"]) == ("혹시 'weight'인가요?", "Did you mean 'weight'?")
    assert hint("xyz", ["weight", "id"]) == ("쓸 수 있는 것: weight, id", "Known here: weight, id")
    assert hint("xyz", []) == ("", "")


@pytest.mark.parametrize(
    ("number", "text"), [(27.0, "27"), (0.1 + 0.2, "0.3"), (33.3333333333333, "33.3333333333"), (-5, "-5")]
)
def test_numbers_are_said_without_noise(number: float, text: str) -> None:
    assert said(number) == text
