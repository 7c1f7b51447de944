from __future__ import annotations

import subprocess
import sys

from coscore.commands.evaluate import FORMATS as COMMAND
from coscore.output.formats import FORMATS, OF_THE_TERMINAL, REPORTS, SUFFIXES, rendered
from coscore.scoring.evaluation import Evaluation


def test_every_suffix_has_a_format() -> None:
    assert set(SUFFIXES.values()) <= set(FORMATS)
    assert set(OF_THE_TERMINAL) <= set(FORMATS)


def test_the_command_prints_every_format_of_text() -> None:
    assert set(COMMAND) == {"table", *FORMATS} - {"xlsx"}


def test_reports_name_files_as_they_can_be_reached(village: Evaluation) -> None:
    for form in REPORTS:
        assert b"data/projects.xlsx" in rendered(village, form, "en", {"projects.xlsx": "data/projects.xlsx"})


def test_knowing_the_formats_loads_none_of_them() -> None:
    probe = "import sys, coscore.output.save; print([name for name in ('xlsxwriter', 'numpy', 'rich') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
