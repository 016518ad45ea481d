"""Proposes both where a message corrects an expense and tells of another one without a receipt."""

import re

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.proposals.expense_changes import propose_expense_change
from desktop_assist.providers.embedded.proposals.expense_told import propose_told_expense
from desktop_assist.providers.embedded.reply import (
    Ask,
    Find,
    Say,
    Settled,
    parted,
    together,
)
from desktop_assist.providers.embedded.request import UserRequest

_NEXT = re.compile(
    r"(?<=[.!?;])\s+(?=(?:and|also|plus|oh|then|und|außerdem|ausserdem|dann|ach)\b)", re.IGNORECASE
)
_BECAUSE = re.compile(r",?\s+(?:because|since|as|weil|da) (?:he|she|they|it|er|sie|es)\b[^,.;]*")
_LEADING = re.compile(
    r"^\W*(?:(?:and|also|plus|oh|then|und|außerdem|ausserdem|dann|ach|noch)\b[\s,]*)+"
    r"|^\W*(?:two|a couple of|some|zwei|ein paar) (?:\w+ )?(?:fixes|things|corrections"
    r"|changes|sachen"
    r"|korrekturen)[^:.]{0,40}[:.]\s*",
    re.IGNORECASE,
)


def propose_two_expenses(request: UserRequest, history: History) -> Find | None:
    """The question whether to do both; None where a message is not about two."""
    parts = [_LEADING.sub("", one) for one in _NEXT.split(request.text) if one.strip()]
    if len(parts) != len(("the one", "the other")):
        return None
    for told, changed in (parts, reversed(parts)):
        added = propose_told_expense(request.saying(told))
        # Why it is more names other things: "because he carried my poster tube in".
        other = request.saying(_BECAUSE.sub("", changed))
        if added is None or propose_told_expense(other) is not None:
            continue
        found = propose_expense_change(other, history, Say(""))
        if isinstance(found, Find):
            return _beside(found, added)
    return None


def _beside(found: Find, added: Ask) -> Find:
    """The look for the one that is corrected, with the other one at the same yes."""

    def choose(output: JsonObject) -> Settled | Find:
        chosen = found.choose(output)
        if isinstance(chosen, Find):
            return _beside(chosen, added)
        if not isinstance(chosen, Ask):
            return added
        calls = (*parted(chosen.pending), *parted(added.pending))
        return Ask(f"{chosen.question} {added.question}", added.choices, together(calls))

    return Find(found.lookup, choose)
