"""The settings every command shares, taken from anywhere on the command line."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from coscore.language import Language

_FLAGS = re.compile(r"-q+|-v+|--quiet|--verbose")
_WITH_VALUE = ("--lang", "--color")


class Settings(NamedTuple):
    """What applies to every command.

    Attributes:
        language: ko or en.
        color: auto, always or never.
        quiet: how often -q was given.
        verbose: whether -v was given.
        arguments: the command line with the shared options moved to its front, where the parser expects them.
    """

    language: Language
    color: str
    quiet: int
    verbose: bool
    arguments: list[str]


def take_settings(argv: Sequence[str], environ: Mapping[str, str]) -> Settings:
    """Find the shared options wherever they stand before ``--``; whether their values are right is for the parser to say."""
    shared, rest = _split(list(argv))
    return Settings(
        language=_language(_value(shared, "--lang"), environ),
        color=_value(shared, "--color") or "auto",
        quiet=sum(option.count("q") for option in shared if re.fullmatch(r"-q+", option)) + shared.count("--quiet"),
        verbose=any(re.fullmatch(r"-v+|--verbose", option) for option in shared),
        arguments=[*shared, *rest],
    )


def _split(argv: list[str]) -> tuple[list[str], list[str]]:
    shared: list[str] = []
    rest: list[str] = []
    words = iter(argv)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif _FLAGS.fullmatch(word) or word.startswith(tuple(f"{option}=" for option in _WITH_VALUE)):
            shared.append(word)
        elif word in _WITH_VALUE:
            shared += [word, *(value for value in [next(words, None)] if value is not None)]
        else:
            rest.append(word)
    return shared, rest


def _value(shared: list[str], option: str) -> str | None:
    """The last value given to an option, as ``--option value`` or ``--option=value``."""
    found = None
    for word, after in pairwise([*shared, None]):
        if word == option:
            found = after
        elif word and word.startswith(f"{option}="):
            found = word.partition("=")[2]
    return found


def _language(asked: str | None, environ: Mapping[str, str]) -> Language:
    """``--lang``, else ``COSCORE_LANG``, else Korean where the locale is Korean, else English."""
    for wish in (asked, environ.get("COSCORE_LANG")):
        if wish in ("ko", "en"):
            return "ko" if wish == "ko" else "en"
    return "ko" if _locale(environ).lower().startswith(("ko", "korean")) else "en"


def _locale(environ: Mapping[str, str]) -> str:
    named = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    if named:
        return named
    import locale

    return locale.getlocale()[0] or ""
