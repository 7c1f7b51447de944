from __future__ import annotations

from coscore import __version__
from coscore.output.identity import identity
from coscore.scoring.evaluation import Evaluation


def test_a_result_says_what_it_rests_on(village: Evaluation) -> None:
    assert identity(village, "en") == [
        ("Tool", f"coscore {__version__}"),
        ("Framework", "Village life (village 2026)"),
        ("Framework sha256", "ab" * 32),
        ("Source", "made for tests"),
        ("Input", f"projects.xlsx  sha256 {'cd' * 32}"),
    ]


def test_headings_speak_both_languages(village: Evaluation) -> None:
    assert [head for head, _ in identity(village, "ko")] == ["프로그램", "지표체계", "지표체계 sha256", "출처", "입력"]
