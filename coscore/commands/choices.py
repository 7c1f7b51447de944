"""Options that take one of a few words."""

from collections.abc import Callable

import typer


def among(words: tuple[str, ...]) -> Callable[[str | None], str | None]:
    """A check of an option: its value is one of the words, or it is not given."""

    def check(value: str | None) -> str | None:
        if value is not None and value not in words:
            raise typer.BadParameter(f"{value} ({', '.join(words)})")
        return value

    return check
