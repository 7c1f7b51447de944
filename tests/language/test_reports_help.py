from __future__ import annotations

import pytest

from coscore.language.help import HELP
from coscore.language.reports_help import REPORTS_HELP


@pytest.mark.parametrize("key", REPORTS_HELP)
def test_every_text_is_there_in_both_languages_and_fits_older_terminals(key: str) -> None:
    label = HELP[key]
    assert label is REPORTS_HELP[key]
    assert label.ko.encode("cp949")
    assert label.en.encode("cp949")
