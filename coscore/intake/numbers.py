"""Numbers in text: exactly what is written, or nothing.

::

    amount  =  number [blank] tail                     12, 12건, 1,234 명, △1.2, (1.2)
    number  =  [sign] digits [power] | "(" digits ")"  brackets mean minus
    sign    =  "+" | "-" | "−" | "△" [blank]           ▲ is refused: minus to some, a rise to others
    digits  =  whole ["." figure+] | "." figure+
    whole   =  figure+ | 1-9 up to three figures, then groups of "," and three figures
    power   =  ("e" | "E") ["+" | "-"] figure+         9.8e-05, as programs write it
    tail    =  anything without a figure; the caller knows which ones are right

    money   =  [sign] ["금"] term [blank term]... ["원"] [remark "(금...원)"]        1억 5천만원, 3,200천원
    term    =  digits [scale]                          each term below the scale of the one before
    scale   =  ["십" | "백" | "천"] ("만" | "억" | "조")  |  "십" | "백" | "천"

A power of ten must not reach beyond the figures written: 1.23E+05 is what a spreadsheet shows of any number from 122,500 to
123,499. A bare 십, 백 or 천 stands alone and before 원, for 3억 2천 is 3억 2천만 to many. Texts come in through
:func:`coscore.language.text.clean`, so figures are 0 to 9.
"""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import NamedTuple
from unicodedata import normalize

from coscore.intake.vocabulary import APPROXIMATE_AFTER, APPROXIMATE_BEFORE, SECOND_STATEMENT
from coscore.language.text import key

LARGEST = 1e15
"""Numbers beyond this are not counted on: a float64 no longer holds every whole number far above it."""

_DIGITS = r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+"
_NUMBER = re.compile(rf"(?P<sign>[+\-−]|△ ?)?(?P<digits>{_DIGITS})(?P<power>[eE][+\-]?[0-9]{{1,3}})?(?P<tail>[^0-9]*)")
_BRACKETED = re.compile(rf"\((?P<digits>{_DIGITS})\)")
_MONEY = re.compile(r"(?P<sign>-|−|△ ?)?금? ?(?P<terms>.+?)(?P<won> ?원)?(?: ?\(금[^0-9]*원?\))?")
_TERM = re.compile(rf"({_DIGITS}) ?([십백천]?[만억조]|[십백천])? ?")
_CHUNK = re.compile(r"[0-9][0-9.,]*(?:[eE][+\-]?[0-9]+)?")
_DATE = re.compile(r"(?:[0-9]{4}|['’][0-9]{2}) ?[.\-/년] ?[0-9]{1,2} ?[.\-/월] ?[0-9]{1,2} ?[.일]?(?: ?\(.\))?")
_MINUS = "-−△"
_POWERS = {"": 0, "십": 1, "백": 2, "천": 3, "만": 4, "억": 8, "조": 12}
_MONEY_UNITS = {
    f"{tens}{scale}원": _POWERS[tens] + _POWERS[scale]
    for tens in ("", "십", "백", "천")
    for scale in ("", "만", "억", "조")
}
_LONGEST = 200


class Amount(NamedTuple):
    """A number and what stands behind it, folded and without blanks."""

    value: float
    tail: str


def amount(text: str) -> Amount | None:
    """Read one exact number; None if the text is anything else, or longer than a number can be."""
    if len(text) > _LONGEST:
        return None
    if match := _NUMBER.fullmatch(text):
        if _figures_open(match):
            return None
        value = float(match["digits"].replace(",", "") + (match["power"] or ""))
        return Amount(-value if (match["sign"] or "+")[0] in _MINUS else value, unit_key(match["tail"]))
    if match := _BRACKETED.fullmatch(text):
        return Amount(-float(match["digits"].replace(",", "")), "")
    return None


def _figures_open(match: re.Match[str]) -> bool:
    """Whether a power of ten reaches beyond the decimals that are written."""
    power = int((match["power"] or "e0")[1:])
    return power > len(match["digits"].partition(".")[2])


def unit_key(text: str) -> str:
    """A unit of measurement as it is compared: m² and ㎡ are alike, though 10² is not 102."""
    return key(normalize("NFKC", text))


def money_power(unit: str) -> int | None:
    """The power of ten of a unit of money, as it is compared: 3 for 천원; None for any other unit."""
    return _MONEY_UNITS.get(unit)


def shifted(number: float, power: int) -> float:
    """A number times a power of ten, decimal for decimal: 12.3 thousands are 12300, not 12300.000000000002."""
    return float(Decimal(repr(number)).scaleb(power)) if math.isfinite(number) else number


def money(text: str) -> float | None:
    """Read an amount of money in 원; None if it holds neither a money word nor 원, or is no exact amount."""
    match = _MONEY.fullmatch(text) if len(text) <= _LONGEST else None
    terms = _terms(match["terms"]) if match else []
    if match is None or not _is_exact(terms, won=bool(match["won"])):
        return None
    value = float(sum(number.scaleb(power) for number, power in terms))
    return -value if match["sign"] else value


def _terms(text: str) -> list[tuple[Decimal, int]]:
    """Numbers with their powers of ten; empty if anything else stands between."""
    found, position = [], 0
    while match := _TERM.match(text, position):
        power = sum(_POWERS[part] for part in match[2] or "")
        found.append((Decimal(match[1].replace(",", "")), power))
        position = match.end()
    return found if position == len(text) else []


def _is_exact(terms: list[tuple[Decimal, int]], *, won: bool) -> bool:
    powers = [power for _, power in terms]
    if not terms:
        return False
    if any(0 < power < _POWERS["만"] for power in powers):
        return won and len(terms) == 1
    falling = all(
        n.scaleb(power) < Decimal(10) ** before for (n, power), before in zip(terms[1:], powers, strict=False)
    )
    whole = all(number == int(number) for number, _ in terms[:-1])
    return falling and whole and (won or powers[-1] > 0)


def fault(text: str) -> str:
    """Say why a text is no exact number: E213 it is a date, E204 it is about or more than one number, E203 otherwise."""
    if _DATE.fullmatch(text):
        return "E213"
    chunks = _CHUNK.findall(text[:_LONGEST])
    if not chunks:
        return "E203"
    before, after = text.split(chunks[0], 1)
    several = len(chunks) > 1 or any(sign in text for sign in SECOND_STATEMENT)
    about = before.strip() in APPROXIMATE_BEFORE or after.lstrip().startswith(APPROXIMATE_AFTER)
    return "E204" if several or about or after.endswith(APPROXIMATE_AFTER) else "E203"
