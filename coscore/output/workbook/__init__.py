"""The result as a workbook whose numbers are formulas: change a value or a weight, and scores, ranks and grades follow.

:mod:`render` puts the sheets together. Numbers stand where the following modules put them, each from those before it:
``values`` (the indicators as read, to be changed), ``weights`` and ``parameters`` (to be changed), ``scores`` (of the
indicators, by ``rulers`` and ``relative``), ``dimensions`` (by ``aggregates`` and ``code``), ``standing``, ``grades``,
``contributions``, and ``ranking``, which looks everything up in the order of the ranks.
"""

from coscore.output.workbook.render import render

__all__ = ["render"]
