from __future__ import annotations

import pytest
import yaml

from coscore.framework.syntax import complaint


@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader], ids=["C", "Python"])
@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: [1, 2", "a bracket '[' is not closed"),
        ("a: {b: 1", "a brace '{' is not closed"),
        ("a: 'x", "a quotation mark is not closed"),
        ('a: "\\q"', "this backslash does not belong"),
        ("a: b: c", "a value holds ': '"),
        ("a: @x", "a value that starts with @"),
        ("\ta: 1", "tabs cannot indent"),
        ("a: - b", "'- ' must start a line of its own"),
        ("a: 1\nb\nc: 2", "': ' is missing"),
        ("a:\n  b: 1\n c: 2", "the indentation"),
        ("%YAML 2.0\n---\na: 1", "neither YAML 1.1 nor 1.2"),
        ("a: \x07", "an invisible control character"),
    ],
)
def test_a_complaint_is_put_into_plain_words(loader: type, text: str, says: str) -> None:
    with pytest.raises(yaml.YAMLError) as error:
        list(yaml.parse(text, Loader=loader))
    assert says in complaint(error.value, text).meaning.en


def test_what_has_no_words_of_its_own_keeps_those_of_the_parser() -> None:
    error = yaml.MarkedYAMLError(None, None, "an unheard-of fault", None)
    assert complaint(error, "") == (("an unheard-of fault", "an unheard-of fault"), 0, 0)
