"""What is known of the words by the readers of times and sums: "DT" for a day with an hour."""

from collections.abc import Sequence
from datetime import UTC, datetime

from desktop_assist.calendars.phrases import Policy, Understanding, find_time_expressions
from desktop_assist.providers.embedded.learned.tokens import Token

_ANY_MOMENT = datetime(2026, 3, 4, 9, tzinfo=UTC)
"""The kind of a time does not depend on when it is read; a model must not, either."""
NOT_KNOWN = "-"


def known_kinds(text: str, tokens: Sequence[Token]) -> list[str]:
    """For each word the kind of time it is part of, with its number among those of the text.

    Args:
        text: The message.
        tokens: Its words and signs.
    """
    kinds = [NOT_KNOWN] * len(tokens)
    found = find_time_expressions(text, _ANY_MOMENT, Policy())
    for number, one in enumerate(found):
        kind = _kind(one.meaning)
        for place, token in enumerate(tokens):
            if token.start < one.end and one.start < token.end:
                kinds[place] = f"{kind}{min(number, 2)}"
    return kinds


def _kind(meaning: Understanding) -> str:
    if meaning.recurrence:
        return "R"
    if meaning.start is None:
        return "L" if meaning.duration else "?"
    if meaning.grain in ("week", "month", "quarter", "year"):
        return "W"
    clock = "P" if meaning.grain == "daypart" else "T" * meaning.has_time
    span = "U" if meaning.end is not None and meaning.has_time and meaning.duration else ""
    return f"{'D' * meaning.names_day}{clock}{span}"
