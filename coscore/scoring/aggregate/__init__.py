"""From the scores of children to the score of their parent: a table of methods, each in the module of its kind."""

from coscore.scoring.aggregate import duels, means, order
from coscore.scoring.aggregate.formula import formula, formula_terms
from coscore.scoring.aggregate.parts import Method

METHODS = {
    "arithmetic": Method(means.arithmetic, means.arithmetic_terms, sure=True),
    "geometric": Method(means.geometric, means.geometric_terms),
    "harmonic": Method(means.harmonic, means.harmonic_terms),
    "power": Method(means.power, means.power_terms),
    "sum": Method(means.total, means.total_terms, sure=True),
    "median": Method(order.median, order.median_terms, sure=True),
    "min": Method(order.lowest, order.lowest_terms, sure=True),
    "max": Method(order.highest, order.highest_terms, sure=True),
    "copeland": Method(duels.copeland, duels.copeland_terms, across=True),
    "formula": Method(formula, formula_terms),
}
"""How children may be combined."""
