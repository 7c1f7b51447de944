from __future__ import annotations

import subprocess
import sys

from coscore.output.formats import FORMATS, OF_THE_TERMINAL, SUFFIXES


def test_every_suffix_has_a_format() -> None:
    assert set(SUFFIXES.values()) <= set(FORMATS)
    assert set(OF_THE_TERMINAL) <= set(FORMATS)


def test_knowing_the_formats_loads_none_of_them() -> None:
    probe = "import sys, coscore.output.save; print([name for name in ('xlsxwriter', 'numpy', 'rich') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
