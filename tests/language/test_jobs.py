from __future__ import annotations

from coscore.language.jobs import JOBS
from coscore.language.words import WORDS
from coscore.scoring.demands import ON_FINDINGS, ON_UNITS


def test_every_word_is_found_under_its_key() -> None:
    assert all(WORDS[key] is label and label.ko and label.en for key, label in JOBS.items())


def test_every_gate_has_words_for_its_rule_and_every_way_to_end() -> None:
    for kind in (*ON_UNITS, *ON_FINDINGS, "required"):
        assert all(f"{kind}.{end}" in WORDS for end in ("rule", "met", "missed"))
    assert all(f"{kind}.nothing" in WORDS for kind in ON_UNITS)
