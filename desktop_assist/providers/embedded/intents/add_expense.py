"""Requests to note an expense."""

import re
from datetime import date, datetime

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.reply import Act, Ask, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.money import Money, find_money
from desktop_assist.providers.embedded.slots.remainder import without

TOOL = "add_expense"
REQUEST = "request"
_ADD = re.compile(r"\b(?:add|log|record|enter|note|book|put|save|track|trag\w*|erfasse?|notiere?|buche?|speicher\w*)\b")
_EXPENSE = re.compile(r"\b(?:expenses?|receipt|spesen|ausgaben?|auslagen?|beleg|quittung|cost)\b")
_PAID = re.compile(r"^\W*(?:i|ich|we)\s+(?:just |have |habe )?(?:paid|spent|bought|bezahlt|ausgegeben|zahlte)\b|^\W*ich habe\b.*\b(?:bezahlt|ausgegeben|gekauft)\b")
_MERCHANT = re.compile(
    r"\b(?:at|from|to|bei|von|an)\s+(?:the\s+)?(?P<name>[A-ZÀ-Þ0-9][\w&'’.-]*(?:\s+[A-ZÀ-Þ&][\w&'’.-]*){0,4})"
)
_PURPOSE = re.compile(r"\b(?:for|für|on)\s+(?:an?\s+|the\s+|my\s+|ein(?:e|en)?\s+|das\s+|die\s+)?(?P<name>[^,.;¦]+?)(?=\s+(?:at|from|bei|on|am|ein)\b|\s*[,.;¦]|\s*$)")
_NOISE = re.compile(
    r"\b(?:please|bitte|add|log|record|enter|note|book|put|save|track|an?|my|the|new|expenses?|receipt|of|for"
    r"|to|as|in|i|we|just|have|paid|spent|bought|trag\w*|erfasse?|notiere?|buche?|ein(?:e|en|trag)?|ausgabe|"
    r"auslage|spesen|für|von|über|ich|habe|bezahlt|ausgegeben|cost|costs)\b",
    re.I,
)


def read(request: UserRequest) -> Reply | None:
    """An expense to add, a question about it, or None for any other request."""
    text = request.lower
    is_order = bool(_ADD.search(text)) and bool(_EXPENSE.search(text))
    if "?" in text or not (is_order or _PAID.search(text)):
        return None
    money = find_money(request.text)
    if money.amount is None and not is_order:
        return None
    return reply_for(request, money)


def reply_for(request: UserRequest, money: Money) -> Act | Ask:
    """Act when amount and merchant are known, else ask."""
    arguments = _arguments(request, money)
    pending = PlannedCall(TOOL, {**arguments, REQUEST: request.text})
    if "amount" not in arguments:
        return Ask("What did it cost?", (), pending)
    if "merchant" not in arguments:
        return Ask("Where was the money spent?", (), pending)
    return Act((PlannedCall(TOOL, arguments),))


def complete(pending: PlannedCall, answer: UserRequest) -> Reply:
    """The expense that was asked about, with the answer."""
    known = pending.arguments
    text = str(known.get(REQUEST, ""))
    joint = f"{text} at {_first_upper(answer.text)}" if "amount" in known else f"{text}, {answer.text}"
    asked = answer.saying(joint)
    money = find_money(joint)
    if money.amount is None:
        bare = re.search(r"\d+(?:[.,]\d+)?", answer.text)
        money = find_money(f"{bare[0]} {answer.currency}") if bare else money
    return reply_for(asked, money)


def _arguments(request: UserRequest, money: Money) -> dict[str, str]:
    when = understand(money.rest, request.now, request.policy.looking_back())
    rest = without(money.rest, when.spans) if when else money.rest
    merchant, description = _names(rest)
    arguments = {
        "date": _day(when.start if when and when.names_day else None, request).isoformat(),
        "merchant": merchant,
        "amount": f"{money.amount:.2f}" if money.amount is not None else "",
        "currency": money.currency or request.currency,
        "description": description,
    }
    return {name: value for name, value in arguments.items() if value}


def _day(start: date | datetime | None, request: UserRequest) -> date:
    if start is None:
        return request.now.date()
    return start.date() if isinstance(start, datetime) else start


def _names(rest: str) -> tuple[str, str]:
    """Merchant and description; one of them serves for both when only one was said."""
    merchant = _MERCHANT.search(rest)
    purpose = _PURPOSE.search(rest)
    said = _first_upper(_plain(purpose["name"])) if purpose else ""
    if merchant:
        left = rest[: merchant.start()] + rest[merchant.end() :]
        return merchant["name"].strip(" ."), said or _first_upper(_plain(left))
    return said or _first_upper(_plain(rest)), ""


def _plain(text: str) -> str:
    words = _NOISE.sub(" ", text.replace("¦", " "))
    return " ".join(re.sub(r"[^\w&'’ -]", " ", words).split()).strip(" -")


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]
