"""Proposes that two meetings change places: "swap the budget review and the team round"."""

import re
from collections.abc import Sequence
from datetime import datetime

from desktop_assist.providers.embedded.day_words import point_words
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.proposals.grounding import Match, matches, the_one_meant
from desktop_assist.providers.embedded.reply import Ask, PlannedCall, together
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text

SWAPS = re.compile(
    r"\b(?:swap|switch|trade|exchange|tausch\w*|vertausch\w*)\b"
    r"(?P<one>.{3,60}?)\s(?:and|with|for|und|mit|gegen)\s(?P<other>.{3,60})",
    re.IGNORECASE,
)
_YES = Text("Yes", "Ja")
_SWAP = Text(
    'Swap "{one}" ({when}) and "{other}" ({then})?',
    '"{one}" ({when}) und "{other}" ({then}) tauschen?',
)


def propose_swap(request: UserRequest, things: Sequence[Thing]) -> Ask | None:
    """The question whether two meetings are to change places; None where two are not named.

    Args:
        request: The message.
        things: The meetings still to come.
    """
    found = SWAPS.search(request.text)
    if found is None:
        return None
    pair = [_meant(found[name], request, things) for name in ("one", "other")]
    first, second = (one.thing if one else None for one in pair)
    if first is None or second is None or first.group == second.group:
        return None
    if not (isinstance(first.start, datetime) and isinstance(second.start, datetime)):
        return None
    language = request.language
    text = _SWAP.in_language(
        language,
        one=first.title,
        when=point_words(first.start, language),
        other=second.title,
        then=point_words(second.start, language),
    )
    calls = (_moved(first, second.start), _moved(second, first.start))
    return Ask(text, (_YES.in_language(language),), together(calls))


def _meant(text: str, request: UserRequest, things: Sequence[Thing]) -> Match | None:
    return the_one_meant(matches(request.saying(text), things))


def _moved(meeting: Thing, start: datetime) -> PlannedCall:
    return PlannedCall("update_meeting", {**meeting.key, "start": start.isoformat()})
