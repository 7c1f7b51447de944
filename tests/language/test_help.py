from __future__ import annotations

import pytest

from coscore.language.help import HELP


@pytest.mark.parametrize("key", sorted(HELP))
def test_a_text_stands_in_both_languages_and_prints_on_a_korean_console(key: str) -> None:
    korean, english = HELP[key]
    assert korean.strip()
    assert english.strip()
    assert (korean + english).encode("cp949")


def test_every_option_of_evaluate_names_what_may_stand_there() -> None:
    assert all(HELP[f"evaluate.{option}"].en for option in ("files", "output", "format", "by", "group", "strict"))
