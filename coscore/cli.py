"""The command line: registers the commands, finds out the language, and answers for everything that can go wrong."""

import os
import sys
from collections.abc import Callable, Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from coscore import __version__
from coscore.commands import (
    check,
    compare,
    describe,
    evaluate,
    explain,
    framework,
    report,
    robustness,
    settle,
    template,
)
from coscore.commands.settings import Settings, take_settings
from coscore.commands.usage import UsageProblem, speaking, usage_message
from coscore.findings import Refused
from coscore.language import Language
from coscore.language.help import HELP
from coscore.output.console import Console
from coscore.output.messages import print_findings
from coscore.runtime import set_up

Work = Callable[[Console], int]

DONE, UNSCORABLE, BUG, INTERRUPTED = 0, 2, 3, 130

COMMANDS = (template, check, evaluate, robustness, compare, explain, describe, report, settle, framework)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code; docs/evaluate.md says what each code means."""
    set_up(os.environ)
    settings = take_settings(sys.argv[1:] if argv is None else argv, os.environ)
    console = Console.open(settings.language, settings.color, settings.quiet, verbose=settings.verbose)
    try:
        code = _answer(settings, console)
        console.flush()
    except Refused as refused:
        print_findings(refused.findings, console)
        return UNSCORABLE
    except BrokenPipeError:
        _leave_the_pipe()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:  # noqa: BLE001 - the one place that answers for a fault of the program itself
        console.error(HELP["bug"](settings.language, path=_log()))
        return BUG
    return code


def _answer(settings: Settings, console: Console) -> int:
    """Parse, then do the work outside of the parser, whose own ways of ending a program are not ours."""
    try:
        work: Work | int = build(settings.language)(args=settings.arguments, prog_name="coscore", standalone_mode=False)
    except UsageProblem as problem:
        console.error(usage_message(problem, settings.language))
        return UNSCORABLE
    return work if isinstance(work, int) else work(console)


def build(language: Language) -> Callable[..., Any]:
    """The parser with its help in one language; a command gives back its work as a function of the console."""
    program = typer.Typer(
        cls=speaking(TyperGroup, language),
        help=HELP["coscore"].in_(language),
        epilog=HELP["coscore.epilog"].in_(language),
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    program.callback(invoke_without_command=True)(_start(language))
    for command in COMMANDS:
        command.register(program, language, speaking(TyperCommand, language))
    return program


def _start(language: Language) -> Callable[..., Work | None]:
    def choice(word: str, metavar: str) -> Any:
        return typer.Option(f"--{word}", help=HELP[word].in_(language), metavar=metavar, callback=_one_of(metavar))

    def start(
        context: typer.Context,
        lang: Annotated[str, choice("lang", "ko|en")] = language,
        color: Annotated[str, choice("color", "auto|always|never")] = "auto",
        quiet: Annotated[int, typer.Option("--quiet", "-q", count=True, help=HELP["quiet"].in_(language))] = 0,
        verbose: Annotated[int, typer.Option("--verbose", "-v", count=True, help=HELP["verbose"].in_(language))] = 0,
        version: Annotated[bool, typer.Option("--version", help=HELP["version"].in_(language))] = False,
    ) -> Work | None:
        del lang, color, quiet, verbose  # read before parsing: the parser itself speaks the language they choose
        if version:
            return _print(f"coscore {__version__}")
        return None if context.invoked_subcommand else _print(HELP["start"](language, version=__version__))

    return start


def _one_of(words: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        if value not in words.split("|"):
            raise typer.BadParameter(f"{value} ({words.replace('|', ', ')})")
        return value

    return check


def _print(text: str) -> Work:
    def work(console: Console) -> int:
        console.print(text)
        return DONE

    return work


def _leave_the_pipe() -> None:
    """The reader has seen enough: nothing more may be written, not even when the interpreter flushes at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _log() -> str:
    """Write the traceback to a file of its own and return its path."""
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile("w", prefix="coscore-", suffix=".log", delete=False, encoding="utf-8") as log:
        log.write(f"coscore {__version__}\n{traceback.format_exc()}")
    return log.name
