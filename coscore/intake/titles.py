"""Which rows between two tables are titles of the second, not records of the first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coscore.intake.blocks import is_blank
from coscore.language.text import clean

if TYPE_CHECKING:
    from coscore.intake.sheet import Row

_ASIDE = re.compile(r"[(\[<].*[)\]>]|.{1,20}:.*|[※*].*")


def is_title(row: Row, before: Row | None) -> bool:
    """Whether a row holds one text, or only asides such as ``(단위: 건)`` and ``작성자: 홍길동``.

    One text that directly follows a row of several cells is a title only if it is merged across columns or an aside: it may
    be the last record of a table, with nothing but its name.
    """
    number, cells = row
    texts = {cell for cell in cells if not is_blank(cell)}
    if all(isinstance(cell, str) and _ASIDE.fullmatch(clean(cell)) for cell in texts):
        return True
    follows = before is not None and before[0] == number - 1 and len({c for c in before[1] if not is_blank(c)}) > 1
    return len(texts) == 1 and (not follows or sum(cell in texts for cell in cells) > 1)
