"""Formulas of dimensions: a small language of arithmetic, parsed by precedence into postfix code.

Nothing of it is ever run by Python itself: the code holds numbers, ids of children, and the names of a few known operations.

    number    12, 0.5, 1.5e-3
    child     the id of a child
    sign      + - * / **, and the minus before a number; ** binds closest and to the right
    function  :data:`FUNCTIONS`
    condition a < b (<= > >= == !=) or is_missing(child), as the first of the three arguments of ``where`` only
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from coscore.framework.problems import hint
from coscore.language import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_CHARACTERS = 2000
MOST_LEVELS = 40
MOST_DIGITS = 9

MANY = 99
FUNCTIONS = {
    "min": (1, MANY),
    "max": (1, MANY),
    "mean": (1, MANY),
    "geomean": (1, MANY),
    "ln": (1, 1),
    "exp": (1, 1),
    "sqrt": (1, 1),
    "abs": (1, 1),
    "round": (2, 2),
    "cut": (2, 2),
    "where": (3, 3),
}
"""Every function that gives a number, with the least and the most arguments it takes."""

MISSING = "is_missing"
_TO_DECIMALS = frozenset({"round", "cut"})
_COMPARISONS = frozenset({"<", "<=", ">", ">=", "==", "!="})
_SIGNS = {"+": 10, "-": 10, "*": 20, "/": 20, "**": 40}
"""How closely each sign binds."""

_MINUS = 30

_LONG = Label(f"{MOST_CHARACTERS}자를 넘습니다", f"it is longer than {MOST_CHARACTERS} characters")
_DEEP = Label(f"괄호와 함수가 {MOST_LEVELS}겹을 넘습니다", f"it is nested more than {MOST_LEVELS} levels deep")
_HUGE = Label("셈할 수 없이 큰 수입니다", "this number is too large")
_VALUE = Label(
    "여기에는 수, 아래 지표의 id, 함수나 '('가 와야 합니다",
    "a number, the id of a child, a function or '(' belongs here",
)
_OPERATOR = Label("여기에는 + - * / **나 ')'가 와야 합니다", "one of + - * / ** or ')' belongs here")
_CLOSE = Label("'('가 닫히지 않았습니다", "'(' is not closed")
_COMPARED = Label("여기에는 비교 < <= > >= == !=가 와야 합니다", "a comparison, one of < <= > >= == !=, belongs here")
_CHAINED = Label("비교는 한 번에 하나만 합니다", "only one comparison at a time")
_ONLY_WHERE = Label(
    "비교와 is_missing은 where(조건, 값, 값)의 조건에만 씁니다",
    "comparisons and is_missing belong into where(condition, a, b) only",
)
_DIGITS = Label(
    f"자릿수는 0에서 {MOST_DIGITS}까지의 정수입니다", f"the decimals are a whole number from 0 to {MOST_DIGITS}"
)
_CHILD = Label("is_missing(...)에는 아래 지표의 id 하나가 옵니다", "is_missing(...) takes the id of a child")
_STRANGE = Label("산식에 쓸 수 없는 글자입니다", "this character means nothing in a formula")
_OTHERS = {
    "^": Label("거듭제곱은 **로 적습니다", "a power is written **"),
    "×": Label("곱하기는 *로 적습니다", "times is written *"),
    "÷": Label("나누기는 /로 적습니다", "divided by is written /"),
    "=": Label("같은지 견줄 때는 ==로 적습니다", "equal is written =="),
    "%": Label("백분율은 / 100으로 적습니다", "per cent is written / 100"),
}


class Op(NamedTuple):
    """One operation of postfix code.

    Attributes:
        name: ``number``, ``child``, ``minus``, a sign, a comparison, or a function.
        takes: how many results of earlier operations it takes.
        at: where it stands in the text, in characters from 0.
        value: the number itself, or the decimals of ``round`` and ``cut``.
        child: id of the child it is about.
    """

    name: str
    takes: int
    at: int
    value: float = 0.0
    child: str = ""


class Formula(NamedTuple):
    """A parsed formula: its text and its code, in the order in which a stack runs it."""

    text: str
    code: tuple[Op, ...]

    @property
    def children(self) -> tuple[str, ...]:
        """The ids it names, each once, in their order."""
        return tuple(dict.fromkeys(op.child for op in self.code if op.child))


class Fault(NamedTuple):
    """What is wrong with a formula, and where: so many characters from ``at``."""

    reason: Label
    at: int
    length: int


class _Token(NamedTuple):
    kind: str
    text: str
    at: int


class _Faulty(Exception):  # noqa: N818 - ends the parsing, and never leaves this module
    def __init__(self, reason: Label, token: _Token) -> None:
        self.fault = Fault(reason, token.at, max(1, len(token.text)))
        super().__init__(reason.en)


def parse(text: str) -> Formula | Fault:
    """The formula a text means, or the first fault in it."""
    if len(text) > MOST_CHARACTERS:
        return Fault(_LONG, 0, len(text))
    try:
        return Formula(text, tuple(_Parser(text).whole()))
    except _Faulty as faulty:
        return faulty.fault


class _Parser:
    """Reads tokens from left to right and puts operations behind what they work on."""

    def __init__(self, text: str) -> None:
        self._tokens = list(_tokens(text))
        self._code: list[Op] = []
        self._place = self._levels = 0

    def whole(self) -> list[Op]:
        """The code of the whole text."""
        self._expression(0)
        if self._next.kind != "end":
            raise _Faulty(_ONLY_WHERE if self._next.text in _COMPARISONS else _OPERATOR, self._next)
        return self._code

    @property
    def _next(self) -> _Token:
        return self._tokens[self._place]

    def _take(self) -> _Token:
        """The next token; the end is never passed."""
        token = self._next
        self._place += token.kind != "end"
        return token

    def _give(self, name: str, takes: int, token: _Token, *, value: float = 0.0, child: str = "") -> None:
        self._code.append(Op(name, takes, token.at, value, child))

    def _expression(self, closeness: int) -> None:
        """What follows, up to a sign that binds no closer."""
        self._levels += 1
        if self._levels > MOST_LEVELS:
            raise _Faulty(_DEEP, self._next)
        self._operand()
        while _SIGNS.get(self._next.text, 0) > closeness:
            sign = self._take()
            binds = _SIGNS[sign.text]
            self._expression(binds - 1 if sign.text == "**" else binds)
            self._give(sign.text, 2, sign)
        self._levels -= 1

    def _operand(self) -> None:
        token = self._take()
        if token.kind == "number":
            self._number(token)
        elif token.kind == "name" and self._next.text == "(":
            self._call(token)
        elif token.kind == "name":
            self._give("child", 0, token, child=token.text)
        elif token.text == "(":
            self._expression(0)
            self._close(token)
        elif token.text == "-":
            self._expression(_MINUS)
            self._give("minus", 1, token)
        else:
            raise _Faulty(_VALUE, token)

    def _number(self, token: _Token) -> None:
        value = float(token.text)
        if value == float("inf"):
            raise _Faulty(_HUGE, token)
        self._give("number", 0, token, value=value)

    def _call(self, name: _Token) -> None:
        if name.text == MISSING:
            raise _Faulty(_ONLY_WHERE, name)
        if name.text not in FUNCTIONS:
            raise _Faulty(_unknown(name.text), name)
        opened = self._take()
        if name.text == "where":
            self._condition()
        else:
            self._expression(0)
        count, digits = 1, 0.0
        while self._next.text == ",":
            self._take()
            if name.text in _TO_DECIMALS and count == 1:
                digits = self._digits()
            else:
                self._expression(0)
            count += 1
        self._close(opened)
        least, most = FUNCTIONS[name.text]
        if not least <= count <= most:
            raise _Faulty(_arguments(name.text), name)
        self._give(name.text, 1 if name.text in _TO_DECIMALS else count, name, value=digits)

    def _condition(self) -> None:
        """A comparison of two numbers, or whether a child is missing."""
        if self._next.text == MISSING:
            self._missing()
            return
        self._expression(0)
        token = self._take()
        if token.text not in _COMPARISONS:
            raise _Faulty(_COMPARED, token)
        self._expression(0)
        if self._next.text in _COMPARISONS:
            raise _Faulty(_CHAINED, self._next)
        self._give(token.text, 2, token)

    def _missing(self) -> None:
        name, opened, child = self._take(), self._take(), self._take()
        if opened.text != "(" or child.kind != "name":
            raise _Faulty(_CHILD, name)
        self._close(opened)
        self._give(MISSING, 0, name, child=child.text)

    def _digits(self) -> float:
        token = self._next
        if token.kind != "number" or not token.text.isdigit() or int(token.text) > MOST_DIGITS:
            raise _Faulty(_DIGITS, token)
        return float(self._take().text)

    def _close(self, opened: _Token) -> None:
        if self._next.kind == "end":
            raise _Faulty(_CLOSE, opened)
        if self._next.text != ")":
            raise _Faulty(_ONLY_WHERE if self._next.text in _COMPARISONS else _OPERATOR, self._next)
        self._take()


def _tokens(text: str) -> Iterator[_Token]:
    place = 0
    for found in _pattern().finditer(text):
        if found.start() > place:
            break
        place = found.end()
        if found.lastgroup:
            yield _Token(found.lastgroup, found[found.lastgroup], found.start(found.lastgroup))
    if place < len(text):
        raise _Faulty(_OTHERS.get(text[place], _STRANGE), _Token("strange", text[place], place))
    yield _Token("end", "", len(text))


@cache
def _pattern() -> re.Pattern[str]:
    number = r"(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)"
    return re.compile(rf"\s+|{number}|(?P<name>[A-Za-z_]\w*)|(?P<sign>\*\*|<=|>=|==|!=|[-+*/(),<>])", re.ASCII)


def _unknown(name: str) -> Label:
    near = hint(name, [*FUNCTIONS, MISSING])
    return Label(f"'{name}' 함수는 없습니다. {near.ko}", f"there is no function '{name}'. {near.en}")


def _arguments(name: str) -> Label:
    least, most = FUNCTIONS[name]
    if most == MANY:
        return Label(f"{name}(...)에는 값이 1개 이상 와야 합니다", f"{name}(...) takes one value or more")
    return Label(f"{name}(...)에는 값이 {least}개 와야 합니다", f"{name}(...) takes {least} value{'s' * (least > 1)}")
