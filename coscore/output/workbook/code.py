"""A framework's own formulas in the language of spreadsheets.

A child that is missing is ``NA()`` where the formula may do without it, so that what it touches is missing, too; what cannot
be computed is an error.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from coscore.output.workbook.excel import INVALID, MOST_CHARACTERS, joined, number, rounded
from coscore.scoring.rounding import GUARD

if TYPE_CHECKING:
    from coscore.framework.formula import Op

TOLERANT = frozenset({"where", "mean", "geomean", "is_missing"})
"""What a formula may use that does without some of its children."""

_SIGNS = {
    "+": "+",
    "-": "-",
    "*": "*",
    "/": "/",
    "**": "^",
    "<": "<",
    "<=": "<=",
    ">": ">",
    ">=": ">=",
    "==": "=",
    "!=": "<>",
}
_FUNCTIONS = {"ln": "LN", "exp": "EXP", "sqrt": "SQRT", "abs": "ABS", "min": "MIN", "max": "MAX"}
_MEANS = {"mean": "AVERAGE", "geomean": "GEOMEAN"}


def translated(code: Sequence[Op], children: Mapping[str, str]) -> str | None:
    """The formula's result for one unit: a number, nothing where it is missing, ``!`` where it cannot be computed.

    Args:
        code: the formula, as the framework's parser gives it.
        children: the cell of the score of each child.

    Returns:
        None where a mean leaves out results of other operations, or the formula is too long.
    """
    names = {op.name for op in code}
    used = list(dict.fromkeys(op.child for op in code if op.name == "child"))
    is_tolerant = bool(names & TOLERANT)
    text = _text(code, children, tolerant=is_tolerant)
    if text is None:
        return None
    if is_tolerant:
        found = f'IF(ISNA({text}),"",IFERROR({text},"{INVALID}"))'
    else:
        count = joined("COUNT", (children[child] for child in used)) if used else "0"
        found = f'IF({count}<{len(used)},"",IFERROR({text},"{INVALID}"))'
    return found if len(found) < MOST_CHARACTERS else None


def _text(code: Sequence[Op], children: Mapping[str, str], *, tolerant: bool) -> str | None:
    stack: list[tuple[str, str]] = []
    for op in code:
        taken = stack[len(stack) - op.takes :]
        found = _operation(op, taken, children, tolerant=tolerant)
        if found is None or len(found) > MOST_CHARACTERS:
            return None
        lone = children[op.child] if op.name == "child" else ""
        stack[len(stack) - op.takes :] = [(found, lone)]
    return stack[0][0]


def _operation(op: Op, taken: list[tuple[str, str]], children: Mapping[str, str], *, tolerant: bool) -> str | None:
    """One operation on texts, each with the cell it stands for where it is a child and nothing else."""
    texts = [text for text, _ in taken]
    if op.name in _SIGNS:
        return f"({texts[0]}{_SIGNS[op.name]}{texts[1]})"
    if op.name in _FUNCTIONS:
        return joined(_FUNCTIONS[op.name], texts)
    if op.name in _MEANS:
        cells = [cell for _, cell in taken]
        return _mean(_MEANS[op.name], cells) if all(cells) else None
    others: dict[str, Callable[[], str]] = {
        "number": lambda: number(op.value),
        "child": lambda: _child(children[op.child], tolerant=tolerant),
        "minus": lambda: f"(-{texts[0]})",
        "is_missing": lambda: f"NOT(ISNUMBER({children[op.child]}))",
        "where": lambda: f"IF({','.join(texts)})",
        "round": lambda: rounded(texts[0], int(op.value)),
        "cut": lambda: _cut(texts[0], int(op.value)),
    }
    return others[op.name]()


def _child(cell: str, *, tolerant: bool) -> str:
    return f"IF(ISNUMBER({cell}),{cell},NA())" if tolerant else cell


def _mean(function: str, cells: Sequence[str]) -> str:
    """A mean of the cells that hold numbers; programs differ in what a geometric one of 0 is, so it is an error said outright."""
    mean = joined(function, cells)
    if function == "GEOMEAN":
        mean = f"IF({joined('MIN', cells)}<=0,1/0,{mean})"
    return f"IF({joined('COUNT', cells)}=0,NA(),{mean})"


def _cut(text: str, digits: int) -> str:
    whole = number(10**digits)
    return f"SIGN({text})*INT(ABS({text})*{whole}+{number(GUARD)})/{whole}"
