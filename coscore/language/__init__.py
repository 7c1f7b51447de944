"""Every sentence the program can say, in Korean and English, and the way one of the two is picked."""

from coscore.language.label import Label, Language, fill

__all__ = ["Label", "Language", "fill"]
