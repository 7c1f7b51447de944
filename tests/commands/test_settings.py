from __future__ import annotations

import pytest

from coscore.commands.settings import take_settings

KOREAN = {"LANG": "ko_KR.UTF-8"}


@pytest.mark.parametrize(
    ("argv", "environ", "language"),
    [
        pytest.param(["--lang", "ko"], {}, "ko", id="the option decides"),
        pytest.param(["evaluate", "x.xlsx", "--lang=en"], KOREAN, "en", id="the option decides wherever it stands"),
        pytest.param([], {"COSCORE_LANG": "en", **KOREAN}, "en", id="the variable wins over the locale"),
        pytest.param([], KOREAN, "ko", id="a Korean locale is Korean"),
        pytest.param([], {"LC_ALL": "C", **KOREAN}, "en", id="LC_ALL wins over LANG"),
        pytest.param([], {"LANG": "de_DE.UTF-8"}, "en", id="any other locale is English"),
        pytest.param(["--lang", "fr"], KOREAN, "ko", id="an unknown language is left to the parser"),
    ],
)
def test_language(argv: list[str], environ: dict[str, str], language: str) -> None:
    assert take_settings(argv, environ).language == language


def test_shared_options_move_to_the_front_and_keep_their_values() -> None:
    settings = take_settings(["evaluate", "a.xlsx", "--color", "never", "-qq", "-o", "b.csv", "-v"], {"LANG": "C"})
    assert settings.arguments == ["--color", "never", "-qq", "-v", "evaluate", "a.xlsx", "-o", "b.csv"]
    assert (settings.color, settings.quiet, settings.verbose) == ("never", 2, True)


def test_nothing_behind_two_dashes_is_an_option() -> None:
    settings = take_settings(["evaluate", "--", "--lang", "-q"], {"LANG": "C"})
    assert settings.arguments == ["evaluate", "--", "--lang", "-q"]
    assert (settings.language, settings.quiet) == ("en", 0)
