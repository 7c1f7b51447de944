"""What every part of a framework file is made of: numbers, words, ids, headers, and texts in two languages."""

from difflib import get_close_matches
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic.types import Strict

from coscore.language import Label

Number = Annotated[float, Strict(), Field(allow_inf_nan=False)]
Flag = Annotated[bool, Strict()]
Word = Annotated[str, StringConstraints(min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Headers = Annotated[list[Word], Field(min_length=1)]


class Part(BaseModel):
    """What all parts of a framework share: unknown keys are errors, and nothing changes after loading."""

    # The whole framework is built into one validator on first use, instead of one for each part on import.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Text(Part):
    """A text in Korean, English, or both; a plain string stands for both."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1})

    ko: Word | None = Field(None, description="The Korean text.")
    en: Word | None = Field(None, description="The English text.")

    @property
    def label(self) -> Label:
        """Both languages, one standing in for the other where only one is given."""
        return Label(self.ko or self.en or "", self.en or self.ko or "")


def _both(text: object) -> object:
    """A plain string for both languages; an empty mapping is no text at all."""
    return {"ko": text, "en": text} if isinstance(text, str) else text or None


def lone_header(value: object) -> object:
    """A header that stands without brackets is a list of one; what may be a misspelt ``kind`` stays a word, to be refused."""
    misspelt = isinstance(value, str) and get_close_matches(value.casefold(), ["kind"], cutoff=0.7)
    return value if misspelt or not isinstance(value, str) else [value]


def headers_alone(value: object) -> object:
    """Headers that stand alone are those of a column of numbers."""
    return {"columns": value} if isinstance(value, list) else value


def one_or_many(value: object) -> str:
    """Tag of a value that is either one word or a list; in brackets, so that no error path mistakes it for a key."""
    return "(list)" if isinstance(value, list) else "(word)"


Name = Annotated[Text, BeforeValidator(_both, json_schema_input_type=Word | Text)]
