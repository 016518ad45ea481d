"""Tells whether a message is a question in any words, which documents may answer."""

import re

_QUESTION = re.compile(
    r"\?\s*$|^\W*(?:what|which|who|whom|whose|when|where|why|how|is|are|am|do|does|did|can|could|may"
    r"|must|should|will|would|was|were|wer|was|wann|wo|wie|wieviele?|warum|welche\w*|darf|muss|kann|gibt)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 4
_ORDER = re.compile(
    r"^\W*(?:(?:please|pls|hi|hey|hello|hallo|ok|and|und|bitte)\b[\s,!]*)*"
    r"(?:(?:can|could|would|will) you |(?:i|we) (?:need|want|would like) (?:you )?to "
    r"|i'd like to )?(?:please )?(?:book|reserve|order|buy|purchase|rent|get me|find me|call me"
    r"|rebook|pay|transfer|buche?|reserviere?|bestelle?|kaufe?|besorge?|überweise?)\b"
    r"|^\W*(?:kannst|könntest|würdest|können|könnten|würden) (?:du|sie) .*"
    r"\b(?:buchen|reservieren|bestellen|kaufen|besorgen|überweisen|bezahlen)\W*$",
    re.IGNORECASE,
)
"""Wants something booked, bought or paid, which is not done here."""


def asks_freely(text: str) -> bool:
    """Whether it is a question, no order, and long enough to be about something."""
    return (
        not is_order(text)
        and len(text.split()) >= _FEWEST_WORDS
        and _QUESTION.search(text) is not None
    )


def is_order(text: str) -> bool:
    """Whether something is to be booked, bought or paid."""
    return _ORDER.search(text) is not None
