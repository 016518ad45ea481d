"""Which expenses are asked about where some are left out: "the total without the hotel"."""

from collections.abc import Sequence

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.proposals.named_expenses import Row
from desktop_assist.providers.embedded.proposals.which_expenses import (
    UNCLEAR,
    Asked,
    asked_about,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.spending_words import LEFT_OUT


def asked_without(
    request: UserRequest,
    rows: Sequence[Row],
    meetings: Sequence[Thing] | None,
    history: History,
) -> Asked | None:
    """As `asked_about`, less those that are left out by name."""
    found = LEFT_OUT.search(request.text)
    if found is None:
        return asked_about(request, rows, meetings, history)
    text = f"{request.text[: found.start()]}{request.text[found.end() :]}"
    asked = asked_about(request.saying(text), rows, meetings, history)
    left = asked_about(request.saying(f"{found['what']}?"), rows, meetings, history)
    if asked is None or asked is UNCLEAR or left is None or left is UNCLEAR:
        return asked if asked is UNCLEAR else left if left is UNCLEAR else None
    rest = tuple(one for one in asked.rows if one not in left.rows)
    return Asked(rest, asked.period, is_all=False, is_named=asked.is_named) if rest else None
