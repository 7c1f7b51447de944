from __future__ import annotations

import pytest
import typer

from coscore.commands.choices import among, number


@pytest.mark.parametrize("text", [None, "5", "-0.5", "1e2"])
def test_numbers_pass(text: str | None) -> None:
    assert number(text) == text


@pytest.mark.parametrize("text", ["five", "nan", "inf", ""])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(typer.BadParameter):
        number(text)


def test_one_of_a_few_words() -> None:
    check = among(("a", "b"))
    assert (check("a"), check(None)) == ("a", None)
    with pytest.raises(typer.BadParameter, match="a, b"):
        check("c")
