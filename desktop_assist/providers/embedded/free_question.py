"""Tells whether a message is a question in any words, which documents may answer."""

import re

_QUESTION = re.compile(
    r"\?\s*$|^\W*(?:what|which|who|whom|whose|when|where|why|how|is|are|am|do|does|did|can|could|may"
    r"|must|should|will|would|was|were|wer|was|wann|wo|wie|warum|welche\w*|darf|muss|kann|gibt)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 4


def asks_freely(text: str) -> bool:
    """Whether it is a question, and long enough to be about something."""
    return len(text.split()) >= _FEWEST_WORDS and _QUESTION.search(text) is not None
