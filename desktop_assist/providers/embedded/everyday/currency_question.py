"""Questions what money is worth in another currency: worked out by the tool that calculates."""

import re

from desktop_assist.expenses.currency import currency_called
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.money import CURRENCY_WORD, find_money

_CURRENCY = rf"(?P<to>{CURRENCY_WORD}|[€$£¥])"
_TARGETS = (
    re.compile(
        rf"\b(?:how (?:many|much)(?: is| are)?|wie ?viele?) {_CURRENCY}"
        r" (?:is|are|do|would|will|can|for|make|sind|ist|bekomme?|ergeben|wären)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:in|to|into|nach|zu)\s+(?:the )?{_CURRENCY}(?:\s+(?:um)\b|\W*$)", re.IGNORECASE
    ),
)


def read(request: UserRequest) -> Act | None:
    """The conversion asked for; None when none is."""
    found = next((one for pattern in _TARGETS if (one := pattern.search(request.text))), None)
    if found is None:
        return None
    rest = f"{request.text[: found.start('to')]} {request.text[found.end('to') :]}"
    money = find_money(rest, request.currency)
    to = currency_called(found["to"], request.currency)
    if money.amount is None or not money.currency or not to:
        return None
    return Act(
        (PlannedCall("calculate", {"expression": f"{money.amount} {money.currency} in {to}"}),)
    )
