"""What the parser says, in the reader's language: help pages and misused options."""

import re
from difflib import get_close_matches
from typing import Any, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

from coscore.language import Language
from coscore.language.help import HELP

UsageProblem: type[Exception] = next(kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "ClickException")
"""The parser's own exception. The parser carries its library inside, so there is no public name to import it by."""

Parser = TypeVar("Parser", type[TyperCommand], type[TyperGroup])


def speaking(base: Parser, language: Language) -> Parser:
    """A command or group class whose help page speaks a language."""

    class Speaking(base):  # type: ignore[misc, valid-type]
        def get_usage(self, ctx: Any) -> str:
            return str(super().get_usage(ctx)).replace("Usage:", HELP["panel.usage"].in_(language), 1)

        def get_help_option(self, ctx: Any) -> Any:
            option = super().get_help_option(ctx)
            option.help = HELP["help"].in_(language)
            return option

        def format_help(self, ctx: Any, formatter: Any) -> None:
            _name_panels(language)
            super().format_help(ctx, formatter)

    return Speaking


def _name_panels(language: Language) -> None:
    """Titles and marks of the help page; the parser keeps them as module constants, read when a page is drawn."""
    from typer import rich_utils

    rich_utils.OPTIONS_PANEL_TITLE = HELP["panel.options"].in_(language)
    rich_utils.ARGUMENTS_PANEL_TITLE = HELP["panel.arguments"].in_(language)
    rich_utils.COMMANDS_PANEL_TITLE = HELP["panel.commands"].in_(language)
    rich_utils.DEFAULT_STRING = HELP["panel.default"].in_(language)
    rich_utils.REQUIRED_LONG_STRING = HELP["panel.required"].in_(language)

    class Folding(rich_utils.OptionHighlighter):
        """Texts fold: a line of wide characters that fills its column would otherwise lose its last word to an ellipsis."""

        def highlight(self, text: Any) -> None:
            text.overflow = "fold"
            super().highlight(text)

    rich_utils.highlighter = Folding()


def usage_message(problem: Any, language: Language) -> str:
    """What was wrong with the command line, what was perhaps meant, and where to read more."""
    path = problem.ctx.command_path if getattr(problem, "ctx", None) else "coscore"
    lines = [_problem(problem, language), _near(problem, language), HELP["usage.more"](language, path=path)]
    return "\n".join(line for line in lines if line)


def _problem(problem: Any, language: Language) -> str:
    kind = type(problem).__name__
    if kind == "NoSuchOption":
        return HELP["usage.NoSuchOption"](language, option=problem.option_name)
    if command := _unknown_command(problem):
        return HELP["usage.NoSuchCommand"](language, command=command)
    if kind == "MissingParameter":
        return HELP["usage.MissingParameter"](language, parameter=_parameter(problem))
    if kind == "BadParameter":
        return HELP["usage.BadParameter"](language, parameter=_parameter(problem), message=problem.message)
    return HELP["usage.other"](language, message=problem.format_message())


def _parameter(problem: Any) -> str:
    parameter = problem.param
    if parameter is None:
        return str(problem.param_hint or "")
    return parameter.opts[0] if parameter.opts[0].startswith("-") else str(parameter.metavar)


def _unknown_command(problem: Any) -> str:
    found = re.match(r"No such command '(.*?)'", problem.message)
    return found[1] if found else ""


def _near(problem: Any, language: Language) -> str:
    if command := _unknown_command(problem):
        near = get_close_matches(command, problem.ctx.command.commands, n=1)
    else:
        near = list(getattr(problem, "possibilities", None) or [])[:1]
    return HELP["usage.near"](language, near=near[0]) if near else ""
