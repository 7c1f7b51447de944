"""A settlement as a table: one row for each payment, and the total."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from coscore.outcomes.exact import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.language import Language
    from coscore.outcomes.account import Account

HEAD = ("payment", "name", "to", "outcome", "value", "state", "before_caps", "amount", "currency")
_RUNS = ("=", "+", "-", "@", "\t", "\r")


def render(account: Account, language: Language) -> bytes:
    """The file: UTF-8 with BOM, amounts in the smallest unit, empty where they are not known."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEAD)
    writer.writerows(_rows(account, language))
    return text.getvalue().encode("utf-8-sig", "backslashreplace")


def _rows(account: Account, language: Language) -> Iterator[tuple[object, ...]]:
    settled, code = account.settlement, account.contract.file.currency.code
    for paid in settled.payments:
        of = paid.payment.outcome if paid.payment else None
        value = settled.measured[of].whole.value if of and not settled.measured[of].awaited else None
        name = paid.payment.name.label.in_(language) if paid.payment else paid.id
        yield (
            paid.id,
            f"'{name}" if name.startswith(_RUNS) else name,
            paid.payment.to if paid.payment else "investor",
            of or "",
            "" if value is None else short(value),
            paid.state,
            "" if paid.before_caps is None else paid.before_caps,
            "" if paid.amount is None else paid.amount,
            code,
        )
    yield ("total", "", "", "", "", "", "", "" if settled.total is None else settled.total, code)
