"""coscore scores units on evaluation indicators: a framework in YAML, spreadsheets in, ranks that anyone can check out.

The names below load on first use, so that importing the package costs nothing.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coscore.api import Comparison, Evaluation, compare, evaluate, load_framework, read, template
    from coscore.findings import Refused

__version__ = "0.1.0"
__all__ = ["Comparison", "Evaluation", "Refused", "compare", "evaluate", "load_framework", "read", "template"]


def __getattr__(name: str) -> Any:
    if name == "Refused":
        from coscore.findings import Refused

        return Refused
    if name in __all__:
        from coscore import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
