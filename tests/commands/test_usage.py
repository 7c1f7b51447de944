from __future__ import annotations

from types import SimpleNamespace

import pytest
import typer

from coscore.commands.usage import UsageProblem, usage_message
from coscore.language import Language


class NoSuchOption(Exception):  # noqa: N818 - the parser's own name
    """Stands in for the parser's exception, which has no public name."""

    def __init__(self, option_name: str, possibilities: list[str]) -> None:
        super().__init__(option_name)
        self.option_name, self.possibilities, self.message = (
            option_name,
            possibilities,
            f"No such option: {option_name}",
        )
        self.ctx = SimpleNamespace(command_path="coscore evaluate", command=SimpleNamespace(commands={}))


def test_the_parser_raises_what_is_caught() -> None:
    assert issubclass(typer.BadParameter, UsageProblem)


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["No such option: --frmat", "Did you mean --format?", "More: coscore evaluate --help"]),
        ("ko", ["그런 옵션이 없습니다: --frmat", "혹시 --format?", "자세히: coscore evaluate --help"]),
    ],
)
def test_a_message_says_what_was_wrong_what_was_meant_and_where_to_read_on(
    language: Language, lines: list[str]
) -> None:
    assert usage_message(NoSuchOption("--frmat", ["--format"]), language).splitlines() == lines


def test_without_a_near_word_none_is_offered() -> None:
    assert "Did you mean" not in usage_message(NoSuchOption("--zzz", []), "en")
