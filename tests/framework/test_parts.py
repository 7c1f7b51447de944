from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from coscore.framework.parts import Id, Name, Number, lone_header, one_or_many

NAME = TypeAdapter(Name)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("조례", ("조례", "조례")),
        ({"ko": "조례", "en": "Ordinance"}, ("조례", "Ordinance")),
        ({"ko": "조례"}, ("조례", "조례")),
        ({"en": "Ordinance"}, ("Ordinance", "Ordinance")),
    ],
    ids=["a plain text", "both languages", "Korean only", "English only"],
)
def test_a_name_speaks_both_languages(text: object, label: tuple[str, str]) -> None:
    assert NAME.validate_python(text).label == label


@pytest.mark.parametrize("text", ["", {}, {"ko": ""}, {"fr": "x"}, 3, None, ["a"]], ids=str)
def test_what_is_no_name_is_refused(text: object) -> None:
    with pytest.raises(ValidationError):
        NAME.validate_python(text)


@pytest.mark.parametrize("name", ["ordinance", "a1_b", "a"])
def test_ids_are_plain_words(name: str) -> None:
    assert TypeAdapter(Id).validate_python(name) == name


@pytest.mark.parametrize("name", ["1a", "A", "a-b", "", "조례", "a\n", 3], ids=str)
def test_anything_else_is_no_id(name: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Id).validate_python(name)


@pytest.mark.parametrize("value", ["1", True, None, float("inf"), float("nan"), 10**400], ids=str)
def test_a_number_is_a_finite_number(value: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Number).validate_python(value)


def test_one_and_many_are_told_apart() -> None:
    assert (one_or_many("kind"), one_or_many(["a"]), one_or_many(3)) == ("(word)", "(list)", "(word)")


@pytest.mark.parametrize(
    ("by", "read"),
    [("kind", "kind"), ("평가군", ["평가군"]), (["평가군"], ["평가군"]), ("kinds", "kinds"), ("Kind", "Kind")],
    ids=["kind", "a lone header", "a list", "misspelt", "in capitals"],
)
def test_a_lone_header_needs_no_brackets_unless_it_looks_like_kind(by: object, read: object) -> None:
    assert lone_header(by) == read
