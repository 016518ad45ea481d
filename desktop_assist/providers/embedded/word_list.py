"""Builds search patterns from plain lists of words."""

import re

_COMMA = re.compile(r",(?!\d*\}|\?)")
"""Not the one in "{0,3}" or in ",?"."""


NO_ABBREVIATION = "".join(
    rf"(?<!\b(?i:{short}))"
    for short in (
        "dr",
        "prof",
        "mr",
        "ms",
        "mrs",
        "fam",
        "hr",
        "fr",
        "st",
        "nr",
        "abt",
        "ca",
        "bzw",
        "ing",
        "dipl",
        "mag",
        "univ",
        "tel",
        "rev",
        "sr",
        "jr",
        "fa",
        "techn",
        "allg",
        "kaufm",
        "wiss",
        "std",
        "evtl",
        "ggf",
        "inkl",
        "str",
        "lt",
        "wg",
        "bzgl",
    )
)
"""Before a full stop: it ends a sentence, and no "Fam." or "Dr."."""


def one_of(*listed: str) -> str:
    """A pattern for any of the words, which are separated by commas and may be patterns."""
    words = (" ".join(word.split()) for line in listed for word in _COMMA.split(line))
    return "(?:" + "|".join(word for word in words if word) + ")"


def whole_words(*listed: str) -> re.Pattern[str]:
    """Finds any of the words, not inside other words, in upper or lower case."""
    return re.compile(rf"\b{one_of(*listed)}\b", re.IGNORECASE)


def starting_with(*listed: str) -> re.Pattern[str]:
    """Finds any of the words where a sentence starts."""
    return re.compile(rf"^\W*{one_of(*listed)}\b", re.IGNORECASE)
