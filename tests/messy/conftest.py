"""The helpers of these tests stand beside them, as modules of their own."""

import sys
from pathlib import Path

import pytest

from coscore.framework.load import load_framework
from coscore.framework.tree import Framework

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Framework:
    """A framework with every type of value."""
    from offices import FRAMEWORK

    path = tmp_path_factory.mktemp("messy") / "offices.yaml"
    path.write_text(FRAMEWORK, encoding="utf-8")
    return load_framework(str(path))
