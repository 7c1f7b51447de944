"""An explanation in any format: chosen by name or by the suffix of a file, printed or written."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coscore.findings import Refused
from coscore.insight.explain.against import Against
from coscore.insight.explain.explanation import Explanation
from coscore.insight.explain.indicator import Page
from coscore.language.words import WORDS
from coscore.output import explain_against, explain_json, explain_markdown, explain_node, explain_text
from coscore.output.console import UNICODE, Console
from coscore.output.entry import render as entry_text
from coscore.output.json import written
from coscore.output.listed import listed
from coscore.output.save import STDOUT, cannot_write, check_path, write_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.framework.tree import TreeNode
    from coscore.language import Language

Subject = Explanation | Page | Against | str
"""What is explained; a text is a finding code."""

SUFFIXES = {".txt": "text", ".json": "json", ".md": "markdown", ".markdown": "markdown"}


class View(NamedTuple):
    """How much of a unit is shown: levels of the tree, opened nodes, indicators whose levers are listed."""

    depth: int | None = None
    opened: tuple[TreeNode, ...] = ()
    levers: int = explain_text.LEVERS


def check_target(target: str, inputs: Sequence[str]) -> None:
    """See before any work is done whether an explanation can be written.

    Raises:
        Refused: another suffix than .txt, .json or .md, or what stands in the way of writing (E016).
    """
    if target == STDOUT:
        return
    if Path(target).suffix.lower() not in SUFFIXES:
        raise Refused([cannot_write(target, WORDS["save.explanation"])])
    check_path(target, inputs)


def show(subject: Subject, view: View, console: Console, *, form: str = "", target: str | None = None) -> None:
    """Print an explanation, or write it to a file whose suffix chooses the format unless one is named."""
    if target is None or target == STDOUT:
        if form == "json":
            console.write(json_text(subject).encode("utf-8", "backslashreplace"))
        elif form == "markdown":
            console.print(explain_markdown.render(subject, view, console.language).rstrip("\n"))
        else:
            console.print("\n".join(lines(subject, view, console)))
        return
    write_file(target, rendered(subject, view, console.language, form or SUFFIXES[Path(target).suffix.lower()]))
    if not console.quiet:
        console.error(console.say("saved", path=target))


def rendered(subject: Subject, view: View, language: Language, form: str) -> bytes:
    """An explanation as the bytes of a file."""
    if form == "json":
        return json_text(subject).encode("utf-8", "backslashreplace")
    if form == "markdown":
        return explain_markdown.render(subject, view, language).encode("utf-8", "replace")
    return text(subject, language, view).encode("utf-8", "replace")


def text(subject: Subject, language: Language, view: View | None = None) -> str:
    """An explanation as plain text without a limit to its lines."""
    page = Console(StringIO(), StringIO(), language, glyphs=UNICODE)
    return "\n".join(lines(subject, view or View(), page)) + "\n"


def json_text(subject: Subject) -> str:
    """An explanation as JSON, schema ``coscore/explanation/v1``."""
    return written(explain_json.of_code(subject)) if isinstance(subject, str) else explain_json.render(subject)


def lines(subject: Subject, view: View, console: Console) -> Iterator[str]:
    """An explanation for the terminal, line by line."""
    if isinstance(subject, str):
        yield entry_text(subject, console.language)
    elif isinstance(subject, Explanation):
        yield from explain_text.lines(subject, console, depth=view.depth, opened=view.opened, levers=view.levers)
    elif isinstance(subject, Page):
        yield from explain_text.sentence(explain_node.title(subject, console.language), console)
        yield from listed(explain_node.facts(subject, console.language), console, indent=2)
    else:
        for sentence in explain_against.sentences(subject, console.language):
            yield from explain_text.sentence(sentence, console)
        yield ""
        columns = list(explain_against.columns(subject, console.language, view.depth))
        yield from explain_text.tree(columns, console, explain_against.WANTED)
