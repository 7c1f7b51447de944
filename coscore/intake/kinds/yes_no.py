"""Yes or no: O ○ ㅇ 유 예 and their like are 1, X × 무 아니오 and theirs 0."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.intake.kinds.words import no_word, words
from coscore.intake.lexicon import doubtful, tokens
from coscore.intake.marks import mark
from coscore.intake.reading import invalid, noted, present
from coscore.intake.vocabulary import AFFIRMATIVE, NEGATIVE
from coscore.language.text import clean, key, split_remark

if TYPE_CHECKING:
    from coscore.framework.model import YesNoValue
    from coscore.intake.reading import CellReader, Reading

_SHARED = {**dict.fromkeys(map(key, NEGATIVE), 0.0), **dict.fromkeys(map(key, AFFIRMATIVE), 1.0)}
_FIGURES = {"0", "1", "영"}


def reader(value: YesNoValue) -> CellReader:
    """Reader of an answer: the words of ``value`` first, then the shared ones, then the marks valid everywhere.

    Behind an answer a bracketed remark is passed over with W204, if it neither contradicts it (E211) nor, after a yes,
    doubts it (E210): O(제정·시행) is yes, O(추진중) is not. Nothing else beside an answer is.
    """
    answers = {**_SHARED, **dict.fromkeys(map(key, value.no), 0.0), **dict.fromkeys(map(key, value.yes), 1.0)}

    def read(text: str) -> Reading:
        answer = answers.get(key(text))
        return (mark(text) or _with_remark(text, answers)) if answer is None else present(answer)

    return words(read)


def _with_remark(text: str, answers: dict[str, float]) -> Reading:
    head, remark = split_remark(clean(text))
    answer = None if key(head) in _FIGURES else answers.get(key(head))
    if not remark or answer is None:
        return no_word(text, "O, X")
    said = tokens(remark)
    if 1.0 - answer in {answers.get(token) for token in said}:
        return invalid("E211", text, words=f"{head}, {remark}")
    if (answer and doubtful(said)) or mark(remark):
        return no_word(text, "O, X")
    return noted(present(answer), "W204", text, word=head)
