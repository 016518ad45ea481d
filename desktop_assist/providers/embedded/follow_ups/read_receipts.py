"""Which of the receipts that a message names stay out or go in, as it was learned."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_assist.providers.embedded.follow_ups.receipt_names import Called, mentions_in
from desktop_assist.providers.embedded.learned.named_receipts import chances_to_stay_out

_REST_IS_OUT = re.compile(
    r"\b(?:the )?(?:others?|other (?:ones?|two|three|four|\d)|rest|remaining(?: ones?)?)\W+"
    r"(?:(?:are|is|was|were|stays?|goes?|go)\b\W*)?(?:=\W*)?"
    r"(?:private|personal|mine|me|my own|not|out|on me)\b"
    r"|\bleave (?:the |all )?(?:rest|others?)\b(?! (?:in|to me))"
    r"|\b(?:der |die |das |den )?(?:rest|ander\w+|übrig\w+)\W+"
    r"(?:(?:ist|sind|bin|bleib\w*|war\w*|geh\w*|zahl\w*)\b\W*)?(?:=\W*)?"
    r"(?:ich|mir|privat\w*|meins?|draussen|draußen|raus|weg|nicht|auf mich)\b",
    re.IGNORECASE,
)
"""Says that what is not named stays out."""
_LIKELY = 0.5


def read_to_stay_out(text: str, receipts: Sequence[Called]) -> frozenset[int]:
    """Those that are named and stay out: both of "not Roma, nor the dog food".

    Args:
        text: What is said.
        receipts: What each may be called by.
    """
    read = _as_learned(text, receipts)
    return frozenset(place for place, likely in read if likely >= _LIKELY)


def named_alone(text: str, receipts: Sequence[Called]) -> frozenset[int]:
    """Those that are named to go in, where all others are said to stay out; empty for other words.

    What is said of the others is no word about them: "add the taxi, the others are private".

    Args:
        text: What is said.
        receipts: What each may be called by.
    """
    found = _REST_IS_OUT.search(text)
    if found is None:
        return frozenset()
    besides = f"{text[: found.start()]}{text[found.end() :]}"
    return _read_to_go_in(text, receipts) or _read_to_go_in(besides, receipts)


def _read_to_go_in(text: str, receipts: Sequence[Called]) -> frozenset[int]:
    """Those that are named, where each of them goes in."""
    read = list(_as_learned(text, receipts))
    is_each_in = all(likely < _LIKELY for _, likely in read)
    return frozenset(place for place, _ in read) if is_each_in else frozenset()


def _as_learned(text: str, receipts: Sequence[Called]) -> Iterator[tuple[int, float]]:
    """The receipts that are named, with how likely each is to stay out."""
    # By what it is called alone: "January" stands on many a paper.
    plain = [replace(one, content="") for one in receipts]
    named = [one for one in mentions_in(text, plain) if one.is_one]
    chances = chances_to_stay_out(text, [(one.start, one.end) for one in named])
    for one, likely in zip(named, chances, strict=True):
        yield from ((place, likely) for place in one.places)
